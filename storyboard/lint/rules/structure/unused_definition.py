"""A definition is never used.

Either a `{name}` was lost, or the definition is a leftover. A file without shots is not reported: it is meant for
other boards to `use`.

## Fails

```story
let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: The pilot climbs into the plane.
```

## Passes

```story
let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
```

## Fix

Use the name or delete the definition. `--fix --unsafe-fixes` comments it out.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import can_go, commented, named
from storyboard.syntax.nodes import Let

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB213"
NAME = "unused-definition"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    if not document.tree.shots or "let" not in context.words:
        return
    used = {brace.name for brace in context.braces if not _is_within(brace.line, brace.name)}
    for line, place in named(document):
        if type(line) is Let and line.name not in used:
            message = f"`{{{line.name}}}` is defined but never used; use it, or delete the definition"
            fix = Fix("comment it out", commented(line), safe=False) if can_go(line) else None
            yield Problem(line.name_start, line.name_end, message, fix, place)


def _is_within(line: object, name: str) -> bool:
    return type(line) is Let and line.name == name
