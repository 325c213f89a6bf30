"""Read and compare sizes."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storyboard.catalog import Model


def read_size(written: str) -> str | None:
    """Return a size as `WIDTHxHEIGHT`; None if it is not a size."""
    from storyboard.model.checks import size

    try:
        read = size(written)
    except ValueError:
        return None
    return read if read and all(pixels(read)) else None


def pixels(size: str) -> tuple[int, int]:
    """Width and height of a `WIDTHxHEIGHT`."""
    width, _, height = size.partition("x")
    return int(width), int(height)


def is_wide(size: str) -> bool:
    """Whether a size is landscape or square."""
    width, height = pixels(size)
    return width >= height


def shaped(model: Model, *, wide: bool) -> str | None:
    """Return the first of a model's sizes with that orientation; None if it has none."""
    return next((size for size in model.sizes if is_wide(size) == wide), None)


def nearest(model: Model, wanted: str) -> str | None:
    """Return the model's size of the same orientation with the closest aspect ratio, then the closest pixel count."""
    width, height = pixels(wanted)

    def distance(size: str) -> tuple[float, int]:
        own_width, own_height = pixels(size)
        return abs(own_width / own_height - width / height), abs(own_width * own_height - width * height)

    return min((size for size in model.sizes if is_wide(size) == (width >= height)), key=distance, default=None)
