"""A reference is not an image, or has a format that services do not take.

Services take PNG, JPEG and WebP. The format is detected from the file's first bytes, not from its name.

## Fails

With this image next to the board:

```files
plane.gif 1280x720
```

```story
reference: plane.gif

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

With this image next to the board:

```files
plane.webp 1280x720
```

```story
reference: plane.webp

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Save the image as PNG, JPEG or WebP. For a GIF or BMP, `--fix --unsafe-fixes` saves a PNG next to it, in the board's
size (this needs Pillow: `pip install 'storyboard-dsl[video]'`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Fix, Problem

if TYPE_CHECKING:
    from storyboard.basics.images import Image
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.lint.references import ImageReference

CODE = "SB503"
NAME = "not-an-image"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    for reference in context.references:
        image = reference.image
        if image is None:
            continue
        from storyboard.basics.images import TAKEN

        if image.kind in TAKEN:
            continue
        what = f"in {image.kind} format" if image.kind else "not an image"
        message = f"`{reference.written}` is {what}; use a PNG, JPEG or WebP image"
        fix = _fix(context, reference, image)
        yield Problem(*reference.field.span, message, fix, reference.shot)


def _fix(context: Context, reference: ImageReference, image: Image) -> Fix | None:
    from storyboard.lint.references import copied, wanted_size

    if image.kind not in ("GIF", "BMP") or not (image.width and image.height):
        return None
    return copied(reference, *(wanted_size(context) or (image.width, image.height)))
