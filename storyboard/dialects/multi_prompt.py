"""Structured shots, `multi_prompt`: `[{"index": 1, "prompt": "…", "duration": "4"}, …]`.

Sources: Kling's legacy API (whole seconds as text, an index from 1), kie.ai and Replicate (whole seconds as a number),
fal (as text). Options: `seconds` is "string" or "integer", `index` whether each shot carries its number. Where the list
goes, and whether as JSON inside a text, is said by the service's description.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from storyboard.dialects import PromptShot, Rendering
from storyboard.dialects.canonical import render as canonical
from storyboard.syntax.prompt import one_line

NAME = "multi-prompt"
LOSES = (
    ("seconds", "shots are rounded to the second, and their sum is kept"),
    (
        "transition",
        "shots have no field for a dissolve or fade; inside a job it is added to the film, without extra seconds",
    ),
    ("reference", "a job takes one image, as its first frame; the reference of a later shot is not sent"),
)
MOST_SHOTS: int | None = None
RESOLUTION = 1000


def render(shots: Sequence[PromptShot], *, seconds: str = "string", index: bool = False) -> Rendering:
    """The list of shots; the prompt is the same as canonical text, for services that want one next to it."""
    listed = []
    for number, shot in enumerate(shots, 1):
        length = shot.milliseconds // 1000
        entry: dict[str, Any] = {"index": number} if index else {}
        listed.append(
            {**entry, "prompt": one_line(shot.text), "duration": length if seconds == "integer" else str(length)}
        )
    return Rendering(canonical(shots).prompt, {"shots": listed})


def parse(prompt: str, fields: Mapping[str, Any]) -> tuple[PromptShot, ...]:
    """The shots of the list. Raises ValueError where it is not one."""
    try:
        return tuple(PromptShot(int(shot["duration"]) * 1000, shot["prompt"]) for shot in fields["shots"])
    except (KeyError, TypeError) as error:
        raise ValueError("multi_prompt is not a list of shots with prompt and duration") from error
