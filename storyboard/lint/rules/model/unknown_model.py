"""The model is unknown.

The catalog lists the models of several services with their limits. `storyboard models` shows them, and
`[models.NAME]` in `storyboard.toml` adds one. Nothing can be checked for an unknown model, and the service may refuse
its name only after the upload.

## Fails

```story
model: sora2-all

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

Correct the name. `--fix --unsafe-fixes` writes the most similar known name if the board names the model. The fix is
unsafe because another model renders another film.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.model._place import asked, closest, model_in_header, model_names, model_place, replace_header

CODE = "SB401"
NAME = "unknown-model"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    if context.model is not None:
        return
    wanted = asked(context)
    known = model_names(context)
    if wanted.model in known or "/" in wanted.model:
        return
    near = closest(wanted.model, known)
    fix: Fix | None = None
    if near and model_in_header(context):
        name = f"{wanted.service}/{near}" if wanted.joined else near
        fix = replace_header(context, f"write `model: {name}`", model=name)
    ask = f"did you mean `{near}`?" if near else "`storyboard models` lists the known ones"
    message = f"unknown model `{wanted.model}`; {ask} (`[models.NAME]` in storyboard.toml adds a model)"
    yield Problem(*model_place(context), message, fix)
