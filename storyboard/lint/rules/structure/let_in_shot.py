"""A definition is inside a shot.

A definition applies to the whole board, including the shots above it. Inside a shot it looks as if it applied to that
shot only.

## Fails

```story
Shot 1:
let pilot = a woman in a red flight jacket
duration: 10sec
Scene: {pilot} climbs into the plane.
```

## Passes

```story
let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
```

## Fix

Move it above the first shot. `--fix` does.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import can_go, take_nothing_up
from storyboard.syntax.edits import Edit, shot_stretches
from storyboard.syntax.nodes import Let, Named

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.syntax.document import Document

CODE = "SB216"
NAME = "let-in-shot"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    if "let" not in context.words:
        return
    names = Counter(let.name for let in document.lets)
    for place, shot in enumerate(document.tree.shots, 1):
        for line in shot.lines:
            if type(line) is Let:
                fix = None
                # The first of several definitions of a name is used, so their order must not change.
                if names[line.name] == 1 and can_go(line) and not line.comments():
                    edits = _move(document, line)
                    if take_nothing_up(document, edits):
                        fix = Fix("move it above the first shot", edits)
                message = f"`{{{line.name}}}` applies to the whole board; define it above the first shot"
                yield Problem(line.name_start, line.name_end, message, fix, place)


def _move(document: Document, line: Let) -> list[Edit]:
    before = [other for other in document.tree.preamble if isinstance(other, Named)]
    text = line.text.lstrip() if line.text.endswith(("\n", "\r")) else f"{line.text.lstrip()}\n"
    if before:
        at = before[-1].full_end
    else:
        at = shot_stretches(document)[0][0]
        text += "\n"
    return [Edit(at, at, text), Edit(line.start, line.end, "")]
