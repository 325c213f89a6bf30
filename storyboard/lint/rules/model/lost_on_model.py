"""The model cannot keep something that the board says.

Not every model follows a prompt of several shots: some film each shot as a job of its own, and some keep the order of
shots but not their seconds. The board is filmed all the same; this says what is lost on the way.

## Fails

```story
model: seedance-2.0

Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane lands.
```

## Passes

```story
model: sora-2-all

Shot 1:
duration: 5sec
Scene: The plane takes off.

Shot 2:
duration: 5sec
Scene: The plane lands.
```

## Fix

Nothing needs mending. Name another model (`storyboard models` shows them) where it matters.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import model_place

CODE = "SB413"
NAME = "lost-on-model"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None or len(context.shots) < 2:
        return
    if not model.follows_seconds:
        message = f"{model.name} keeps the order of shots, but not their seconds: one may come out longer or shorter"
        yield Problem(*model_place(context), message)
    if model.dialect == "single":
        message = (
            f"{model.name} takes one shot in a prompt: each of the {len(context.shots)} is a job of its own, and they "
            "share only what their texts share"
        )
        yield Problem(*model_place(context), message)
