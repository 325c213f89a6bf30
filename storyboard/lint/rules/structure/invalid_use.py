"""A `use` line cannot be followed.

`use: cast.story` includes the definitions and the style of another file. If that file is missing, unreadable, outside
the project folder, or includes itself, its names stay undefined.

## Fails

```story
use: no-such-file.story

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

Correct the path. It is relative to the board's folder.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Problem

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB230"
NAME = "invalid-use"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for problem in context.shared.problems:
        yield Problem(problem.start, problem.end, problem.message)
