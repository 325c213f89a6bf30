"""One clip is wanted, and the board takes several.

`--single` asks for a board that one job films. This one is longer than the model's longest clip, or holds a `---`, or
has more shots than the model takes in a prompt. Without `--single` nothing is said here, but SB302 tells the jobs.

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

Shorten the board, take out `---`, name a model with longer clips, or leave out `--single`. Where a model of the same
service films the board in one clip, `--fix --unsafe-fixes` names the cheapest. It is unsafe: another price is paid.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.time._length import duration_place, planned, seconds

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
        way = f"shorten it by {seconds(over)}, or leave out --single"
    elif any(shot.cut_before for shot in context.shots):
        way = "take out `---`, or leave out --single"
    else:
        way = "take out shots, or leave out --single"
    message = (
        f"{seconds(outlook.total)} take {outlook.jobs} jobs of {model.name}, whose longest clip is "
        f"{seconds(model.seconds.longest)}, and one clip only was asked for: {way}"
    )
    last = len(context.shots)
    from storyboard.lint.rules.time._ways import other_model

    fix = other_model(context, lambda plan: plan.jobs == 1)
    yield Problem(*duration_place(context, last), message, fix, last)
