"""What begins a shot in prose: `Shot 1 (0-4s):`, `### 镜头一`, `[SCENE 2 — 0:05–0:10]`, `0-3秒：`.

A head is, in any order, a word with a number and a time, dressed in brackets and separators:

    head   = dress* mark (separator* (mark | "(" times text? ")"))* separator* text
    mark   = stamp | word number | number word
    stamp  = "0:05-0:10" | "At 5s" | "第3秒" …
    dress  = "#" | "-" | "*" | "[" | emoji …

A head by itself proves little: `families.py` says which heads of a text are its shots.
"""

from __future__ import annotations

import re
from typing import NamedTuple

from storyboard.importing.lines import Line
from storyboard.importing.numbered import WordNumber, read_word
from storyboard.importing.source import Source, Span
from storyboard.importing.times import Stated, Time, When, read_single, read_span, read_stated


class Head(NamedTuple):
    """A head: where it begins, where its own text begins, what it says. `kind`: word, stamp, cut, timed or item."""

    start: int
    text: int
    end: int
    kind: str
    line: int
    word: str = ""
    number: int | None = None
    when: When | None = None
    length: Time | None = None
    title: Span | None = None
    asides: tuple[Span, ...] = ()
    inline: bool = False
    strong: bool = False
    marked: bool = False  # a word such as `at`, or brackets, say that a single time is a time

    def separated_title(self, flat: str) -> bool:
        """Whether a title may follow: the head ends with a dash or a bar, so that a colon ends the title."""
        return flat[self.start : self.text].rstrip(" *_")[-1:] in ("-", "|", "·")


# ---------------------------------------------------------------------------------------- reading a head

_OPEN = re.compile(r"(?:</?[a-z]{1,6}>)*[ *_~#>\"']*(?P<open>[\[({<]?)[ *_~\"']*")
_EMOJI_GAP = re.compile(
    r"[ ]*(?:[\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*[ ]*)*"
)
_GAP = re.compile(r"[ *_~]*(?:</?[a-z]{1,6}>[ *_~]*)*(?:[\])}>]+[ *_~]*)?")
_SEPARATOR = re.compile(r"[ *_~]*(?::|-{1,3}(?!\d)|\||,|·|•|/|=|、|\.(?!\d)|→|>)?[ *_~]*")
_PAREN = re.compile(r"[ *_~]*[(\[](?P<inner>[^()\[\]\n]{1,160})[)\]]")
_OF = re.compile(r"[ ]?(?:/|of|von|sur|de|из|中)[ ]?\d{1,3}(?=[ *_:)\].,|-]|\Z)")


class _Reading:
    """A cursor over one possible head."""

    def __init__(self, source: Source, start: int, end: int) -> None:
        self.source, self.flat = source, source.flat
        self.at, self.end = start, end
        self.word: WordNumber | None = None
        self.when: When | None = None
        self.length: Time | None = None
        self.asides: list[Span] = []
        self.open = False
        self.separated = False
        self.marked = False
        self.kinds: list[str] = []

    def take(self, pattern: re.Pattern[str]) -> str:
        match = pattern.match(self.flat, self.at, self.end)
        if match:
            self.at = match.end()
        return match[0] if match else ""

    def opening(self) -> None:
        match = _OPEN.match(self.flat, self.at, self.end)
        if match:
            self.open = bool(match["open"]) or self.open
            self.at = match.end()
        emoji = _EMOJI_GAP.match(self.source.text, self.at, self.end)
        if emoji:
            self.at = emoji.end()

    def close(self) -> bool:
        """Take closing brackets and a separator; whether there was anything that separates."""
        gap = self.take(_GAP)
        if any(mark in gap for mark in "])}>"):
            self.open = False
            self.separated = True
        mark = self.take(_SEPARATOR).strip(" *_~")
        if mark:
            self.separated = True
        self.take(_GAP) if not self.open else None
        return bool(mark) or bool(gap.strip())

    def words(self) -> bool:
        """Take a word with its number."""
        found = read_word(self.source, self.at, self.end) if self.word is None else None
        if not found:
            return False
        self.word, self.at = found, found.end
        self.take(_OF)
        self.kinds.append("word")
        return True

    def stamp(self, *, first: bool) -> bool:
        """Take a bare span or a single time."""
        if self.when is not None:
            return False
        found = read_span(self.flat, self.at, self.end)
        if found and self._ended(found[1]):
            self.when, self.at = found
            self.kinds.append("stamp")
            return True
        single = read_single(self.flat, self.at, self.end)
        if single and self._ended(single[1]) and not (single[0].bare and not single[2]):
            time, at, marked = single
            clock = ":" in self.flat[self.at : at]
            if first and not clock and not (marked and not single[0].bare) and not self._followed(at):
                return False
            if first or clock:
                self.when, self.at = When(time, None), at
                self.marked = marked or self.open or clock
            elif self.length is None:
                self.length, self.at = time, at
            else:
                return False
            self.kinds.append("stamp")
            return True
        return False

    def _ended(self, at: int) -> bool:
        """Whether a time may end here: at the end, or before something that sets it off."""
        after = self.flat[at : at + 1] if at < self.end else ""
        return not after or after in " :()[]}|-*_,;.=>→~" or not after.isascii()

    def _followed(self, at: int) -> bool:
        rest = self.flat[at : at + 4].lstrip(" *_")
        return rest[:1] in (":", "]", ")", "|") or rest[:2] in ("- ", "-") or (self.open and rest[:1] in "])")

    def parenthesis(self) -> bool:
        """Take brackets that say a time, and keep what else they say."""
        match = _PAREN.match(self.flat, self.at, self.end)
        if not match:
            return False
        inner = self.source.stripped(*match.span("inner"))
        stated = read_stated(self.flat, *inner, bare=True)
        if not stated.when and not stated.length:
            trailing = _trailing_times(self.flat, inner)
            if not trailing:
                return False
            stated, rest = trailing
            self.asides.append(rest)
        elif stated.rest.start < stated.rest.end:
            self.asides.append(stated.rest)
        if stated.when and self.when is None:
            self.when = stated.when
        self.length = self.length or stated.length
        self.at = match.end()
        self.separated = True
        return True


def _trailing_times(flat: str, inner: Span) -> tuple[Stated, Span] | None:
    """Times after a comma within brackets: `(Wide, 5s)`."""
    for mark in (",", "|", ";", "·", "-"):
        cut = flat.rfind(mark, *inner)
        if cut > inner.start:
            stated = read_stated(flat, cut + 1, inner.end)
            if (stated.when or stated.length) and stated.rest.start >= stated.rest.end:
                return stated, Span(inner.start, cut)
    return None


def read_head(source: Source, line: Line, index: int) -> Head | None:
    """The head that a line begins with, if any."""
    if line.kind not in ("text", "framed"):
        return None
    start = line.start
    if line.number is not None:  # "1. Szene" is a head; "1. Shot 3" has its number inside
        start = _number_start(source, line)
    for begin in dict.fromkeys((start, line.start)):
        head = head_at(source, begin, line.end, index, line.row.start)
        if head:
            return head._replace(strong=head.strong or line.is_title or line.sign != "")
    return None


def _number_start(source: Source, line: Line) -> int:
    at = line.row.start
    while at < line.start and not source.flat[at].isdigit():
        at += 1
    return at


def head_at(source: Source, begin: int, end: int, index: int, start: int) -> Head | None:
    reading = _Reading(source, begin, end)
    reading.opening()
    if not (reading.stamp(first=True) or reading.words()):
        return None
    for _ in range(6):
        reading.close()
        if reading.parenthesis():
            continue
        before = reading.at
        if not reading.open:
            reading.opening()
        if reading.words() or (reading.kinds[0] == "word" and reading.stamp(first=False)):
            continue
        reading.at = before
        break
    if reading.word is None and reading.when is not None and not reading.separated and reading.when.bare:
        return None
    return _finish(reading, index, start, end)


def _finish(reading: _Reading, index: int, start: int, end: int) -> Head | None:
    source, flat = reading.source, reading.flat
    title = None
    if reading.open:  # [Shot 1: Medium] text
        closing = min((at for mark in ")]" if (at := flat.find(mark, reading.at, end)) >= 0), default=-1)
        if closing > reading.at:
            title = source.stripped(reading.at, closing)
            reading.at = closing + 1
            reading.separated = True
            reading.close()
    word = reading.word
    kind = "word" if word else "stamp"
    text = source.stripped(reading.at, end).start if reading.at < end else end
    if word and not word.certain and not (reading.separated or text >= end or reading.when):
        return None
    if word and not word.certain and ":" in flat[start : word.end] and text < end and not reading.when:
        return None
    strong = reading.separated or text >= end or bool(reading.when) or bool(reading.length)
    return Head(
        start, min(text, end), end, kind, index, word.word if word else "", word.number if word else None,
        reading.when, reading.length, title, tuple(reading.asides), False, strong, reading.marked,
    )  # fmt: skip
