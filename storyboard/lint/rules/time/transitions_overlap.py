"""The transitions into and out of a shot overlap.

A shot of two seconds with a dissolve of 1.5 seconds at each end would have to show three shots at once. Both
transitions together must fit into the shot.

## Fails

```story
Shot 1:
duration: 6sec
Scene: The plane takes off.
transition: dissolve 1.5sec

Shot 2:
duration: 2sec
Scene: Clouds pass below.
transition: dissolve 1.5sec

Shot 3:
duration: 2sec
Scene: The plane lands.
```

## Passes

```story
Shot 1:
duration: 5sec
Scene: The plane takes off.
transition: dissolve 1sec

Shot 2:
duration: 3sec
Scene: Clouds pass below.
transition: dissolve 1sec

Shot 3:
duration: 2sec
Scene: The plane lands.
```

## Fix

Shorten one of the transitions, or lengthen the shot. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.time._length import seconds
from storyboard.lint.rules.time._transitions import transitions
from storyboard.syntax.document import WrittenShot

CODE = "SB310"
NAME = "transitions-overlap"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    before = None
    for found in transitions(context):
        shot = found.shot
        into = before.milliseconds if before and before.after is shot else 0
        before = found
        # SB309 reports a transition that is longer than the shot.
        if into and max(into, found.milliseconds) <= shot.milliseconds < into + found.milliseconds:
            yield Problem(found.start, found.end, _message(shot, into, found.milliseconds), shot=shot.number)


def _message(shot: WrittenShot, into: int, out: int) -> str:
    return (
        f"shot {shot.number} lasts {seconds(shot.milliseconds)}, but the transitions into it ({seconds(into)}) and out "
        f"of it ({seconds(out)}) need more; shorten one of them, or lengthen the shot"
    )
