"""A text contains Markdown emphasis: `**red**`, `__red__` or a word in backticks.

Chatbots set words in bold. Inside a text the markup is sent unchanged, and a model may draw it as letters.

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

Remove the markup. `--fix --unsafe-fixes` does. The fix is unsafe because it changes what is sent.
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
# No markup inside, so no text matches twice. A word comes first, so that removing markup cannot change a line's kind.
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
            fix = Fix("remove the Markdown formatting", edits, safe=False)
        message = f"the Markdown formatting around {said!r} is sent as part of the text; remove it"
        yield Problem(start, end, message, fix, passage.shot)


def _is_within(text: str, found: Found) -> bool:
    """Whether the row still belongs to the field without the markup: it is the first one, or indented."""
    row = max(text.rfind("\n", 0, found.start), text.rfind("\r", 0, found.start)) + 1
    return row < found.passage.start or text[row].isspace()
