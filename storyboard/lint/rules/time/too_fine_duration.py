"""A duration is finer than the model honours.

Some models take a shot's length in whole seconds only. The plan rounds, keeping the sum: what is filmed is then not
what is written, and a cut set to music is off. Nothing is said of models for which no step is stated.

## Fails

```story
model: seedance-2.5

Shot 1:
duration: 4.4sec
Scene: The plane takes off.

Shot 2:
duration: 5.6sec
Scene: The plane lands.
```

## Passes

```story
model: seedance-2.5

Shot 1:
duration: 4sec
Scene: The plane takes off.

Shot 2:
duration: 6sec
Scene: The plane lands.
```

## Fix

`--fix --unsafe-fixes` rounds the duration. It is unsafe: it changes a duration, and perhaps the total.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.time._length import duration_place, seconds
from storyboard.syntax.edits import retime

CODE = "SB308"
NAME = "too-fine-duration"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None or len(context.shots) < 2:
        return
    from storyboard.planning.pieces import limits_of

    step = limits_of(model).resolution
    if step <= 1:
        return
    for shot in context.shots:
        if shot.milliseconds % step:
            rounded = max(1, (shot.milliseconds + step // 2) // step) * step
            message = (
                f"shot {shot.number} lasts {seconds(shot.milliseconds)}, and {model.name} keeps durations in steps of "
                f"{seconds(step)}: write {seconds(rounded)}"
            )
            edits = retime(context.document, shot.number, rounded)
            fix = Fix(f"round to {seconds(rounded)}", edits, safe=False)
            yield Problem(*duration_place(context, shot.number), message, fix, shot.number)
