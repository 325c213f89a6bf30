"""The model does not support characters.

`character` passes a clip of a person or figure to the model, which then appears in the film. This model has no input
for it: the film would be rendered, and paid for, without the character.

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

Choose a model that supports characters; the message lists them. `--fix --unsafe-fixes` comments the line out. The fix
is unsafe because the character is lost.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.basics.words import either
from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix, Problem, Severity
from storyboard.lint.rules.model._place import header_place
from storyboard.syntax.edits import Edit

CODE = "SB407"
NAME = "character-not-supported"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if "character" not in context.header or model is None or model.characters:
        return
    taking = [other.name for other in context.catalog.models() if other.characters and other.retired_on is None]
    instead = f"use {either(taking)}" if taking else "no known model supports them"
    message = f"{model.name} does not support characters and would render the film without it; {instead}"
    fields = [field for field in context.document.header_fields if field.key == "character"]
    fix = None
    # An indented line below would become part of the line above.
    if not any(context.document.text.startswith((" ", "\t"), field.end) for field in fields):
        edits = [Edit(field.start, field.start, "# ") for field in fields]
        fix = Fix("comment out `character`", edits, safe=False)
    yield Problem(*header_place(context, "character"), message, fix)
