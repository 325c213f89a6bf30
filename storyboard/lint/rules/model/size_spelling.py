"""The size is not in the standard form.

`1280 X 720` and `1280×720` are understood, but the standard form is `1280x720`.

## Fails

```story
size: 1280 × 720

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Write the standard form. `--fix` does.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.model._place import header_place
from storyboard.lint.rules.model._size import read_size
from storyboard.syntax.edits import Edit

CODE = "SB416"
NAME = "size-spelling"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    written = context.header.get("size")
    size = read_size(written) if written else None
    if size is None or size == written:
        return
    start, end = header_place(context, "size")
    yield Problem(start, end, f"write the size as `{size}`", Fix(f"write `{size}`", [Edit(start, end, size)]))
