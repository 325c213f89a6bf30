"""One shot, one job, its text alone: for models without prompts of several shots.

Source: no page says of these models that they follow a prompt of several shots (Seedance 1.0 and 1.5, Veo, Grok).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from storyboard.dialects import PromptShot, Rendering

NAME = "single"
LOSES = (("continuity", "each shot is a separate job: shots have in common only what their texts say"),)
MOST_SHOTS: int | None = 1
RESOLUTION = 1


def render(shots: Sequence[PromptShot]) -> Rendering:
    """The shot's text; its length is the job's `seconds`."""
    (shot,) = shots
    return Rendering(shot.text, {})


def parse(prompt: str, fields: Mapping[str, Any]) -> tuple[PromptShot, ...]:
    """The one shot, whatever its text says."""
    return (PromptShot(0, prompt),)
