"""A field that stands twice in a shot or in the header.

Only the first is read: the text of the second is not sent, not filmed, and easily overlooked.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
camera: zooms in
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left, then zooms in
```

## Fix

Put both texts into one field. `--fix` takes a second one out that says the same; `--fix --unsafe-fixes` puts a text
that is filmed behind the first one's, and makes comments of other fields.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix
from storyboard.lint.places import commented, fields
from storyboard.lint.problem import Problem
from storyboard.lint.texts import can_go
from storyboard.syntax.comments import line_comments
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import HEADER_FIELDS, REPEATABLE, SHOT_FIELDS, SPOKEN

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.syntax.nodes import Field

CODE = "SB210"
NAME = "duplicate-field"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    first: dict[tuple[int, str], Field] = {}
    for field, place in fields(context.document):
        known = SHOT_FIELDS if place else HEADER_FIELDS
        if field.key not in known or field.key in REPEATABLE or not field.value:
            continue
        kept = first.setdefault((place, field.key), field)
        if kept is field:
            continue
        line = context.document.position(kept.name_start).line
        where = f"shot {place}" if place else "the header"
        message = (
            f"{where} has another `{known[field.key]}` in line {line}, and only that one is read: put both into one"
        )
        if kept.value == field.value:
            message = f"{where} has the same `{known[field.key]}` in line {line}: take one of them out"
        yield Problem(field.name_start, field.name_end, message, _fix(kept, field), place)


def _fix(kept: Field, field: Field) -> Fix | None:
    if kept.value == field.value:
        if not can_go(field) or line_comments(field):
            return None
        return Fix("take it out", [Edit(field.start, field.full_end, "")])
    if field.key not in SPOKEN:
        return Fix("make it a comment", commented(field), safe=False)
    if line_comments(field) or kept.loose or field.loose or not kept.text.endswith(("\n", "\r")):
        return None
    indent = kept.text[: len(kept.text) - len(kept.text.lstrip())]
    text = field.value.replace("\n", f"\n{indent}  ")
    edits = [Edit(kept.end, kept.end, f"{indent}  {text}\n"), Edit(field.start, field.end, "")]
    return Fix("put both texts into one", edits, safe=False)
