"""Canonical storyboard text: `Shot 1:`, `duration: 7.5sec`, `Scene: …`.

Source: CometAPI `sora-2/official/create-video` and `sora-2/self-developed/create-video` ("the prompt must strictly
follow this format").
"""

from __future__ import annotations

from collections.abc import Sequence

from storyboard.dialects import PromptShot, Rendering
from storyboard.syntax.prompt import canonical_prompt
from storyboard.syntax.values import seconds_of

NAME = "canonical"
LOSES = (
    (
        "transition",
        "the prompt has no word for a dissolve or fade: inside a job the film draws it, with no extra seconds",
    ),
    ("reference", "one image per job, and it is the job's first frame: a later shot's own reference is not sent"),
)
MOST_SHOTS: int | None = None
RESOLUTION = 1


def render(shots: Sequence[PromptShot]) -> Rendering:
    """The canonical prompt of the shots, numbered from 1 so that each job stands alone."""
    return Rendering(canonical_prompt((seconds_of(shot.milliseconds), shot.text) for shot in shots), {})
