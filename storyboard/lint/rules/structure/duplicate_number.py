"""Two shots have the same number.

Both are filmed, one after the other. Often the second one was meant to replace the first, and would be paid for as an
additional shot.

## Fails

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 1:
duration: 7.5sec
Scene: The plane takes off at dawn.
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

Delete one of the two if it was meant to replace the other. Otherwise renumber the shots; `--fix` numbers them in
their present order.
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

CODE = "SB202"
NAME = "duplicate-number"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    fix = None
    first: dict[int, int] = {}
    for head, place in heads(document):
        number = head.number
        if number is None:
            continue
        if number in first:
            fix = fix or Fix("renumber the shots in their present order", renumber(document))
            line = document.position(first[number]).line
            message = f"shot {number} already exists on line {line}; delete one of them, or number this one {place}"
            yield Problem(head.word_start, head.number_end, message, fix, place)
        first.setdefault(number, head.word_start)
