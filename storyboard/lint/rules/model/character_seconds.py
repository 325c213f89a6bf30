"""The character's seconds are out of order.

`@ 1,3` says that the figure is seen from second 1 to second 3 of its clip. An end that is not after its start, or a
start before the clip begins, is refused.

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

`--fix --unsafe-fixes` puts the two seconds in order where they are swapped. It is unsafe: it changes what is sent.
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
        message = "a clip begins at second 0: the character's seconds cannot be negative"
    elif start == end:
        message = f"the character is seen from second {start} to {end}, for no time at all: write where it ends"
    else:
        message = f"the character's seconds end before they start: write `@ {end},{start}`"
        fix = replace_header(context, "put them in order", character=f"{url} @ {end},{start}")
    yield Problem(*header_place(context, "character"), message, fix)
