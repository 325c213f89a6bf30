"""A duration or transition is not in the standard form.

`7.5s`, `7,5 seconds`, `0:07.5` and `7500ms` are understood, but services receive only `7.5sec`, and durations in one
form are easy to compare.

## Fails

```story
Shot 1:
duration: 7,5 seconds
Scene: The plane takes off.

Shot 2:
duration: 0:07.5
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

Write seconds as `7.5sec`. `--fix` rewrites the same value in that form.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import fields
from storyboard.syntax.edits import set_value
from storyboard.syntax.format import format_value

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB106"
NAME = "duration-spelling"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    for field, place in fields(context.document):
        if not place or field.key not in ("duration", "transition"):
            continue
        value = field.value
        form = format_value(field.key, value)
        if form != value:
            fix = Fix(f"write `{form}`", [set_value(field, form + field.open_mark)])
            yield Problem(*field.span, f"write `{form}` instead of `{value}`", fix, place)
