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
from storyboard.production.store import digest_of
from storyboard.services import Reference

if TYPE_CHECKING:
    from storyboard.film import ClipInfo, Segment
    from storyboard.model import shot
    from storyboard.production.credits import Credits


class Rendered(NamedTuple):
    """The clip of a job, and the shots of it that the film shows, by their numbers in the job (None: all).

    `before` is how many shots of the film come before the job's board.
    """

    job: Job
    clip: Path
    shots: frozenset[int] | None = None
    before: int = 0

    def shown(self) -> Iterator[tuple[int, Fraction]]:
        """The number in the film and the seconds of each shot or part of one that is shown."""
        for part in self.job.parts:
            if self.shots is None or part.shot in self.shots:
                yield self.before + part.shot, Fraction(part.used, 1000)


class Footage(NamedTuple):
    """The author's own file for one shot: its first `seconds` are shown."""

    clip: Path
    seconds: Fraction
    transition: shot.Transition | None
    number: int = 1  # in the film

    def shown(self) -> Iterator[tuple[int, Fraction]]:
        """The number in the film and the seconds of the shot."""
        yield self.number, self.seconds


Piece: TypeAlias = Rendered | Footage


def cut_film(
    pieces: Sequence[Piece],
    output: Path,
    progress: Callable[[float], None],
    credits: Credits | None = None,
    notice: Callable[[str], None] = lambda text: None,
) -> ClipInfo:
    """Join clips, each trimmed to what its plan uses of it, and say what the film holds.

    `progress` is told the share that is done, 0 to 1; `notice` how the film was made. Raises FilmError and FileError.
    """
    from storyboard.film import stitch

    whole = [segment for piece in pieces for segment in segments(piece)]
    if credits is None:
        return stitch(whole, output, progress=progress, notice=notice)
    return stitch(
        whole,
        output,
        tracks=credits.tracks,
        chapters=credits.chapters,
        metadata=credits.metadata,
        progress=progress,
        notice=notice,
    )


def recipe(pieces: Sequence[Piece], digests: Sequence[str], credits: Credits) -> str:
    """Tell whether a film would come out the same: the same content, cut the same way, by the same version."""
    steps = [
        [digest, *([str(value) for value in segment[1:]] for segment in segments(piece))]
        for piece, digest in zip(pieces, digests, strict=True)
    ]
    chapters = [[str(value) for value in chapter] for chapter in credits.chapters]
    tracks = [[digest_of(track.path), *map(str, track[1:])] for track in credits.tracks]
    return hashlib.sha256(
        json.dumps([__version__, steps, dict(credits.metadata), chapters, tracks]).encode()
    ).hexdigest()


def segments(piece: Piece) -> Iterator[Segment]:
    """What the film takes of a clip, in segments that end where it draws a transition or leaves a shot out."""
    from storyboard.film import Segment, Transition

    if isinstance(piece, Footage):
        given = piece.transition
        drawn = Transition(given.kind, Fraction(given.milliseconds, 1000)) if given is not None else Transition()
        yield Segment(piece.clip, 0, piece.seconds, drawn)
        return
    job, clip, shown, _ = piece
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
