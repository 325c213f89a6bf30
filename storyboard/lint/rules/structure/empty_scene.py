"""A `Scene:` field has no text.

The scene is what the service films, so a shot with an empty scene cannot be sent.

## Fails

```story
Shot 1:
duration: 10sec
Scene:
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Describe what is seen: who or what, where, and what happens.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Problem

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB204"
NAME = "empty-scene"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for shot in context.shots:
        if shot.scene:
            continue
        field = shot.node.field("scene")
        if field:
            message = f"the scene of shot {shot.number} is empty; describe what is seen"
            yield Problem(field.name_start, field.content_end, message, shot=shot.number)
