"""The text contains a placeholder.

Chatbots and templates leave `[character name]`, `<insert product>`, `TODO` or `lorem ipsum` for the author to fill
in. A service does not ask: it renders something, for money.

## Fails

```story
Shot 1:
duration: 10sec
Scene: [character name] opens the letter. TODO: what does it say?
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: Mara opens the letter. It holds a pressed leaf.
```

## Fix

Replace it with what is to be seen. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._passages import find, triggers

CODE = "SB610"
NAME = "placeholder-text"
SEVERITY: Severity = "warning"

_TRIGGERS = triggers("insert your add describe fill name here placeholder description todo tbd tbc fixme xxx ipsum")
_PATTERN = (
    r"[\[<](?:insert|your|add|describe|fill in)\b[^\]>\r\n]{0,80}[\]>]"
    r"|[\[<][^\]>\r\n]{0,60}\b(?:name|here|placeholder|description)[\]>]"
    r"|\b(?:todo|tbd|tbc|fixme|xxx)\b|\blorem\s+ipsum\b"
)

#: One of them must occur.
TRIGGERS = _TRIGGERS


def check(context: Context) -> Iterator[Problem]:
    if _TRIGGERS.isdisjoint(context.words):
        return
    text = context.document.text
    for start, end, passage, _ in find(context, _PATTERN):
        said = " ".join(text[start:end].split())
        message = f"`{said}` is a placeholder; replace it with what is to be seen"
        yield Problem(start, end, message, shot=passage.shot)
