"""A list of shots, each with its seconds and its text: for services that take structure instead of prose.

Source: Kling 3.0 takes `multi_shot: true` with up to 6 shots of 1 to 512 characters and at least 1 second each, their
sum equal to `duration`. The names of a shot's own fields are not stated: `shots` here is the list as documented,
for a client that knows them. The limits are the model's and stand in the catalog.
"""

from __future__ import annotations

from collections.abc import Sequence

from storyboard.dialects import PromptShot, Rendering
from storyboard.dialects.canonical import render as canonical
from storyboard.syntax.prompt import one_line
from storyboard.syntax.values import seconds_of

NAME = "structured"
LOSES = (
    ("transition", "a shot has no field for a dissolve or fade: inside a job the film draws it, with no extra seconds"),
    ("reference", "one image per job, and it is the job's first frame: a later shot's own reference is not sent"),
)
MOST_SHOTS: int | None = None
RESOLUTION = 1


def render(shots: Sequence[PromptShot]) -> Rendering:
    """The list of shots beside `multi_shot` and `duration`; the prompt is the same as canonical text, for people."""
    listed = [{"seconds": str(seconds_of(shot.milliseconds)), "text": one_line(shot.text)} for shot in shots]
    total = seconds_of(sum(shot.milliseconds for shot in shots))
    return Rendering(canonical(shots).prompt, {"multi_shot": True, "duration": str(total), "shots": listed})
