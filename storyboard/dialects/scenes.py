"""Structured shots of kie.ai's Sora storyboard: `[{"Scene": "…", "duration": 7.5}, …]`, fractions of seconds allowed.

Source: kie.ai's API page of `sora-2-pro-storyboard`: capital `Scene`, numbers, and the sum is the clip's length.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from storyboard.dialects import PromptShot, Rendering
from storyboard.dialects.canonical import render as canonical
from storyboard.syntax.prompt import one_line

NAME = "scenes"
LOSES = (
    (
        "transition",
        "shots have no field for a dissolve or fade; inside a job it is added to the film, without extra seconds",
    ),
    ("reference", "a job takes one image, as its first frame; the reference of a later shot is not sent"),
)
MOST_SHOTS: int | None = None
RESOLUTION = 1


def render(shots: Sequence[PromptShot]) -> Rendering:
    """The list of shots; the prompt is the same as canonical text, for people."""
    listed = [{"Scene": one_line(shot.text), "duration": _number(shot.milliseconds)} for shot in shots]
    return Rendering(canonical(shots).prompt, {"shots": listed})


def parse(prompt: str, fields: Mapping[str, Any]) -> tuple[PromptShot, ...]:
    """The shots of the list. Raises ValueError where it is not one."""
    try:
        return tuple(PromptShot(int(Decimal(str(shot["duration"])) * 1000), shot["Scene"]) for shot in fields["shots"])
    except (KeyError, TypeError, ArithmeticError) as error:
        raise ValueError("shots is not a list of objects with Scene and duration") from error


def _number(milliseconds: int) -> int | float:
    whole, rest = divmod(milliseconds, 1000)
    return milliseconds / 1000 if rest else whole
