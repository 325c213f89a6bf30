"""The file uses line endings other than LF.

CRLF and CR are understood. Using LF everywhere keeps version control from showing lines as changed when they are not.

## Fails

```story
Shot 1:\r
duration: 10sec\r
Scene: The plane takes off.\r
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Convert the file to LF. `--fix` does. Reported once per file.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB111"
NAME = "line-endings"
SEVERITY: Severity = "info"


_ENDING = lazy(r"\r\n?")


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    if "\r" not in text:
        return
    found = [match.span() for match in _ENDING.finditer(text)]
    fix = Fix("convert to LF", [Edit(start, end, "\n") for start, end in found])
    message = f"{len(found)} {'line ends' if len(found) == 1 else 'lines end'} with CRLF or CR; use LF"
    yield Problem(*found[0], message, fix)
