"""A field or a definition has no text.

An empty field is not sent. Either its text was lost, or the line is a leftover.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
camera:
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
```

## Fix

Write the text or delete the line. `--fix` deletes an empty field.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import can_go, named
from storyboard.lint.spelling import is_unread
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS
from storyboard.syntax.nodes import Field

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB211"
NAME = "empty-field"
SEVERITY: Severity = "warning"

# Empty, these are errors, reported by rules of their own.
_OTHERS = ("scene", "duration")
# A colon or an equals sign with no letter after it.
_BARE = lazy(r"[:：=＝][^\w\r\n]*+(?:[\r\n]|\Z)")


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    # The colon of a shot heading follows a digit, which no field name ends with.
    if all(text[found.start() - 1].isdigit() and found[0][0] in ":：" for found in _BARE.finditer(text)):
        return
    lines = [*named(context.document), (None, 0)]
    for (line, place), (below, _) in pairwise(lines):
        if line is None or line.value:
            continue
        if not isinstance(line, Field):
            message = f"the definition of `{line.name}` is empty; write the text that `{{{line.name}}}` stands for"
            yield Problem(line.name_start, line.name_end, message, shot=place)
        elif line.key not in _OTHERS and line.key in (SHOT_FIELDS if place else HEADER_FIELDS):
            # `dialogue:` above `Mia: Go!`: the line below is what the field should say.
            is_text = below is not None and below.start == line.end and is_unread(below)
            fix = Fix("delete it", [Edit(line.start, line.full_end, "")]) if can_go(line) and not is_text else None
            message = f"`{line.name}` is empty; write its text, or delete the line"
            yield Problem(line.name_start, line.name_end, message, fix, place)
