"""A reference is outside the project folder, or its path is absolute.

Such a board works on one machine only, and a board from someone else could send any of your files to a service. The
project folder is the one with the configuration or the repository, or else the board's own folder.

## Fails

```story
reference: ../../plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

With this image next to the board:

```files
plane.png 1280x720
```

```story
reference: plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Copy the image into the project, and write its path relative to the board's folder. `--fix` makes an absolute path
into the project relative.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB505"
NAME = "reference-outside"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for reference in context.references:
        if not reference.path:
            continue
        start, end = reference.field.span
        if not reference.inside:
            message = f"`{reference.written}` is outside the project folder; copy the image into it"
            yield Problem(start, end, message, shot=reference.shot)
        elif reference.relative:
            name = reference.relative
            message = f"absolute path `{reference.written}` works on this machine only; write `{name}`"
            yield Problem(start, end, message, Fix(f"write `{name}`", [Edit(start, end, name)]), reference.shot)
