"""A name is defined twice in one file.

Only the first definition is used. A definition that comes from a `use` file is different: the board's own definition
overrides it.

## Fails

```story
let pilot = a woman in a red flight jacket
let pilot = a man with a white scarf

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
```

## Passes

```story
let pilot = a woman in a red flight jacket
let copilot = a man with a white scarf

Shot 1:
duration: 10sec
Scene: {pilot} and {copilot} climb into the plane.
```

## Fix

Rename one definition or delete it. `--fix` deletes a second definition with the same text; `--fix --unsafe-fixes`
comments out one with a different text.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import can_go, commented, named
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Let

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB214"
NAME = "duplicate-definition"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    first: dict[str, Let] = {}
    for line, place in named(context.document):
        if type(line) is not Let:
            continue
        kept = first.setdefault(line.name, line)
        if kept is line:
            continue
        at = context.document.position(kept.name_start).line
        way = "delete" if kept.value == line.value else "rename"
        message = f"`{{{line.name}}}` is already defined on line {at}, and only that one is used; {way} one of them"
        yield Problem(line.name_start, line.name_end, message, _fix(kept, line), place)


def _fix(kept: Let, line: Let) -> Fix | None:
    if not can_go(line):
        return None
    if kept.value == line.value and not line.comments():
        return Fix("delete it", [Edit(line.start, line.end, "")])
    return Fix("comment it out", commented(line), safe=False)
