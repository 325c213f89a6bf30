"""The text names a character that belongs to a studio.

Services block prompts with characters from films, comics or games as infringing, and sending the prompt again does
not help. The rule knows a short list; a project adds others as house rules.

## Fails

```story
Shot 1:
duration: 10sec
Scene: Darth Vader orders a coffee.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: A tall knight in black lacquered armour orders a coffee.
```

## Fix

Invent a character and describe it. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._blocked import CHARACTERS

CODE = "SB611"
NAME = "protected-character"
SEVERITY: Severity = "warning"

#: One of them must occur.
TRIGGERS = CHARACTERS.words


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    for start, end, passage, _ in CHARACTERS.find(context):
        said = " ".join(text[start:end].split())
        message = (
            f"`{said}` belongs to a studio, and services block prompts that name it; describe a character of your own"
        )
        yield Problem(start, end, message, shot=passage.shot)
