"""The text of a shot is longer than the model takes.

Some models limit each shot's text (`kling-3.0`: 512 characters), style, camera and the other fields included. Nothing
is said of models for which no limit is stated.

## Fails

```toml
[models.sora-2-all]
shot_characters = 40
```

```story
Shot 1:
duration: 10sec
Scene: The plane takes off, circles the tower twice, and lands.
```

## Passes

```toml
[models.sora-2-all]
shot_characters = 40
```

```story
Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Shorten the scene, the style or the definitions that it uses. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Severity
from storyboard.lint.problem import Problem

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
                f"the text of shot {shot.number} has {length} characters, and {model.name} takes "
                f"{model.shot_characters} in a shot: shorten the scene, the style or the definitions that it uses"
            )
            yield Problem(*field.span, message, shot=shot.number)
