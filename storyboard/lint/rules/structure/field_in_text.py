"""An indented line starts with a field name.

An indented line is text of the field above it: `camera: pans left` under `Scene:` becomes part of the scene, and even
a `note:` is sent.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
  camera: pans left
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
camera: pans left
```

## Fix

Start the field at the beginning of its line. `--fix --unsafe-fixes` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import SHOT_ROW, can_hold, continuation_rows, named
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import ONE_LINE, SHOT_FIELDS
from storyboard.syntax.values import clean

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.syntax.nodes import Named

CODE = "SB226"
NAME = "field-in-text"
SEVERITY: Severity = "warning"

_NAMES = "|".join(SHOT_FIELDS)
_FIELD = lazy(rf"(\s*)(?:[-*+•·]\s+)?[*_]*({_NAMES})[*_]*\s*[:：]", re.IGNORECASE)
_ANYWHERE = lazy(rf"[\r\n][^\S\r\n]+(?:[-*+•·]\s+)?[*_]*(?:{_NAMES})[*_]*\s*[:：]", re.IGNORECASE)


def check(context: Context) -> Iterator[Problem]:
    if not _ANYWHERE.search(context.document.text):
        return
    for line, place in named(context.document):
        yield from reversed(list(_in(line, place)))


def _in(line: Named, place: int) -> Iterator[Problem]:
    """The problems of one field's text, from the last row on."""
    indent = len(line.text) - len(line.text.lstrip())
    rows = list(continuation_rows(line))
    own = (at for at, row in rows if not _FIELD.match(row))
    text = line.value_start if line.source[line.value_start : line.first_end].strip() else next(own, line.end)
    behind = next((at for at, row in rows if SHOT_ROW.match(row)), line.end)  # from there on SB217 reports the shot
    rest_is_fields = True  # whether all rows further down can be fields of their own
    for start, row in reversed(rows):
        found = _FIELD.match(row)
        if not found:
            rest_is_fields = False
            continue
        key = found[2].lower()
        fix = None
        can_be = can_hold(key, clean(row[found.end() :]))
        # The field above must keep some text, and a one-line field cannot take the rows below it.
        if place and can_be and text < start and (rest_is_fields or key not in ONE_LINE):
            fix = Fix("make it a field", [Edit(start + indent, start + found.end(1), "")], safe=False)
        rest_is_fields = rest_is_fields and can_be
        message = f"`{found[2]}:` is indented and thus text of `{line.name}`; start it at the beginning of the line"
        if start < behind:
            yield Problem(start + found.start(2), start + found.end(2), message, fix, place)
