"""The board has no shots.

There is nothing to film. A file with only definitions, a style or `use` lines is not reported: it is meant for other
boards to `use`.

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

Start each shot with a line such as `Shot 1:`. `storyboard new FILE` writes an example board. If the file already has
fields of a shot, `--fix --unsafe-fixes` puts `Shot 1:` above them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.spelling import has_lost_shots
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB207"
NAME = "no-shots"
SEVERITY: Severity = "error"

_START = (
    "start with `Shot 1:`, followed by `duration: 5sec` and `Scene: …`, or run `storyboard new FILE` for an example"
)


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    if document.tree.shots or has_lost_shots(document) or context.table:
        return
    fields = document.header_fields
    own = next((field for field in fields if field.key in SHOT_FIELDS and field.key not in HEADER_FIELDS), None)
    if own:
        edits = [Edit(own.start, own.start, "Shot 1:\n")]
        message = f"the board has no shots; put `Shot 1:` above `{own.name}`"
        yield Problem(own.name_start, own.name_end, message, Fix("insert `Shot 1:` above it", edits, safe=False))
    elif not document.text.strip("\ufeff \t\r\n"):
        yield Problem(0, 0, f"the board is empty; {_START}")
    elif not document.lets and not {"style", "use"} & document.header.keys():
        start = len(document.text) - len(document.text.lstrip("\ufeff \t\r\n"))
        end = document.index.start_of(document.position(start).line + 1)
        yield Problem(start, end, f"the board has no shots; {_START}")
