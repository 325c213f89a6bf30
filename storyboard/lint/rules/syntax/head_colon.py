"""A shot's head that does not end its number with a colon.

`Shot 1 -`, `Shot 1.` and a bare `Shot 1` are understood; a service in storyboard mode is sent `Shot 1:`.

## Fails

```story
Shot 1 - Take-off
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
Shot 1: Take-off
duration: 10sec
Scene: The plane takes off.
```

## Fix

`--fix` writes the colon.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix
from storyboard.lint.places import heads
from storyboard.lint.problem import Problem
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB109"
NAME = "head-colon"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    for head, place in heads(context.document):
        if head.number is None or (head.separator_start >= 0 and head.source[head.separator_start] in ":："):
            continue
        start, end = head.number_end, head.number_end
        if head.separator_start >= 0:
            end = head.separator_start + 1
        _, title_end = head.title_span
        edits = [Edit(start, end, ":")]
        colon = head.source[title_end : head.end].find(":")
        if head.title is not None and colon >= 0:
            edits.append(Edit(title_end + colon, title_end + colon + 1, ""))
        message = f"a shot's head has a colon behind its number: `Shot {head.number}:`"
        yield Problem(head.word_start, max(end, head.number_end), message, Fix("write the colon", edits), place)
