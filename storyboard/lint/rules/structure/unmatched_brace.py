"""A brace does not enclose a name, in a board with definitions.

In such a board braces stand for definitions. A single brace, or braces around something that cannot be a name, is
most likely a typing error, and is sent unchanged.

## Fails

```story
let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot climbs into the plane, {pilot} waves.
```

## Passes

```story
let pilot = a woman in a red flight jacket

Shot 1:
duration: 10sec
Scene: {pilot} climbs into the plane and waves. On its side: {{1}}.
```

## Fix

Close the brace around one name; `--fix --unsafe-fixes` does if a defined name follows. To get a literal brace, double
it; `--fix` does for any other single brace, and the prompt stays the same.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.lint.lines import Brace

CODE = "SB222"
NAME = "unmatched-brace"
SEVERITY: Severity = "warning"

_WORD = lazy(r"[^\W\d][\w-]*+")


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    if not context.braces or not context.definitions:
        return
    for brace in context.braces:
        if brace.name:
            continue
        written = text[brace.start : brace.end]
        if len(written) > 1:
            message = f"`{written[:40]}` is not a name; write one word that starts with a letter, or double the braces"
            yield Problem(brace.start, brace.end, message, shot=brace.shot)
        else:
            yield _lone(context, brace, written)


def _lone(context: Context, brace: Brace, written: str) -> Problem:
    word = _WORD.match(context.document.text, brace.end)
    if written == "{" and word and word[0] in context.definitions:
        message = f"unclosed brace; write `{{{word[0]}}}`"
        fix = Fix(f"write `{{{word[0]}}}`", [Edit(word.end(), word.end(), "}")], safe=False)
    else:
        pair = written * 2
        message = f"unmatched `{written}`; enclose a defined name in braces, or write `{pair}` for a literal brace"
        fix = Fix(f"write `{pair}`", [Edit(brace.start, brace.end, pair)])
    return Problem(brace.start, brace.end, message, fix, brace.shot)
