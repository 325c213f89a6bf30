"""A line inside a shot is not a field, a comment or a shot heading.

Such a line is neither sent nor filmed. It often shows a mistake: a missing colon, or a field name misspelt beyond
recognition. Only this line is affected; the shots around it are read as usual.

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

Start the line with a field name and a colon, indent it to continue the field above, or make it a comment with `#`.
`--fix --unsafe-fixes` makes it the scene of a shot that has none. Elsewhere only the author knows what it is: it may be
part of what is seen, so no fix makes it a comment.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.lines import is_own_text, loose_texts
from storyboard.lint.spelling import has_scene
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Field, Head

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB101"
NAME = "unreadable-line"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    shots = context.document.tree.shots
    without_scene = {place for place, shot in enumerate(shots, 1) if not has_scene(shot)}
    for owner, text, place, around in loose_texts(context.document):
        if around or is_own_text(owner):
            continue
        fix = None
        if place in without_scene:
            without_scene.discard(place)  # the lines below continue it then
            lead = len(text.text) - len(text.text.lstrip())
            fix = Fix("use it as the scene", [Edit(text.start, text.start + lead, "Scene: ")], safe=False)
        start, end = text.start + len(text.text) - len(text.text.lstrip()), text.content_end
        if isinstance(owner, Field):
            message = (
                f"`{owner.name}` takes a single line, so this line is not sent; "
                "start it with a field such as `Scene:`, or make it a comment with `#`"
            )
        elif type(owner) is Head:
            message = f"text in shot {place} without a field is not sent; if it is the scene, start it with `Scene:`"
        else:
            message = (
                "this line belongs to no field, so it is not sent; start it with a field such as `Scene:`, "
                "indent it to continue the field above, or make it a comment with `#`"
            )
        yield Problem(start, end, message, fix, place)
