"""Text into lines: at blanks, between Chinese characters, and inside a word only where it fits no line."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Iterator

#: How wide a text is drawn, in pixels.
Measure = Callable[[str], float]

_NOT_FIRST = frozenset("，。、！？：；”’」』）》】〉…—～·,.!?:;)]}%")
_NOT_LAST = frozenset("“‘「『（《【〈([{")
_WIDE = frozenset("WF")


def wrap(text: str, width: float, measure: Measure) -> list[str]:
    """The lines of a text, none wider than `width` pixels (but for a single character that is)."""
    lines: list[str] = []
    line = ""
    for word in _words(text):
        joined = line + word if line else word.lstrip()
        if measure(joined.rstrip()) <= width:
            line = joined
            continue
        if line.strip():
            lines.append(line.rstrip())
        *full, line = _broken(word.lstrip(), width, measure)
        lines += full
    return [*lines, line.rstrip()] if line.strip() else lines


def _words(text: str) -> Iterator[str]:
    """What must stay together: a word with the blank before it, a Chinese character with its punctuation."""
    word = ""
    for character in " ".join(text.split()):
        if word and _may_break(word[-1], character):
            yield word
            word = ""
        word += character
    if word:
        yield word


def _may_break(before: str, after: str) -> bool:
    if after in _NOT_FIRST or before in _NOT_LAST or before == " ":
        return False
    return after == " " or _is_wide(before) or _is_wide(after)


def _is_wide(character: str) -> bool:
    return unicodedata.east_asian_width(character) in _WIDE


def _broken(word: str, width: float, measure: Measure) -> list[str]:
    """A word in pieces that fit a line each."""
    pieces: list[str] = []
    piece = ""
    for character in word:
        if piece and measure(piece + character) > width:
            pieces.append(piece)
            piece = ""
        piece += character
    return [*pieces, piece]
