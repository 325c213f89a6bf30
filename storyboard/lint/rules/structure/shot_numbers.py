"""A shot's number that skips, is out of order, or is not there.

Shots are filmed in the order in which they stand, and sent with the numbers 1, 2, 3. A number that says something
else misleads whoever reads the board, and often shows that a shot was lost or stands in the wrong place.

## Fails

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 3:
duration: 7.5sec
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

`--fix` numbers the shots in the order in which they stand. If one stands in the wrong place, move it first.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import heads
from storyboard.syntax.edits import renumber

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB201"
NAME = "shot-numbers"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    fix = None
    before = 0
    seen: set[int] = set()
    for head, place in heads(context.document):
        number = head.number
        if number != before + 1 and number not in seen:
            fix = fix or Fix("number the shots in the order in which they stand", renumber(context.document))
            yield Problem(head.word_start, max(head.word_end, head.number_end), _say(number, before, place), fix, place)
        before = place if number is None else number
        seen.add(before)


def _say(number: int | None, before: int, place: int) -> str:
    if number is None:
        return f"this shot has no number: it is shot {place}"
    if not before:
        return f"the first shot is numbered {number}: shots are numbered from 1"
    if number < before:
        return f"shot {number} stands behind shot {before}: move it, or number the shots in this order"
    missing = f"shot {before + 1} is" if number == before + 2 else f"the shots {before + 1} to {number - 1} are"
    return f"shot {number} follows shot {before}: {missing} missing, or it is to be numbered {place}"
