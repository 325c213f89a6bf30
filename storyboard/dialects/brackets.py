"""Numbered shots with their seconds in brackets: `Shot 1 [0-3s] …`.

Source: Alibaba's Wan 2.6 (`shot_type: multi`): "First shot [0-3s] content. Second shot [3-5s] content." or
`Shot 1 [0-3s]`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from storyboard.dialects import PromptShot, Rendering, harmless

NAME = "brackets"
LOSES = (
    ("seconds", "time stamps are whole seconds: shots are rounded to the second, and their sum is kept"),
    ("bracket", "a time stamp in square brackets in a scene gets round ones"),
    (
        "transition",
        "prompts cannot express a dissolve or fade; inside a job it is added to the film, without extra seconds",
    ),
    ("reference", "a job takes one image, as its first frame; the reference of a later shot is not sent"),
)
MOST_SHOTS: int | None = None
RESOLUTION = 1000

_STAMP = re.compile(r"\[(\s*\d+\s*s?\s*[-–—]\s*\d+\s*s?\s*)\]", re.IGNORECASE)
_LINE = re.compile(r"Shot (\d+) \[(\d+)-(\d+)s\] (.*)")


def words(text: str) -> str:
    """A shot's text as a line can hold it."""
    return harmless(_STAMP, r"(\1)", text)


def render(shots: Sequence[PromptShot]) -> Rendering:
    """One line a shot, with its number and its seconds in the clip."""
    lines, start = [], 0
    for number, shot in enumerate(shots, 1):
        end = start + shot.milliseconds // 1000
        lines.append(f"Shot {number} [{start}-{end}s] {words(shot.text)}")
        start = end
    return Rendering("\n".join(lines), {})


def parse(prompt: str, fields: Mapping[str, Any]) -> tuple[PromptShot, ...]:
    """The shots of bracketed lines. Raises ValueError for any other text, and for brackets with gaps."""
    shots, at = [], 0
    for number, line in enumerate(prompt.split("\n"), 1):
        found = _LINE.fullmatch(line)
        if not found or int(found[1]) != number or int(found[2]) != at:
            raise ValueError("the prompt is not one bracketed line for each shot")
        shots.append(PromptShot((int(found[3]) - at) * 1000, found[4]))
        at = int(found[3])
    return tuple(shots)
