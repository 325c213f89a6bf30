"""The service does not offer the model.

The model and the service are both known, but not in combination. The service would refuse the job, so nothing can be
planned.

## Fails

```story
model: sora-2-all
service: openai

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
model: sora-2-all
service: cometapi

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Choose another service or model. `--fix --unsafe-fixes` names a service that offers the model if the board names the
service. The fix is unsafe because it decides who is paid.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.basics.words import either
from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import (
    asked,
    model_names,
    offering,
    replace_header,
    service_in_header,
    service_place,
)

CODE = "SB404"
NAME = "model-not-offered"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    if context.model is not None:
        return
    wanted = asked(context)
    if wanted.service is None or wanted.service not in context.catalog.service_names():
        return
    if "/" in wanted.model:
        yield from _named_twice(context, wanted.model, wanted.service)
    elif wanted.model in model_names(context):
        offers = offering(context, wanted.model)
        fix = None
        if offers and service_in_header(context):
            fix = replace_header(context, f"write `service: {offers[0]}`", service=offers[0])
        instead = f"use {either(offers)}" if offers else "choose another model"
        message = f"{wanted.service} does not offer `{wanted.model}`; {instead}"
        yield Problem(*service_place(context), message, fix)


def _named_twice(context: Context, model: str, service: str) -> Iterator[Problem]:
    """Report `model: cometapi/sora-2` together with `service: openai`."""
    prefix, _, name = model.partition("/")
    what = "repeats the service" if prefix == service else f"names another service than {service}"
    message = f"model `{model}` {what}; write `{name}`"
    yield Problem(*service_place(context), message)
