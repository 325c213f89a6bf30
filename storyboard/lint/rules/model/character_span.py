"""The character's time span is shorter or longer than is known to work.

One service takes one to three seconds of a character's clip; other spans may be refused. The catalog states the
limits of each model; models without stated limits are not reported.

## Fails

```story
character: https://example.com/mara.mp4 @ 1,9

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

Choose a shorter or longer part of the clip. There is no automatic fix, because only the author knows which part shows
the figure best.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import header_place
from storyboard.syntax.values import read_character

CODE = "SB417"
NAME = "character-span"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    written = context.header.get("character")
    model = context.model
    if written is None or model is None or model.character_seconds is None:
        return
    _, start, end, problem = read_character(written)
    low, high = model.character_seconds
    if problem or start is None or end is None or not 0 <= start < end or low <= end - start <= high:
        return
    message = f"the character's time span is {end - start} s; use {low} to {high} s, which is known to work"
    yield Problem(*header_place(context, "character"), message)
