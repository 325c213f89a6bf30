"""A line inside a shot that is no field, no comment and no shot.

A line that begins with nothing the language knows is not sent and not filmed, so a word that got lost there
(a colon left out, a field's name misspelt beyond recognition) would be paid for and missing. One broken line costs
that line
only: the shots around it stand.

## Fails

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.

camera pans left

Shot 2:
duration: 7.5sec
Scene: The plane lands.
```

## Passes

```story
Shot 1:
duration: 7.5sec
Scene: The plane takes off.
camera: pans left

Shot 2:
duration: 7.5sec
Scene: The plane lands.
```

## Fix

Begin the line with a field's name and a colon, indent it under the field it goes on with, or make it a comment with
`#`.
`--fix --unsafe-fixes` makes it a comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import commented, is_own_text, loose_texts
from storyboard.syntax.nodes import Field, Head

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB101"
NAME = "unreadable-line"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for owner, text, place, around in loose_texts(context.document):
        if around or is_own_text(owner):
            continue
        start, end = text.start + len(text.text) - len(text.text.lstrip()), text.content_end
        if isinstance(owner, Field):
            message = (
                f"this line belongs to nothing: `{owner.name}` takes one line. "
                "Begin it with a field such as `Scene:`, or with `#` as a comment"
            )
        elif type(owner) is Head:
            message = f"this line belongs to no field of shot {place}: if it is what is seen, begin it with `Scene:`"
        else:
            message = (
                "this line is not part of the board: begin it with a field such as `Scene:`, "
                "indent it under the field it goes on with, or make it a comment with `#`"
            )
        yield Problem(start, end, message, Fix("make it a comment", commented(text), safe=False), place)
