"""The text contains violence in words that moderation blocks.

Services block violent prompts. A fight or an explosion usually passes; explicit wounds and killings do not, and
sending the same words again does not help. The rule knows a short list of explicit words.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The knight is beheaded in front of the crowd.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The knight kneels. The crowd turns away, and a shadow falls over the stones.
```

## Fix

Show what comes before or after, or the faces of those who see it. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._blocked import VIOLENCE

CODE = "SB612"
NAME = "violent-wording"
SEVERITY: Severity = "warning"

#: One of them must occur.
TRIGGERS = VIOLENCE.words


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    for start, end, passage, _ in VIOLENCE.find(context):
        said = " ".join(text[start:end].split())
        message = f"services block explicit violence such as `{said}`; show what comes before or after it"
        yield Problem(start, end, message, shot=passage.shot)
