"""The model or the service is about to be retired.

Its last day is known. A film can be rendered until then, but not again later.

## Fails

```toml
[models.sora-2-all]
retired_on = 2999-12-31
```

```story
model: sora-2-all

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
model: sora-2-all

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Render the film before that day, or choose another model. There is no automatic fix.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import model_place

CODE = "SB415"
NAME = "retiring-model"
SEVERITY: Severity = "warning"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None:
        return
    service = context.catalog.service(model.service)
    days = [day for day in (model.retired_on, None if service.free else service.retired_on) if day]
    if not days or min(days) <= context.project.today:
        return
    instead = f"`{model.replaced_by}`" if model.replaced_by else "another model"
    message = (
        f"{model.address} will be retired on {min(days).isoformat()}; render the film before then, or use {instead}"
    )
    yield Problem(*model_place(context), message)
