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

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import can_go, commented, join
from storyboard.lint.spelling import settled_fields
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
    groups: dict[tuple[int, str], list[Field]] = {}
    for field, place in settled_fields(context.document):
        groups.setdefault((place, field.key), []).append(field)
    for (place, key), group in groups.items():
        if len(group) == 1:
            continue
        name = (SHOT_FIELDS if place else HEADER_FIELDS).get(key)
        if name is None or key in REPEATABLE:
            continue
        kept, *others = [field for field in group if field.value] or group[:1]
        for field in others:
            line = context.document.position(kept.name_start).line
            where = f"shot {place}" if place else "the header"
            message = f"{where} has another `{name}` in line {line}, and only that one is read: put both into one"
            if kept.value == field.value:
                message = f"{where} has the same `{name}` in line {line}: take one of them out"
            yield Problem(field.name_start, field.name_end, message, _fix(kept, field), place)


def _fix(kept: Field, field: Field) -> Fix | None:
    if not can_go(field):
        return None
    if field.key not in SPOKEN and kept.value != field.value:
        return Fix("make it a comment", commented(field), safe=False)
    if kept.value == field.value:
        return None if field.comments() else Fix("take it out", [Edit(field.start, field.end, "")])
    edits = join(kept, field)
    return Fix("put both texts into one", edits, safe=False) if edits else None
