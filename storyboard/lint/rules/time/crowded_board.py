"""The board has too many shots for its length.

A model needs a moment to settle after each cut. If four or more shots last less than 1.5 seconds on average, it tends
to leave shots out or to merge them.

`seconds` under `[tool.storyboard.rules.SB307]` sets another average (default: 1.5).

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

Remove or merge shots, or make them longer. There is no automatic fix.
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
        f"{len(shots)} shots in {seconds(total)} last {seconds(total // len(shots))} each on average, and models tend "
        f"to drop some; use at most {max(1, total // max(1, least))}, or make them longer"
    )
    yield Problem(*duration_place(context, len(shots)), message, shot=len(shots))
