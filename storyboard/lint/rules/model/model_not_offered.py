"""The service does not offer the model.

Model and service are both known, but not together. A service answers such a job with an error, and nothing under this
pair can be planned.

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

`--fix --unsafe-fixes` names a service that offers the model where the board names the service. It is unsafe: it decides
who is paid.
"""

from __future__ import annotations

from collections.abc import Iterator

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
        instead = f"{', '.join(offers)} does" if offers else "name another model"
        yield Problem(*service_place(context), f"{wanted.service} does not offer {wanted.model!r}: {instead}", fix)


def _named_twice(context: Context, model: str, service: str) -> Iterator[Problem]:
    """`model: cometapi/sora-2` beside `service: openai`."""
    prefix, _, name = model.partition("/")
    agrees = "the same" if prefix == service else "another"
    message = f"the model {model!r} names a service, and {agrees} one is named beside it ({service}): write {name!r}"
    yield Problem(*service_place(context), message)
