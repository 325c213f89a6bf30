"""The file starts with a byte-order mark.

Some editors add this invisible character. `storyboard` skips it, but other tools may not.

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

Save the file as UTF-8 without a byte-order mark. `--fix` removes the mark.
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
        fix = Fix("remove the byte-order mark", [Edit(0, 1, "")])
        yield Problem(0, 1, "the file starts with a byte-order mark; save it as UTF-8 without one", fix)
