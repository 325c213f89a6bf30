"""A transition is longer than a shot that it joins.

A dissolve of two seconds needs two seconds of the shot before and two of the one after. Where one of them has fewer,
the plan can only cut it short, and nothing of that shot is ever seen alone.

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

`--fix --unsafe-fixes` makes the transition half as long as the shorter of the two shots. It is unsafe: it changes a
duration.
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
            f"the {found.kind} after shot {shot.number} lasts {seconds(found.milliseconds)}, and shot {short.number} "
            f"only {seconds(short.milliseconds)}: make it {seconds(half)}, or the shot longer"
        )
        edits = set_field(context.document, shot.number, "transition", format_transition(found.kind, half))
        fix = Fix(f"make the {found.kind} {seconds(half)} long", edits, safe=False)
        yield Problem(found.start, found.end, message, fix, shot.number)
