"""Definitions use each other in a circle, or expand to too much text.

Such definitions cannot be expanded, so the board has no prompt.

## Fails

```story
let pilot = a woman in {jacket}
let jacket = the red jacket of {pilot}

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
```

## Passes

```story
let pilot = a woman in {jacket}
let jacket = a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane.
```

## Fix

Write out one of the definitions without using the other's name.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.errors import BoardError
from storyboard.lint.diagnostic import Problem
from storyboard.lint.lines import named
from storyboard.syntax.nodes import Let
from storyboard.syntax.prompt import expand, uses
from storyboard.syntax.sharing import use_fields

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB215"
NAME = "circular-definition"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    nested = {name: text for name, text in context.definitions.items() if "{" in text and uses(text)}
    if not nested:
        return
    said: set[frozenset[str]] = set()
    own = context.document.definitions
    for line, place in named(context.document):
        if type(line) is Let and line.name in nested:
            yield from _problem(context, line.name, line.name_start, line.name_end, place, said)
    at = next((field.span for field in use_fields(context.document)), None)
    for name in nested:
        if name not in own and at:
            yield from _problem(context, name, *at, 0, said)


def _problem(
    context: Context, name: str, start: int, end: int, place: int, said: set[frozenset[str]]
) -> Iterator[Problem]:
    try:
        expand(f"{{{name}}}", context.definitions)
    except BoardError as error:
        circle = frozenset(error.message.partition(": ")[2].split(" → "))
        if circle not in said:  # report a circle once, not at each of its definitions
            said.add(circle)
            yield Problem(start, end, f"{error.message}; {error.hint}", shot=place)
