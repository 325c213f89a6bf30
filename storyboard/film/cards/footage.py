"""Clips in the place of cards: their frames at the rate of the animatic, fitted into the room that a card leaves."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import chain, repeat
from typing import TYPE_CHECKING

import numpy as np
from PIL import Image

from storyboard.film.cards.card import Footage
from storyboard.film.cards.layout import Box
from storyboard.film.colours import Planes
from storyboard.film.conform import Target, scaled
from storyboard.film.encode import frame_of
from storyboard.film.graph import Span, decoded_span
from storyboard.film.samples import Reader

if TYPE_CHECKING:
    from av.video.frame import VideoFrame
    from numpy.typing import NDArray

#: Samples over which sound rises and falls at a cut, so that it does not click.
_EDGE = 96


def screen_of(footage: Footage, room: Box) -> Box:
    """Return where in some room a clip is shown: as large as its proportions allow, in the middle."""
    info = footage.clip.info
    width, height = scaled((info.width, info.height), (room.width // 2 * 2, room.height // 2 * 2))
    x, y = room.x + (room.width - width) // 4 * 2, room.y + (room.height - height) // 4 * 2
    return Box(x, y, width, height)


def moving(stretches: Sequence[Footage], size: tuple[int, int], fps: Fraction, frames: int) -> Iterator[Planes]:
    """Yield so many frames of a shot's clips at a size in pixels; after the end of the last one, its last frame."""
    target = Target(size, fps)
    pictures = (
        picture
        for footage in stretches
        for picture in decoded_span(Span(footage.clip, footage.start, footage.frames), target)
    )
    found = None
    for _, picture in zip(range(frames), chain(pictures, repeat(None)), strict=False):
        if picture is not None:
            found = _planes(frame_of(picture, target))
        if found is not None:
            yield found


def first_picture(footage: Footage, size: tuple[int, int]) -> Image.Image:
    """Return the first frame of a clip that a shot shows, within a size in pixels."""
    clip = footage.clip
    target = Target(scaled((clip.info.width, clip.info.height), size), clip.info.fps)
    (picture,) = decoded_span(Span(clip, footage.start, 1), target)
    return Image.fromarray(picture)


def heard(stretches: Sequence[Footage], samples: Sequence[int]) -> NDArray[np.int16]:
    """Return the sound of a shot's clips: so many samples of each, silence where there is none."""
    parts = []
    for footage, count in zip(stretches, samples, strict=True):
        clip = footage.clip
        if clip.info.has_audio:
            reader = Reader(clip.path, footage.start, clip.zero)
            parts.append(reader.read(count))
            reader.close()
        else:
            parts.append(np.zeros((count, 2), dtype=np.float32))
    whole = np.clip(np.concatenate(parts), -1, 1)
    edge = min(_EDGE, len(whole) // 2)
    ramp = np.linspace(0, 1, edge, dtype=np.float32)[:, None]
    whole[:edge] *= ramp
    whole[len(whole) - edge :] *= ramp[::-1]
    return np.round(whole * 32767).astype(np.int16)


def _planes(frame: VideoFrame) -> Planes:
    planes = [
        np.frombuffer(memoryview(plane), dtype=np.uint8).reshape(plane.height, plane.line_size)[:, : plane.width]
        for plane in frame.planes
    ]
    return Planes(*planes)
