"""An invisible byte-order mark at the start of the file.

Some editors put it there. It is passed over, but other tools stumble over it.

## Fails

```story
\ufeffShot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Save as UTF-8 without a mark; `--fix` takes it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB110"
NAME = "byte-order-mark"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    if context.document.text.startswith("\ufeff"):
        fix = Fix("take it out", [Edit(0, 1, "")])
        yield Problem(0, 1, "the file starts with an invisible byte-order mark: save it as UTF-8 without one", fix)
