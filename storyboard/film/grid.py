"""The one grid of a film: its segments in whole frames of the film and of their clips, its sound in whole samples.

Seconds are added exactly and rounded once, so frames are counted and no rounding adds up over the film.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate
from math import floor
from typing import NamedTuple

from storyboard.errors import FilmError
from storyboard.film.clip import Clip
from storyboard.film.ffmpeg import SAMPLE_RATE
from storyboard.film.segments import CUT, Seconds, Segment

#: So many seconds may be missing at the end of a clip: its last frame is held. Services round lengths to frames.
HELD = Fraction(1, 2)


class Piece(NamedTuple):
    """A segment on the grid. All counts are frames of the film."""

    clip: Clip
    start: Fraction  # second of the clip at which it starts
    first: int  # frame of the film at which it starts
    frames: int
    fade_in: int = 0
    fade_out: int = 0
    dissolve: int = 0  # at its start, in which the piece before is still seen
    hold: bool = False  # what is seen of it in a dissolve after it is its last frame
    follows: bool = False  # it goes on where the piece before ended

    @property
    def last(self) -> int:
        """The frame of the film after its last one."""
        return self.first + self.frames

    @property
    def source(self) -> int:
        """The frame of its clip at which it starts, where clip and film have one rate."""
        return floor(self.start * self.clip.info.fps + Fraction(1, 2))


def frames_in(seconds: Seconds, fps: Fraction | int) -> int:
    """Return the frame that is nearest to a time in seconds; halves count up."""
    return floor(Fraction(seconds) * fps + Fraction(1, 2))


def frame_cuts(durations: Iterable[Decimal | Fraction], fps: Fraction | int) -> list[int]:
    """Return up to which frame each duration in seconds reaches: sums are exact and rounded once."""
    return [frames_in(total, fps) for total in accumulate(Fraction(duration) for duration in durations)]


def samples_at(frame: int, fps: Fraction | int) -> int:
    """Return the sample with which a frame starts; the frame after the last gives the length of the sound."""
    return -floor(-frame * SAMPLE_RATE / Fraction(fps))


def pieces_of(segments: Sequence[Segment], clips: Sequence[Clip], fps: Fraction) -> list[Piece]:
    """Place segments on the grid: each starts at the frame nearest to the exact sum of the seconds before it.

    Where a clip starts with a copy of the last frame before it, that frame is left out of the segment before, and the
    clip is shown from its own first frame. Raises FilmError for a segment that its clip does not hold.
    """
    spans = [_span(segment, clip) for segment, clip in zip(segments, clips, strict=True)]
    cuts = [0, *frame_cuts([end - start for start, end in spans], fps)]
    for place, segment in enumerate(segments[1:], start=1):
        if segment.repeats and segments[place - 1].transition.kind == "cut" and cuts[place] - cuts[place - 1] > 1:
            cuts[place] -= 1
    if not cuts[-1]:
        raise FilmError("the film would have no frame", "use longer parts of the clips")
    pieces: list[Piece] = []
    for place, (segment, clip) in enumerate(zip(segments, clips, strict=True)):
        count = cuts[place + 1] - cuts[place]
        before = segments[place - 1].transition if place else CUT
        after = segment.transition
        share = Fraction(after.seconds) / (2 if place + 1 < len(segments) else 1)
        follows = place > 0 and clip is clips[place - 1] and spans[place][0] == spans[place - 1][1]
        earlier = pieces[-1] if pieces else None
        if follows and earlier:
            start = earlier.start + earlier.frames / fps
        else:
            start = spans[place][0]
            if on_grid(clip, fps):
                start = frames_in(start, fps) / fps
        pieces.append(
            Piece(
                clip,
                start,
                cuts[place],
                count,
                fade_in=min(frames_in(Fraction(before.seconds) / 2, fps), count) if before.kind == "fade" else 0,
                fade_out=min(frames_in(share, fps), count) if after.kind == "fade" else 0,
                dissolve=min(frames_in(before.seconds, fps), count) if before.kind == "dissolve" else 0,
                hold=segment.hold,
                follows=follows,
            )
        )
    return [piece for piece in pieces if piece.frames]


def on_grid(clip: Clip, fps: Fraction) -> bool:
    """Whether a frame of the clip is shown in exactly one frame of the film."""
    return clip.steady and clip.info.fps == fps


def _span(segment: Segment, clip: Clip) -> tuple[Fraction, Fraction]:
    start, length = Fraction(segment.start), clip.info.duration
    end = length if segment.end is None else Fraction(segment.end)
    if start < 0 or end <= start:
        raise FilmError(
            f"{clip.path}: nothing between second {float(start):g} and second {float(end):g}",
            f"the clip lasts {float(length):g} s: choose a part of it",
        )
    if end > length + HELD or start >= length:
        raise FilmError(
            f"{clip.path}: lasts {float(length):g} s, but the film needs it up to second {float(end):g}",
            f"use the clip up to second {float(length):g}, or render a longer one",
        )
    if Fraction(segment.transition.seconds) < 0:
        raise FilmError(f"{clip.path}: a transition of {segment.transition.seconds} s", "give a length above 0")
    return start, end
