"""A field or a definition without any text.

It says nothing and is not sent: a text got lost, or the line is left over.

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

Write the text or take the line out; `--fix` takes an empty field out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import can_go, named
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS
from storyboard.syntax.nodes import Field

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB211"
NAME = "empty-field"
SEVERITY: Severity = "warning"

# An empty one of these is worse than a leftover: rules of their own say so.
_OTHERS = ("scene", "duration")
# A colon or an equals sign with no letter behind it.
_BARE = lazy(r"[:：=＝][^\w\r\n]*+(?:[\r\n]|\Z)")


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    # The colon behind a shot's number has a digit before it, which no field's name has.
    if all(text[found.start() - 1].isdigit() and found[0][0] in ":：" for found in _BARE.finditer(text)):
        return
    for line, place in named(context.document):
        if line.value:
            continue
        if not isinstance(line, Field):
            message = (
                f"the definition of `{line.name}` is empty: `{{{line.name}}}` says nothing; write what it stands for"
            )
            yield Problem(line.name_start, line.name_end, message, shot=place)
        elif line.key not in _OTHERS and line.key in (SHOT_FIELDS if place else HEADER_FIELDS):
            fix = Fix("take it out", [Edit(line.start, line.full_end, "")]) if can_go(line) else None
            message = f"`{line.name}` has no text: write it, or take the line out"
            yield Problem(line.name_start, line.name_end, message, fix, place)
