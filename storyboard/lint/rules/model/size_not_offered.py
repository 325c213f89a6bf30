"""The model does not offer the size.

Each model renders a few sizes. Any other is refused or comes out differently. Models without known sizes are not
reported.

## Fails

```story
model: sora-2-all
size: 1920x1080

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
model: sora-2-all
size: 1280x720

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Choose one of the model's sizes. `--fix --unsafe-fixes` writes the one with the same orientation and the closest
aspect ratio. The fix is unsafe because it changes the shape of the film.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.basics.words import either
from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import header_place, replace_header
from storyboard.lint.rules.model._size import nearest, read_size

CODE = "SB406"
NAME = "size-not-offered"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    written = context.size
    if model is None or written is None:
        return
    size = read_size(written)
    if size is None or model.size_for(size) is not None:
        return
    near = nearest(model, size)
    in_header = context.asked.size is None and "size" in context.header
    fix = replace_header(context, f"write `size: {near}`", size=near) if near and in_header else None
    message = f"{model.name} does not offer size {size}; use {either(model.sizes)}"
    yield Problem(*header_place(context, "size"), message, fix)
