"""Text around the board is not part of it.

Chatbots add remarks before and after a board ("Here is your storyboard!", "Let me know if …"). They are skipped and
never sent. Turning them into comments makes that visible.

## Fails

```story
Here is your storyboard!

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
# Here is your storyboard!

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Delete the text, or make it a comment. `--fix` makes it a comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import commented, is_own_text, loose_texts
from storyboard.lint.spelling import shot_like
from storyboard.syntax.nodes import Line, Named

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.syntax.document import Document

CODE = "SB102"
NAME = "chatter"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    document = context.document
    lines: list[Line] = [text for owner, text, _, around in loose_texts(document) if around and not is_own_text(owner)]
    for shot in document.tree.shots:
        lines += (line for line in shot.outside if isinstance(line, Named))
    if context.table:
        rows = {row.start for row in context.table.lines}  # SB227 reports them
        lines = [line for line in lines if line.start not in rows]
    misread = _misread_from(document)
    for line in sorted(lines, key=lambda line: line.start):
        start = line.start + len(line.text) - len(line.text.lstrip())
        fix = Fix("comment it out", commented(line)) if line.start < misread else None
        message = "text outside the board is not sent; delete it or make it a comment"
        yield Problem(start, line.content_end, message, fix)


def _misread_from(document: Document) -> int:
    """From where on text may be what is to be filmed: no shot is read there, or only under another word."""
    if document.tree.shots:
        return len(document.text) + 1
    lost = next((field for field in document.header_fields if shot_like(field) is not None), None)
    if lost:
        return lost.start
    is_cast = document.lets or {"style", "use"} & document.header.keys()
    return len(document.text) + 1 if is_cast else 0
