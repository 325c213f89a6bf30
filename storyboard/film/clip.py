"""What is known of a clip: what it shows for everyone, and the table of its packets for the film's engine."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from storyboard.film.h264 import ParameterSets

#: Transfer functions of high dynamic range: SMPTE ST 2084 (PQ) and ARIB STD-B67 (HLG), by their numbers in H.273.
_HDR = (16, 18)


class ClipInfo(NamedTuple):
    """What a clip holds. `width` and `height` in pixels as shown, `duration` of the picture in seconds, exact.

    `audio_duration` in seconds is 0 and `audio_codec` empty where there is no sound.
    """

    width: int
    height: int
    fps: Fraction
    duration: Fraction
    frames: int
    has_audio: bool
    audio_duration: Fraction
    video_codec: str
    audio_codec: str


class Colour(NamedTuple):
    """How numbers become colours, as numbered in H.273; 2 is unspecified. `full`: levels from 0 to 255."""

    primaries: int = 1
    transfer: int = 1
    matrix: int = 1
    full: bool = False

    @property
    def hdr(self) -> bool:
        """Whether it is brighter than a film of standard range can show."""
        return self.transfer in _HDR


#: What players take a picture for that says nothing, and what films are unless their clips say otherwise.
BT709 = Colour()


class Picture(NamedTuple):
    """How a clip keeps its pictures. Width and height in pixels as stored."""

    width: int
    height: int
    pixel_aspect: Fraction
    rotation: int  # degrees
    pixel_format: str
    colour: Colour
    interlaced: bool


class Table(NamedTuple):
    """The video packets of a clip in decoding order."""

    shown: NDArray[np.int64]  # which frame of the clip, in the order they are shown, each packet holds
    starts: NDArray[np.int64]  # the packets at which decoding can start, ascending
    times: NDArray[np.int64]  # when frames are shown, in the order they are, in units of `base`
    base: Fraction  # seconds


class Clip(NamedTuple):
    """A clip that was found whole. Its second 0 is where its first frame is shown."""

    path: Path
    info: ClipInfo
    picture: Picture
    zero: Fraction  # second of the file's own clock at which the first frame is shown
    lead: Fraction  # seconds from where the file starts to its first frame
    seekable: bool  # its format has an index, so that reading can start anywhere
    steady: bool  # every frame is as long as the others
    table: Table
    sets: ParameterSets | None  # None: not H.264
    plain: bool  # its packets hold nothing that a film leaves out
    obstacle: str  # why its packets cannot be copied; empty where they can

    def start_before(self, second: Fraction) -> tuple[int, Fraction]:
        """The last frame at or before a second at which decoding can start, and the second of it."""
        frames = self.table.shown[self.table.starts]
        seconds = [int(self.table.times[frame] - self.table.times[0]) * self.table.base for frame in frames]
        found = [(int(frame), at) for frame, at in zip(frames, seconds, strict=True) if at <= second]
        return max(found, default=(0, Fraction(0)))

    def __hash__(self) -> int:
        return hash(self.path)

    def __eq__(self, other: object) -> bool:
        return self is other
