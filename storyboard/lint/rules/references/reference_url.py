"""A reference is a URL.

Services take the reference image as a file and refuse a URL in its place.

## Fails

```story
reference: https://example.com/plane.png

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

Download the image, put it next to the board, and name the file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Problem

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB506"
NAME = "reference-url"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for reference in context.references:
        if reference.is_url:
            message = "a reference must be a file, not a URL; download the image and name the file here"
            yield Problem(*reference.field.span, message, shot=reference.shot)
