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

Put its words into `Scene:` or another field if they are to be filmed, into `note:` if they are for people.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.places import fields
from storyboard.lint.problem import Problem
from storyboard.lint.spelling import is_unknown, meant_field
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB223"
NAME = "unknown-field"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    for field, place in fields(context.document):
        if is_unknown(field) and meant_field(field.name, SHOT_FIELDS if place else HEADER_FIELDS) is None:
            to = "`Scene:`" if place else "`style:`"
            message = (
                f"`{field.name}` is no field: its text is not sent. "
                f"If it is to be filmed, put it into {to}; if it is for people, into `note:`"
            )
            yield Problem(field.name_start, field.name_end, message, shot=place)
