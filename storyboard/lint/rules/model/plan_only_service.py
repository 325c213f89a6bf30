"""Jobs for the service can be planned but not sent.

Only the limits of some services are known, not how to send jobs to them. A board can be checked and planned for such
a service, and its prompts copied by hand, but `make` cannot render it there.

## Fails

```story
model: minimax-h3

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

Nothing needs to be fixed. `storyboard prompt FILE` prints each prompt; `[services.NAME]` in `storyboard.toml` adds an
address that speaks `/v1/videos`.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import model_place

CODE = "SB414"
NAME = "plan-only-service"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None:
        return
    service = context.catalog.service(model.service)
    if service.kind == "limits":
        message = f"`make` cannot send jobs to {service.title}; copy the prompts that `storyboard prompt` prints"
        yield Problem(*model_place(context), message)
