"""A transition on the last shot.

A transition leads into the next shot; behind the last one there is none, so the film just ends.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
transition: fade 1sec
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off. The picture fades to black.
```

## Fix

Take the line out; where the picture is to go dark, say so in the scene. `--fix --unsafe-fixes` makes a comment of
it.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import can_go, commented

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB221"
NAME = "last-transition"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    if not context.shots:
        return
    last = context.shots[-1]
    field = last.node.field("transition")
    if field and field.value:
        message = f"shot {last.number} is the last: there is no next shot that `{field.value[:40]}` could lead into"
        several = sum(other.key == "transition" for other in last.node.fields()) > 1
        fix = None
        if not several and can_go(field):
            fix = Fix("make it a comment", commented(field), safe=False)
        yield Problem(field.name_start, field.content_end, message, fix, last.number)
