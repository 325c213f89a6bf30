"""A transition cannot be read.

A shot leads into the next one with a `cut`, a `fade` or a `dissolve`; the last two have a length.

## Fails

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
transition: crossfade

Shot 2:
duration: 7.5sec
Scene: The plane lands.
```

## Passes

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
transition: dissolve 1sec

Shot 2:
duration: 7.5sec
Scene: The plane lands.
```

## Fix

Write `cut`, `fade 0.5sec` or `dissolve 1sec`. `--fix --unsafe-fixes` replaces other words for these, with a length of
half a second if none is given.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.syntax.edits import set_field
from storyboard.syntax.values import format_transition, read_duration

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB220"
NAME = "invalid-transition"
SEVERITY: Severity = "error"

_HALF_A_SECOND = 500
_KINDS = (
    ("dissolve", re.compile(r"dissolv|cross|blend|morph|melt|溶", re.IGNORECASE)),
    ("fade", re.compile(r"fade|fading|dip\b|black|淡", re.IGNORECASE)),
    ("cut", re.compile(r"cut|none|切", re.IGNORECASE)),
)
_LENGTH = lazy(r"\d{1,4}(?:[.,]\d{1,3})?\s*(?:ms|s(?:ec(?:ond)?s?)?)\b", re.IGNORECASE)


def check(context: Context) -> Iterator[Problem]:
    for shot in context.shots:
        text = shot.values.get("transition")
        read = shot.transition
        field = shot.node.field("transition")
        if read is None or not read.problem or field is None or not text:
            continue
        meant = _meant(text)
        fix = None
        if meant and field.value == text:
            fix = Fix(f"write `{meant}`", set_field(context.document, shot.number, "transition", meant), safe=False)
        message = f"transition `{text[:40]}` {read.problem}; write `cut`, `fade 0.5sec` or `dissolve 1sec`"
        yield Problem(*field.span, message, fix, shot.number)


def _meant(text: str) -> str | None:
    """Return the transition that a text in other words means."""
    kind = next((kind for kind, words in _KINDS if words.search(text)), None)
    if kind is None:
        return None
    length = _LENGTH.search(text)
    milliseconds = read_duration(length[0]).milliseconds if length else None
    return format_transition(kind, milliseconds or _HALF_A_SECOND)
