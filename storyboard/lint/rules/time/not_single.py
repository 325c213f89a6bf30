"""One clip was requested, but the board takes several jobs.

With `--single` the whole board must be rendered by one job. This board is longer than the model's longest clip,
contains a `---`, or has more shots than the model takes in one prompt. Without `--single`, SB302 reports the number
of jobs instead.

## Fails

```toml
single = true
```

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

Shorten the board, remove `---`, choose a model with longer clips, or leave out `--single`. `--fix --unsafe-fixes`
names the cheapest model of the same service that renders the board in one clip, if there is one. The fix is unsafe
because it changes the price.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.time._length import assumed, duration_place, planned, seconds

CODE = "SB303"
NAME = "not-single"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    if not context.project.single:
        return
    outlook = planned(context)
    model = context.model
    if outlook is None or model is None or outlook.jobs == 1:
        return
    over = outlook.total - model.seconds.longest
    if over > 0:
        way = f"shorten the board by {seconds(over)}"
    elif any(shot.cut_before for shot in context.shots):
        way = "remove `---`"
    else:
        way = "remove shots"
    message = (
        f"one clip was requested, but {seconds(outlook.total)} takes {outlook.jobs} jobs on {model.name} "
        f"(longest clip: {seconds(model.seconds.longest)}); {way}, or leave out --single{assumed(context)}"
    )
    last = len(context.shots)
    from storyboard.lint.rules.time._ways import other_model

    fix = other_model(context, lambda plan: plan.jobs == 1)
    yield Problem(*duration_place(context, last), message, fix, last)
