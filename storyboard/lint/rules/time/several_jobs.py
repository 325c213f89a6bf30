"""The board takes several jobs.

A board that is longer than the model's longest clip is rendered in several jobs, and the clips are joined. Nothing is
wrong with that. The message states the number of jobs, the seconds you pay for, and the seconds cut off;
`storyboard plan FILE` shows each job. With `--single` this is an error, SB303.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 10sec
Scene: The plane lands.
```

## Passes

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
```

## Fix

Nothing needs to be fixed. If you want one clip, shorten the board or choose a model with longer clips.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.time._length import assumed, duration_place, planned, seconds

CODE = "SB302"
NAME = "several-jobs"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    outlook = planned(context)
    model = context.model
    if outlook is None or model is None or outlook.jobs == 1 or context.project.single:
        return
    if outlook.over and outlook.total <= model.seconds.longest:
        return  # SB301 reports what forced cuts cost in a short board
    trims = f" and {seconds(outlook.over)} is cut off" if outlook.over else ""
    why = ""
    if outlook.total > model.seconds.longest:
        why = f" (longest clip: {seconds(model.seconds.longest)})"
    elif any(shot.cut_before for shot in context.shots[1:]):
        why = ", split at `---`"
    message = (
        f"{seconds(outlook.total)} is rendered in {outlook.jobs} jobs on {model.name}{why}: "
        f"you pay for {seconds(outlook.asked)}{trims}; `storyboard plan` shows each job{assumed(context)}"
    )
    last = len(context.shots)
    yield Problem(*duration_place(context, last), message, shot=last)
