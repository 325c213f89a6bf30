"""A reference image is incomplete.

Its end is missing, usually because a download or a copy was interrupted. Viewers may still show a part of it;
services refuse it or use a picture that is partly grey.

## Fails

With this image next to the board:

```files
half.png 1280x720 cut
```

```story
reference: half.png

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

Download or copy the image again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Problem

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB507"
NAME = "incomplete-image"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for reference in context.references:
        if reference.image and not reference.image.whole:
            message = f"`{reference.written}` is incomplete: its end is missing; download or copy it again"
            yield Problem(*reference.field.span, message, shot=reference.shot)
