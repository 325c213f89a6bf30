"""A shot number is missing, out of order, or leaves a gap.

Shots are filmed in the order in which they are written, and sent with the numbers 1, 2, 3. Other numbers mislead
readers and often show that a shot was lost or is in the wrong place.

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

Move shots that are in the wrong place, then renumber. `--fix` numbers the shots in their present order.
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
            fix = fix or Fix("renumber the shots in their present order", renumber(context.document))
            yield Problem(head.word_start, max(head.word_end, head.number_end), _say(number, before, place), fix, place)
        before = place if number is None else number
        seen.add(before)


def _say(number: int | None, before: int, place: int) -> str:
    if number is None:
        return f"this shot has no number; number it {place}"
    if not before:
        return f"the first shot has the number {number}; number shots from 1"
    if number < before:
        return f"shot {number} comes after shot {before}; move it, or renumber the shots"
    missing = f"shot {before + 1} is" if number == before + 2 else f"shots {before + 1} to {number - 1} are"
    return f"shot {number} follows shot {before}; {missing} missing, or this is shot {place}"
