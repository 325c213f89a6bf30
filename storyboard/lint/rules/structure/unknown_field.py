"""A field is unknown and does not resemble any known field.

It is kept in the file and in the board's data, but it is neither sent nor filmed.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
mood: full of hope
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off, full of hope.
```

## Fix

Move its text to `Scene:` or another field to have it filmed, or to `note:` if it is meant for people. `--fix`
comments out a `Total duration:` in the header: the length of a film is the sum of its shots.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import can_go, commented
from storyboard.lint.spelling import is_unknown, meant_field, settled_fields
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB223"
NAME = "unknown-field"
SEVERITY: Severity = "warning"

_LENGTH = lazy(r"duration|length|runtime|total time", re.IGNORECASE)


def check(context: Context) -> Iterator[Problem]:
    for field, place in settled_fields(context.document):
        if not is_unknown(field, place) or meant_field(field.name, SHOT_FIELDS if place else HEADER_FIELDS):
            continue
        fix = None
        if place == 0 and _LENGTH.search(field.name):
            message = f"unknown field `{field.name}`; a film is as long as its shots: delete the line"
            fix = Fix("comment it out", commented(field)) if can_go(field) else None
        else:
            to = "`Scene:`" if place else "`style:`"
            message = (
                f"unknown field `{field.name}`, so its text is not sent; "
                f"move it to {to} to have it filmed, or to `note:` if it is for people"
            )
        yield Problem(field.name_start, field.name_end, message, fix, place)
