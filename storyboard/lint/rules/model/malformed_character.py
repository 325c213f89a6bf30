"""The character is malformed.

A character is the URL of a clip and, after an `@`, the start and end second at which the figure is visible. Services
download the clip themselves, so a local path is refused.

## Fails

```story
character: clips/mara.mp4 @ 1,3

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
character: https://example.com/mara.mp4 @ 1,3

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Write `character: https://… @ 1,3`. There is no automatic fix, because only the author knows where the clip is.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import header_place
from storyboard.syntax.values import read_character

CODE = "SB408"
NAME = "malformed-character"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    written = context.header.get("character")
    problem = read_character(written).problem if written else ""
    if problem:
        message = f"the character {problem}; write `character: https://example.com/clip.mp4 @ 1,3`"
        yield Problem(*header_place(context, "character"), message)
