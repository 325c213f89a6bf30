"""The text contains control or zero-width characters.

Nobody sees them, some services reject them, and a search does not find a word that contains one. They are not sent.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The pl\u200bane takes off.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Remove them. `--fix` does. Reported once per line.
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

CODE = "SB114"
NAME = "invisible-characters"
SEVERITY: Severity = "warning"


_INVISIBLE = lazy(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ud800-\udc7f\udd00-\udfff]+"
    "|(?<!^)\ufeff+"
)


def check(context: Context) -> Iterator[Problem]:
    message = "invisible character; remove it"
    yield from by_line(context.document, _INVISIBLE, _edit, message, "remove it", safe_before_line=False)


def _edit(found: re.Match[str]) -> Edit:
    return Edit(found.start(), found.end(), "")
