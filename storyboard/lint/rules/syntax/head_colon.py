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

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import heads
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
        colon, brackets = list(_colon(head)), list(_brackets(head))
        if colon or brackets:
            what = "has a colon behind its number" if colon else "stands in no brackets"
            end = colon[0].end if colon else head.number_end
            fix = Fix(f"write `Shot {head.number}:`", sorted([*colon, *brackets]))
            yield Problem(head.word_start, end, f"a shot's head {what}: `Shot {head.number}:`", fix, place)


def _colon(head: Head) -> Iterator[Edit]:
    """The edits that write the colon for what else separates number and title, and take out one behind the title."""
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
    """The edits that take out the brackets before the word and at the title's end: `[Shot 1: Take-off]`."""
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
