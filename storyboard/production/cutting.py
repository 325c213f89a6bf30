"""From clips to the film. The one place that knows the film part, which is an optional install."""

from __future__ import annotations

import asyncio
import hashlib
import json
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

from storyboard import __version__, planning
from storyboard.planning import Job
from storyboard.production.orders import LastFrame
from storyboard.services import Reference

if TYPE_CHECKING:
    from storyboard.film import ClipInfo, Segment
    from storyboard.model import shot


class Rendered(NamedTuple):
    """The clip of a job, and the shots of it that the film shows, by their numbers in the job (None: all)."""

    job: Job
    clip: Path
    shots: frozenset[int] | None = None


class Footage(NamedTuple):
    """The author's own file for one shot: its first `seconds` are shown."""

    clip: Path
    seconds: Fraction
    transition: shot.Transition | None


Piece: TypeAlias = Rendered | Footage


def cut_film(pieces: Sequence[Piece], output: Path, progress: Callable[[float], None]) -> ClipInfo:
    """Join clips, each trimmed to what its plan uses of it, and say what the film holds.

    `progress` is told the share that is done, 0 to 1. Raises FilmError and FileError.
    """
    from storyboard.film import stitch

    return stitch([segment for piece in pieces for segment in segments(piece)], output, progress=progress)


def recipe(pieces: Sequence[Piece], digests: Sequence[str]) -> str:
    """Tell whether a film would come out the same: the same content, cut the same way, by the same version."""
    steps = [
        [digest, *([str(value) for value in segment[1:]] for segment in segments(piece))]
        for piece, digest in zip(pieces, digests, strict=True)
    ]
    return hashlib.sha256(json.dumps([__version__, steps]).encode()).hexdigest()


def segments(piece: Piece) -> Iterator[Segment]:
    """What the film takes of a clip, in segments that end where it draws a transition or leaves a shot out."""
    from storyboard.film import Segment, Transition

    if isinstance(piece, Footage):
        given = piece.transition
        drawn = Transition(given.kind, Fraction(given.milliseconds, 1000)) if given is not None else Transition()
        yield Segment(piece.clip, 0, piece.seconds, drawn)
        return
    job, clip, shown = piece
    start = end = Fraction(0)
    repeats = isinstance(job.reference, planning.LastFrame)
    for part in job.parts:
        if shown is not None and part.shot not in shown:
            if end > start:
                yield Segment(clip, start, end, repeats=repeats)
            start = end = end + Fraction(part.used, 1000)
            repeats = False
            continue
        end += Fraction(part.used, 1000)
        if part.transition in ("fade", "dissolve"):
            # Inside a clip the next shot follows at once: there is nothing more to see of this one.
            length = Fraction(part.transition_length, 1000)
            yield Segment(clip, start, end, Transition(part.transition, length), part is not job.parts[-1], repeats)
            start, repeats = end, False
    if end > start:
        yield Segment(clip, start, end, repeats=repeats)


async def frame_of(clip: Path, frame: LastFrame) -> Reference:
    """The last frame that an earlier clip has in the film, as the image that the next one starts from."""
    return Reference("reference.png", await asyncio.to_thread(_frame, clip, Fraction(frame.at)), "image/png")


def _frame(clip: Path, end: Fraction) -> bytes:
    from storyboard.film import probe
    from storyboard.film.stills import png_at

    # The frame that is shown at the end is the first one that is no longer in the film.
    return png_at(clip, max(Fraction(0), end - 1 / (2 * probe(clip).fps)))
