"""A shot has no `duration:`.

Services are asked for the seconds of each shot, and the seconds determine the price, so they are never guessed.

## Fails

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
Scene: The plane lands.
```

## Passes

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

Shot 2:
duration: 7.5sec
Scene: The plane lands.
```

## Fix

Add the seconds. `--fix --unsafe-fixes` takes them from the title if it states them (`Shot 1: Take-off (0:00–0:05)`).
The remaining shots share equally what is left of the model's next clip length, with at least 2 seconds each; if no
length leaves that much, they get the average of the other shots, or 5 seconds.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.durations import noted_length
from storyboard.lint.spelling import is_unknown, meant_field
from storyboard.syntax.edits import set_field
from storyboard.syntax.fields import SHOT_FIELDS
from storyboard.syntax.values import format_milliseconds

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.syntax.document import WrittenShot

CODE = "SB205"
NAME = "missing-duration"
SEVERITY: Severity = "error"

# In milliseconds: the length if nothing else suggests one, the smallest share, and the step that shares are rounded to.
_NEUTRAL = 5_000
_LEAST = 2_000
_STEP = 100


def check(context: Context) -> Iterator[Problem]:
    missing = [shot for shot in context.shots if shot.duration_read is None and not _is_misspelt(shot)]
    if not missing:
        return
    noted = [noted_length(shot.title) if shot.title else None for shot in missing]
    shares, why = _shares(context, noted)
    for shot, length, share in zip(missing, noted, shares, strict=True):
        seconds = format_milliseconds(share)
        edits = set_field(context.document, shot.number, "duration", seconds)
        because = ", as in its title" if length else why
        message = f"shot {shot.number} has no duration; add a line such as `duration: {seconds}`{because}"
        head = shot.node.head
        fix = Fix(f"add `duration: {seconds}`", edits, safe=False)
        yield Problem(head.word_start, max(head.word_end, head.number_end), message, fix, shot.number)


def _shares(context: Context, noted: Sequence[int | None]) -> tuple[list[int], str]:
    """Return the milliseconds for each shot without a duration, and the reason for those not taken from a title."""
    given = [length for length in (*noted, *(shot.milliseconds for shot in context.shots)) if length]
    count = noted.count(None)
    parts, why = _parts(context, given, count) if count else ([], "")
    rest = iter(parts)
    return [length or next(rest) for length in noted], why


def _parts(context: Context, given: Sequence[int], count: int) -> tuple[list[int], str]:
    """Return equal shares for `count` shots next to the given lengths, and in words which clip they fill."""
    total = sum(given)
    length = None
    if context.model:
        length = context.model.seconds.smallest_holding(total + count * _LEAST)
    if length is None:
        mean = round(total / len(given) / 500) * 500 if given else _NEUTRAL
        return [max(_STEP, mean)] * count, ""
    steps, rest = divmod(length - total, _STEP)
    each, more = divmod(steps, count)
    shares = [(each + (place < more)) * _STEP for place in range(count)]
    shares[-1] += rest
    return shares, f", so that the shots fill a clip of {format_milliseconds(length)}"


def _is_misspelt(shot: WrittenShot) -> bool:
    """Whether a misspelt field is the duration; SB208 reports that one."""
    fields = shot.node.fields()
    return any(is_unknown(field, 1) and meant_field(field.name, SHOT_FIELDS) == "duration" for field in fields)
