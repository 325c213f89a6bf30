"""The board uses `{name}` but defines nothing.

Braces are plain text in such a board, so `{pilot}` is sent unchanged. That is right for literal braces, and wastes a
clip if the definitions were left behind in another file.

## Fails

```story
Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
```

## Passes

```story
let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
```

## Fix

Define the name with `let`, or include the definitions with `use: FILE`.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Problem

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB225"
NAME = "name-without-definitions"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    if not context.braces or context.definitions or context.shared.problems:
        return
    for brace in context.braces:
        if brace.name:
            message = f"`{{{brace.name}}}` is not defined and is sent unchanged; add `let {brace.name} = …`"
            yield Problem(brace.start, brace.end, message, shot=brace.shot)
