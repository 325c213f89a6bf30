"""A header field is in a shot, or a shot's field is in the header.

Each field works in one place only. `model:` inside a shot does not choose the model, and `camera:` above the first
shot belongs to no shot; neither is sent.

## Fails

```story
camera: handheld

Shot 1:
model: sora-2-pro-all
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
model: sora-2-pro-all
style: handheld camera

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Move the line. `--fix` moves a shot's `title:` into its heading. `--fix --unsafe-fixes` moves other fields to the
header, and from the header to the only shot, unless a field of that name exists there. Use `style:` for what applies
to all shots. The length of a film is the sum of its shots.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import can_go, can_hold, take_nothing_up
from storyboard.lint.spelling import is_unknown
from storyboard.syntax.edits import Edit, set_field
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS
from storyboard.syntax.nodes import Field, ShotNode

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.syntax.document import Document

CODE = "SB209"
NAME = "misplaced-field"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    if document.tree.shots:
        for field in document.header_fields:
            if field.key in SHOT_FIELDS and field.key not in HEADER_FIELDS:
                yield _of_a_shot(document, field)
    for place, shot in enumerate(document.tree.shots, 1):
        for field in shot.fields():
            if field.key in HEADER_FIELDS and field.key not in SHOT_FIELDS and not is_unknown(field, place):
                yield _of_the_header(document, field, shot, place)


def _of_a_shot(document: Document, field: Field) -> Problem:
    shots = document.tree.shots
    name = SHOT_FIELDS[field.key]
    fix = None
    if field.key == "duration":
        message = (
            "`duration` has no effect in the header: a film is as long as its shots; move it to a shot, or delete it"
        )
    else:
        message = f"`{name}` has no effect in the header; move it to a shot, or use `style:` for all shots"
    if len(shots) == 1 and not shots[0].field(field.key) and _can_move(field):
        fix = _moved(document, field, 1, "move it into the shot")
    return Problem(field.name_start, field.name_end, message, fix)


def _of_the_header(document: Document, field: Field, shot: ShotNode, place: int) -> Problem:
    name = HEADER_FIELDS[field.key]
    taken = document.header_field(field.key)
    fix = None
    message = f"`{name}` has no effect inside a shot; move it above the first shot"
    if field.key == "title":
        message = f"write the shot's title in its heading: `Shot {place}: {field.value[:40]}`"
        fix = _into_head(field, shot)
    elif taken:
        message = f"`{name}` has no effect inside a shot, and the header already has it; delete this line"
    elif _can_move(field):
        fix = _moved(document, field, 0, "move it to the header")
    return Problem(field.name_start, field.name_end, message, fix, place)


def _moved(document: Document, field: Field, place: int, title: str) -> Fix | None:
    edits = [Edit(field.start, field.end, ""), *set_field(document, place, field.key, field.value)]
    return Fix(title, edits, safe=False) if take_nothing_up(document, edits) else None


def _into_head(field: Field, shot: ShotNode) -> Fix | None:
    head = shot.head
    if head.title or head.separator_start < 0 or not _can_move(field):
        return None
    at = head.title_start
    edits = [Edit(at, at, f" {field.value}"), Edit(field.start, field.end, "")]
    return Fix("move the title to the heading", edits)


def _can_move(field: Field) -> bool:
    """Whether the field can be moved whole and without breaking anything."""
    if not field.value or "\n" in field.value or field.comments() or not can_go(field):
        return False
    return can_hold(field.key, field.value)
