"""The sound of a file, read in blocks: samples at the film's rate, in stereo, where the file's clock places them."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

import av
import numpy as np

from storyboard.errors import FilmError
from storyboard.film.ffmpeg import SAMPLE_RATE
from storyboard.film.probe import check_readable, damaged, opened, packets

if TYPE_CHECKING:
    from av.audio.frame import AudioFrame
    from av.container import InputContainer
    from numpy.typing import NDArray

    Samples: TypeAlias = NDArray[np.float32]  # a row per sample, a column per channel; full scale is 1

#: Less than this much missing between two packets of sound is rounding of the clock, in seconds.
_GAP = Fraction(1, 50)
#: How far before the wanted sample decoding starts, in seconds: codecs need the packets before.
_LEAD = Fraction(1, 4)


class Reader:
    """Samples of a file from second `start` on, `zero` being where its own clock has second 0. Memory stays small."""

    def __init__(self, path: Path, start: Fraction = Fraction(0), zero: Fraction = Fraction(0)) -> None:
        self._blocks = _placed(path, start, zero)
        self._kept: Samples = np.zeros((0, 2), dtype=np.float32)
        self._ended = False

    def read(self, count: int) -> Samples:
        """The next samples; silence where there is no more sound."""
        parts, there = [self._kept], len(self._kept)
        while there < count and not self._ended:
            block = next(self._blocks, None)
            if block is None:
                self._ended = True
            else:
                parts.append(block)
                there += len(block)
        if there < count:
            parts.append(np.zeros((count - there, 2), dtype=np.float32))
        whole = np.concatenate(parts)
        self._kept = whole[count:]
        return whole[:count]

    @property
    def ended(self) -> bool:
        """Whether all its sound was read."""
        return self._ended and not len(self._kept)

    def close(self) -> None:
        """Close the file."""
        self._blocks.close()  # type: ignore[attr-defined]


def check_sound(path: Path) -> None:
    """Raise FileError or FilmError where a file holds no sound that can be read."""
    check_readable(path)
    with opened(path) as container:
        if not container.streams.audio:
            raise FilmError(f"{path}: contains no sound", "name a file with sound, such as MP3, WAV or M4A")


def _placed(path: Path, start: Fraction, zero: Fraction) -> Iterator[Samples]:
    """Blocks of sound that follow each other from second `start` on, with silence where the file has none."""
    with opened(path) as container:
        if not container.streams.audio:
            return
        at = 0  # samples given, from `start` on
        begun = False
        for second, block in _decoded(container, path, start + zero):
            place = round((second - zero - start) * SAMPLE_RATE) if second is not None else at
            if not begun or place > at + _GAP * SAMPLE_RATE:
                begun = True
                while place > at:  # sound that starts late, or packets that are missing
                    silence = min(place - at, SAMPLE_RATE)
                    yield np.zeros((silence, 2), dtype=np.float32)
                    at += silence
                if place < at:
                    block, at = block[at - place :], at
                    begun = bool(len(block))
            elif place < at - _GAP * SAMPLE_RATE:
                block = block[at - place :]  # sound that overlaps what was before
            if len(block):
                yield block
                at += len(block)


def _decoded(container: InputContainer, path: Path, start: Fraction) -> Iterator[tuple[Fraction | None, Samples]]:
    """Blocks with the second of the file's clock at which they start, from a little before a second on."""
    stream = container.streams.audio[0]
    base = stream.time_base or Fraction(1)
    if start > _LEAD and any(name in container.format.name for name in ("mov", "matroska", "wav", "flac")):
        container.seek(int((start - _LEAD) / base), stream=stream)
    mix = Downmix()
    for packet in packets(container, path, stream):
        try:
            frames: list[Any] = packet.decode()
        except av.FFmpegError as error:
            raise damaged(path, (packet.pts or 0) * base, f"its sound cannot be decoded: {error.strerror}") from error
        for frame in frames:
            second = None if frame.pts is None else frame.pts * Fraction(frame.time_base or base)
            yield from ((second if place == 0 else None, block) for place, block in enumerate(mix.stereo(frame)))
    for block in mix.stereo(None):
        yield None, block


class Downmix:
    """Sound of any rate and number of channels into stereo at the film's rate.

    Front channels keep their level; centre, sides and back are 3 dB lower in it, as ITU-R BS.775 has it; mono is as
    loud on both sides as it was on one.
    """

    def __init__(self) -> None:
        self._mono: bool | None = None
        self._resampler: Any = None

    def stereo(self, frame: AudioFrame | None) -> Iterator[Samples]:
        """What a frame becomes; None: what is left at the end."""
        if self._resampler is None:
            if frame is None:
                return
            self._mono = frame.layout.nb_channels == 1
            layout = "mono" if self._mono else "stereo"
            self._resampler = av.AudioResampler(format="fltp", layout=layout, rate=SAMPLE_RATE)
        if frame is not None:
            frame.pts = None
        for made in self._resampler.resample(frame):
            planes = made.to_ndarray()
            yield np.ascontiguousarray(np.repeat(planes.T, 2, axis=1) if self._mono else planes.T, dtype=np.float32)
