"""Colours: a hue per shot, even to the eye, and pixels as video keeps them."""

from __future__ import annotations

from math import cos, radians, sin
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray
    from PIL.Image import Image

Colour = tuple[int, int, int]

#: Degrees from one shot's hue to the next: the golden angle, so that neighbours differ and few shots come close.
_STEP = 137.508
_FIRST = 62.0


class Palette(NamedTuple):
    """The colours of one shot."""

    ground: Colour
    panel: Colour  # frames and rules
    segment: Colour  # the shot's part of the strip
    quiet: Colour  # labels
    accent: Colour
    text: Colour


def palette(number: int) -> Palette:
    """The colours of the shot of a number, from 1."""
    hue = _FIRST + (number - 1) * _STEP
    return Palette(
        ground=oklch(0.235, 0.038, hue),
        panel=oklch(0.34, 0.05, hue),
        segment=oklch(0.55, 0.1, hue),
        quiet=oklch(0.72, 0.055, hue),
        accent=oklch(0.82, 0.135, hue),
        text=oklch(0.965, 0.012, hue),
    )


def oklch(lightness: float, chroma: float, hue: float) -> Colour:
    """An sRGB colour of OKLCH values: lightness 0 to 1, chroma 0 to about 0.3, hue in degrees."""
    a, b = chroma * cos(radians(hue)), chroma * sin(radians(hue))
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    medium = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _gamma(4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short),
        _gamma(-1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short),
        _gamma(-0.0041960863 * long - 0.7034186147 * medium + 1.7076147010 * short),
    )


def _gamma(linear: float) -> int:
    linear = min(max(linear, 0.0), 1.0)
    return round(255 * (12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055))


class Planes(NamedTuple):
    """A picture as video keeps it: brightness at full size, colour at half; limited range, BT.709."""

    y: NDArray[np.uint8]
    u: NDArray[np.uint8]
    v: NDArray[np.uint8]

    def paste(self, other: Planes, x: int, y: int) -> None:
        """Put another picture at an even place."""
        height, width = other.y.shape
        self.y[y : y + height, x : x + width] = other.y
        x, y, width, height = x // 2, y // 2, width // 2, height // 2
        self.u[y : y + height, x : x + width] = other.u
        self.v[y : y + height, x : x + width] = other.v

    def columns(self, start: int, end: int) -> Planes:
        """Return the part of the picture from one even column up to another, without copying."""
        half = slice(start // 2, end // 2)
        return Planes(self.y[:, start:end], self.u[:, half], self.v[:, half])


def to_planes(image: Image) -> Planes:
    """The planes of an RGB image of even width and height."""
    import numpy as np

    pixels = np.asarray(image.convert("RGB"), dtype=np.float32)
    height, width, _ = pixels.shape
    brightness = pixels @ np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)
    blocks = pixels.reshape(height // 2, 2, width // 2, 2, 3).mean(axis=(1, 3))
    grey = blocks @ np.array([0.2126, 0.7152, 0.0722], dtype=np.float32)
    blue = (blocks[:, :, 2] - grey) / 1.8556
    red = (blocks[:, :, 0] - grey) / 1.5748
    return Planes(
        (brightness * (219 / 255) + 16.5).astype(np.uint8),
        (blue * (224 / 255) + 128.5).astype(np.uint8),
        (red * (224 / 255) + 128.5).astype(np.uint8),
    )
