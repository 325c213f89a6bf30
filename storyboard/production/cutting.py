"""From clips to the film. The one place that knows the film part, which is an optional install."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard.board import Storyboard
from storyboard.planning import Job, Plan
from storyboard.production.orders import LastFrame
from storyboard.service import Reference

if TYPE_CHECKING:
    from storyboard.film.probe import ClipInfo
    from storyboard.film.stitch import Cut


def cut_film(
    scenes: Sequence[tuple[Storyboard, Plan]],
    clips: Sequence[Path],
    output: Path,
    progress: Callable[[float], None] | None,
) -> ClipInfo:
    """Join the clips of all jobs, each trimmed to what its plan uses of it, and say what the film holds.

    `progress` is told the share that is done, 0 to 1. Raises FilmError and FileError.
    """
    from storyboard.film.stitch import stitch

    jobs = [(board, job) for board, plan in scenes for job in plan.jobs]
    cuts = [_cut(board, job, clip) for (board, job), clip in zip(jobs, clips, strict=True)]
    return stitch(cuts, output, progress=progress)


def _cut(board: Storyboard, job: Job, clip: Path) -> Cut:
    """What the film takes of a clip. Transitions between shots of one job are the service's part."""
    from storyboard.film.stitch import Cut

    last = job.parts[-1]
    cut = Cut(clip, job.start_trim_seconds, job.start_trim_seconds + job.used_seconds)
    transition = board.shots[last.shot - 1].transition if last.last_part == last.parts else None
    if transition is None or transition.kind == "cut":
        return cut
    return cut._replace(transition=(transition.kind, transition.seconds))


async def frame_of(clip: Path, frame: LastFrame) -> Reference:
    """The last frame that an earlier clip has in the film, as the image that the next one starts from."""
    return Reference("reference.png", await asyncio.to_thread(_frame, clip, Fraction(frame.at)), "image/png")


def _frame(clip: Path, end: Fraction) -> bytes:
    from storyboard.film.probe import png_at, probe

    # The frame that is shown at the end is the first one that is no longer in the film.
    return png_at(clip, max(Fraction(0), end - 1 / (2 * probe(clip).fps)))
