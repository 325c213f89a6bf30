"""A shot heading or field name has Markdown formatting: a heading, a bullet or bold.

Chatbots answer in Markdown: `### Shot 1`, `**Scene:**`, `- duration:`. The markup is understood and never sent.

## Fails

```story
### Shot 1:
- **duration:** 10sec
- **Scene:** The plane takes off.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Remove the markup. `--fix` does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import heads, named
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Field

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB108"
NAME = "markdown"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    for head, place in heads(context.document):
        edits = _marks(head.source, head.start, head.word_start)
        number_end = head.number_end if head.number is not None else head.word_end
        title_start, title_end = head.title_span
        edits += _marks(head.source, number_end, title_start, _BOLD)
        edits += _marks(head.source, title_end, head.end, _CLOSING)
        if edits:
            yield _problem(edits, place)
    for line, place in named(context.document):
        edits = []
        if isinstance(line, Field):
            edits = _marks(line.source, line.start, line.name_start)
            edits += _marks(line.source, line.name_end, line.value_start, _BOLD)
            closing = line.closing
            if closing >= 0:
                edits.append(Edit(closing, closing + len(line.open_mark), ""))
        if edits:
            yield _problem(edits, place)


_LEADING = lazy(r"(?:[-•·+*]|\d+[.)])[^\S\r\n]+|[*_#>]+[^\S\r\n]*")
_BOLD = lazy(r"[*_]+")
_CLOSING = lazy(r"[^\S\r\n]*[*_#]+")


def _marks(source: str, start: int, end: int, kind: re.Pattern[str] = _LEADING) -> list[Edit]:
    """Return the edits that remove the markup from a range without words."""
    return [Edit(found.start(), found.end(), "") for found in kind.finditer(source, start, end)]


def _problem(edits: list[Edit], place: int) -> Problem:
    message = "Markdown formatting is not part of the language; remove it"
    return Problem(edits[0].start, edits[0].end, message, Fix("remove the Markdown formatting", edits), place)
