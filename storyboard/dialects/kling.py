"""Kling's template inside the prompt: `shot 1, 4, words; shot 2, 3, words;`.

Source: kling.ai/document-api, text-to-video of Kling 3.0: 1 to 6 shots, whole seconds, each at least 1 s, their sum the
clip's duration, up to 512 characters of words; half-width semicolons part the shots. The limits are the model's and
are in the catalog.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from storyboard.dialects import PromptShot, Rendering, harmless

NAME = "kling"
LOSES = (
    ("seconds", "shots are rounded to the second, and their sum is kept"),
    ("semicolon", "a semicolon ends a shot, so in a scene it becomes a comma"),
    ("transition", "the template cannot express a dissolve or fade; inside a job it is added to the film"),
    ("reference", "a job takes one image, as its first frame; the reference of a later shot is not sent"),
)
MOST_SHOTS: int | None = 6
RESOLUTION = 1000

_SEMICOLON = re.compile(r"[;；]")
#: What could be taken for the start of a shot, whatever its case and digits.
_HEAD = re.compile(r"\b(shot\s*\d+)\s*[,，]", re.IGNORECASE)
_SHOT = re.compile(r"shot (\d+), (\d+), ([^;]*);")


def words(text: str) -> str:
    """A shot's text as the template can hold it."""
    return _HEAD.sub(r"\1:", harmless(_SEMICOLON, ",", text))


def render(shots: Sequence[PromptShot]) -> Rendering:
    """The template, one entry for each shot."""
    entries = [
        f"shot {number}, {shot.milliseconds // 1000}, {words(shot.text)};" for number, shot in enumerate(shots, 1)
    ]
    return Rendering(" ".join(entries), {})


def parse(prompt: str, fields: Mapping[str, Any]) -> tuple[PromptShot, ...]:
    """The shots of a template. Raises ValueError for any other text."""
    found = list(_SHOT.finditer(prompt))
    numbers = [int(shot[1]) for shot in found]
    if " ".join(shot[0] for shot in found) != prompt.strip() or numbers != list(range(1, len(found) + 1)) or not found:
        raise ValueError("the prompt is not `shot n, m, words;` for each shot")
    return tuple(PromptShot(int(shot[2]) * 1000, shot[3]) for shot in found)
