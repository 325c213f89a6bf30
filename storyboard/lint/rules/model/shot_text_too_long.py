"""The text of a shot is longer than the model takes.

Some models limit the text of each shot (`kling-3.0`: 512 characters), including style, camera and the other fields.
Models without a known limit are not reported.

## Fails

```story
model: kling-3.0

Shot 1:
duration: 10sec
Scene: The plane takes off over the wet runway while the ground crew run for the hangar with their caps in their hands.
  Behind them the tower lights come on one after the other, first the red ones, then the white ones, then the great lamp
  that turns. The plane banks to the left, over the river, over the bridge with its two trams, over the market where the
  last stalls are being taken down, and over the school, where a boy stands on the roof with a flag. He waves it once.
  The plane dips its wing, climbs into the cloud above the hills, and is gone.
```

## Passes

```story
model: kling-3.0

Shot 1:
duration: 10sec
Scene: The plane takes off over the wet runway, banks to the left over the river, and is gone in the cloud.
```

## Fix

Shorten the scene, the style or the definitions it uses. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity

CODE = "SB412"
NAME = "shot-text-too-long"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None or model.shot_characters is None:
        return
    for shot in context.shots:
        length = len(context.shot_text(shot))
        field = shot.node.field("scene")
        if length > model.shot_characters and field is not None:
            message = (
                f"the text of shot {shot.number} has {length} characters, but {model.name} takes at most "
                f"{model.shot_characters} per shot; shorten the scene, the style or the definitions it uses"
            )
            yield Problem(*field.span, message, shot=shot.number)
