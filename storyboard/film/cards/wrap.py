"""Break text into lines: between words, between CJK characters and Thai syllables, inside a word only where it must.

This needs no font: what a piece of text measures is given by the caller.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

#: The width of a piece of text, in the unit that `wrap` is given its width in.
Measure = Callable[[str], float]

_NOT_FIRST = frozenset("，。、！？：；”’」』）》】〉…—～·ー々ゝヽぁぃぅぇぉっゃゅょァィゥェォッャュョ,.!?:;)]}%")
_NOT_LAST = frozenset("“‘「『（《【〈([{")
_WIDE = frozenset("WF")
_MARKS = frozenset(("Mn", "Mc", "Me"))
_JOINER = "\u200d"
#: Combining class of viramas: the consonant after one belongs to the same cluster.
_VIRAMA = 9


def wrap(text: str, width: float, measure: Measure) -> list[str]:
    """Return the lines of a text, none wider than `width` except a single cluster that is."""
    lines: list[str] = []
    line, used = "", 0.0
    for word in words(text):
        wide = measure(word)
        if line and used + wide <= width:
            line, used = line + word, used + wide
            continue
        if line:
            lines.append(line.rstrip())
        line, used = word.lstrip(), wide
        if used > width:
            *full, line = _broken(line, width, measure)
            lines += full
            used = measure(line)
    return [*lines, line.rstrip()] if line.strip() else lines


def words(text: str) -> list[str]:
    """Split text at its break opportunities; a word keeps the space before it, white space is one space."""
    found: list[str] = []
    before = ""
    for cluster in clusters(" ".join(text.split())):
        if found and not _may_break(before, cluster):
            found[-1] += cluster
        else:
            found.append(cluster)
        before = cluster
    return found


def clusters(text: str) -> list[str]:
    """Split text into what a reader takes for one character: base and marks, conjuncts, joined emoji, flags."""
    found: list[str] = []
    for character in text:
        if found and _extends(found[-1], character):
            found[-1] += character
        else:
            found.append(character)
    return found


def is_right_to_left(text: str) -> bool:
    """Return whether a text reads from right to left: its first letter decides."""
    for character in text:
        direction = unicodedata.bidirectional(character)
        if direction in ("R", "AL"):
            return True
        if direction == "L":
            return False
    return False


def is_emoji_modifier(character: str) -> bool:
    """Whether a character changes the emoji before it: variation selector, skin tone, tag or keycap."""
    return (
        "\ufe00" <= character <= "\ufe0f"
        or "\U0001f3fb" <= character <= "\U0001f3ff"
        or "\U000e0020" <= character <= "\U000e007f"
        or character == "\u20e3"
    )


def is_regional(character: str) -> bool:
    """Whether a character is half of a flag."""
    return "\U0001f1e6" <= character <= "\U0001f1ff"


def _extends(cluster: str, character: str) -> bool:
    if character == _JOINER or is_emoji_modifier(character) or unicodedata.category(character) in _MARKS:
        return True
    last = cluster[-1]
    if last == _JOINER:
        return True
    if unicodedata.combining(last) == _VIRAMA and unicodedata.category(character) == "Lo":
        return True
    return len(cluster) == 1 and is_regional(cluster) and is_regional(character)


def _may_break(before: str, after: str) -> bool:
    first, last = after[0], before[0]
    if first in _NOT_FIRST or last in _NOT_LAST or before == " ":
        return False
    if first == " " or _is_wide(first) or _is_wide(last):
        return True
    if "\u0e00" <= first <= "\u0eff" and "\u0e00" <= last <= "\u0eff":  # Thai and Lao write no spaces between words
        return _leads_syllable(first) and not _leads_syllable(last)
    return _is_unspaced(first) and _is_unspaced(last)


def _leads_syllable(character: str) -> bool:
    return "\u0e40" <= character <= "\u0e44" or "\u0ec0" <= character <= "\u0ec4"


def _is_unspaced(character: str) -> bool:
    """Whether a character is of a script that may break at any cluster: Myanmar, Khmer."""
    return "\u1000" <= character <= "\u109f" or "\u1780" <= character <= "\u17ff"


def _is_wide(character: str) -> bool:
    """Return whether a line may break before and after a character: CJK, but for Korean, which has spaces."""
    return unicodedata.east_asian_width(character) in _WIDE and not "\uac00" <= character <= "\ud7a3"


def _broken(word: str, width: float, measure: Measure) -> list[str]:
    """Cut a word that is wider than a line into pieces that fit a line each."""
    pieces = [""]
    for cluster in clusters(word):
        if pieces[-1] and measure(pieces[-1] + cluster) > width:
            pieces.append("")
        pieces[-1] += cluster
    return pieces
