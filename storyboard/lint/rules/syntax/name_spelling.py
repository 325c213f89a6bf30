"""A field's name or the word `Shot` in another spelling than the language's.

`DURATION:`, `scene:` and `shot 1:` are understood; one spelling makes boards searchable and is what a service is
sent.

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

`--fix` writes the language's own spelling.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix
from storyboard.lint.places import fields, heads
from storyboard.lint.problem import Problem
from storyboard.syntax.edits import Edit
from storyboard.syntax.format import field_name

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB105"
NAME = "name-spelling"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    for head, place in heads(context.document):
        word = head.source[head.word_start : head.word_end]
        if word != "Shot":
            gap = "" if head.source[head.word_end : head.word_end + 1].isspace() or head.number is None else " "
            yield _problem(head.word_start, head.word_end, word, "Shot", place, gap)
    for field, place in fields(context.document):
        name = field_name(field)
        if field.name != name:
            yield _problem(field.name_start, field.name_end, field.name, name, place)


def _problem(start: int, end: int, written: str, name: str, place: int, gap: str = "") -> Problem:
    fix = Fix(f"write `{name}`", [Edit(start, end, name + gap)])
    return Problem(start, end, f"`{written}` is spelt `{name}`", fix, place)
