"""The model or the service is retired.

A retired model no longer answers, so every job would fail. The catalog states the date, its source and the
replacement, if there is one.

## Fails

```story
model: sora-2
service: openai

Shot 1:
duration: 8sec
Scene: The plane takes off.
```

## Passes

```story
model: sora-2
service: cometapi

Shot 1:
duration: 8sec
Scene: The plane takes off.
```

## Fix

Choose another model. `--fix --unsafe-fixes` names the replacement if the board names the model and service. The fix
is unsafe because another model renders another film at another price.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.model._place import (
    model_in_header,
    model_place,
    replace_header,
    service_in_header,
    service_place,
)

CODE = "SB402"
NAME = "retired-model"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None:
        return
    service = context.catalog.service(model.service)
    days = [day for day in (model.retired_on, None if service.free else service.retired_on) if day]
    if not days or min(days) > context.project.today:
        return
    what = model.address if model.retired_on else f"the service {service.title}"
    instead = f"write {_written(model.replaced_by)} instead" if model.replaced_by else "choose another model"
    message = f"{what} was retired on {min(days).isoformat()}; {instead}"
    place = service_place(context) if service_in_header(context) else model_place(context)
    yield Problem(*place, message, _replacement(context, model.replaced_by))


def _written(name: str) -> str:
    service, _, model = name.rpartition("/")
    return f"`model: {model}` and `service: {service}`" if service else f"`model: {model}`"


def _replacement(context: Context, name: str | None) -> Fix | None:
    """Return the fix that names the replacement in the header; None if the board does not name the model."""
    if not name or context.asked.model or context.asked.service:
        return None
    service, _, model = name.rpartition("/")
    if service and service_in_header(context):
        fields = {"service": service}
        if context.model_name != model and model_in_header(context):
            fields["model"] = model
    elif model_in_header(context) and context.project.settings.service is None:
        fields = {"model": name}
    else:
        return None
    return replace_header(context, f"write {_written(name)}", **fields)
