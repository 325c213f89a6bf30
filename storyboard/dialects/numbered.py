"""Numbered shots without seconds, and the total at the end: `Shot 1: …`, `Shot 2: …`, `Duration: 15 s`.

Source: notes on Seedance 2.0 that quote 82379/2222480: it follows the numbers of shots, exact ranges of seconds are
unstable, and the total written at the end (`时长：10秒`) helps.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from storyboard.dialects import PromptShot, Rendering, harmless

NAME = "numbered"
LOSES = (
    ("seconds", "prompts state the order of shots and their total, but not the length of each one"),
    ("number", "text in a scene that looks like the start of a shot loses its colon"),
    (
        "transition",
        "prompts cannot express a dissolve or fade; inside a job it is added to the film, without extra seconds",
    ),
    ("reference", "a job takes one image, as its first frame; the reference of a later shot is not sent"),
)
MOST_SHOTS: int | None = None
RESOLUTION = 1

_HEAD = re.compile(r"\b(shot\s*\d+|镜头\s*\d+)\s*[:：]", re.IGNORECASE)
_CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff]")
_LINE = re.compile(r"Shot (\d+): (.*)")
_TOTAL = re.compile(r"(?:Duration: (\d+(?:\.\d+)?) s|时长：(\d+(?:\.\d+)?)秒)")


def words(text: str) -> str:
    """A shot's text as a line can hold it."""
    return harmless(_HEAD, r"\1,", text)


def render(shots: Sequence[PromptShot]) -> Rendering:
    """One line a shot, and the total in the language of the texts."""
    lines = [f"Shot {number}: {words(shot.text)}" for number, shot in enumerate(shots, 1)]
    whole, rest = divmod(sum(shot.milliseconds for shot in shots), 1000)
    total = f"{whole}.{rest:03d}".rstrip("0") if rest else str(whole)
    chinese = any(_CJK.search(shot.text) for shot in shots)
    return Rendering("\n".join([*lines, f"时长：{total}秒" if chinese else f"Duration: {total} s"]), {})


def parse(prompt: str, fields: Mapping[str, Any]) -> tuple[PromptShot, ...]:
    """The shots of numbered lines, without their seconds. Raises ValueError for any other text."""
    *lines, total = prompt.split("\n")
    found = [_LINE.fullmatch(line) for line in lines]
    if not _TOTAL.fullmatch(total) or not all(line and int(line[1]) == n for n, line in enumerate(found, 1)):
        raise ValueError("the prompt is not one numbered line for each shot and their total")
    return tuple(PromptShot(0, line[2]) for line in found if line)
