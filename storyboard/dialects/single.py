"""One shot, one job, its text alone: for models without prompts of several shots.

Source: Veo has no multi-shot prompt. Models of which no source says that they follow one are filmed so too.
"""

from __future__ import annotations

from collections.abc import Sequence

from storyboard.dialects import PromptShot, Rendering

NAME = "single"
LOSES = (("continuity", "each shot is filmed on its own: what two shots share is only what their texts share"),)
MOST_SHOTS: int | None = 1
RESOLUTION = 1


def render(shots: Sequence[PromptShot]) -> Rendering:
    """The shot's text; its length is the job's `seconds`."""
    (shot,) = shots
    return Rendering(shot.text, {})
