"""No source states that the model renders this size.

Only examples of the sizes of some models are known. Another size may work, be refused, or come out differently.

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
size: 720x1280

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Use a stated size. If you know that the size works, add it in storyboard.toml: `[models.NAME]` `sizes = […]`. There is
no automatic fix, because the author decides the shape of the film.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.basics.words import either
from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import header_place
from storyboard.lint.rules.model._size import read_size

CODE = "SB421"
NAME = "unstated-size"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    model, written = context.model, context.size
    if model is None or written is None or not model.sizes_open:
        return
    size = read_size(written)
    if size is None or size in model.sizes:
        return
    message = f"no source states that {model.name} renders {size}; use {either(model.sizes)}, or expect a refusal"
    yield Problem(*header_place(context, "size"), message)
