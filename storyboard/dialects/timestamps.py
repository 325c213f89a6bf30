"""Second-stamped prose, one line a shot: `0s-4s: …`, each stamp starting where the one before ended.

Source: "Doubao Seedance 2.5" prompt guide, 82379/2607689: whole seconds, and an axis without gaps.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from storyboard.dialects import PromptShot, Rendering, harmless

NAME = "timestamps"
LOSES = (
    ("seconds", "time stamps are whole seconds: shots are rounded to the second, and their sum is kept"),
    ("stamp", "text in a scene that looks like a time stamp loses its colon"),
    (
        "transition",
        "prompts cannot express a dissolve or fade; inside a job it is added to the film, without extra seconds",
    ),
    ("reference", "a job takes one image, as its first frame; the reference of a later shot is not sent"),
)
MOST_SHOTS: int | None = None
RESOLUTION = 1000

#: What could be taken for a stamp: `0s-4s:`, `4-7 秒：`, `[1s-4s]`.
_STAMP = re.compile(r"\[?(\d+\s*(?:s|秒)?\s*[-–—]\s*\d+\s*(?:s|秒))\s*[\]:：]")
_LINE = re.compile(r"(\d+)s-(\d+)s: (.*)")


def words(text: str) -> str:
    """A shot's text as a line can hold it."""
    return harmless(_STAMP, r"\1,", text)


def render(shots: Sequence[PromptShot]) -> Rendering:
    """One line a shot, stamped with its first and last second in the clip."""
    lines, start = [], 0
    for shot in shots:
        end = start + shot.milliseconds // 1000
        lines.append(f"{start}s-{end}s: {words(shot.text)}")
        start = end
    return Rendering("\n".join(lines), {})


def parse(prompt: str, fields: Mapping[str, Any]) -> tuple[PromptShot, ...]:
    """The shots of stamped lines. Raises ValueError for any other text, and for stamps with gaps."""
    shots, at = [], 0
    for line in prompt.split("\n"):
        found = _LINE.fullmatch(line)
        if not found or int(found[1]) != at:
            raise ValueError("the prompt is not one stamped line for each shot")
        shots.append(PromptShot((int(found[2]) - at) * 1000, found[3]))
        at = int(found[2])
    return tuple(shots)
