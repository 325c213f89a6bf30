"""A reference is a folder, or a file that cannot be read.

## Fails

```story
reference: .

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

Name an image file that you have permission to read.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Problem

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB502"
NAME = "unreadable-reference"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for reference in context.references:
        if reference.failure:
            message = f"cannot read `{reference.written}`: {reference.failure.lower()}; name an image file"
            yield Problem(*reference.field.span, message, shot=reference.shot)
