"""A field name or the word `Shot` is not in its standard spelling.

`DURATION:`, `scene:` and `shot 1:` are understood, but services receive the standard spelling, and one spelling makes
boards easy to search.

## Fails

```story
SHOT 1:
Duration: 10sec
scene: The plane takes off.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Write the standard spelling. `--fix` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import fields, heads
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import written_name

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB105"
NAME = "name-spelling"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    for head, place in heads(context.document):
        if head.number is None or head.source[head.word_end : head.number_start].isspace():
            yield from _problem(head.source, head.word_start, head.word_end, "Shot", place)
        else:  # `Shot1`, `Shot #1`
            yield from _problem(head.source, head.word_start, head.number_end, f"Shot {head.number}", place)
    for field, place in fields(context.document):
        yield from _problem(field.source, field.name_start, field.name_end, written_name(field.name, field.key), place)


def _problem(source: str, start: int, end: int, name: str, place: int) -> Iterator[Problem]:
    written = source[start:end]
    if written != name:
        fix = Fix(f"write `{name}`", [Edit(start, end, name)])
        yield Problem(start, end, f"write `{name}` instead of `{written}`", fix, place)
