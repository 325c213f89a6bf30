"""A reference image does not have the board's size.

Services require exactly the size of the film and refuse any other ("Inpaint image must match the requested width and
height"). The size comes from the header, the configuration, or else the model's first size.

## Fails

With this image next to the board:

```files
square.png 1024x1024
```

```story
model: sora-2
size: 1280x720
reference: square.png

Shot 1:
duration: 8sec
Scene: The plane takes off.
```

## Passes

With this image next to the board:

```files
plane.png 1280x720
```

```story
model: sora-2
size: 1280x720
reference: plane.png

Shot 1:
duration: 8sec
Scene: The plane takes off.
```

## Fix

Scale or crop the image, or set the board's size to that of the image. `--fix --unsafe-fixes` saves a copy next to the
image, scaled to cover the size and cropped evenly, and uses the copy; the image itself is not changed (this needs
Pillow: `pip install 'storyboard-dsl[video]'`).
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.lint.diagnostic import Problem

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity

CODE = "SB504"
NAME = "reference-size"
SEVERITY: Severity = "error"


def check(context: Context) -> Iterator[Problem]:
    if not context.references:
        return
    from storyboard.basics.images import TAKEN
    from storyboard.lint.references import copied, wanted_size

    wanted = wanted_size(context)
    for reference in context.references:
        image = reference.image
        if wanted is None or image is None or image.kind not in TAKEN or not image.whole or not image.width:
            continue
        if (image.width, image.height) != wanted:
            size = "x".join(map(str, wanted))
            message = (
                f"`{reference.written}` has {image.width}x{image.height} pixels, but {context.model_name} takes only "
                f"images of the film's size, {size}; scale or crop the image"
            )
            yield Problem(*reference.field.span, message, copied(reference, *wanted), reference.shot)
