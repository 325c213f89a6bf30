"""A duration is zero, negative, unreadable or finer than a millisecond.

Durations determine the price, so an unreadable one is never guessed.

## Fails

```story
Shot 1:
duration: about 7.5 seconds
Scene: The plane takes off.

Shot 2:
duration: 0sec
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

Write seconds such as `7.5sec`. `--fix --unsafe-fixes` writes the only length in the text, the time between two time
codes (`0:05-0:12`), a negative length without its sign, or the nearest millisecond. If the text says more than a
length (`5 seconds, slow`), it is kept as a comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.durations import meant_length, write_length
from storyboard.syntax.values import format_milliseconds

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB206"
NAME = "invalid-duration"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for shot in context.shots:
        read = shot.duration_read
        field = shot.node.field("duration")
        if read is None or read.milliseconds is not None or field is None:
            continue
        meant = meant_length(field.value)
        example = format_milliseconds(meant) if meant else "7.5sec"
        fix = None
        if meant:
            fix = Fix(f"write `{example}`", write_length(field, meant), safe=False)
        written = f" `{field.value[:40]}`" if field.value else ""
        message = f"the duration{written} of shot {shot.number} {read.problem}; write seconds such as `{example}`"
        start, end = field.span
        yield Problem(start if end > start else field.name_start, end, message, fix, shot.number)
