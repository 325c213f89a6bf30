"""Single frames of clips as PNG images."""

from __future__ import annotations

import io
import os
from fractions import Fraction
from pathlib import Path

from storyboard.basics.files import write_atomically
from storyboard.film.clip import Clip
from storyboard.film.conform import Target
from storyboard.film.probe import read_clip


def frame_at(path: str | os.PathLike[str], seconds: float | Fraction, out_png: str | os.PathLike[str]) -> None:
    """Write the frame that is shown at a time, in seconds from the start, as a PNG file.

    A time at or after the end gives the last frame. Raises as `probe`, and FileError where the PNG cannot be written.
    """
    write_atomically(out_png, png_at(Path(path), seconds))


def last_frame(path: str | os.PathLike[str], out_png: str | os.PathLike[str]) -> None:
    """Write the last frame of a clip as a PNG file. Raises as `frame_at`."""
    write_atomically(out_png, png_at(Path(path), None))


def png_at(path: Path, seconds: float | Fraction | None) -> bytes:
    """Return the frame that is shown at a second of a clip as PNG; None: the last one. Raises as `probe`."""
    clip = read_clip(path)
    number = clip.info.frames - 1
    if seconds is not None:
        number = min(number, max(0, int(Fraction(seconds) * clip.info.fps + Fraction(1, 1000))))
    return png_of(clip, number)


def png_of(clip: Clip, number: int) -> bytes:
    """Return a frame of a clip, upright and in sRGB, as PNG."""
    from PIL import Image

    from storyboard.film.graph import Span, decoded_span

    info = clip.info
    target = Target((info.width // 2 * 2, info.height // 2 * 2), info.fps)
    (picture,) = decoded_span(Span(clip, number / info.fps, 1), target)
    file = io.BytesIO()
    Image.fromarray(picture).save(file, "PNG")
    return file.getvalue()
