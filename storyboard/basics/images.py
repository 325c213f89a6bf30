"""What an image file says of itself: its kind and pixel size, from its first bytes, and whether its end is there."""

from __future__ import annotations

import errno
import os
import stat
from typing import BinaryIO, NamedTuple

#: What the client sends as a reference (`storyboard.services.job`).
TAKEN = ("PNG", "JPEG", "WebP")

# How many bytes are read at a file's start and at its end, and how many segments of a JPEG are looked at.
_FIRST = 64
_LAST = 65_536
_SEGMENTS = 1_000


class Image(NamedTuple):
    """A file as an image. `kind` is empty where it is none; sizes are pixels, 0 where they are not said."""

    kind: str
    width: int = 0
    height: int = 0
    whole: bool = True


def read_image(path: str) -> Image:
    """Look at a file: a few reads whatever its size. Raises OSError, also for a folder, a pipe or a device."""
    mode = os.stat(path).st_mode
    if not stat.S_ISREG(mode):
        raise OSError(errno.EINVAL, "it is a folder" if stat.S_ISDIR(mode) else "it is not a regular file")
    with open(path, "rb") as file:
        first = file.read(_FIRST)
        size = os.fstat(file.fileno()).st_size
        kind = kind_of(first)
        if kind == "PNG":
            width, height = _big(first, 16, 4), _big(first, 20, 4)
            return Image("PNG", width, height, b"IEND" in _end(file, size))
        if kind == "JPEG":
            width, height = _jpeg_size(file)
            return Image("JPEG", width, height, b"\xff\xd9" in _end(file, size))
        if kind == "WebP":
            width, height = _webp_size(first)
            return Image("WebP", width, height, _little(first, 4, 4) + 8 <= size)
        return _others(first)


def kind_of(first: bytes) -> str:
    """The kind of image that services take (`TAKEN`) by a file's first bytes; empty where it is none of these."""
    if first.startswith(b"\x89PNG\r\n\x1a\n"):
        return "PNG"
    if first.startswith(b"\xff\xd8\xff"):
        return "JPEG"
    # A WAV file is RIFF too.
    return "WebP" if first.startswith(b"RIFF") and first[8:12] == b"WEBP" else ""


def has_size(path: str, width: int, height: int) -> bool:
    """Whether a file is a whole image of a size in pixels."""
    try:
        image = read_image(path)
    except OSError:
        return False
    return image.whole and (image.width, image.height) == (width, height)


def _others(first: bytes) -> Image:
    """Images that services do not take, told apart so that the message can name them."""
    if first[:6] in (b"GIF87a", b"GIF89a"):
        return Image("GIF", _little(first, 6, 2), _little(first, 8, 2))
    if first.startswith(b"BM") and _little(first, 14, 4) >= 40:
        return Image("BMP", _little(first, 18, 4), _little(first, 22, 4))
    if first.startswith((b"II*\0", b"MM\0*")):
        return Image("TIFF")
    if first[4:8] == b"ftyp" and first[8:12] in (b"heic", b"heix", b"mif1", b"msf1", b"avif"):
        return Image("AVIF" if first[8:12] == b"avif" else "HEIC")
    if first.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<svg"):
        return Image("SVG")
    return Image("")


def _jpeg_size(file: BinaryIO) -> tuple[int, int]:
    """Walk over the segments to the frame's header. (0, 0) where it is not found."""
    at = 2
    for _ in range(_SEGMENTS):
        file.seek(at)
        head = file.read(9)
        if len(head) < 9 or head[0] != 0xFF:
            break
        marker = head[1]
        if marker == 0xFF:  # a fill byte
            at += 1
        elif marker == 0x01 or 0xD0 <= marker <= 0xD8:  # markers that stand alone
            at += 2
        elif 0xC0 <= marker <= 0xCF and marker not in (0xC4, 0xC8, 0xCC):
            return _big(head, 7, 2), _big(head, 5, 2)
        elif marker in (0xD9, 0xDA):
            break
        else:
            at += 2 + max(2, _big(head, 2, 2))
    return 0, 0


def _webp_size(first: bytes) -> tuple[int, int]:
    chunk = first[12:16]
    if chunk == b"VP8X" and len(first) >= 30:
        return _little(first, 24, 3) + 1, _little(first, 27, 3) + 1
    if chunk == b"VP8L" and len(first) >= 25:
        bits = _little(first, 21, 4)
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if chunk == b"VP8 " and len(first) >= 30:
        return _little(first, 26, 2) & 0x3FFF, _little(first, 28, 2) & 0x3FFF
    return 0, 0


def _end(file: BinaryIO, size: int) -> bytes:
    file.seek(max(0, size - _LAST))
    return file.read(_LAST)


def _big(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(data[at : at + length], "big")


def _little(data: bytes, at: int, length: int) -> int:
    return int.from_bytes(data[at : at + length], "little")
