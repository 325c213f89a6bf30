"""Canonical storyboard text: `Shot 1:`, `duration: 7.5sec`, `Scene: …`.

Source: CometAPI `sora-2/official/create-video` and `sora-2/self-developed/create-video` ("the prompt must strictly
follow this format").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import Any

from storyboard.dialects import PromptShot, Rendering
from storyboard.syntax.prompt import canonical_prompt
from storyboard.syntax.values import seconds_of

NAME = "canonical"
LOSES = (
    (
        "transition",
        "prompts cannot express a dissolve or fade; inside a job it is added to the film, without extra seconds",
    ),
    ("reference", "a job takes one image, as its first frame; the reference of a later shot is not sent"),
)
MOST_SHOTS: int | None = None
RESOLUTION = 1

_SHOT = re.compile(r"Shot (\d+):\nduration: (\d+(?:\.\d+)?)sec\nScene: ([^\n]*)")


def render(shots: Sequence[PromptShot]) -> Rendering:
    """The canonical prompt of the shots, numbered from 1 so that each job stands alone."""
    return Rendering(canonical_prompt((seconds_of(shot.milliseconds), shot.text) for shot in shots), {})


def parse(prompt: str, fields: Mapping[str, Any]) -> tuple[PromptShot, ...]:
    """The shots of a canonical prompt. Raises ValueError for any other text."""
    blocks = [_SHOT.fullmatch(block) for block in prompt.split("\n\n")]
    if not all(block and int(block[1]) == number for number, block in enumerate(blocks, 1)):
        raise ValueError("the prompt is not a canonical storyboard")
    return tuple(PromptShot(int(Decimal(block[2]) * 1000), block[3]) for block in blocks if block)
