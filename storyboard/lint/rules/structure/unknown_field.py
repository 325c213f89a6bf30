"""A field that the language does not know, and that no known one resembles.

It is kept in the file and in the board's data, but it is not sent and not filmed.

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

Put its words into `Scene:` or another field if they are to be filmed, into `note:` if they are for people. `--fix`
makes a comment of a header's `Total duration:`: a film's length is the sum of its shots.
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
        if not is_unknown(field) or meant_field(field.name, SHOT_FIELDS if place else HEADER_FIELDS):
            continue
        fix = None
        if place == 0 and _LENGTH.search(field.name):
            message = f"`{field.name}` is no field: a film's length is the sum of its shots. Take the line out"
            fix = Fix("make it a comment", commented(field)) if can_go(field) else None
        else:
            to = "`Scene:`" if place else "`style:`"
            message = (
                f"`{field.name}` is no field: its text is not sent. "
                f"If it is to be filmed, put it into {to}; if it is for people, into `note:`"
            )
        yield Problem(field.name_start, field.name_end, message, fix, place)
