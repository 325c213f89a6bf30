"""A field name is misspelt, or is another word for a known field.

`camrea:` or `Audio:` is kept in the file, but its text is neither sent nor filmed.

## Fails

```story
Shot 1:
length: 10sec
Description: The plane takes off.
camrea: pans left
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
```

## Fix

Write the correct name. `--fix` does for fields that are never sent (`Notes:`), `--fix --unsafe-fixes` for all others,
because their text then becomes part of the prompt. If the shot already has that field, both texts are put into one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.durations import meant_length, write_length
from storyboard.lint.lines import can_hold, join
from storyboard.lint.spelling import is_unknown, meant_field, settled_fields
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import HEADER_FIELDS, ONE_LINE, SHOT_FIELDS, SPOKEN

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.syntax.nodes import Field

CODE = "SB208"
NAME = "misspelt-field"
SEVERITY: Severity = "error"

_NEVER_SENT = ("note", "title")


def check(context: Context) -> Iterator[Problem]:
    unknown = [(field, place) for field, place in settled_fields(context.document) if is_unknown(field, place)]
    if not unknown:
        return
    present: dict[int, set[str]] = {}
    for field, place in settled_fields(context.document):
        present.setdefault(place, set()).add(field.key)
    for field, place in unknown:
        known = SHOT_FIELDS if place else HEADER_FIELDS
        key = meant_field(field.name, known)
        if key is None:
            continue
        name = known[key]
        fix = None
        edits = _renamed(field, key, name)
        if key not in present[place] and edits:
            present[place].add(key)
            fix = Fix(f"write `{name}`", edits, safe=key in _NEVER_SENT)
        lost = "" if key in _NEVER_SENT else ", so its text is not sent"
        message = f"unknown field `{field.name}`{lost}; did you mean `{name}`?"
        if key in present[place] and not fix:
            where = f"shot {place}" if place else "the header"
            message = f"unknown field `{field.name}`{lost}; {where} already has `{name}`: put both texts there"
            kept = context.document.tree.shots[place - 1].field(key) if place and key in SPOKEN else None
            joined = join(kept, field) if kept and kept.value and field.value else None
            fix = Fix("put both texts into one", joined, safe=False) if joined else None
        yield Problem(field.name_start, field.name_end, message, fix, place)


def _renamed(field: Field, key: str, name: str) -> list[Edit]:
    """Return the edits that rename a field to `name`; none if its value would then be invalid."""
    edits = [Edit(field.name_start, field.name_end, name)]
    if key in ONE_LINE and (field.first_end < field.end or field.loose):
        return []
    if can_hold(key, field.value):
        return edits
    meant = meant_length(field.value) if key == "duration" else None
    return [*write_length(field, meant), *edits] if meant else []
