"""Which encoding the bytes of a document are in that are not UTF-8. Never certain: what follows from it is unsafe."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.syntax.source import looks_like_utf16

if TYPE_CHECKING:
    from storyboard.importing.decode import Decoded
    from storyboard.syntax.document import Document

#: Bytes that are not UTF-8, as `Document.text` holds them, or the NULs of UTF-16.
STRAY = lazy("[\0\udc80-\udcff]+")


def guess_encoding(document: Document) -> Decoded | None:
    """The text of a document in another encoding; None for UTF-8, also with a few characters of Windows-1252."""
    from storyboard.importing.decode import decode  # only for the few files that need it

    data = document.encode()
    if not looks_like_utf16(data):
        stray = sum(map(len, STRAY.findall(document.text)))
        proper = sum(character > "\x7f" for character in document.text) - stray
        if proper > stray:
            return None  # UTF-8 all the same: an old editor pasted into it
    found = decode(data)
    return None if found.encoding in (None, "Windows-1252") or "\ufffd" in found.text else found
