"""Helpers of the rules about time: what a plan does with the board, and how lengths are written in messages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storyboard.lint.context import Context

if TYPE_CHECKING:
    from storyboard.planning.forecast import Outlook


def planned(context: Context) -> Outlook | None:
    """Return what a plan does with the board; None without a plan or if a shot has no valid duration."""
    outlook = context.outlook
    if outlook is None or not outlook.filmable or not all(shot.milliseconds for shot in context.shots):
        return None
    return outlook


def duration_place(context: Context, number: int) -> tuple[int, int]:
    """Return the range of a shot's duration (`number` from 1), or of its heading if it has none."""
    node = context.shots[number - 1].node
    field = node.field("duration")
    return field.span if field else (node.head.start, node.head.content_end)


def seconds(milliseconds: int) -> str:
    """Return a length as messages write it: "13.2 s"."""
    from storyboard.basics.quantities import seconds_text

    return f"{seconds_text(milliseconds)} s"


def lengths(context: Context) -> str:
    """Return which lengths the model renders: "sora-2-all renders 10 or 15 s"."""
    model = context.model
    if model is None:
        return ""
    known = model.seconds.describe()
    head, comma, last = known.rpartition(", ")
    return f"{model.name} renders {head} or {last} s" if comma else f"{model.name} renders {known} s"


def assumed(context: Context) -> str:
    """What a message adds where nobody names the model that it is about; empty where somebody does."""
    return f"; no model is named: {context.model_name} is assumed" if context.model_assumed else ""
