"""The last shot has a transition.

A transition leads into the next shot. After the last shot there is none, so the film simply ends.

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

Delete the line. To end on black, say so in the scene. `--fix --unsafe-fixes` comments the line out.
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
        message = f"shot {last.number} is the last one, so `{field.value[:40]}` has no effect; delete the line"
        several = sum(other.key == "transition" for other in last.node.fields()) > 1
        fix = None
        if not several and can_go(field):
            fix = Fix("comment it out", commented(field), safe=False)
        yield Problem(field.name_start, field.content_end, message, fix, last.number)
