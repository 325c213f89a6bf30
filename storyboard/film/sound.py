"""Sound in whole samples: a quiet tone per shot, and the sound of clips."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from storyboard.film.ffmpeg import CHANNELS, SAMPLE_RATE, decode

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


def clip_sound(path: Path, start: int, count: int) -> Samples:
    """`count` samples of a clip's sound from sample `start` on; silence where it has none, or no more."""
    _, out, _ = decode(
        ["-i", f"file:{path}", "-map", "0:a:0?", "-ar", str(SAMPLE_RATE), "-ac", str(CHANNELS), "-f", "s16le", "-"]
    )
    whole = np.frombuffer(out[: len(out) // (2 * CHANNELS) * 2 * CHANNELS], dtype="<i2").reshape(-1, CHANNELS)
    found = whole[start : start + count]
    return np.concatenate([found, np.zeros((count - len(found), CHANNELS), dtype=np.int16)])


def ramped(samples: Samples, rise: int, fall: int) -> Samples:
    """The samples growing from silence over the first `rise`, and falling to it over the last `fall` of them."""
    rise, fall = min(rise, len(samples)), min(fall, len(samples))
    gain = np.ones((len(samples), 1), dtype=np.float32)
    gain[:rise, 0] *= np.arange(rise) / max(rise, 1)
    gain[len(samples) - fall :, 0] *= np.arange(fall, 0, -1) / max(fall, 1)
    return np.round(samples * gain).astype(np.int16)
