"""A duration that is zero, negative, unreadable or finer than a millisecond.

Durations are exact: what cannot be read is not guessed, since it is what is paid for.

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

Write seconds such as `7.5sec`. `--fix --unsafe-fixes` writes the one length that the words hold, the time between
two time codes (`0:05-0:12`), a negative one without its sign, or the nearest millisecond.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix
from storyboard.lint.problem import Problem
from storyboard.syntax.edits import retime
from storyboard.syntax.pattern import lazy
from storyboard.syntax.values import format_milliseconds, read_duration

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB206"
NAME = "wrong-duration"
SEVERITY: Severity = "error"

_CODES = lazy(
    r"\W*(\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)\s*(?:-|–|—|to|→)\s*(\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)"
)
_LENGTH = lazy(r"(?<![\d.,:])\d{1,6}(?:[.,]\d{1,9})?(?![\d:])")
# With one of these words the number may be something else than seconds.
_NOT_SECONDS = lazy(r"min|hour|frame|beat|ms\b|milli|%|/|[分帧毫]", re.IGNORECASE)


def check(context: Context) -> Iterator[Problem]:
    for shot in context.shots:
        read = shot.duration_read
        field = shot.node.field("duration")
        if read is None or read.milliseconds is not None or field is None:
            continue
        meant = _meant(field.value)
        example = format_milliseconds(meant) if meant else "7.5sec"
        fix = None
        if meant:
            fix = Fix(f"write `{example}`", retime(context.document, shot.number, meant), safe=False)
        written = f" `{field.value[:40]}`" if field.value else ""
        message = f"the duration{written} of shot {shot.number} {read.problem}: write seconds such as `{example}`"
        start, end = field.span
        yield Problem(start if end > start else field.name_start, end, message, fix, shot.number)


def _meant(value: str) -> int | None:
    """The one length in milliseconds that a text can mean; None where it can mean several or none."""
    codes = _CODES.match(value)
    if codes:
        start, end = (read_duration(code).milliseconds or 0 for code in codes.groups())
        return end - start if end > start else None
    lengths = _LENGTH.findall(value)
    if len(lengths) != 1 or _NOT_SECONDS.search(value):
        return None
    whole, _, fraction = lengths[0].replace(",", ".").partition(".")
    return int(whole) * 1000 + round(int(fraction or 0) * 1000 / 10 ** len(fraction)) or None
