"""The file contains bytes that are not valid UTF-8.

They are read as Windows-1252, which is nearly always right: curly quotes, dashes and accents from an old editor.
Saved as UTF-8, the text is the same for every reader.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The pilot says \udc93Go!\udc94
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The pilot says “Go!”
```

## Fix

Save the file as UTF-8. `--fix` writes these characters as UTF-8. Reported once per line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Problem
from storyboard.lint.lines import by_line
from storyboard.syntax.edits import Edit
from storyboard.syntax.source import STRAY_BYTES

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB113"
NAME = "invalid-utf8"
SEVERITY: Severity = "warning"


_STRAY = lazy("[\udc80-\udcff]+")


def check(context: Context) -> Iterator[Problem]:
    message = "invalid UTF-8, read as Windows-1252; save the file as UTF-8"
    yield from by_line(context.document, _STRAY, _edit, message, "write these characters as UTF-8")


def _edit(found: re.Match[str]) -> Edit:
    return Edit(found.start(), found.end(), "".join(STRAY_BYTES[ord(character)] for character in found[0]))
