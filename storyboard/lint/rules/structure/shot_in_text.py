"""A shot heading is inside the text of a field.

On an indented line or in the middle of a line, `Shot 3:` is text of the shot above: it would be filmed and paid for
within that shot's seconds, and some services would take it for the start of a shot.

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

Start the shot at the beginning of its line, or remove the colon if no shot is meant. `--fix --unsafe-fixes` removes
the indentation if the shot has its duration and scene below it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import SHOT_ROW, continuation_rows, spoken_lines
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.syntax.nodes import Named, ShotNode

CODE = "SB217"
NAME = "shot-in-text"
SEVERITY: Severity = "error"

_HEAD = lazy(r"(?<!\w)(?:shot|镜头)\s*[#№]?\s*(\d{1,9})\s*[:：]", re.IGNORECASE)
_ANYWHERE = lazy(r"shot\s*[#№]?\s*\d{1,9}\s*[:：]")
_NEEDED = lazy(r"[\s*_+•·-]*+(duration|scene)[*_]*\s*[:：][*_]*\s*\S", re.IGNORECASE)


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    heads_at = {shot.head.word_start for shot in document.tree.shots}
    if all(found.start() in heads_at for found in _ANYWHERE.finditer(context.lowered)) and "镜头" not in document.text:
        return
    for line, place in spoken_lines(document):
        comments = line.comments()
        heads = None
        for found in _HEAD.finditer(line.source, line.value_start, line.full_end if line.loose else line.end):
            if any(start <= found.start() < end for start, end in comments):
                continue
            if heads is None:
                heads = _heads(line, document.tree.shots[place - 1]) if place else {}
            edit = heads.get(found.start())
            message = (
                f"`{found[0]}` is inside the text of `{line.name}` and does not start a shot; "
                "move it to the beginning of its line, or remove the colon"
            )
            fix = Fix("make it a shot", [edit], safe=False) if edit else None
            yield Problem(found.start(), found.end(), message, fix, place)


def _heads(line: Named, shot: ShotNode) -> dict[int, Edit]:
    """Map the offset of each indented, complete shot to the edit that removes its indentation.

    Empty if the shot above would be left without its duration or scene.
    """
    for key in ("duration", "scene"):
        field = shot.field(key)
        if field is None or field.start > line.start:
            return {}
    heads = {}
    needed = {"duration", "scene"}
    for start, row in reversed(list(continuation_rows(line))):
        lead = SHOT_ROW.match(row)
        named = _NEEDED.match(row)
        if lead:
            if not needed:
                heads[start + lead.end()] = Edit(start, start + len(row) - len(row.lstrip()), "")
            needed = {"duration", "scene"}
        elif named:
            needed.discard(named[1].lower())
    return heads
