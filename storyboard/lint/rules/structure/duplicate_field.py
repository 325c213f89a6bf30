"""A field occurs twice in a shot or in the header.

Only the first one is used: the text of the second is neither sent nor filmed, which is easy to overlook.

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

Put both texts into one field. `--fix` deletes a second field with the same text. `--fix --unsafe-fixes` appends a
text that is filmed to the first field, and comments out any other second field.
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
            way = "put both texts into one" if key in SPOKEN else "delete one of them"
            message = f"{where} already has `{name}` on line {line}, and only that one is used; {way}"
            if kept.value == field.value:
                message = f"{where} already has the same `{name}` on line {line}; delete one of them"
            yield Problem(field.name_start, field.name_end, message, _fix(kept, field), place)


def _fix(kept: Field, field: Field) -> Fix | None:
    if not can_go(field):
        return None
    if field.key not in SPOKEN and kept.value != field.value:
        return Fix("comment it out", commented(field), safe=False)
    if kept.value == field.value:
        return None if field.comments() else Fix("delete it", [Edit(field.start, field.end, "")])
    edits = join(kept, field)
    return Fix("put both texts into one", edits, safe=False) if edits else None
