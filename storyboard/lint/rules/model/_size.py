"""Sizes as authors write them, beside those that a model offers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storyboard.catalog import Model


def read_size(written: str) -> str | None:
    """A size as `WIDTHxHEIGHT`; None where it cannot be read as one."""
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
    """Whether a size is at least as wide as it is high."""
    width, height = pixels(size)
    return width >= height


def shaped(model: Model, *, wide: bool) -> str | None:
    """The first of a model's sizes that is wide, or high; None where it states none."""
    return next((size for size in model.sizes if is_wide(size) == wide), None)


def nearest(model: Model, wanted: str) -> str | None:
    """The model's size of the same orientation that is nearest in shape, then in pixels; None where it has none."""
    width, height = pixels(wanted)

    def distance(size: str) -> tuple[float, int]:
        own_width, own_height = pixels(size)
        return abs(own_width / own_height - width / height), abs(own_width * own_height - width * height)

    return min((size for size in model.sizes if is_wide(size) == (width >= height)), key=distance, default=None)
