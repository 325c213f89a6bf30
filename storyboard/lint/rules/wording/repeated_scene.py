"""Two shots in a row show the very same.

A shot copied to be changed and then forgotten is paid for twice. Shots count as the same where all that is spoken of
them (scene, action, camera, dialogue and so on) is equal but for case, blanks and full stops.

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

Change one of the two, or make them one shot as long as both. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.syntax.document import ShotMeaning
from storyboard.syntax.fields import SPOKEN

CODE = "SB608"
NAME = "repeated-scene"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    for before, shot in pairwise(context.shots):
        # The length of a scene tells most shots apart, so that few are looked at word by word.
        if not shot.scene or abs(len(shot.scene) - len(before.scene)) > 3 or _said(shot) != _said(before):
            continue
        field = shot.node.field("scene")
        if field is None:
            continue
        message = (
            f"shot {shot.number} shows the same as shot {before.number}: change one of them, or make them one shot of "
            f"{(before.milliseconds + shot.milliseconds) / 1000:g} s"
        )
        yield Problem(*field.span, message, shot=shot.number)


def _said(shot: ShotMeaning) -> list[str]:
    return [" ".join(shot.values.get(key, "").lower().strip(" .").split()) for key in SPOKEN]
