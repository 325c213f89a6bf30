"""A board without any shot.

There is nothing to film. A file that only holds definitions, a style or a `use` line is no board but what boards
take over with `use`: it is left alone.

## Fails

```story
title: The flight

Scene: The plane takes off.
```

## Passes

```story
title: The flight

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Begin each shot with a line such as `Shot 1:`; `storyboard new FILE` writes a board to start from. Where fields of a
shot stand there already, `--fix --unsafe-fixes` puts `Shot 1:` above them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.spelling import has_lost_shots
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import is_header_field, is_shot_field

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB207"
NAME = "no-shots"
SEVERITY: Severity = "error"

_START = (
    "begin with a line `Shot 1:`, under it `duration: 5sec` and `Scene: …`; `storyboard new FILE` writes an example"
)


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    if document.tree.shots or has_lost_shots(document) or context.table:
        return
    fields = document.header_fields
    own = next((field for field in fields if is_shot_field(field.key) and not is_header_field(field.key)), None)
    if own:
        edits = [Edit(own.start, own.start, "Shot 1:\n")]
        message = f"no line begins a shot: put `Shot 1:` above `{own.name}`"
        yield Problem(own.name_start, own.name_end, message, Fix("put `Shot 1:` above it", edits, safe=False))
    elif not document.text.strip("\ufeff \t\r\n"):
        yield Problem(0, 0, f"this board is empty: {_START}")
    elif not document.lets and not {"style", "use"} & document.header.keys():
        start = len(document.text) - len(document.text.lstrip("\ufeff \t\r\n"))
        yield Problem(
            start, document.index.start_of(document.position(start).line + 1), f"this board has no shots: {_START}"
        )
