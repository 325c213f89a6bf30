"""The model takes no character.

`character` hands a clip of a person or figure to the model, to be seen in the film. This model has no place for it: the
film would be made, and paid for, without the character.

## Fails

```story
model: sora-2
service: cometapi
character: https://example.com/mara.mp4 @ 1,3

Shot 1:
duration: 8sec
Scene: The plane takes off.
```

## Passes

```story
model: sora-2-all
character: https://example.com/mara.mp4 @ 1,3

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Name a model that takes one; the message says which. `--fix --unsafe-fixes` makes a comment of the line. It is unsafe:
the author wrote it for a reason.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.model._place import header_place
from storyboard.syntax.edits import Edit

CODE = "SB407"
NAME = "character-not-taken"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if "character" not in context.header or model is None or model.characters:
        return
    taking = [other.name for other in context.catalog.models() if other.characters and other.retired_on is None]
    instead = f"{', '.join(taking)} take one" if taking else "no known model does"
    message = f"{model.name} takes no character, and would film without it: {instead}"
    fields = [field for field in context.document.header_fields if field.key == "character"]
    fix = None
    # An indented line under it would become part of what stands above it.
    if not any(context.document.text.startswith((" ", "\t"), field.end) for field in fields):
        edits = [Edit(field.start, field.start, "# ") for field in fields]
        fix = Fix("make a comment of `character`", edits, safe=False)
    yield Problem(*header_place(context, "character"), message, fix)
