"""Heads within a line: `Shot 1: … Shot 2: …`, `0-3 seconds: …; 4-8 seconds: …`, `[Cut to: wide]`."""

from __future__ import annotations

import re
from functools import cache

from storyboard.importing.heads import Head, head_at
from storyboard.importing.lines import Line
from storyboard.importing.source import Source
from storyboard.importing.vocabulary import alternatives, words

_DIGITS = re.compile(r"\d+")
_INLINE_END = re.compile(r"[ *_]*[:)\]|]|[ ]?[-.][ ]")
_BOUNDARY = re.compile(r"(?:[.!?。…;,:\"'\])>|]|\A)[ *_\[(]*\Z|[\[(]\Z|[ ]{2,}\Z")
_CUT_OPEN = re.compile(r"\[[ ]*(?=[^\s\]])")
_BACK = 40


def inline_heads(source: Source, line: Line, index: int) -> list[Head]:
    """The heads after the beginning of a line, in order."""
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
        head = head_at(source, open_, line.end, index, open_)
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
    if head.kind == "stamp" and head.text >= head.end:
        return False
    if head.kind == "word":
        return bool(_INLINE_END.search(said)) and (not loose or ":" in said or "]" in said or ")" in said)
    rounded = head.when is not None and head.when.end is not None and flat[head.start : digits].strip(" *_") == "("
    bracketed = "]" in said or (")" in said and rounded)
    spans = head.when is not None and head.when.end is not None
    return bracketed or (":" in re.sub(r"\d:\d", "", said) and (spans or not loose))


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
