"""Nakedness or sex is shown in words that moderation stops.

Moderation stops prompts that are pornographic, and it judges by words: harmless nakedness is stopped with the rest.
Sending the same words again is useless. The rule knows a short list of plain wordings.

## Fails

```story
Shot 1:
duration: 10sec
Scene: A naked man runs across the pitch.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: A man wrapped in a towel runs across the pitch.
```

## Fix

Dress the figure or leave the moment out. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._blocked import SEX

CODE = "SB613"
NAME = "sexual-wording"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    for start, end, passage, _ in SEX.find(context):
        said = " ".join(text[start:end].split())
        message = (
            f"services block {said!r} as pornographic, however often it is sent: "
            "dress the figure or leave the moment out"
        )
        yield Problem(start, end, message, shot=passage.shot)
