"""Clock-stamped prose, one line a shot: `[00:00-00:02] …`.

Source: Google Cloud, "Ultimate prompting guide for Veo 3.1". The vendor does not promise the point of the cut, so no
model of Google's uses it unless asked: `dialect = "clock"` in storyboard.toml.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from storyboard.dialects import PromptShot, Rendering, harmless

NAME = "clock"
LOSES = (
    ("seconds", "time stamps are whole seconds, and the model may cut elsewhere"),
    ("bracket", "a time stamp in square brackets in a scene gets round ones"),
    (
        "transition",
        "prompts cannot express a dissolve or fade; inside a job it is added to the film, without extra seconds",
    ),
    ("reference", "a job takes one image, as its first frame; the reference of a later shot is not sent"),
)
MOST_SHOTS: int | None = None
RESOLUTION = 1000

_STAMP = re.compile(r"\[(\s*\d+:\d+\s*[-–—]\s*\d+:\d+\s*)\]")
_LINE = re.compile(r"\[(\d\d):(\d\d)-(\d\d):(\d\d)\] (.*)")


def words(text: str) -> str:
    """A shot's text as a line can hold it."""
    return harmless(_STAMP, r"(\1)", text)


def render(shots: Sequence[PromptShot]) -> Rendering:
    """One line a shot, stamped with minutes and seconds in the clip."""
    lines, start = [], 0
    for shot in shots:
        end = start + shot.milliseconds // 1000
        lines.append(f"[{_clock(start)}-{_clock(end)}] {words(shot.text)}")
        start = end
    return Rendering("\n".join(lines), {})


def parse(prompt: str, fields: Mapping[str, Any]) -> tuple[PromptShot, ...]:
    """The shots of clock-stamped lines. Raises ValueError for any other text, and for stamps with gaps."""
    shots, at = [], 0
    for line in prompt.split("\n"):
        found = _LINE.fullmatch(line)
        if not found or int(found[1]) * 60 + int(found[2]) != at:
            raise ValueError("the prompt is not one clock-stamped line for each shot")
        end = int(found[3]) * 60 + int(found[4])
        shots.append(PromptShot((end - at) * 1000, found[5]))
        at = end
    return tuple(shots)


def _clock(seconds: int) -> str:
    return f"{seconds // 60:02d}:{seconds % 60:02d}"
