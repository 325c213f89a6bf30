"""From clips to the film. The one place that knows the film part, which is an optional install."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from pathlib import Path

from storyboard.planning import Plan
from storyboard.production.orders import LastFrame
from storyboard.service import Reference


def cut_film(plans: Sequence[Plan], clips: Sequence[Path], output: Path) -> None:
    """Join the clips of all jobs, each trimmed to what the plan uses of it. Raises FilmError and FileError."""
    from storyboard.film.stitch import Cut, stitch

    jobs = [job for plan in plans for job in plan.jobs]
    cuts = [Cut(clip, job.start_trim_seconds, job.used_seconds) for job, clip in zip(jobs, clips, strict=True)]
    stitch(cuts, output)


async def frame_of(clip: Path, frame: LastFrame) -> Reference:
    """The frame at which an earlier clip leaves the film, as the image that the next one starts from."""
    from storyboard.film.probe import last_frame

    content = await asyncio.to_thread(last_frame, clip, frame.at)
    return Reference("reference.png", content, "image/png")
