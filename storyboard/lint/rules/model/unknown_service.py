"""The service is unknown.

A service is where a film is rendered. The catalog lists several. `storyboard models` shows them, and
`[services.NAME]` in `storyboard.toml` adds one.

## Fails

```story
service: commetapi

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

```story
service: cometapi

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Correct the name. `--fix --unsafe-fixes` writes the most similar known name if the board names the service. The fix is
unsafe because it decides who is paid.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import (
    asked,
    closest,
    model_in_header,
    replace_header,
    service_in_header,
    service_place,
)

CODE = "SB403"
NAME = "unknown-service"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    if context.model is not None:
        return
    wanted = asked(context)
    known = context.catalog.service_names()
    if wanted.service is None or wanted.service in known:
        return
    near = closest(wanted.service, known)
    fix = None
    if near and service_in_header(context):
        fix = replace_header(context, f"write `service: {near}`", service=near)
    elif near and wanted.joined and model_in_header(context):
        fix = replace_header(context, f"write `model: {near}/{wanted.model}`", model=f"{near}/{wanted.model}")
    ask = f"did you mean `{near}`?" if near else f"known services: {', '.join(known)}"
    message = f"unknown service `{wanted.service}`; {ask} (`[services.NAME]` in storyboard.toml adds a service)"
    yield Problem(*service_place(context), message, fix)
