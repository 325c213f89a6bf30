"""Violence is shown in words that moderation stops.

Moderation stops prompts that are violent. A fight or an explosion passes as a rule; wounds and killings spelled out
do not, and sending the same words again is useless. The rule knows a short list of plain wordings.

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


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    for start, end, passage, _ in VIOLENCE.find(context):
        said = " ".join(text[start:end].split())
        message = (
            f"services block violence spelled out, such as {said!r}, however often it is sent: "
            "show what comes before or after it"
        )
        yield Problem(start, end, message, shot=passage.shot)
