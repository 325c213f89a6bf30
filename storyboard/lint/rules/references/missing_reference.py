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
from itertools import islice
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

_QUOTES = "\"'`“”‘’<>"
_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".avif")
# At most this many names of a folder are compared.
_MOST = 2_000


def check(context: Context) -> Iterator[Problem]:
    for reference in context.references:
        if not reference.missing:
            continue
        start, end = reference.field.span
        folder = os.path.dirname(reference.path)
        plain = _plain(context, reference)
        near = plain or _near(reference, folder)
        fix = None
        said = "add the image, or correct the path"
        if near:
            said = f"did you mean `{near}`?"
            fix = Fix(f"write `{near}`", [Edit(start, end, near)], safe=plain is not None)
        elif not os.path.isdir(folder):
            missing = os.path.dirname(reference.written)
            said = f"there is no folder `{missing}` (paths are relative to the board's folder)"
        yield Problem(start, end, f"image `{reference.written}` not found; {said}", fix, reference.shot)


def _plain(context: Context, reference: ImageReference) -> str | None:
    """Return the path without quotes and with forward slashes if that leads to a file."""
    plain = reference.written.strip(_QUOTES).replace("\\", "/").strip()
    if plain and plain != reference.written:
        folder = os.path.dirname(os.path.realpath(context.document.path or ""))
        if os.path.isfile(os.path.join(folder, plain)):
            return plain
    return None


def _near(reference: ImageReference, folder: str) -> str | None:
    """Return the path of the image with the most similar name in the same folder, as a board writes it."""
    written, name = os.path.split(reference.written)
    try:
        with os.scandir(folder) as entries:
            names = [entry.name for entry in islice(entries, _MOST) if entry.name.lower().endswith(_SUFFIXES)]
    except (OSError, ValueError):
        return None
    stem = os.path.splitext(name)[0].lower()
    near = next((other for other in sorted(names) if os.path.splitext(other)[0].lower() == stem), None)
    near = near or closest(name, sorted(names))
    return f"{written}/{near}" if near and written else near
