"""What begins a shot in prose: `Shot 1 (0-4s):`, `### 镜头一`, `[SCENE 2 — 0:05–0:10]`, `[00:00-00:05] Toma 1: …`, `0-3秒：`.

A head is, in any order, a word with a number and a time, dressed in brackets and separators:

    head   = dress* (stamp | word number | number word) (separator* (stamp | word number | "(" times text? ")"))* separator* text
    stamp  = "0:05-0:10" | "At 5s" | "第3秒" …
    dress  = "#" | "-" | "*" | "[" | emoji …

A head by itself proves little: `families.py` says which heads of a text are its shots.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from storyboard.importing.lines import Line
from storyboard.importing.source import Source, Span
from storyboard.importing.times import Time, When, read_single, read_span, read_stated
from storyboard.importing.vocabulary import alternatives, number_words, words

_CJK_DIGITS = {character: value for value, character in enumerate("零一二三四五六七八九十")} | {"两": 2, "兩": 2}


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


@cache
def _number() -> str:
    names = alternatives(sorted(number_words(), key=lambda word: (-len(word), word)))
    return (
        r"(?:(?P<digits#>\d{1,4})(?!\d|:\d)(?:\.\d{1,2}(?![\d:.,]))?(?P<letter#>[a-h](?![a-z]))?|(?P<circled#>[①-⑳❶-❿])"
        rf"|(?P<cjk#>[一二三四五六七八九十两兩]{{1,3}})|(?P<name#>{names})|(?P<roman#>[ivx]{{1,5}}(?![a-z])))"
    )


@cache
def _word(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """A word of some kinds with its number, before or behind."""
    some = {word for kind in kinds for word in words(kind)}
    names = alternatives(sorted(some, key=lambda word: (-len(word), word)))
    sign = r"(?:[#№]|no\.?|nr\.?|n[°º]\.?|num(?:ber|ero|mer)?\.?|رقم|so(?=[ ]\d)|号)?"
    behind = rf"(?P<word1>{names.replace('(?![a-z])', '')})(?P<gap>[ ]?{sign}[ ]?[-_.]?[ ]?|[ ]?:[ ]?){_number().replace('#', '1')}(?:[ ]?[号號번목目])?"
    ordinal = r"(?:[.ªº°]|st|nd|rd|th|er|ere|eme|re|e|-?й|-?я|-?е|번째|번|个|個|つ目の)?"
    before = rf"(?:第[ ]?)?{_number().replace('#', '2')}{ordinal}[ ]?(?P<word2>{names})(?:目)?"
    return re.compile(rf"(?:{behind}|{before})")


class WordNumber(NamedTuple):
    word: str
    number: int | None
    end: int
    certain: bool  # False for `3 shots …` and `Shot: 3`, which may be text


def read_word(source: Source, at: int, end: int, kinds: tuple[str, ...] = ("shot", "part")) -> WordNumber | None:
    """A word for a shot with its number at a place."""
    match = _word(kinds).match(source.flat, at, end)
    if not match:
        return None
    which = "1" if match["word1"] else "2"
    if (roman := match[f"roman{which}"]) and not source.text[slice(*match.span(f"roman{which}"))].isupper():
        return None
    name = match[f"name{which}"]
    value = (
        int(match[f"digits{which}"])
        if match[f"digits{which}"]
        else number_words()[_spaced(name)]
        if name
        else _roman(roman)
        if roman
        else _cjk(match[f"cjk{which}"])
        if match[f"cjk{which}"]
        else _circled(match[f"circled{which}"])
    )
    word = match[f"word{which}"]
    if which == "2":
        ordinal = (
            source.flat[at] == "第"
            or not source.flat[
                match.end(
                    f"{'digits' if match['digits2'] else 'name' if name else 'cjk' if match['cjk2'] else 'circled'}2"
                )
                if not roman
                else at
            ].isspace()
        )
        certain = ordinal or bool(name)
    else:
        certain = ":" not in match["gap"] and not name and not (match["cjk1"] and len(word) == 1)
    return WordNumber(word, value, match.end(), certain)


def _spaced(name: str) -> str:
    return name if name in number_words() else name.replace("-", " ").replace("_", " ")


def _roman(text: str) -> int:
    values = [{"i": 1, "v": 5, "x": 10}[letter] for letter in text]
    return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))


def _cjk(text: str) -> int:
    tens, ten, ones = text.partition("十")
    if not ten:
        return _CJK_DIGITS.get(text[0], 0)
    return 10 * (_CJK_DIGITS.get(tens[:1], 1) if tens else 1) + (_CJK_DIGITS.get(ones[:1], 0) if ones else 0)


def _circled(text: str) -> int:
    import unicodedata

    return int(unicodedata.numeric(text, 0))


# ---------------------------------------------------------------------------------------- reading a head

_OPEN = re.compile(r"[ *_~#>\"']*(?P<open>[\[({<]?)[ *_~\"']*")
_EMOJI_GAP = re.compile(
    r"[ ]*(?:[\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u27bf\u2b00-\u2bff][\ufe0f\u200d\U0001f3fb-\U0001f3ff]*[ ]*)*"
)
_GAP = re.compile(r"[ *_~]*(?:[\])}>]+[ *_~]*)?")
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
            trailing = _times_behind(self.flat, inner)
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


def _times_behind(flat: str, inner: Span) -> tuple[object, Span] | None:
    """Times behind a comma within brackets: `(Wide, 5s)`."""
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
        head = _read(source, begin, line.end, index, line.row.start)
        if head:
            return head._replace(strong=head.strong or line.is_title or line.sign != "")
    return None


def _number_start(source: Source, line: Line) -> int:
    at = line.row.start
    while at < line.start and not source.flat[at].isdigit():
        at += 1
    return at


def _read(source: Source, begin: int, end: int, index: int, start: int) -> Head | None:
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


# ------------------------------------------------------------------------------------ heads within a line

_DIGITS = re.compile(r"\d+")
_INLINE_END = re.compile(r"[ *_]*[:)\]|]|[ ]?[-.][ ]")
_BOUNDARY = re.compile(r"(?:[.!?。…;,:\"'\])>|]|\A)[ *_\[(]*\Z|[\[(]\Z|[ ]{2,}\Z")
_CUT_OPEN = re.compile(r"\[[ ]*(?=[^\s\]])")
_BACK = 40


def inline_heads(source: Source, line: Line, index: int) -> list[Head]:
    """Heads after the beginning of a line: `Shot 1: … Shot 2: …`, `0-3 seconds: …; 4-8 seconds: …`, `[Cut to: wide]`."""
    if line.kind != "text":
        return []
    found: list[Head] = []
    flat, least = source.flat, line.start + 1
    for match in _DIGITS.finditer(flat, least, line.end):
        if match.start() < least:
            continue
        head = _inline(source, line, index, match.start(), least)
        if head:
            found.append(head)
            least = max(head.text, match.end())
    for match in _CUT_OPEN.finditer(flat, line.start, line.end):
        head = _cut(source, match.end(), line, index)
        if head:
            found.append(head._replace(start=match.start()))
    return sorted(found)


def _inline(source: Source, line: Line, index: int, digits: int, least: int) -> Head | None:
    flat = source.flat
    for begin in _beginnings(flat, max(least, digits - _BACK), digits):
        if not _BOUNDARY.search(flat, max(line.start, begin - 8), begin):
            blank = flat[begin - 1] == " "
            if not blank:
                continue
            loose = True
        else:
            loose = False
        open_ = begin
        while open_ > least and flat[open_ - 1] in "[(*_ ":
            open_ -= 1
        head = _read(source, open_, line.end, index, open_)
        if head and _sets_off(flat, head, digits, loose):
            return head._replace(inline=True)
    return None


def _beginnings(flat: str, least: int, digits: int) -> list[int]:
    """Where a head with a number at a place may begin: at the number, or at one of the words before it."""
    places = [digits]
    at = digits
    for _ in range(3):
        while at > least and flat[at - 1] in " #№.第":
            at -= 1
        if at <= least or not (flat[at - 1].isalpha()):
            break
        while at > least and flat[at - 1].isalpha() and not (flat[at - 1] > "\u2e80" and digits - at > 4):
            at -= 1
        places.append(at)
    if digits > least and flat[digits - 1] == "第":
        places.append(digits - 1)
    return places[::-1]


def _sets_off(flat: str, head: Head, digits: int, loose: bool) -> bool:
    """Whether a head within a line is set off well enough to be one."""
    if head.when and head.when.bare and head.kind == "stamp":
        return False
    said = flat[digits : head.text]
    if head.kind == "word":
        return bool(_INLINE_END.search(said)) and (not loose or ":" in said or "]" in said or ")" in said)
    bracketed = "]" in said or (")" in said and flat[head.start : digits].strip(" *_") == "(")
    return bracketed or (":" in re.sub(r"\d:\d", "", said) and not loose)


def _cut(source: Source, at: int, line: Line, index: int) -> Head | None:
    """`[Cut to: close-up]`"""
    match = _cuts().match(source.flat, at, line.end)
    closing = source.flat.find("]", at, line.end)
    if not match or closing < 0:
        return None
    title = source.stripped(min(match.end(), closing), closing)
    text = source.stripped(closing + 1, line.end).start if closing + 1 < line.end else line.end
    return Head(
        at,
        text,
        line.end,
        "cut",
        index,
        title=title if title.start < title.end else None,
        inline=at > line.start + 1,
        strong=True,
    )


@cache
def _cuts() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words('cut'))})[ ]*:?[ ]*")
