"""A shot's head or a field that is indented.

Indentation means "goes on with the field above", so a name at the start of its line cannot be taken for text.

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

`--fix` takes the indentation away; lines that go on keep theirs.
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
        fix = Fix("take the indentation away", [Edit(line.start, end, "")])
        yield Problem(line.start, end, "a name stands at the start of its line", fix, place)
