"""Fixes that render a board differently: with another model, or in several jobs."""

from __future__ import annotations

from collections.abc import Callable

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix
from storyboard.lint.rules.time._length import seconds
from storyboard.planning.forecast import Outlook, outlook
from storyboard.planning.limits import partition_pieces
from storyboard.planning.pieces import pieces_of
from storyboard.syntax.edits import cut_before, set_field


def other_model(context: Context, fits: Callable[[Outlook], bool]) -> Fix | None:
    """Return the fix that names the cheapest suitable model of the service; None if the user asked for a model."""
    now = context.model
    if now is None or context.asked.model:
        return None
    found = []
    for model in context.catalog.models(now.service):
        plan = outlook(context.meaning, model)
        if model.name != now.name and plan.filmable and fits(plan) and not model.retired(context.project.today):
            found.append((model.price.nano(plan.asked) if model.price else None, model.name))
    if not found:
        return None
    _, name = min(found, key=lambda item: (item[0] is None, item[0] or 0))
    return Fix(f"render it with {name}", set_field(context.document, 0, "model", name), safe=False)


def split(context: Context) -> Fix | None:
    """Return the fix that splits the board into jobs of exactly its length; None if that is impossible."""
    model, shots = context.model, context.shots
    if model is None:
        return None
    pieces = pieces_of(shots, model)
    jobs = partition_pieces(pieces, model, objectives=("waste", "jobs", "money")).spans
    if sum(job.length for job in jobs) > sum(shot.milliseconds for shot in shots):
        return None
    begins = [shots[pieces[job.start].shot] for job in jobs[1:]]
    edits = [cut_before(context.document, shot.number) for shot in begins if not shot.cut_before]
    lengths = " and ".join(seconds(job.length) for job in jobs)
    return Fix(f"render it in {len(jobs)} jobs of {lengths}", edits, safe=False)
