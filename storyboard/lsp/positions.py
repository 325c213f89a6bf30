"""Offsets in a text as the positions of an editor, in the encoding that was agreed with it, and back."""

from __future__ import annotations

from lsprotocol import types

from storyboard.syntax.source import LineIndex

Encoding = types.PositionEncodingKind | str


class Positions:
    """The positions of one text. Lines end with LF, CRLF or CR, as in the language and in the protocol."""

    def __init__(self, text: str, encoding: Encoding) -> None:
        self._text = text
        self._lines = LineIndex(text)
        self._units = _UNITS[types.PositionEncodingKind(encoding)]

    def position(self, offset: int) -> types.Position:
        """Return the position of an offset."""
        line = self._lines.line_of(offset)
        start = self._lines.start_of(line)
        return types.Position(line - 1, self._length(self._text[start:offset]))

    def range(self, start: int, end: int) -> types.Range:
        """Return the range between two offsets."""
        return types.Range(self.position(start), self.position(end))

    def offset(self, position: types.Position) -> int:
        """Return the offset of a position; past the end of a line or of the text, that end."""
        if position.line >= len(self._lines):
            return len(self._text)
        start = self._lines.start_of(position.line + 1)
        row = self._lines.line_text(position.line + 1)
        if row.isascii():
            return start + min(position.character, len(row))
        units = 0
        for index, character in enumerate(row):
            if units >= position.character:
                return start + index
            units += self._length(character)
        return start + len(row)

    def row(self, line: int) -> tuple[int, str]:
        """Return where a line (from 0) starts, and its text without the ending."""
        return self._lines.start_of(line + 1), self._lines.line_text(line + 1)

    def _length(self, text: str) -> int:
        return len(text) if text.isascii() else self._units(text)


_UNITS = {
    types.PositionEncodingKind.Utf8: lambda text: len(text.encode("utf-8", "surrogatepass")),
    types.PositionEncodingKind.Utf16: lambda text: len(text.encode("utf-16-le", "surrogatepass")) // 2,
    types.PositionEncodingKind.Utf32: len,
}
