"""The time of day jumps between two shots of one job.

The shots of a job share their light: with dawn in one and night in the next, the model blends the two or ignores one.
A step to the next time of day (dusk, then night) is not reported, and neither is a jump marked with `---` or with a
`transition`.

## Fails

```story
Shot 1:
duration: 5sec
Scene: At dawn the harbour lies still.

Shot 2:
duration: 5sec
Scene: At night the boats come home.
```

## Passes

```story
Shot 1:
duration: 5sec
Scene: At dawn the harbour lies still.
transition: dissolve 1sec

Shot 2:
duration: 5sec
Scene: At night the boats come home.
```

## Fix

Mark the jump with `transition: dissolve 1sec` (or `cut`) in the earlier shot, or put `---` between the two so that
each is rendered in its own light. There is no automatic fix, because the choice depends on taste and money.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.wording._passages import Found, find

CODE = "SB605"
NAME = "time-of-day-jump"
SEVERITY: Severity = "info"

#: Each word's position in the course of a day. A step to the next position is no jump; the first follows the last.
_TIMES = {
    "dawn": 0, "sunrise": 0, "daybreak": 0, "morning": 1, "noon": 2, "midday": 2, "afternoon": 3,
    "sunset": 4, "dusk": 4, "twilight": 4, "evening": 4, "night": 5, "midnight": 5,
}  # fmt: skip
_COUNT = 6
_TRIGGERS = frozenset(_TIMES)
_PATTERN = r"\b(?:at|in|by|during)\s+(?:the\s+)?(?:early\s+|late\s+)?(" + "|".join(_TIMES) + r")\b"

#: One of them must occur.
TRIGGERS = _TRIGGERS


def check(context: Context) -> Iterator[Problem]:
    if len(_TRIGGERS & context.words) < 2:
        return
    times: dict[int, dict[str, Found]] = {}
    for found in find(context, _PATTERN):
        if found.passage.key in ("scene", "lighting", "action"):
            times.setdefault(found.passage.shot, {}).setdefault(found.match[1], found)
    for before, shot in pairwise(context.shots):
        if shot.cut_before or "transition" in before.values:
            continue
        earlier, later = times.get(before.number), times.get(shot.number)
        if not (earlier and later and len(earlier) == len(later) == 1):
            continue
        (first,), (second,) = earlier.values(), later.values()
        if (_TIMES[second.match[1]] - _TIMES[first.match[1]]) % _COUNT > 1:
            message = (
                f"shot {before.number} is set {_said(first)}, shot {shot.number} {_said(second)}; mark the jump with "
                f"`transition: dissolve 1sec` in shot {before.number}, or put `---` between the shots"
            )
            yield Problem(second.start, second.end, message, shot=shot.number)


def _said(found: Found) -> str:
    return " ".join(found.match[0].split())
