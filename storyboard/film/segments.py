"""What a film is made of, as its author asks for it: segments of clips, sound tracks and chapters, in seconds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from types import MappingProxyType
from typing import Literal, NamedTuple, TypeAlias

Seconds: TypeAlias = Decimal | Fraction | int | float | str
#: How a picture of other proportions is brought to the film's size: see `storyboard.film.picture`.
Fit: TypeAlias = Literal["fit", "fill", "pad"]
#: How the film is made: see `storyboard.film.stitch`.
Engine: TypeAlias = Literal["auto", "exact", "moviepy"]

FITS: tuple[Fit, ...] = ("fit", "fill", "pad")
ENGINES: tuple[Engine, ...] = ("auto", "exact", "moviepy")


class Transition(NamedTuple):
    """How one segment goes over into the next, and for how many seconds.

    A fade goes through black, half of its seconds in this segment and half in the next; at the end of the film all
    of them are in this segment. A dissolve shows what the clip holds after the segment over the first seconds of the
    next one. So a film is as long as its segments together, whatever the transitions.
    """

    kind: Literal["cut", "fade", "dissolve"] = "cut"
    seconds: Seconds = 0


CUT = Transition()


class Segment(NamedTuple):
    """The part of a clip that is in the film, from second `start` up to second `end` (None: to the clip's end).

    `hold`: a dissolve after it shows its last frame, not what the clip holds after it. `repeats`: the clip starts with
    a copy of the frame that the segment before ends with, which the film must not show twice.
    """

    clip: Path
    start: Seconds = 0
    end: Seconds | None = None
    transition: Transition = CUT
    hold: bool = False
    repeats: bool = False


class Track(NamedTuple):
    """Sound from a second of the film up to another (None: to its end): music under clips, narration over all."""

    path: Path
    kind: Literal["music", "narration"] = "music"
    start: Seconds = 0
    end: Seconds | None = None


class Chapter(NamedTuple):
    """A mark in the film, at a second of it, by which players find a shot."""

    start: Seconds
    title: str


class Description(NamedTuple):
    """What a film's file says about it. The names in `metadata` are those that MP4 has: title, comment, date …"""

    metadata: Mapping[str, str] = MappingProxyType({})
    chapters: Sequence[Chapter] = ()
