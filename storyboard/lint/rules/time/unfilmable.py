"""No job can render the board with the current settings.

No source states which lengths the model renders, or a shot is shorter than the model allows. `make` would stop here,
before anything is paid.

## Fails

```story
model: gen4.5

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

The message says what helps: another model, the model's lengths in `storyboard.toml`, or other durations. There is no
automatic fix.
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

#: Reported by other rules, at a better place.
_REPORTED_ELSEWHERE = ("empty", "too-long")


def check(context: Context) -> Iterator[Problem]:
    outlook = context.outlook
    if outlook is None or outlook.filmable or outlook.kind in _REPORTED_ELSEWHERE:
        return
    if outlook.kind == "text" and not _is_split(context, outlook.shot):
        return  # SB411 and SB412 report the text of a whole shot
    place = duration_place(context, outlook.shot) if outlook.shot else model_place(context)
    yield Problem(*place, f"{outlook.message}; {outlook.hint}", shot=outlook.shot or 0)


def _is_split(context: Context, number: int | None) -> bool:
    """Whether a shot is rendered in parts."""
    model = context.model
    return bool(model and number and context.shots[number - 1].milliseconds > model.seconds.longest)
