"""A living person is named.

Services stop a prompt that names a real, living person, as infringing: the answer is "Your request was blocked by
our moderation system.", and asking again is useless. The rule knows a short list of people known the world over; a
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

Describe what is seen of the person instead: age, hair, clothes, bearing. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._blocked import PEOPLE

CODE = "SB603"
NAME = "living-person"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    for start, end, passage, _ in PEOPLE.find(context):
        said = " ".join(text[start:end].split())
        message = (
            f"{said!r} is a living person, and services block a named one however often it is sent: "
            "describe what is seen of the person instead"
        )
        yield Problem(start, end, message, shot=passage.shot)
