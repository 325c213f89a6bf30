"""A shot's head that is not its number with a colon behind.

`Shot 1 -`, `Shot 1.`, `[Shot 1]`, `Shot 1 (0:00–0:05)` and a bare `Shot 1` are understood; a service in storyboard
mode is sent `Shot 1:`.

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

`--fix` writes the colon and takes out brackets around the head; what stands between number and colon joins the title.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix
from storyboard.lint.places import heads
from storyboard.lint.problem import Problem
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Head

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB109"
NAME = "head-colon"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    for head, place in heads(context.document):
        if head.number is None:
            continue
        edits = list(_brackets(head))
        message = "a shot's head stands in no brackets"
        end = head.number_end
        if head.separator_start < 0 or head.source[head.separator_start] not in ":：":
            message = "a shot's head has a colon behind its number"
            blank = ""
            if head.separator_start >= 0:
                end = head.title_start
                blank = " " if head.title is not None and not head.source[end].isspace() else ""
            edits.append(Edit(head.number_end, end, f":{blank}"))
            _, title_end = head.title_span
            colon = head.source[title_end : head.end].find(":")
            if head.title is not None and colon >= 0:
                edits.append(Edit(title_end + colon, title_end + colon + 1, ""))
        if edits:
            fix = Fix(f"write `Shot {head.number}:`", sorted(edits))
            yield Problem(head.word_start, end, f"{message}: `Shot {head.number}:`", fix, place)


def _brackets(head: Head) -> Iterator[Edit]:
    """The edits that take out the brackets before the word and at the title's end: `[Shot 1: Take-off]`."""
    for at in range(head.start, head.word_start):
        if head.source[at] in head.bracket:
            yield Edit(at, at + 1, "")
    _, end = head.title_span
    if head.bracket and head.title is not None:
        closing = head.source[end : head.end]
        for mark in "]】":
            if mark in closing:
                yield Edit(end + closing.index(mark), end + closing.index(mark) + 1, "")
