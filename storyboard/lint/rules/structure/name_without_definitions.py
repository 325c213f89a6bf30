"""A `{name}` in a board that defines nothing.

Braces are plain text in such a board, so `{pilot}` is sent as it is. That is right where braces are meant, and
costs a clip where the definitions were left behind in another file.

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

Define the name with `let`, or take the definitions over with `use: FILE`.
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
            message = f"`{{{brace.name}}}` is sent as it is: this board defines no name; add `let {brace.name} = …`"
            yield Problem(brace.start, brace.end, message, shot=brace.shot)
