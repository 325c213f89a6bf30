"""A shot is longer than the model's longest clip.

A shot is rendered by one job, so it cannot be longer than a clip. A line `---` in its scene allows splitting the shot
there; its parts are then rendered one after the other, and the seam may be visible.

## Fails

```story
Shot 1:
duration: 20sec
Scene: The plane takes off, circles the tower and lands.
```

## Passes

```story
Shot 1:
duration: 20sec
Scene:
  The plane takes off and circles the tower.
  ---
  The plane lands.
```

## Fix

Shorten the shot, make it two shots, put `---` into its scene, or choose a model with longer clips.
`--fix --unsafe-fixes` shortens the shot to the longest clip, where a model is named. The fix is unsafe because it
changes a duration.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.time._length import assumed, duration_place, seconds
from storyboard.syntax.edits import retime
from storyboard.syntax.values import split_parts

CODE = "SB304"
NAME = "shot-too-long"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None or not model.seconds.longest or context.asked.split_shots:
        return
    longest = model.seconds.longest
    for shot in context.shots:
        if shot.milliseconds <= longest:
            continue
        parts = len(split_parts(shot.scene))
        if shot.milliseconds <= longest * parts:
            continue
        split = f" ({parts} parts of {seconds(-(-shot.milliseconds // parts))})" if parts > 1 else ""
        mark = "another line `---`" if parts > 1 else "a line `---`"
        message = (
            f"shot {shot.number} lasts {seconds(shot.milliseconds)}{split}, but the longest clip of {model.name} is "
            f"{seconds(longest)}; shorten it, make it two shots, or add {mark} to its scene where it may be split"
            f"{assumed(context)}"
        )
        fix = None
        if not context.model_assumed:
            edits = retime(context.document, shot.number, longest * parts)
            fix = Fix(f"shorten the shot to {seconds(longest * parts)}", edits, safe=False)
        yield Problem(*duration_place(context, shot.number), message, fix, shot.number)
