"""The text contains tabs, no-break spaces or other non-standard spaces.

They come from word processors and web pages and look like ordinary spaces. They are read as spaces, but a search for
the words around them fails.

## Fails

```story
Shot 1:
duration:\t10sec
Scene: The\u00a0plane takes off.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Use plain spaces. `--fix` does. Reported once per line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Problem
from storyboard.lint.lines import by_line
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB112"
NAME = "non-standard-spaces"
SEVERITY: Severity = "info"


_ODD_SPACES = lazy("[\t\x0b\x0c\x1c-\x1f\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+")


def check(context: Context) -> Iterator[Problem]:
    message = "tab or non-standard space character; use a plain space"
    yield from by_line(context.document, _ODD_SPACES, _edit, message, "use plain spaces")


def _edit(found: re.Match[str]) -> Edit:
    return Edit(found.start(), found.end(), " " * (found.end() - found.start()))
