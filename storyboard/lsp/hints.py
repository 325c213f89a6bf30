"""Inlay hints and code lenses: running time, jobs and price, always in sight."""

from __future__ import annotations

from collections.abc import Iterator

from lsprotocol import types

from storyboard.basics.quantities import clock, seconds_text
from storyboard.lsp.boards import OpenBoard
from storyboard.lsp.hover import job_summary
from storyboard.planning.outline import Outline

#: Commands that the server carries out; each takes a board's address.
SHOW_PLAN, MAKE_ANIMATIC = "storyboard.plan", "storyboard.animatic"


def inlay_hints(board: OpenBoard, start: int, end: int) -> list[types.InlayHint]:
    """Return the hints in a stretch of the text."""
    return list(_hints(board, start, end))


def _hints(board: OpenBoard, start: int, end: int) -> Iterator[types.InlayHint]:
    found = board.outline
    firsts = {job.first: job for job in reversed(found.jobs)}
    shots = board.document.tree.shots
    for row, shot in zip(found.shots, shots, strict=True):
        if shot.end < start or shot.start > end:
            continue
        place = board.positions.position(shot.head.content_end)
        label = f"{clock(row.start)}–{clock(row.end)}" if row.milliseconds else f"{clock(row.start)}, no duration"
        job = firsts.get(row.number)
        tip = None
        if job and len(found.jobs) > 1:
            price = "" if job.cost is None else f", {job.cost} {found.currency}".rstrip()
            label += f"  job {job.number}: {seconds_text(job.asked)} s{price}"
            tip = job_summary(found, job)
        yield types.InlayHint(place, label, padding_left=True, tooltip=tip)
    if shots and start <= shots[-1].end <= end:
        at = max((line.content_end for line in shots[-1].fields()), default=shots[-1].head.content_end)
        yield types.InlayHint(board.positions.position(at), against_lengths(found), padding_left=True)


def against_lengths(found: Outline) -> str:
    """Return the total against the model's lengths: `total 13.2 s: 1.8 s under 15 s (sora-2-all)`."""
    total = f"total {seconds_text(found.total)} s"
    if found.model is None or not found.model.seconds.choices:
        return total
    lengths = found.model.seconds
    if len(found.jobs) > 1:
        paid, unused = seconds_text(found.asked), seconds_text(found.asked - found.total)
        return f"{total}: {len(found.jobs)} jobs, {paid} s paid, {unused} s over"
    if lengths.allows(found.total):
        return f"{total}: a length of {found.model.name}"
    next_length = lengths.smallest_holding(found.total)
    if next_length is None:
        over = found.total - lengths.longest
        return f"{total}: {seconds_text(over)} s over the longest clip of {found.model.name}"
    return (
        f"{total}: {seconds_text(next_length - found.total)} s under {seconds_text(next_length)} s ({found.model.name})"
    )


def code_lenses(board: OpenBoard) -> list[types.CodeLens]:
    """Return the lenses above the board: total and price, plan, animatic."""
    if not board.document.tree.shots:
        return []
    top = board.positions.range(0, 0)
    return [
        types.CodeLens(top, types.Command(board.outline.summary, SHOW_PLAN, arguments=[board.uri])),
        types.CodeLens(top, types.Command("Plan", SHOW_PLAN, arguments=[board.uri])),
        types.CodeLens(top, types.Command("Animatic", MAKE_ANIMATIC, arguments=[board.uri])),
    ]
