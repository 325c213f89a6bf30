"""The text says what is not to be seen.

A video model draws what is named: `no people` often puts people into the picture. Idioms (`without a word`,
`without stopping`) and dialogue are not reported.

## Fails

```story
Shot 1:
duration: 10sec
Scene: The square at noon, no people, no cars.
```

## Passes

```story
Shot 1:
duration: 10sec
Scene: The square at noon lies empty; only pigeons cross it.
```

## Fix

Describe what is there instead. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._passages import find, triggers

CODE = "SB606"
NAME = "negative-wording"
SEVERITY: Severity = "info"

_TRIGGERS = triggers("no without")
_PATTERN = (
    r"\b(?:no|without(?:\s+any|\s+an?)?)\s+"
    r"(?!any\b|a\b|an\b|longer|matter|sooner|doubt|one\b|\d|more\b|less\b|hurry|words?\b|warning|sound\b|hesitation"
    r"|effort|end\b|haste|fear\b|delay|his\b|her\b|their\b|its\b|the\b|being\b|[a-z]+ing\b)"
    r"(?P<what>[a-z][\w-]*)"
)
_QUOTES = '"“”«»'

#: One of them must occur.
TRIGGERS = _TRIGGERS


def check(context: Context) -> Iterator[Problem]:
    if _TRIGGERS.isdisjoint(context.words):
        return
    for start, end, passage, match in find(context, _PATTERN):
        if passage.key in ("dialogue", "sound") or _quoted(context.lowered[passage.start : start]):
            continue
        message = f"models tend to draw what is named, so `{match['what']}` may appear; describe what is there instead"
        yield Problem(start, end, message, shot=passage.shot)


def _quoted(before: str) -> bool:
    """Whether a quotation is open at the end of a text."""
    return sum(before.count(mark) for mark in _QUOTES) % 2 == 1
