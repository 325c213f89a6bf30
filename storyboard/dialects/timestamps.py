"""Second-stamped prose, one line a shot: `0s-4s: …`.

Source: Seedance 2.5 takes integer-second timestamps. How it wants them written is not stated; this is plain prose.
"""

from __future__ import annotations

from collections.abc import Sequence

from storyboard.dialects import PromptShot, Rendering
from storyboard.syntax.prompt import one_line

NAME = "timestamps"
LOSES = (
    ("seconds", "stamps are whole seconds: shots are asked for to the second, their sum kept"),
    (
        "transition",
        "the prompt has no word for a dissolve or fade: inside a job the film draws it, with no extra seconds",
    ),
    ("reference", "one image per job, and it is the job's first frame: a later shot's own reference is not sent"),
)
MOST_SHOTS: int | None = None
RESOLUTION = 1000


def render(shots: Sequence[PromptShot]) -> Rendering:
    """One line a shot, stamped with its first and last second in the clip."""
    lines, start = [], 0
    for shot in shots:
        end = start + shot.milliseconds // 1000
        lines.append(f"{start}s-{end}s: {one_line(shot.text)}")
        start = end
    return Rendering("\n".join(lines), {})
