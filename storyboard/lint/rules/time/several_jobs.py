"""The board takes several jobs.

What is longer than the model's longest clip is filmed in several jobs and cut together. That is what this tool is for,
so it is only said: with the number of jobs, the seconds asked for, and what is trimmed. `storyboard plan FILE` shows
each job. Under `--single` it is an error, SB303.

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

Nothing needs mending. Shorten the board, or name a model with longer clips, where one clip is wanted.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.time._length import duration_place, planned, seconds

CODE = "SB302"
NAME = "several-jobs"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    outlook = planned(context)
    model = context.model
    if outlook is None or model is None or outlook.jobs == 1 or context.project.single:
        return
    if outlook.over and outlook.total <= model.seconds.longest:
        return  # forced cuts in a short board: what they cost is said by SB301
    trims = f", trims {seconds(outlook.over)}" if outlook.over else ""
    why = ""
    if outlook.total > model.seconds.longest:
        why = f", whose longest clip is {seconds(model.seconds.longest)}"
    elif any(shot.cut_before for shot in context.shots[1:]):
        why = ", cut at `---`"
    message = (
        f"{seconds(outlook.total)}: {outlook.jobs} jobs on {model.name}{why}; "
        f"asks for {seconds(outlook.asked)}{trims} (`storyboard plan` shows each)"
    )
    last = len(context.shots)
    yield Problem(*duration_place(context, last), message, shot=last)
