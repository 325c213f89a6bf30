"""There is no blank line between two shots.

The canonical format separates shots with a blank line. Shots without one are still told apart.

## Fails

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
Shot 2:
duration: 7.5sec
Scene: The plane lands.
```

## Passes

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
```

## Fix

Insert a blank line. `--fix` does.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.syntax.edits import Edit, shot_stretches

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB115"
NAME = "missing-blank-line"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    stretches = shot_stretches(document)
    for place, (shot, (start, _)) in enumerate(zip(document.tree.shots, stretches, strict=True), 1):
        line = document.position(start).line
        if line > 1 and document.index.line_text(line - 1).strip():
            fix = Fix("insert a blank line", [Edit(start, start, "\n")])
            message = f"missing blank line before shot {place}"
            yield Problem(shot.head.word_start, shot.head.word_end, message, fix, place)
