"""What the rules of this folder share: the outlook, where every shot has a duration, and how seconds are said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storyboard.lint.context import Context

if TYPE_CHECKING:
    from storyboard.planning.forecast import Outlook


def planned(context: Context) -> Outlook | None:
    """What the plan does with the board; None where there is no plan, or where a shot has no readable duration."""
    outlook = context.outlook
    if outlook is None or not outlook.filmable or not all(shot.milliseconds for shot in context.shots):
        return None
    return outlook


def duration_place(context: Context, number: int) -> tuple[int, int]:
    """Where the duration of a shot (its place, from 1) stands; its head's line where it has none."""
    node = context.shots[number - 1].node
    field = node.field("duration")
    return field.span if field else (node.head.start, node.head.content_end)


def seconds(milliseconds: int) -> str:
    """As people read it: "13.2 s"."""
    from storyboard.basics.quantities import seconds_text

    return f"{seconds_text(milliseconds)} s"


def films(context: Context) -> str:
    """What the model in force films: "sora-2-all films 10 or 15 s"."""
    model = context.model
    if model is None:
        return ""
    lengths = model.seconds.describe()
    head, comma, last = lengths.rpartition(", ")
    return f"{model.name} films {head} or {last} s" if comma else f"{model.name} films {lengths} s"
