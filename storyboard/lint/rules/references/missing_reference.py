"""A reference image does not exist.

Its path is relative to the board's folder. Without the image the job cannot be sent.

## Fails

```story
reference: palne.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

With this image next to the board:

```files
plane.png 1280x720
```

```story
reference: plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Correct the path, or add the image. `--fix` removes quotes and changes `\\` to `/` if that leads to the image.
`--fix --unsafe-fixes` writes the most similar name in the same folder.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.basics.words import closest
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.syntax.edits import Edit

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.lint.references import ImageReference

CODE = "SB501"
NAME = "missing-reference"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for reference in context.references:
        if not reference.missing:
            continue
        start, end = reference.field.span
        near = reference.plain or _near(reference)
        fix = None
        said = "add the image, or correct the path"
        if near:
            said = f"did you mean `{near}`?"
            fix = Fix(f"write `{near}`", [Edit(start, end, near)], safe=bool(reference.plain))
        elif reference.neighbours is None:
            missing = os.path.dirname(reference.written)
            said = f"there is no folder `{missing}` (paths are relative to the board's folder)"
        yield Problem(start, end, f"image `{reference.written}` not found; {said}", fix, reference.shot)


def _near(reference: ImageReference) -> str | None:
    """Return the path of the image with the most similar name in the same folder, as a board writes it."""
    written, name = os.path.split(reference.written)
    stem = os.path.splitext(name)[0].lower()
    names = reference.neighbours or ()
    near = next((other for other in names if os.path.splitext(other)[0].lower() == stem), None)
    near = near or closest(name, names)
    return f"{written}/{near}" if near and written else near
