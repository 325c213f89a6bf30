"""A shot heading or a field is indented.

An indented line continues the field above it. Starting every name at the beginning of its line rules out that a field
is taken for text.

## Fails

```story
Shot 1:
  duration: 10sec
  Scene: The plane takes off.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Remove the indentation. `--fix` does; continuation lines keep theirs.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import heads, named
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Line

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB116"
NAME = "indented-name"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    for head, place in heads(context.document):
        yield from _problem(head, place)
    for line, place in named(context.document):
        yield from _problem(line, place)


def _problem(line: Line, place: int) -> Iterator[Problem]:
    end = line.start + len(line.text) - len(line.text.lstrip())
    if end > line.start:
        fix = Fix("remove the indentation", [Edit(line.start, end, "")])
        message = "unexpected indentation; start shot headings and fields at the beginning of the line"
        yield Problem(line.start, end, message, fix, place)
