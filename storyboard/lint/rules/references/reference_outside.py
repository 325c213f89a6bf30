"""A reference whose path leads out of the project's folder, or is absolute.

Such a board works on one machine only; and a board from elsewhere could have any file of this one sent to a
service. The project's folder is where its configuration or its repository lies, else the board's own.

## Fails

```story
reference: ../../plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

With this file beside the board:

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

Copy the image into the project and name it from the board's folder. An absolute path that leads into the project
`--fix` makes relative.
"""

from __future__ import annotations

import os
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
            message = f"`{reference.written}` leads out of the project's folder: copy the image into it"
            yield Problem(start, end, message, shot=reference.shot)
        elif os.path.isabs(reference.written):
            folder = os.path.dirname(os.path.realpath(context.document.path or ""))
            name = os.path.relpath(os.path.realpath(reference.path), folder).replace(os.sep, "/")
            message = f"`{reference.written}` is a path of this machine: write it from the board's folder, `{name}`"
            yield Problem(start, end, message, Fix(f"write `{name}`", [Edit(start, end, name)]), reference.shot)
