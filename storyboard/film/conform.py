"""Conforming: how pictures of any kind become pictures of the film, as filters of ffmpeg.

`fit` scales the whole picture into the frame and adds black bars; `fill` scales it over the frame and cuts off what
is outside; `pad` keeps its size where it is smaller than the frame. In all three, pixels become square, rotated clips
upright, interlaced ones progressive, and HDR becomes SDR.
"""

from __future__ import annotations

from fractions import Fraction
from typing import NamedTuple

from storyboard.errors import FilmError
from storyboard.film.clip import BT709, Clip, Colour
from storyboard.film.segments import Fit

#: The smallest and the largest side of a film, in pixels.
SIDES = (16, 8192)

#: Names in ffmpeg of matrices by their numbers in H.273. What says nothing is taken for BT.709, as players do.
_MATRICES = {1: "bt709", 4: "fcc", 5: "bt470bg", 6: "smpte170m", 7: "smpte240m", 9: "bt2020nc", 10: "bt2020nc"}

#: BT.2390 would need the display's brightness; Hable's curve is what players without one use.
_TO_SDR = (
    "zscale=transfer=linear:npl=203,format=gbrpf32le,zscale=primaries=bt709,tonemap=hable:desat=0,"
    "zscale=transfer=bt709:matrix=bt709:range=limited,format=yuv420p"
)


class Target(NamedTuple):
    """What all frames of a film have in common."""

    size: tuple[int, int]  # in pixels
    fps: Fraction
    colour: Colour = BT709
    fit: Fit = "fit"


def check_film(size: tuple[int, int], fps: Fraction | int) -> None:
    """Raise FilmError where no film can have this size in pixels or this rate."""
    smallest, largest = SIDES
    if any(side % 2 or not smallest <= side <= largest for side in size):
        raise FilmError(
            f"invalid film size {size[0]}x{size[1]}",
            f"use even numbers of pixels from {smallest} to {largest}, such as 1280x720",
        )
    if not 1 <= fps <= 120:
        raise FilmError(f"invalid frame rate {fps}", "choose from 1 to 120 frames per second, such as 30")


def picture_filters(clip: Clip, target: Target) -> str:
    """The filters that make frames of a clip frames of the film; times are left as they are."""
    picture, colour = clip.picture, clip.picture.colour
    shown = (clip.info.width, clip.info.height)
    inner = scaled(shown, target.size, target.fit)
    chain: list[str] = []
    if picture.interlaced:
        chain.append("bwdif=mode=send_frame")
    if colour.hdr:
        chain.append(_TO_SDR)
        colour = BT709
    matrices = (_MATRICES.get(colour.matrix, "bt709"), _MATRICES.get(target.colour.matrix, "bt709"))
    yuv = "rgb" not in picture.pixel_format and "gbr" not in picture.pixel_format and "pal" not in picture.pixel_format
    ranges = ("full" if colour.full or not yuv else "limited", "full" if target.colour.full else "limited")
    scale = [f"{inner[0]}:{inner[1]}", "flags=bicubic+accurate_rnd", f"out_color_matrix={matrices[1]}"]
    scale += [f"in_color_matrix={matrices[0]}"] if yuv else []
    scale += [f"in_range={ranges[0]}", f"out_range={ranges[1]}"]
    chain.append(f"scale={':'.join(scale)},format={pixel_format(target)}")
    width, height = target.size
    if inner[0] > width or inner[1] > height:
        chain.append(f"crop={width}:{height}")
        inner = (min(inner[0], width), min(inner[1], height))
    if inner != target.size:
        chain.append(f"pad={width}:{height}:(ow-iw)/4*2:(oh-ih)/4*2:black")
    return ",".join([*chain, "setsar=1", tags(target.colour)])


def pixel_format(target: Target) -> str:
    """What the film's pixels are called in ffmpeg: 4:2:0 in 8 bits."""
    return "yuvj420p" if target.colour.full else "yuv420p"


def tags(colour: Colour) -> str:
    """The filter that marks frames with their colours."""
    full = "full" if colour.full else "limited"
    return (
        f"setparams=range={full}:color_primaries={colour.primaries}:color_trc={colour.transfer}"
        f":colorspace={colour.matrix}"
    )


def scaled(inner: tuple[int, int], outer: tuple[int, int], fit: Fit = "fit") -> tuple[int, int]:
    """The size in pixels, even, to which a picture of size `inner` is scaled for a frame of size `outer`."""
    ratios = (Fraction(outer[0], inner[0]), Fraction(outer[1], inner[1]))
    scale = max(ratios) if fit == "fill" else min(ratios)
    if fit == "pad":
        scale = min(scale, Fraction(1))
    sides = [max(2, round(side * scale / 2) * 2) for side in inner]
    if fit == "fill":
        return max(sides[0], outer[0]), max(sides[1], outer[1])
    return min(sides[0], outer[0]), min(sides[1], outer[1])
