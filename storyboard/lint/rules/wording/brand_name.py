"""A brand is named.

Some services stop prompts that name a brand, as infringing, and where they do not, the film shows a garbled logo.
Whether that matters depends on the film, so the rule is off unless it is selected: `select = ["SB614"]`.

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

Describe the thing instead of naming its maker. There is no automatic fix.
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


def check(context: Context) -> Iterator[Problem]:
    text = context.document.text
    for start, end, passage, _ in BRANDS.find(context):
        said = " ".join(text[start:end].split())
        message = (
            f"{said!r} is a brand: services may block it as infringing, and films garble its logo; "
            "describe the thing instead"
        )
        yield Problem(start, end, message, shot=passage.shot)
