"""The model does not offer the size.

Each model renders a few sizes, or a few ratios (`aspect`) at a few resolutions. Any other is refused or comes out
differently. Models without known sizes are not reported.

## Fails

```story
model: sora-2
size: 1920x1080

Shot 1:
duration: 8sec
Scene: The plane takes off.
```

## Passes

```story
model: sora-2
size: 1280x720

Shot 1:
duration: 8sec
Scene: The plane takes off.
```

## Fix

Choose one of the model's sizes. `--fix --unsafe-fixes` writes the one with the same orientation and the closest
aspect ratio. The fix is unsafe because it changes the shape of the film.
"""

from __future__ import annotations

from collections.abc import Iterator

from storyboard.basics.patterns import lazy
from storyboard.basics.words import either
from storyboard.catalog import Model
from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Problem, Severity
from storyboard.lint.rules.model._place import header_place, replace_header
from storyboard.lint.rules.model._size import nearest, read_size

CODE = "SB406"
NAME = "size-not-offered"
SEVERITY: Severity = "error"

_ASPECT = lazy(r"[1-9]\d*:[1-9]\d*\Z")
_RESOLUTION = lazy(r"[1-9]\d*[pk]\Z")


def check(context: Context) -> Iterator[Problem]:
    model = context.model
    if model is None:
        return
    by_shape = "aspect" in context.header or "resolution" in context.header
    if by_shape and context.asked.size is None and "size" not in context.header:
        yield from _by_shape(context, model)
        return
    written = context.size
    if written is None:
        return
    size = read_size(written)
    if size is None or model.size_for(size) is not None:
        return
    near = nearest(model, size)
    in_header = context.asked.size is None and "size" in context.header
    fix = replace_header(context, f"write `size: {near}`", size=near) if near and in_header else None
    message = f"{model.name} does not offer size {size}; use {either(model.sizes)}"
    yield Problem(*header_place(context, "size"), message, fix)


def _by_shape(context: Context, model: Model) -> Iterator[Problem]:
    """A ratio and a resolution that the header names instead of a size."""
    from storyboard.catalog.export import described_sizes
    from storyboard.planning.sizes import size_like

    aspect, resolution = context.header.get("aspect"), context.header.get("resolution")
    well_formed = (aspect is None or _ASPECT.match(aspect)) and (resolution is None or _RESOLUTION.match(resolution))
    if not well_formed or size_like(model, aspect, resolution) is not None:
        return
    if aspect and size_like(model, aspect, None) is None:
        key, value = "aspect", aspect
    else:
        key, value = "resolution", str(resolution)
    together = f" with aspect {aspect}" if key == "resolution" and aspect else ""
    message = f"{model.name} does not offer {key} {value}{together}; it renders {described_sizes(model)}"
    yield Problem(*header_place(context, key), message)
