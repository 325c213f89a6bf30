"""There are many shots for the length.

Each cut costs the model a moment to settle. With less than one and a half seconds a shot, over four shots or more, a
film becomes a flicker in which shots are left out or run into each other.

`seconds` under `[tool.storyboard.rules.SB307]` sets another average (1.5).

## Fails

```story
Shot 1:
duration: 1sec
Scene: A hand on a door.

Shot 2:
duration: 1sec
Scene: A key turns.

Shot 3:
duration: 1sec
Scene: The door opens.

Shot 4:
duration: 2sec
Scene: A dog looks up.
```

## Passes

```story
Shot 1:
duration: 4sec
Scene: A hand on a door; a key turns.

Shot 2:
duration: 6sec
Scene: The door opens. A dog looks up.
```

## Fix

Leave shots out, join them, or give them more time. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules._options import above_zero
from storyboard.lint.rules.time._length import duration_place, seconds

CODE = "SB307"
NAME = "crowded-board"
SEVERITY: Severity = "warning"

OPTIONS = {"seconds": 1.5}

_FEWEST = 4


def check(context: Context) -> Iterator[Problem]:
    shots = context.shots
    if len(shots) < _FEWEST:
        return
    least = int(above_zero(context, CODE, "seconds") * 1000)
    total = sum(shot.milliseconds for shot in shots)
    if total >= least * len(shots) or not all(shot.milliseconds for shot in shots):
        return
    message = (
        f"{len(shots)} shots in {seconds(total)} have {seconds(total // len(shots))} each on average, and models lose "
        f"some of them: make it {max(1, total // max(1, least))} shots, or give them more time"
    )
    yield Problem(*duration_place(context, len(shots)), message, shot=len(shots))
