"""`order:` names an unknown field, or one field twice.

`order:` sets the order in which the fields of each shot join the prompt. Without it the scene comes first.

## Fails

```story
order: style, scene, camrea, scene

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
order: style, scene, camera

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

List fields that are part of the prompt, each once, separated by commas; all others follow in their usual order.
`--fix --unsafe-fixes` writes the most similar field and removes duplicates.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.spelling import meant_field
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import SPOKEN, key_of

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB219"
NAME = "invalid-order"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    field = context.document.header_field("order")
    if field is None or not field.value:
        return
    start, end = field.span
    names = field.source[start:end].split(",")
    named: set[str] = set()
    kept: list[str] = []
    problems: list[tuple[int, int, str]] = []
    at = start
    for name in names:
        written = name.strip()
        key = key_of(written)
        begin = at + len(name) - len(name.lstrip())
        at += len(name) + 1
        meant = key if key in SPOKEN else meant_field(written, SPOKEN)
        if key not in SPOKEN:
            said = f"did you mean `{meant}`?" if meant else f"choose from {', '.join(SPOKEN)}"
            what = f"`{written}` is not a field of the prompt" if written else "missing field name between commas"
            problems.append((begin, begin + len(written), f"{what}; {said}"))
        elif key in named:
            problems.append((begin, begin + len(written), f"`{written}` is listed twice; remove one"))
        if meant and meant not in named:
            kept.append(meant)
        named.add(meant or "")
    order = ", ".join(kept)
    fix = Fix(f"write `{order}`", [Edit(start, end, order)], safe=False) if kept else None
    for begin, finish, message in problems:
        yield Problem(begin, finish, message, fix)
