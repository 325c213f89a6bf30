"""The reference images that a board names, and what there is in their place."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterable, Mapping
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from storyboard.basics.files import write_atomically
from storyboard.basics.images import Image, has_size, read_image
from storyboard.basics.patterns import lazy
from storyboard.basics.quantities import read_size
from storyboard.errors import FileError, MissingExtraError
from storyboard.lint.diagnostic import Copy, Fix
from storyboard.lint.lines import fields
from storyboard.syntax.document import STDIN, Document
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Field

if TYPE_CHECKING:
    from storyboard.lint.context import Context

_QUOTES = "\"'`“”‘’<>"
_SUFFIXES = (".png", ".jpg", ".jpeg", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".avif")
# At most this many names of a folder are compared.
_MOST_NAMES = 2_000
_URL = lazy(r"[a-z][a-z0-9+.-]+://|data:", re.IGNORECASE)


class ImageReference(NamedTuple):
    """One `reference:` with a text.

    `path` is absolute; empty for an address, or where the board came from no file, so that there is no folder to look
    in. `missing` and `failure` (why it cannot be read) are of a file that may be looked at: one inside the project.
    Of a missing one, `plain` is the path without quotes and with forward slashes, if that leads to a file, and
    `neighbours` are the names of the images in its folder (None: there is no such folder). `relative` is an absolute
    path as the board would write it.
    """

    field: Field
    shot: int  # its place, 0 for the header
    written: str
    is_url: bool = False
    path: str = ""
    inside: bool = True
    missing: bool = False
    failure: str = ""
    image: Image | None = None
    plain: str = ""
    neighbours: tuple[str, ...] | None = None
    relative: str = ""


class FileFound(NamedTuple):
    """What there is at a path."""

    missing: bool = False
    failure: str = ""
    image: Image | None = None


def find_references(document: Document, root: str, planned: Mapping[str, Copy]) -> tuple[ImageReference, ...]:
    """All references of a board. `root` is the project's folder; `planned` are images that fixes are about to make."""
    named = [(field, place) for field, place in fields(document) if field.key == "reference" and field.value]
    if not named:
        return ()
    folder = ""
    if document.path and document.path != STDIN:
        folder = os.path.dirname(os.path.realpath(document.path))
    known: dict[str, FileFound] = {}
    references = []
    for field, place in named:
        reference = ImageReference(field, place, field.value, is_url=_URL.match(field.value) is not None)
        if folder and not reference.is_url:
            path = os.path.normpath(os.path.join(folder, field.value))
            reference = reference._replace(path=path, inside=is_inside(path, root))
            if reference.inside:
                if path not in known:
                    known[path] = _look(path, planned)
                reference = reference._replace(**known[path]._asdict())
            if reference.missing:
                plain = reference.written.strip(_QUOTES).replace("\\", "/").strip()
                leads = plain not in ("", reference.written) and os.path.isfile(os.path.join(folder, plain))
                neighbours = _images_in(os.path.dirname(path))
                reference = reference._replace(plain=plain if leads else "", neighbours=neighbours)
            if os.path.isabs(reference.written):
                relative = os.path.relpath(os.path.realpath(path), folder).replace(os.sep, "/")
                reference = reference._replace(relative=relative)
        references.append(reference)
    return tuple(references)


def _images_in(folder: str) -> tuple[str, ...] | None:
    """The names of the images in a folder, sorted; None where there is no such folder."""
    try:
        with os.scandir(folder) as entries:
            names = (entry.name for entry in islice(entries, _MOST_NAMES))
            return tuple(sorted(name for name in names if name.lower().endswith(_SUFFIXES)))
    except (NotADirectoryError, FileNotFoundError, ValueError):
        return None
    except OSError:
        return ()  # it is there, but cannot be listed


def wanted_size(context: Context) -> tuple[int, int] | None:
    """The pixels that a reference must have: the board's size where the model asks for exactly that; else None."""
    if context.model is None or not context.model.reference_exact:
        return None
    size = context.size or context.model.default_size
    return read_size(size or "")


def copied(reference: ImageReference, width: int, height: int) -> Fix | None:
    """The fix that names a copy of an image of some size, made beside it; None where there can be none."""
    stem, suffix = os.path.splitext(reference.path)
    suffix = ".jpg" if suffix.lower() in (".jpg", ".jpeg") else ".png"
    path = f"{stem}-{width}x{height}{suffix}"
    copies: tuple[Copy, ...] = (Copy(path, reference.path, width, height),)
    if os.path.lexists(path):
        if not has_size(path, width, height):
            return None
        copies = ()
    elif not can_copy():
        return None
    written = reference.written
    name = written[: len(written) - len(written.replace("\\", "/").rpartition("/")[2])] + os.path.basename(path)
    title = f"save a copy of {width}x{height} as `{name}`" if copies else f"use the copy `{name}`"
    return Fix(title, [Edit(*reference.field.span, name)], safe=False, copies=copies)


def is_inside(path: str, root: str) -> bool:
    """Whether a path lies in a folder, links followed."""
    try:
        return os.path.commonpath([os.path.realpath(path), root]) == root
    except ValueError:
        return False  # another drive, or a path that cannot be one


def _look(path: str, planned: Mapping[str, Copy]) -> FileFound:
    if path in planned:
        return FileFound(image=Image("PNG", planned[path].width, planned[path].height))
    try:
        return FileFound(image=read_image(path))
    except (FileNotFoundError, NotADirectoryError):
        return FileFound(missing=True)
    except (OSError, ValueError) as error:
        return FileFound(failure=getattr(error, "strerror", None) or str(error))


# ------------------------------------------------------------------------------ resized copies


def can_copy() -> bool:
    """Whether Pillow, which makes the copies, is installed."""
    from importlib.util import find_spec

    return find_spec("PIL") is not None


def make_copies(copies: Iterable[Copy]) -> None:
    """Write each copy: scaled to cover its size, what is over cut off evenly, rotated as viewers show it.

    A path that ends in `.jpg` becomes a JPEG, any other a PNG. Raises FileError where an image cannot be read or
    written or the path is taken, MissingExtraError without Pillow. Copies made until then stay.
    """
    if not can_copy():
        raise MissingExtraError("resizing an image needs Pillow", "pip install 'storyboard-dsl[video]'")
    for copy in copies:
        if not os.path.lexists(copy.path):
            write_atomically(copy.path, _resized(copy))
        elif not has_size(copy.path, copy.width, copy.height):  # else another board's fix has just made it
            raise FileError(f"{copy.path}: already exists; not overwritten", "use it in the board, or move it")


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
        raise FileError(f"{copy.source}: cannot resize: {error}", "save the image again") from error
    out = io.BytesIO()
    if is_jpeg:
        image.save(out, "JPEG", quality=95)
    else:
        image.save(out, "PNG")
    return out.getvalue()
