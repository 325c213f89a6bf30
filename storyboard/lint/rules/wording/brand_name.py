"""The text names a brand.

Some services block prompts that name a brand as infringing; others render a garbled logo. Whether that matters
depends on the film, so this rule is off by default: turn it on with `select = ["SB614"]`.

## Fails

```story
Shot 1:
duration: 10sec
Scene: A red Ferrari stops at the gate.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: A low red sports car stops at the gate.
```

## Fix

Describe the thing without naming its maker. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._blocked import BRANDS

CODE = "SB614"
NAME = "brand-name"
SEVERITY: Severity = "info"
ON = False

#: One of them must occur.
TRIGGERS = BRANDS.words


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    for start, end, passage, _ in BRANDS.find(context):
        said = " ".join(text[start:end].split())
        message = (
            f"`{said}` is a brand name, which services may block and models render as a garbled logo; "
            "describe the thing instead"
        )
        yield Problem(start, end, message, shot=passage.shot)
