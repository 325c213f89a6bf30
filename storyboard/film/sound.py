"""Sound in whole samples: a quiet tone per shot."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from storyboard.film.ffmpeg import CHANNELS, SAMPLE_RATE

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Samples = NDArray[np.int16]  # a row per sample, a column per channel

#: Semitones over the lowest tone: a pentatonic scale, in which no two tones clash.
_SCALE = (0, 7, 4, 9, 2, 12)
_LOWEST = 220.0
_LOUD, _LEVEL = 0.09, 0.035  # of full scale: as it is struck, and as it goes on


def tone(number: int, samples: int) -> Samples:
    """The tone of the shot of a number: softly struck, held to its end, without a click at either."""
    frequency = _LOWEST * 2 ** (_SCALE[(number - 1) % len(_SCALE)] / 12)
    seconds = np.arange(samples, dtype=np.float64) / SAMPLE_RATE
    wave = np.sin(2 * np.pi * frequency * seconds) + 0.25 * np.sin(4 * np.pi * frequency * seconds)
    wave *= _LEVEL + (_LOUD - _LEVEL) * np.exp(-3 * seconds)
    edge = min(SAMPLE_RATE // 50, samples // 2)
    if edge:
        ramp = np.linspace(0, 1, edge)
        wave[:edge] *= ramp
        wave[-edge:] *= ramp[::-1]
    mono = np.round(wave * 32767).astype(np.int16)
    return np.repeat(mono[:, None], CHANNELS, axis=1)
