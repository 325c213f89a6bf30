"""A shot heading is not written `Shot 1:`.

`Shot 1 -`, `Shot 1.`, `[Shot 1]`, `Shot 1 (0:00–0:05)` and a bare `Shot 1` are understood, but services receive
`Shot 1:`.

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

Put a colon after the number. `--fix` does, and removes brackets around the heading; text between number and colon
becomes part of the title.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import heads
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Head

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB109"
NAME = "shot-heading"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    for head, place in heads(context.document):
        if head.number is None:
            continue
        colon, brackets = list(_colon(head)), list(_brackets(head))
        if colon or brackets:
            what = "put a colon after the shot number" if colon else "remove the brackets around the shot heading"
            end = colon[0].end if colon else head.number_end
            fix = Fix(f"write `Shot {head.number}:`", sorted([*colon, *brackets]))
            yield Problem(head.word_start, end, f"{what}: `Shot {head.number}:`", fix, place)


def _colon(head: Head) -> Iterator[Edit]:
    """Return the edits that replace another separator with a colon and remove a colon after the title."""
    start, end = head.separator_start, head.number_end
    if start >= 0:
        if head.source[start] in ":：":
            return
        end = head.title_start
    blank = " " if head.title is not None and not head.source[end].isspace() else ""
    yield Edit(head.number_end, end, f":{blank}")
    _, title_end = head.title_span
    behind = head.source.find(":", title_end, head.end)
    if head.title is not None and behind >= 0:
        yield Edit(behind, behind + 1, "")


def _brackets(head: Head) -> Iterator[Edit]:
    """Return the edits that remove brackets before the word and after the title: `[Shot 1: Take-off]`."""
    opening = head.bracket
    if not opening:
        return
    for at in range(head.start, head.word_start):
        if head.source[at] in opening:
            yield Edit(at, at + 1, "")
    _, end = head.title_span
    if head.title is not None:
        closing = head.source[end : head.end]
        for mark in "]】":
            if mark in closing:
                yield Edit(end + closing.index(mark), end + closing.index(mark) + 1, "")
