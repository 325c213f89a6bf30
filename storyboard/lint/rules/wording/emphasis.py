"""Markdown emphasis inside a text: `**red**`, `__red__` or a word in backticks.

Chatbots set words in bold. The marks stand in the middle of what is seen, so they are sent as they are: a model may
take them for letters to draw, or for nothing at all.

## Fails

```story
Shot 1:
duration: 10sec
Scene: A **red** plane takes off.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: A red plane takes off.
```

## Fix

Take the marks out. `--fix --unsafe-fixes` does: it changes what is sent.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.wording._passages import Found, find
from storyboard.syntax.edits import Edit

CODE = "SB615"
NAME = "emphasis"
SEVERITY: Severity = "info"

_MARKS = ("**", "__", "`")
_SHOWN = 40  # characters of the words in the message
# No mark stands within, so nothing is read twice; a word comes first, so that no line becomes another kind of line.
_PATTERN = r"(?P<mark>\*\*|__|`)(?:[^\W_]|\{)(?:[^*`_\r\n]*[^\s*`_])?(?P=mark)"


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    if not any(mark in text for mark in _MARKS):
        return
    for found in find(context, _PATTERN):
        start, end, passage, match = found
        length = len(match["mark"])
        said = text[start + length : end - length]
        said = said if len(said) <= _SHOWN else f"{said[:_SHOWN]}…"
        fix = None
        if _is_within(text, found):
            edits = [Edit(start, start + length, ""), Edit(end - length, end, "")]
            fix = Fix("take the marks out", edits, safe=False)
        message = f"the marks around {said!r} are sent as they stand: a scene has no bold words"
        yield Problem(start, end, message, fix, passage.shot)


def _is_within(text: str, found: Found) -> bool:
    """Whether the row stays the field's without the marks: it is its first one, or indented."""
    row = max(text.rfind("\n", 0, found.start), text.rfind("\r", 0, found.start)) + 1
    return row < found.passage.start or text[row].isspace()
