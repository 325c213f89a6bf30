"""Two consecutive shots are the same.

A shot that was copied to be changed and then forgotten is paid for twice. Shots are the same if everything sent of
them (scene, action, camera, dialogue and so on) is equal, apart from case, spaces and full stops.

## Fails

```story
Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane takes off.
```

## Passes

```story
Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane takes off.
camera: from the tower, long lens
```

## Fix

Change one of them, or merge them into one shot as long as both. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.syntax.document import WrittenShot
from storyboard.syntax.fields import SPOKEN

CODE = "SB608"
NAME = "repeated-scene"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    for before, shot in pairwise(context.shots):
        # Most shots differ in the length of the scene, so few are compared word by word.
        if not shot.scene or abs(len(shot.scene) - len(before.scene)) > 3 or _said(shot) != _said(before):
            continue
        field = shot.node.field("scene")
        if field is None:
            continue
        message = (
            f"shot {shot.number} is the same as shot {before.number}; change one of them, or merge them into one "
            f"shot of {(before.milliseconds + shot.milliseconds) / 1000:g} s"
        )
        yield Problem(*field.span, message, shot=shot.number)


def _said(shot: WrittenShot) -> list[str]:
    return [" ".join(shot.values.get(key, "").lower().strip(" .").split()) for key in SPOKEN]
