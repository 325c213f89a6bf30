"""A duration is finer than the model supports.

Some models take the length of a shot in whole seconds only. The plan rounds durations and keeps their sum, so shots
come out longer or shorter than written, and cuts timed to music are off. Models without a known step are not
reported.

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

Round the duration. `--fix --unsafe-fixes` does. The fix is unsafe because it changes a duration, and possibly the
total.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.time._length import duration_place, seconds
from storyboard.syntax.edits import retime

CODE = "SB308"
NAME = "duration-precision"
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
                f"shot {shot.number} lasts {seconds(shot.milliseconds)}, but {model.name} takes durations in steps of "
                f"{seconds(step)}; write {seconds(rounded)}"
            )
            edits = retime(context.document, shot.number, rounded)
            fix = Fix(f"round to {seconds(rounded)}", edits, safe=False)
            yield Problem(*duration_place(context, shot.number), message, fix, shot.number)
