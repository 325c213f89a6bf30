"""The file has shots in another notation.

Chat answers, spreadsheets, prompts with time stamps, screenplays and JSON describe shots in other ways. Linted as a
board, their headings would be taken for comments and their scenes for text outside the board. So nothing else is
reported, and no fix changes the file.

## Fails

```story
SCENE 1 (0-4s): The plane takes off.

SCENE 2 (4-9s): The plane lands.
```

## Passes

```story
Shot 1:
duration: 4sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane lands.
```

## Fix

`storyboard import FILE -o BOARD.story` converts it to a board and reports what it could not read. If the text is a
board after all, `# storyboard: ignore-file[SB228] reason` enables the other rules again.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Problem
from storyboard.syntax.document import STDIN

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB228"
NAME = "other-notation"
SEVERITY: Severity = "error"
#: If this rule reports a problem, no other rule does.
ALONE = True


def check(context: Context) -> Iterator[Problem]:
    if context.table:
        return
    from storyboard.lint.notation import find_notation

    found = find_notation(context.document)
    if found:
        path = context.document.path or STDIN
        message = f"this looks like {found.name}; convert it with `storyboard import {path} -o BOARD.story`"
        yield Problem(found.start, found.end, message)
