"""From clips to the film. The one place that knows the film part, which is an optional install."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterator, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard import planning
from storyboard.planning import Job, Plan
from storyboard.production.orders import LastFrame
from storyboard.services import Reference

if TYPE_CHECKING:
    from storyboard.film import ClipInfo, Segment


def cut_film(
    plans: Sequence[Plan],
    clips: Sequence[Path],
    output: Path,
    progress: Callable[[float], None] | None,
) -> ClipInfo:
    """Join the clips of all jobs, each trimmed to what its plan uses of it, and say what the film holds.

    `progress` is told the share that is done, 0 to 1. Raises FilmError and FileError.
    """
    from storyboard.film import stitch

    jobs = [job for plan in plans for job in plan.jobs]
    cuts = [cut for job, clip in zip(jobs, clips, strict=True) for cut in _cuts(job, clip)]
    return stitch(cuts, output, progress=progress or (lambda share: None))


def _cuts(job: Job, clip: Path) -> Iterator[Segment]:
    """What the film takes of a clip, in pieces that end where it draws a transition."""
    from storyboard.film import Segment, Transition

    start = end = Fraction(0)
    repeats = isinstance(job.reference, planning.LastFrame)
    for part in job.parts:
        end += Fraction(part.used, 1000)
        inside = part is not job.parts[-1]
        if part.transition in ("fade", "dissolve"):
            # Inside a clip the next shot follows at once: there is nothing more to see of this one.
            length = Fraction(part.transition_length, 1000)
            yield Segment(clip, start, end, Transition(part.transition, length), inside, repeats)
            start, repeats = end, False
        elif not inside:
            yield Segment(clip, start, end, repeats=repeats)


async def frame_of(clip: Path, frame: LastFrame) -> Reference:
    """The last frame that an earlier clip has in the film, as the image that the next one starts from."""
    return Reference("reference.png", await asyncio.to_thread(_frame, clip, Fraction(frame.at)), "image/png")


def _frame(clip: Path, end: Fraction) -> bytes:
    from storyboard.film import probe
    from storyboard.film.stills import png_at

    # The frame that is shown at the end is the first one that is no longer in the film.
    return png_at(clip, max(Fraction(0), end - 1 / (2 * probe(clip).fps)))
