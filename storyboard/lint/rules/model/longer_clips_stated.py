"""A page allows longer clips than the catalog, and they would help this board.

If pages disagree about the lengths of a model's clips, the catalog has only the lengths that all of them allow.

## Fails

```story
model: sora-2

Shot 1:
duration: 10sec
Scene: The plane takes off.

Shot 2:
duration: 6sec
Scene: The plane lands.
```

## Passes

```story
model: sora-2

Shot 1:
duration: 6sec
Scene: The plane takes off.

Shot 2:
duration: 6sec
Scene: The plane lands.
```

## Fix

If the service really accepts the longer clips, add the line in the message to storyboard.toml. There is no automatic
fix, because a refused length wastes a run.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import model_place

CODE = "SB422"
NAME = "longer-clips-stated"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None or not model.differences or model.retired(context.project.today):
        return
    from storyboard.planning.forecast import longer_lengths

    said = longer_lengths(context.meaning, model, fit=context.asked.fit, split_shots=context.asked.split_shots)
    if said is not None:
        yield Problem(*model_place(context), said)
