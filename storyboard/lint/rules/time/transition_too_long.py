"""A transition is longer than one of the shots it joins.

A dissolve of two seconds needs the last two seconds of one shot and the first two of the next. If one of them is
shorter, the transition must be cut short, and that shot is never seen on its own.

## Fails

```story
Shot 1:
duration: 9sec
Scene: The plane takes off.
transition: dissolve 2sec

Shot 2:
duration: 1sec
Scene: The plane lands.
```

## Passes

```story
Shot 1:
duration: 7sec
Scene: The plane takes off.
transition: dissolve 1sec

Shot 2:
duration: 3sec
Scene: The plane lands.
```

## Fix

Shorten the transition or lengthen the shot. `--fix --unsafe-fixes` makes the transition half as long as the shorter
shot. The fix is unsafe because it changes a duration.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.time._length import seconds
from storyboard.lint.rules.time._transitions import transitions
from storyboard.syntax.edits import set_field
from storyboard.syntax.values import format_transition

CODE = "SB309"
NAME = "transition-too-long"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for found in transitions(context):
        shot, after = found.shot, found.after
        short = shot if not after or 0 < shot.milliseconds <= after.milliseconds else after
        if not short.milliseconds or found.milliseconds <= short.milliseconds:
            continue
        half = max(1, short.milliseconds // 2)
        message = (
            f"the {found.kind} after shot {shot.number} lasts {seconds(found.milliseconds)}, but shot {short.number} "
            f"only {seconds(short.milliseconds)}; shorten it to {seconds(half)}, or lengthen the shot"
        )
        edits = set_field(context.document, shot.number, "transition", format_transition(found.kind, half))
        fix = Fix(f"shorten the {found.kind} to {seconds(half)}", edits, safe=False)
        yield Problem(found.start, found.end, message, fix, shot.number)
