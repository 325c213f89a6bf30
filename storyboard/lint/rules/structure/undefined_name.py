"""A `{name}` is not defined.

It is sent unchanged, braces included, and the service films whatever it makes of that.

## Fails

```story
let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilto} climbs into the plane.
```

## Passes

```story
let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
```

## Fix

Define the name with `let`, or write `{{name}}` for literal braces. `--fix --unsafe-fixes` writes the most similar
defined name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.words import closest
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB212"
NAME = "undefined-name"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    if not context.braces or not context.definitions or context.shared.problems:
        return  # braces are plain text (SB225), or a `use` file is unreadable (SB230) and its names are unknown
    for brace in context.braces:
        if not brace.name or brace.name in context.definitions:
            continue
        near = closest(brace.name, (name for name in context.definitions if name != brace.line.name))
        message = f"`{{{brace.name}}}` is not defined; add `let {brace.name} = …` above the first shot"
        fix = None
        if near:
            message = f"`{{{brace.name}}}` is not defined; did you mean `{{{near}}}`?"
            fix = Fix(f"write `{{{near}}}`", [Edit(brace.start, brace.end, f"{{{near}}}")], safe=False)
        yield Problem(brace.start, brace.end, message, fix, brace.shot)
