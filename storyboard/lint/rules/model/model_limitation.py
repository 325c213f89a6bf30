"""The model cannot do something that the board asks for.

Not every model follows a prompt with several shots: with some, each shot is a separate job; others keep the order of
shots but not their seconds. The board is rendered all the same. This rule reports what is lost.

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

Nothing needs to be fixed. If it matters, choose another model; `storyboard models` lists them.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import model_place

CODE = "SB413"
NAME = "model-limitation"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None or len(context.shots) < 2:
        return
    if not model.follows_seconds:
        message = f"{model.name} keeps the order of shots but not their seconds: shots may come out longer or shorter"
        yield Problem(*model_place(context), message)
    if model.dialect == "single":
        message = (
            f"{model.name} takes one shot per prompt: each of the {len(context.shots)} shots is a separate job, and "
            "they have in common only what their texts say"
        )
        yield Problem(*model_place(context), message)
