"""Boards are planned for the service, not sent to it.

Of some services only the limits are known, not the address or the form of a job. A board can be checked and planned for
them, and its prompts copied by hand; `make` cannot film there.

## Fails

```story
model: kling-3.0

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

Nothing needs mending. `storyboard prompt FILE` prints each prompt; `[services.NAME]` in `storyboard.toml` gives an
address that speaks `/v1/videos`.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import model_place

CODE = "SB414"
NAME = "planned-not-sent"
SEVERITY: Severity = "info"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None:
        return
    service = context.catalog.service(model.service)
    if service.kind == "limits":
        message = (
            f"of {service.title} only the limits are known: `make` cannot film there, `prompt` prints what to copy"
        )
        yield Problem(*model_place(context), message)
