"""A reference image that has not the pixels of the board's size.

Services ask for exactly the size of the film and refuse any other ("Inpaint image must match the requested width
and height"). The size is the header's, else the configuration's, else the model's first.

## Fails

With this file beside the board:

```files
square.png 1024x1024
```

```story
size: 1280x720
reference: square.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Passes

With this file beside the board:

```files
plane.png 1280x720
```

```story
size: 1280x720
reference: plane.png

Shot 1:
duration: 10sec
Scene: The plane takes off.
```

## Fix

Scale or crop the image, or choose the size that it has. `--fix --unsafe-fixes` makes a copy beside it, scaled to
cover the size and cropped evenly, and names that; the image itself stays as it is (this needs Pillow: `pip install
'storyboard-dsl[video]'`).
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
                f"`{reference.written}` has {image.width}x{image.height} pixels, "
                f"the film {size}: {context.model_name} takes only an image of the film's size"
            )
            yield Problem(*reference.field.span, message, copied(reference, *wanted), reference.shot)
