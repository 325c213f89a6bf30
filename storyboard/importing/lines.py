"""A line of prose: its decoration (bullets, headings, numbering, emoji, emphasis), its label, and what it says."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from storyboard.importing.source import Source, Span
from storyboard.importing.vocabulary import meaning_of, signs
from storyboard.syntax.values import clean

_QUOTE = re.compile(r"[ ]*(?:>[ ]?)+")
_HASHES = re.compile(r"(#{1,6})(?!#)[ ]*")
_BULLET = re.compile(r"(?:[*+•·◦▪▫●○■□◆◇★☆✦✓✔➤►▶‣⁃∙◉※❖➜➔✅]|-|o(?=[ ]{2}))(?:[ ]+|(?<=[•·◦▪●■◆★►▶※]))")
_NUMBER = re.compile(
    r"(?P<digits>\d{1,3})(?:[.)](?![\d])(?=[ ]|[^\x00-\x7f]|[*_])|、)[ ]*|\((?P<inner>\d{1,3})\)[ ]*"
    r"|(?P<key>\d)\ufe0f?\u20e3[ .:)-]*|(?P<circled>[①-⑳❶-❿➀-➓⓪⑴-⒇㉑-㉟])[ .:、]*"
)
_EMPHASIS = re.compile(r"[*_~]+(?=\S)")
_EMOJI = re.compile(
    r"(?:[\U0001f000-\U0001faff\u2300-\u23ff\u2600-\u26ff\u2700-\u27bf\u2b00-\u2bff\u231a\u231b]|\ud83c[\udde6-\uddff])[\ufe0f\u200d\U0001f3fb-\U0001f3ff]*"
)
_RULE = re.compile(r"[ ]*(?:[-=_*~#+·•⸻ ]{3,}|\[?pagebreak\]?)[ ]*\Z")
_FENCE = re.compile(r"[ ]*(?:>[ ]?)*(?:'{3,}|~{3,})[ ]*[\w+-]*[ ]*\Z")
_FRAMED = re.compile(r"[ ]*[-=~]{2,}[ ]*(?P<inner>[^-=~ ].*?)[ ]*[-=~]{2,}[ ]*\Z")
_TABLE = re.compile(r"[ ]*\|.*\|[ *_]*\Z")


class Line(NamedTuple):
    """A line's content (`start` to `end`) and how it is dressed. `kind`: text, blank, rule, fence, table or framed."""

    row: Span
    kind: str
    start: int
    end: int
    indent: int = 0
    heading: int = 0
    bullet: bool = False
    number: int | None = None
    sign: str = ""
    bold: bool = False

    @property
    def is_title(self) -> bool:
        """Whether the line is dressed as a title of what follows."""
        return bool(self.heading) or self.bold or self.kind == "framed"


def read_line(source: Source, row: Span) -> Line:
    """Take the decoration off a line."""
    flat = source.flat
    start, end = source.stripped(*row)
    if start == end:
        return Line(row, "blank", start, end)
    if _FENCE.match(flat, row.start, row.end):
        return Line(row, "fence", start, end)
    if _RULE.match(flat, row.start, row.end):
        return Line(row, "rule", start, end)
    if _TABLE.match(flat, row.start, row.end):
        return Line(row, "table", start, end)
    framed = _FRAMED.match(flat, row.start, row.end)
    if framed and not framed["inner"][:1].isspace():
        return Line(row, "framed", *framed.span("inner"))
    return _undressed(source, row, start, end)


def _undressed(source: Source, row: Span, start: int, end: int) -> Line:
    flat = source.flat
    indent, heading, bullet, number, sign = start - row.start, 0, False, None, ""
    if match := _QUOTE.match(flat, row.start, end):
        start = source.stripped(match.end(), end).start
    match = _HASHES.match(flat, start, end)
    if match and (len(match[1]) > 1 or flat[match.end(1) : match.end(1) + 1] == " "):
        heading, start = len(match[1]), match.end()
    while match := _BULLET.match(flat, start, end):
        bullet, start = True, match.end()
        while start < end and flat[start] == " ":
            start += 1
    opened = start
    for _ in range(4):
        if match := _EMOJI.match(source.text, start, end):
            sign = sign or match[0][0]
            start = source.stripped(match.end(), end).start
        elif (match := _NUMBER.match(flat, start, end)) and number is None and match.end() < end:
            number, start = _list_number(match), match.end()
        elif match := _EMPHASIS.match(flat, start, end):
            start = match.end()
        else:
            break
    bold = "*" in flat[opened:start] or "_" in flat[opened:start]
    bold = (
        bold
        and bool(re.search(r"[*_]{2,}[ :.]*\Z", flat[max(start, end - 8) : end]))
        and flat.count("**", start, end) <= 1
    )
    while (
        end > start
        and flat[end - 1] in "*_~ "
        and not (flat[end - 1] == "_" and end - 2 >= start and flat[end - 2] == "_" and "__" not in flat[opened:start])
    ):
        end -= 1
    if heading:
        end = source.stripped(start, end).end
        while end > start and flat[end - 1] == "#":
            end -= 1
        end = source.stripped(start, end).end
    return Line(row, "text" if start < end else "rule", start, end, indent, heading, bullet, number, sign, bold)


def _list_number(match: re.Match[str]) -> int:
    import unicodedata

    text = match["digits"] or match["inner"] or match["key"]
    return int(text) if text else int(unicodedata.numeric(match["circled"], 0))


# --------------------------------------------------------------------------------------------- labels


class Label(NamedTuple):
    """`Camera: slow pan`: what the label means (None: unknown), its text where it must be kept, and its value."""

    meaning: str | None
    text: str
    value: Span
    exact: bool


_BRACKETED = re.compile(r"\[[ ]*(?P<label>[^\[\]\n]{1,48}?)[ ]*\][*_ ]*(?P<colon>:?)[*_ ]*")
_COLON = re.compile(
    r"(?P<label>[^:\n\"|;!?。!?\[\]]{1,60}?)[*_ ]*(?P<aside>\([^()\n]{0,60}\))?[*_ ]*"
    r"(?::(?!//)|(?<=[*_])[ ]*[-=][ ])[*_ ]*"
)
_DASHED = re.compile(r"(?P<label>[^:\n\"|;!?。.,]{1,30}?)[*_ ]*[ ](?:-|=|\||→|->)[ ][*_ ]*")
_EQUALS = re.compile(r"(?P<label>[^:=\n\"|;!?。.,]{1,30}?)[ ]=[ ](?=\S)")
_BOLD = re.compile(r"(?P<label>[^*_\n:]{1,40}?)[ ]*[*_]{1,3}[ ]+")


def read_label(source: Source, line: Line) -> Label | None:
    """The label that a line begins with, if it has one."""
    flat, (start, end) = source.flat, (line.start, line.end)
    found = _bracketed(source, start, end) or _coloned(source, start, end)
    if found:
        return found
    match = _EQUALS.match(flat, start, end)
    if match and (meaning := meaning_of(match["label"], loosely=False)):
        return Label(meaning, "", source.stripped(match.end(), end), True)
    dressed = line.bold or line.bullet or line.heading or flat[max(line.row.start, start - 1)] in "*_"
    if dressed:
        for pattern in (_BOLD, _DASHED):
            match = pattern.match(flat, start, end)
            if match and (meaning := meaning_of(match["label"], loosely=False)):
                return Label(meaning, "", source.stripped(match.end(), end), True)
    if (line.bold or line.heading) and end - start < 40 and (meaning := meaning_of(flat[start:end], loosely=False)):
        return Label(meaning, "", Span(end, end), True)
    meaning = None if line.heading else signs().get(line.sign)
    if meaning:
        return Label(meaning, "", Span(start, end), True)
    return None


def _bracketed(source: Source, start: int, end: int) -> Label | None:
    match = _BRACKETED.match(source.flat, start, end)
    if not match:
        return None
    text = source.text[match.start("label") : match.end("label")]
    exact = meaning_of(text, loosely=False)
    # 【拍摄备注】… is a label whatever it says; [Close-up] … is not
    if not match["colon"] and exact is None and source.text[start] != "【" and match.end() < end:
        return None
    meaning = exact or meaning_of(text)
    if match["colon"] and not any(map(str.isalpha, match["label"])):
        return None
    return Label(meaning, _kept(text, meaning), source.stripped(match.end(), end), exact is not None)


def _coloned(source: Source, start: int, end: int) -> Label | None:
    match = _COLON.match(source.flat, start, min(end, start + 140))
    if not match or not any(map(str.isalpha, match["label"])):
        return None
    if (
        source.flat[match.end() - 1] == ":"
        and source.flat[match.end("label") - 1].isdigit()
        and source.flat[match.end() : match.end() + 1].isdigit()
    ):
        return None  # 0:05 is a time
    name = source.text[match.start("label") : match.end("label")]
    text = source.text[match.start("label") : match.end("aside") if match["aside"] else match.end("label")]
    exact = meaning_of(name, loosely=False)
    meaning = exact or (meaning_of(name) if _may_be_label(name) else None)
    if meaning is None and not _may_be_label(name):
        return None
    kept = _kept(text if match["aside"] else name, meaning)
    return Label(meaning, kept, source.stripped(match.end(), end), exact is not None)


def _may_be_label(name: str) -> bool:
    """Whether an unknown text before a colon is short enough for a label."""
    words = name.split()
    return (
        len(words) <= 5
        and len(name) <= 45
        and (len(words) > 1 or len(name) <= 24)
        and not re.search(r"[,，]|[(（][^)）]*\Z", name)
    )


def _kept(text: str, meaning: str | None) -> str:
    """The label as it must be kept: empty where the field that the text goes to says the same."""
    if meaning in _SAID_BY_FIELD and _is_plain(text):
        return ""
    return clean(plain_text(text))


_SAID_BY_FIELD = frozenset(
    {
        "scene",
        "action",
        "dialogue",
        "camera",
        "lighting",
        "sound",
        "transition",
        "reference",
        "note",
        "style",
        "title",
        "number",
        "duration",
        "time",
        "start",
        "end",
    }
)


@cache
def _is_plain(text: str) -> bool:
    """Whether a label says no more than its meaning."""
    from storyboard.importing.vocabulary import is_known

    return is_known(text)


# ------------------------------------------------------------------------------------------- markup

_STRONG = re.compile(r"(\*\*\*|\*\*|(?<!\w)__)(?=\S)(.+?)(?<=\S)\1")
_SOFT = re.compile(
    r"(?<![\w*\\])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*\\])\*(?![\w*])|(?<![\w\\_])_(?=[^\s_])([^_\n]+?)(?<=[^\s_\\])_(?![\w_])"
)
_CODE = re.compile(r"`([^`\n]+)`")
_LEFT = re.compile(r"\*{2,}|(?<!\w)_{2,}(?!\w)|(?<=\s)`{1,2}(?=\s)")
_TAG = re.compile(r"<br[ ]*/?>|</?(?:b|i|u|em|strong|p|span|small|sup|sub|div|mark)(?:[ ][^<>]*)?>", re.IGNORECASE)
_ESCAPED = re.compile(r"\\([*_#\[\]|`~>-])")


def plain_text(text: str) -> str:
    """Text without its markup: emphasis, code marks, simple HTML."""
    if "<" in text:
        text = _TAG.sub(lambda tag: " " if tag[0].lower().startswith("<br") else "", text)
    if "*" in text or "_" in text:
        text = _STRONG.sub(r"\2", text)
        text = _SOFT.sub(lambda match: match[1] or match[2], text)
        text = _LEFT.sub("", text)
    if "`" in text:
        text = _CODE.sub(r"\1", text)
    if "\\" in text:
        text = _ESCAPED.sub(r"\1", text)
    return text


_WRAPPED = {"[": "]", "【": "】", "［": "］"}


def value_text(source: Source, start: int, end: int) -> str:
    """The text of a stretch as it is to be kept: markup gone, brackets around the whole of it too."""
    text = clean(plain_text(source.text[start:end]))
    closing = _WRAPPED.get(text[:1])
    if closing and text.endswith(closing) and text.count(text[0]) == 1:
        text = text[1:-1].strip()
    return text
