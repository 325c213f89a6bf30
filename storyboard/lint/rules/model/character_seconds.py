"""The character's time span is invalid.

`@ 1,3` says that the figure is visible from second 1 to second 3 of its clip. Services refuse an end that is not
after the start, or a start before the clip begins.

## Fails

```story
character: https://example.com/mara.mp4 @ 3,1

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
character: https://example.com/mara.mp4 @ 1,3

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Correct the seconds. `--fix --unsafe-fixes` swaps them if they are in the wrong order. The fix is unsafe because it
changes what is sent.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import header_place, replace_header
from storyboard.syntax.values import read_character

CODE = "SB409"
NAME = "character-seconds"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    written = context.header.get("character")
    if written is None:
        return
    url, start, end, problem = read_character(written)
    if problem or start is None or end is None or 0 <= start < end:
        return
    fix = None
    if min(start, end) < 0:
        message = "the character's seconds are negative; count from 0, the start of the clip"
    elif start == end:
        message = f"the character's time span from {start} to {end} s is empty; write a later end"
    else:
        message = f"the character's time span ends before it starts; write `@ {end},{start}`"
        fix = replace_header(context, "swap the seconds", character=f"{url} @ {end},{start}")
    yield Problem(*header_place(context, "character"), message, fix)
