"""A shot without a `duration:`.

The service is asked for each shot's seconds, and the seconds are what is paid for: nothing is guessed.

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

Add the seconds. `--fix --unsafe-fixes` takes them from a note in the title (`Shot 1: Take-off (0:00–0:05)`), and
gives the other shots without any equal parts of what is left of the model's next clip length, at least 2 seconds
each; where no length leaves so much, the mean of the others, or 5 seconds.
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
    from storyboard.syntax.document import ShotMeaning

CODE = "SB205"
NAME = "missing-duration"
SEVERITY: Severity = "error"

# Milliseconds: what a shot gets where nothing else says it, the least share, and the step to which shares are rounded.
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
        because = ", as its title says" if length else why
        message = f"shot {shot.number} has no duration: add a line such as `duration: {seconds}`{because}"
        head = shot.node.head
        fix = Fix(f"give it {seconds}", edits, safe=False)
        yield Problem(head.word_start, max(head.word_end, head.number_end), message, fix, shot.number)


def _shares(context: Context, noted: Sequence[int | None]) -> tuple[list[int], str]:
    """What each shot without a duration gets, in milliseconds, and where that comes from, if not from its title."""
    given = [length for length in (*noted, *(shot.milliseconds for shot in context.shots)) if length]
    count = noted.count(None)
    parts, why = _parts(context, given, count) if count else ([], "")
    rest = iter(parts)
    return [length or next(rest) for length in noted], why


def _parts(context: Context, given: Sequence[int], count: int) -> tuple[list[int], str]:
    """Equal parts for `count` shots beside the given ones, and the clip that they fill, in words."""
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
    return shares, f": the shots then last {format_milliseconds(length)}, one clip"


def _is_misspelt(shot: ShotMeaning) -> bool:
    """Whether a field under another name is the duration: its own rule says so, at that name."""
    fields = shot.node.fields()
    return any(is_unknown(field) and meant_field(field.name, SHOT_FIELDS) == "duration" for field in fields)
