"""The storyboard is a Markdown table.

Chatbots often answer with a table. A board is written line by line: a heading for each shot, followed by its fields.

## Fails

```story
| Shot | Duration | Visual |
| --- | --- | --- |
| 1 | 5s | The plane takes off. |
| 2 | 5s | The plane lands. |
```

## Passes

```story
Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane lands.
```

## Fix

Write a shot for each row. `--fix --unsafe-fixes` does, and keeps the table above the shots as a comment. Columns that
match no field become a `note:`.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.lines import commented
from storyboard.syntax.edits import Edit

CODE = "SB227"
NAME = "shot-table"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    table = context.table
    if table is None:
        return
    text = context.document.text
    first, last = table.lines[0], table.lines[-1]
    before = "\n" if text[last.end - 1] in "\r\n" else "\n\n"
    behind = "\n" if text[last.end : last.end + 1].strip() else ""
    edits = [edit for line in table.lines for edit in commented(line)]
    edits.append(Edit(last.end, last.end, f"{before}{table.written()}{behind}"))
    message = "a table is not a board; for each row, write `Shot 1:`, followed by `duration: …` and `Scene: …`"
    fix = Fix(f"convert it to {len(table.shots)} shots", edits, safe=False)
    yield Problem(first.start, first.content_end, message, fix)
