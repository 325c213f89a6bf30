"""The text names a living person.

Services block prompts that name a real, living person as infringing. They answer "Your request was blocked by our
moderation system.", and sending the prompt again does not help. The rule knows a short list of world-famous people; a
project adds others as house rules.

## Fails

```story
Shot 1:
duration: 10sec
Scene: Taylor Swift walks on to a stage in the rain.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: A singer in a silver coat walks on to a stage in the rain.
```

## Fix

Describe the person's appearance instead: age, hair, clothes, bearing. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._blocked import PEOPLE

CODE = "SB603"
NAME = "living-person"
SEVERITY: Severity = "warning"

#: One of them must occur.
TRIGGERS = PEOPLE.words


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    for start, end, passage, _ in PEOPLE.find(context):
        said = " ".join(text[start:end].split())
        message = (
            f"`{said}` is a living person, and services block prompts that name one; "
            "describe the person's appearance instead"
        )
        yield Problem(start, end, message, shot=passage.shot)
