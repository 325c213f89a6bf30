"""The board needs a size, because no source states the sizes of its model.

A size is always sent, because services have different defaults. If no source states the sizes of a model, only the
author can choose one; without it `make` cannot send anything.

## Fails

```story
model: wan2.6

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
model: wan2.6
size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Add `size: 1280x720`, or another size that the service takes, to the header, or use `--size`. There is no automatic
fix, because the author decides the shape of the film.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import model_place

CODE = "SB418"
NAME = "missing-size"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None or context.size or model.default_size or context.catalog.service(model.service).kind == "limits":
        return
    message = (
        f"no source states the sizes of {model.name}; add `size: 1280x720`, or another size that the service takes"
    )
    yield Problem(*model_place(context), message)
