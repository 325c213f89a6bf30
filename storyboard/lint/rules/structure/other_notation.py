"""The file holds shots in another notation than a board's.

Chat answers, spreadsheets, prompts with time stamps, screenplays and JSON say what a board says in other ways. Here
their lines would be read as something else: headings as comments, scenes as chatter. So nothing else is reported, and
no fix touches the file.

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

`storyboard import FILE -o BOARD.story` writes a board from it, and says what it could not read. Where the lines are
meant as they are, `# storyboard: ignore-file[SB228] reason` brings the other rules back.
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
#: Where it reports, nothing else does.
ALONE = True


def check(context: Context) -> Iterator[Problem]:
    if context.table:
        return
    from storyboard.lint.notation import find_notation

    found = find_notation(context.document)
    if found:
        path = context.document.path or STDIN
        message = f"this looks like {found.name}: `storyboard import {path} -o BOARD.story` makes a board of it"
        yield Problem(found.start, found.end, message)
