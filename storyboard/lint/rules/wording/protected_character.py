"""A figure that belongs to a studio is named.

Moderation stops prompts that infringe, and a figure from a film, a comic or a game is the plainest case: the job is
refused, however often it is sent. The rule knows a short list of figures; a project adds others as house rules.

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

Invent the figure and describe it. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._blocked import CHARACTERS

CODE = "SB611"
NAME = "protected-character"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    for start, end, passage, _ in CHARACTERS.find(context):
        said = " ".join(text[start:end].split())
        message = (
            f"{said!r} belongs to a studio, and services block what infringes, however often it is sent: "
            "describe a figure of your own"
        )
        yield Problem(start, end, message, shot=passage.shot)
