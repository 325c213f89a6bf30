"""A field's name at the start of an indented line.

Indented, it is text of the field above it: `camera: pans left` under `Scene:` joins the scene's words, and a
`note:` there is sent.

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

Begin the field at the start of its line; `--fix --unsafe-fixes` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix
from storyboard.lint.places import named
from storyboard.lint.problem import Problem
from storyboard.lint.texts import continuation_rows
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import SHOT_FIELDS

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB226"
NAME = "field-in-text"
SEVERITY: Severity = "warning"

_FIELD = re.compile(rf"(\s*)(?:[-*+•·]\s+)?[*_]*({'|'.join(SHOT_FIELDS)})[*_]*\s*[:：]", re.IGNORECASE)


def check(context: Context) -> Iterator[Problem]:
    for line, place in named(context.document):
        for start, row in continuation_rows(line):
            found = _FIELD.match(row)
            if not found:
                continue
            indent = len(line.text) - len(line.text.lstrip())
            fix = Fix("begin a field with it", [Edit(start + indent, start + found.end(1), "")], safe=False)
            message = f"`{found[2]}:` is indented, so it is text of `{line.name}`: put it at the start of its line"
            yield Problem(start + found.start(2), start + found.end(2), message, fix if place else None, place)
