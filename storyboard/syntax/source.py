"""Bytes ⇄ text, and places in text. Nothing is lost either way."""

from __future__ import annotations

from bisect import bisect_right
from typing import NamedTuple

#: What UTF-8 decoding leaves of bytes that are none (PEP 383), read as Windows-1252: old editors' “quotes” and dashes.
STRAY_BYTES: dict[int, str] = {0xDC00 + byte: chr(byte) for byte in range(0x80, 0x100)}
# What Windows-1252 has from 0x80 on; Python's own codec is a file of its own to load.
STRAY_BYTES |= dict(enumerate("€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ", 0xDC80))


class Position(NamedTuple):
    """A place in a file; both counts start at 1, columns count characters."""

    line: int
    column: int


def decode(data: bytes) -> str:
    """The text of a file, so that `encode` gives the same bytes back.

    Bytes that are not UTF-8 stay in the text as lone surrogates (`STRAY_BYTES`); a byte-order mark stays as its
    first character.
    """
    return data.decode("utf-8", "surrogateescape")


def encode(text: str) -> bytes:
    """The bytes of a text; the inverse of `decode`."""
    return text.encode("utf-8", "surrogateescape")


def looks_like_utf16(data: bytes) -> bool:
    """Whether bytes are UTF-16, with a byte-order mark or, where the text is mostly Latin, without one."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    sample = data[:2000]
    return max(sample[::2].count(0), sample[1::2].count(0)) * 6 >= len(sample) >= 4


class LineIndex:
    """Turns offsets into lines and columns. Lines end with LF, CRLF or CR."""

    __slots__ = ("_starts", "_text")

    def __init__(self, text: str) -> None:
        self._text = text
        starts = [0]
        if "\r" in text:
            for line in text.replace("\r\n", "\n ").replace("\r", "\n").split("\n"):
                starts.append(starts[-1] + len(line) + 1)
            # Each LF of a CRLF was moved before a blank, so that every offset stayed: step over that blank.
            starts = [at + 1 if text[at - 1 : at + 1] == "\r\n" else at for at in starts]
        else:
            for line in text.split("\n"):
                starts.append(starts[-1] + len(line) + 1)
        starts.pop()
        self._starts = starts

    def __len__(self) -> int:
        """How many lines there are."""
        return len(self._starts)

    def line_of(self, offset: int) -> int:
        """Return the line (from 1) of an offset."""
        return bisect_right(self._starts, offset)

    def position(self, offset: int) -> Position:
        """The line and column of an offset."""
        line = self.line_of(offset)
        start = self._starts[line - 1]
        return Position(line, offset - start + (0 if start == 0 and self._text.startswith("\ufeff") and offset else 1))

    def start_of(self, line: int) -> int:
        """The offset at which a line (from 1) starts; past the last line, the end of the text."""
        return self._starts[line - 1] if line <= len(self._starts) else len(self._text)

    def line_text(self, line: int) -> str:
        """The text of a line (from 1) without its ending."""
        return self._text[self.start_of(line) : self.start_of(line + 1)].rstrip("\r\n")
