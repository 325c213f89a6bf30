"""A field's text continues on a line that is not indented.

The line is read as part of the field above it. Indent it, and it stays text whatever word it begins with: without
indentation, a line such as `Later: the plane lands` would be read as a field.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
It climbs into the clouds.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
  It climbs into the clouds.
```

## Fix

Indent the line by two spaces. `--fix` does. The fix is unsafe where indented text follows after a blank line or a
comment, because that text would join the field, too.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import is_own_text, loose_texts
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB104"
NAME = "unindented-continuation"
SEVERITY: Severity = "warning"

_MORE = lazy(r"(?:[^\S\r\n]*+(?:#[^\r\n]*+)?+(?:\r\n|\n|\r))++[^\S\r\n]++[^\s#]")


def check(context: Context) -> Iterator[Problem]:
    for owner, text, place, _ in loose_texts(context.document):
        if owner is None or not is_own_text(owner):
            continue
        indent = owner.text[: len(owner.text) - len(owner.text.lstrip())]
        start = text.start + len(text.text) - len(text.text.lstrip())
        message = "this line continues the field above; indent it by two spaces"
        # Indented text after a blank line or a comment would join the field, too, which changes the prompt.
        safe = not _MORE.match(context.document.text, text.end)
        fix = Fix("indent it", [Edit(text.start, start, f"{indent}  ")], safe)
        yield Problem(start, text.content_end, message, fix, place)
