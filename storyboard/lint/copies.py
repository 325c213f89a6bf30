"""Making the images that fixes ask for: copies beside the author's own, which are never touched."""

from __future__ import annotations

import io
import os
from collections.abc import Iterable

from storyboard.errors import FileError, MissingExtraError
from storyboard.files import write_atomically
from storyboard.lint.diagnostic import Copy
from storyboard.lint.images import has_size


def can_copy() -> bool:
    """Whether Pillow, which makes the copies, is installed."""
    from importlib.util import find_spec

    return find_spec("PIL") is not None


def make_copies(copies: Iterable[Copy]) -> None:
    """Write each copy: scaled to cover its size, what is over cut off evenly, turned as a viewer shows it.

    A path that ends in `.jpg` becomes a JPEG, any other a PNG. Raises FileError where an image cannot be read or
    written or the path is taken, MissingExtraError without Pillow. Copies made until then stay.
    """
    if not can_copy():
        raise MissingExtraError("resizing an image needs Pillow", "pip install 'storyboard-dsl[video]'")
    for copy in copies:
        if not os.path.lexists(copy.path):
            write_atomically(copy.path, _resized(copy))
        elif not has_size(copy.path, copy.width, copy.height):  # else another board's fix has just made it
            raise FileError(f"{copy.path}: is there already and is not overwritten", "name it in the board, or move it")


def _resized(copy: Copy) -> bytes:
    from PIL import Image, ImageOps

    try:
        with Image.open(copy.source) as source:
            image = ImageOps.exif_transpose(source)
            is_jpeg = copy.path.endswith(".jpg")
            has_alpha = "A" in image.getbands() or "transparency" in image.info
            image = image.convert("RGBA" if has_alpha and not is_jpeg else "RGB")
            image = ImageOps.fit(image, (copy.width, copy.height), Image.Resampling.LANCZOS)
    except (OSError, SyntaxError, ValueError, Image.DecompressionBombError) as error:  # Pillow's words for a bad file
        raise FileError(f"{copy.source}: cannot be resized: {error}", "save the image anew") from error
    out = io.BytesIO()
    if is_jpeg:
        image.save(out, "JPEG", quality=95)
    else:
        image.save(out, "PNG")
    return out.getvalue()
