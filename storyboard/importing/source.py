"""The text to import: folded for reading, cut into lines, every piece with its place.

`Source.flat` has the same length as `Source.text`: each character folded to a plain one (full-width forms, digits of
any script, dashes, accents, case), so that one pattern reads many notations and its offsets are those of the text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from storyboard.syntax.source import LineIndex

#: Characters that mean the same here: dashes, waves, brackets, quotes, separators.
_SAME = {
    **dict.fromkeys("‐‑‒–—―−﹣－﹘⸺⸻", "-"),
    **dict.fromkeys("〜～∼∽˜", "~"),
    **dict.fromkeys("：﹕∶︰꞉", ":"),
    **dict.fromkeys("（﹙⦅", "("),
    **dict.fromkeys("）﹚⦆", ")"),
    **dict.fromkeys("［【〔〖﹝", "["),
    **dict.fromkeys("］】〕〗﹞", "]"),
    **dict.fromkeys("｜│┃¦", "|"),
    **dict.fromkeys("“”„‟«»「」『』〝〞＂", '"'),
    **dict.fromkeys("‘’‚‛‹›′＇`´", "'"),
    **dict.fromkeys("；؛", ";"),
    **dict.fromkeys("，،﹐", ","),
    **dict.fromkeys("！﹗", "!"),
    **dict.fromkeys("？؟﹖", "?"),
    **dict.fromkeys("．｡", "."),
    "″": '"',
    "`": "`",
    "ı": "i",
    "đ": "d",
    "Đ": "d",
    "ł": "l",
    "Ł": "l",
    "ø": "o",
}
_KEPT = "\n\r\u200c\u200d\ufe0f\u20e3"


class _Fold(dict[int, str]):
    """One character folded to one, worked out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_character(chr(code))
        return folded


def _fold_character(character: str) -> str:
    if character in _SAME:
        return _SAME[character]
    if character in _KEPT:
        return character
    category = unicodedata.category(character)
    if category == "Nd":
        return str(unicodedata.digit(character))
    if category in ("Zs", "Zl", "Zp", "Cf", "Cc"):
        return " "
    if category[0] in "LS" or "\uff00" <= character <= "\uffef":
        plain = unicodedata.normalize("NFKD", character)
        base, rest = plain[0], plain[1:]
        if all(unicodedata.category(mark) == "Mn" for mark in rest):
            lower = base.lower()
            return lower if len(lower) == 1 else character
    return character


_FOLD = _Fold()


def flatten(text: str) -> str:
    """The text with every character folded; of the same length."""
    return text.translate(_FOLD)


# A line ends where the text ends one, or, in a board pasted as one line, at a literal `\n`.
_LINE = re.compile(r"([^\r\n]*)(?:\r\n|\n|\r|\Z)")
_ESCAPED = re.compile(r"(?:\\r)?\\n")


class Span(NamedTuple):
    """A stretch of the text, as offsets."""

    start: int
    end: int


class Source:
    """A text to import. Offsets are those of `text`, which is the input in Unicode's composed form.

    `given` is the input as it is, for a format that holds a board exactly.
    """

    def __init__(self, text: str) -> None:
        self.given = text
        self.text = text if unicodedata.is_normalized("NFC", text) else unicodedata.normalize("NFC", text)
        self.flat = flatten(self.text)
        self.span = Span(0, len(self.text))

    @cached_property
    def index(self) -> LineIndex:
        """Lines and columns of offsets."""
        return LineIndex(self.text)

    @cached_property
    def rows(self) -> list[Span]:
        """The lines of the text, without their ends. A literal `\\n` ends a line where the text has few real ones."""
        rows = [Span(*match.span(1)) for match in _LINE.finditer(self.flat, *self.span)]
        if rows and rows[-1].start == rows[-1].end:
            rows.pop()
        literal = self.text.count("\\n", *self.span)
        if literal and literal >= len(rows) - 1:
            rows = [piece for row in rows for piece in self._unescaped(row)]
        return rows

    def within(self, start: int, end: int) -> Source:
        """A stretch of the text as a text of its own, at the same offsets."""
        inner = Source.__new__(Source)
        inner.text, inner.flat, inner.span = self.text, self.flat, Span(start, end)
        return inner

    def _unescaped(self, row: Span) -> Iterator[Span]:
        start = row.start
        for match in _ESCAPED.finditer(self.text, row.start, row.end):
            yield Span(start, match.start())
            start = match.end()
        yield Span(start, row.end)

    def stripped(self, start: int, end: int) -> Span:
        """Return a range without the white space at its ends."""
        flat = self.flat
        while start < end and flat[start] in " \r\n":
            start += 1
        while end > start and flat[end - 1] in " \r\n":
            end -= 1
        return Span(start, end)
