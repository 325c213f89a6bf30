"""The text contains nudity or sex in words that moderation blocks.

Services block pornographic prompts and judge them by their words, so harmless nudity is blocked, too. Sending the
same words again does not help. The rule knows a short list of explicit words.

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

Dress the figure, or leave the moment out. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._blocked import SEX

CODE = "SB613"
NAME = "sexual-wording"
SEVERITY: Severity = "warning"

#: One of them must occur.
TRIGGERS = SEX.words


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    for start, end, passage, _ in SEX.find(context):
        said = " ".join(text[start:end].split())
        message = f"services block `{said}` as pornographic; dress the figure, or leave the moment out"
        yield Problem(start, end, message, shot=passage.shot)
