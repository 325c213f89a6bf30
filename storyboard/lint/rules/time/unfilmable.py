"""Nothing under the current settings can film the board.

The plan has no answer: no source states which lengths the model films, or a shot is shorter than the model takes.
`make` would stop here, before anything is paid.

## Fails

```story
model: seedance-2.5

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
model: seedance-2.0

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

The message says what would help: another model, the model's lengths in `storyboard.toml`, or other durations. There is
no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import model_place
from storyboard.lint.rules.time._length import duration_place

CODE = "SB305"
NAME = "unfilmable"
SEVERITY: Severity = "error"

#: What other rules say, each at its place.
_SAID_ELSEWHERE = ("empty", "too-long")


def check(context: Context) -> Iterator[Problem]:
    outlook = context.outlook
    if outlook is None or outlook.filmable or outlook.kind in _SAID_ELSEWHERE:
        return
    place = duration_place(context, outlook.shot) if outlook.shot else model_place(context)
    yield Problem(*place, f"{outlook.message}: {outlook.hint}", shot=outlook.shot or 0)
