"""The parts of a film: cards that are drawn, and what it takes of each clip, as asked and in whole frames as joined."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from math import floor
from pathlib import Path
from typing import Literal, NamedTuple

from storyboard.errors import FilmError
from storyboard.film.ffmpeg import SAMPLE_RATE
from storyboard.film.probe import ClipInfo

Seconds = Decimal | Fraction | int | float
#: How one clip goes over into the next, and for how many seconds.
Transition = tuple[Literal["fade", "dissolve"], Seconds]

#: So many seconds may be missing at the end of a clip: its last frame is held. Services round lengths to frames.
HELD = Fraction(1, 2)


class Card(NamedTuple):
    """A shot as it is shown: its number from 1, its duration in seconds, what happens in it, its title."""

    number: int
    duration: Decimal
    text: str
    title: str | None = None


class Cut(NamedTuple):
    """The part of a clip that is in the film, from second `start` up to second `end` (None: to its end).

    `transition` is how it goes over into the next one. A fade goes through black, half of its seconds in this part
    and half in the next; at the end of the film all of them are in this part. A dissolve shows what the clip holds
    after `end` over the first seconds of the next part, its last frame where it holds no more, or, if `hold`, in any
    case the last frame of this part. So the film is as long as all its parts together, whatever the transitions.
    """

    path: Path
    start: Seconds = 0
    end: Seconds | None = None
    transition: Transition | None = None
    hold: bool = False


class Part(NamedTuple):
    """A cut in whole frames of the film."""

    path: Path
    info: ClipInfo
    start: Fraction  # second of the clip
    first: int  # frame of the film
    frames: int
    fade_in: int  # frames
    fade_out: int
    dissolve: int  # frames at its start in which the part before is still seen
    hold: bool = False  # what is still seen of it after its end is its last frame

    @property
    def last(self) -> int:
        """The frame of the film after its last one."""
        return self.first + self.frames


def parts_of(cuts: Sequence[Cut], infos: Sequence[ClipInfo], fps: Fraction) -> list[Part]:
    """The cuts in whole frames: each starts on the frame nearest to the exact sum of the seconds before it.

    Raises FilmError for a cut that its clip does not hold.
    """
    spans = [_span(cut, info) for cut, info in zip(cuts, infos, strict=True)]
    ends = [_frames(total, fps) for total in accumulate(end - start for start, end in spans)]
    if not ends[-1]:
        raise FilmError("the film would have no frame", "use longer parts of the clips")
    parts: list[Part] = []
    kind, length = "cut", Fraction(0)
    for place, (first, last) in enumerate(pairwise((0, *ends))):
        count = last - first
        fade_in = min(_frames(length / 2, fps), count) if kind == "fade" else 0
        dissolve = min(_frames(length, fps), count) if kind == "dissolve" else 0
        kind, length = _transition(cuts[place])
        share = length / 2 if place + 1 < len(cuts) else length
        fade_out = min(_frames(share, fps), count) if kind == "fade" else 0
        cut, start = cuts[place], spans[place][0]
        parts.append(Part(cut.path, infos[place], start, first, count, fade_in, fade_out, dissolve, cut.hold))
    return parts


def samples_at(frame: int, fps: Fraction) -> int:
    """The sample with which a frame starts; the frame after the last gives the length of the sound."""
    return -floor(-frame * SAMPLE_RATE / fps)


def _span(cut: Cut, info: ClipInfo) -> tuple[Fraction, Fraction]:
    start = Fraction(cut.start)
    end = info.duration if cut.end is None else Fraction(cut.end)
    if start < 0 or end <= start:
        raise FilmError(
            f"{cut.path}: nothing lies between second {float(start):g} and second {float(end):g}",
            f"the clip lasts {float(info.duration):g} s: choose a part of that",
        )
    if end > info.duration + HELD or start >= info.duration:
        raise FilmError(
            f"{cut.path}: lasts {float(info.duration):g} s, but the film needs it up to second {float(end):g}",
            "render the clip again, or shorten its shots",
        )
    return start, end


def _transition(cut: Cut) -> tuple[str, Fraction]:
    kind, length = cut.transition or ("cut", 0)
    if kind not in ("cut", "fade", "dissolve") or length < 0:
        raise FilmError(f"{cut.path}: no such transition: {kind} for {length} s", "use a fade or a dissolve")
    return kind, Fraction(length)


def _frames(seconds: Fraction, fps: Fraction) -> int:
    return floor(seconds * fps + Fraction(1, 2))
