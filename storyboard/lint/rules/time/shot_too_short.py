"""A shot is shorter than a second.

Nothing can begin and end in less than a second: the shot flashes by, and models tend to drop it or to merge it with
the next one. If the model's shortest shot is known, a shorter one is an error, SB305.

`seconds` under `[tool.storyboard.rules.SB306]` sets another limit (default: 1).

## Fails

```story
Shot 1:
duration: 9.5sec
Scene: The plane takes off.

Shot 2:
duration: 0.5sec
Scene: The pilot blinks.
```

## Passes

```story
Shot 1:
duration: 8sec
Scene: The plane takes off.

Shot 2:
duration: 2sec
Scene: The pilot blinks.
```

## Fix

Give the shot a second or more, or merge it with a neighbouring shot. There is no automatic fix, because the seconds
must come from another shot.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules._options import above_zero
from storyboard.lint.rules.time._length import duration_place, seconds

CODE = "SB306"
NAME = "shot-too-short"
SEVERITY: Severity = "warning"

OPTIONS = {"seconds": 1.0}


def check(context: Context) -> Iterator[Problem]:
    shortest = int(above_zero(context, CODE, "seconds") * 1000)
    for shot in context.shots:
        if 0 < shot.milliseconds < shortest:
            refused = context.outlook
            if refused and refused.kind == "too-short" and refused.shot == shot.number:
                continue
            message = (
                f"shot {shot.number} lasts {seconds(shot.milliseconds)}, too short for anything to happen; "
                f"give it {seconds(shortest)} or more, or merge it with a neighbouring shot"
            )
            yield Problem(*duration_place(context, shot.number), message, shot=shot.number)
