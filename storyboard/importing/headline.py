"""The rest of a head's line: a title, the camera, a time, or the scene itself."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from storyboard.importing.found import Found, Part, Piece
from storyboard.importing.heads import Head
from storyboard.importing.lines import Line, read_label, value_text
from storyboard.importing.source import Source, Span
from storyboard.importing.times import Time, When, read_stated
from storyboard.importing.vocabulary import anywhere, is_unspaced, words

_TRAILING_PAREN = re.compile(r"[ *_]*[(\[](?P<inner>[^()\[\]\n]{1,80})[)\]][ *_:.]*(?P<tag>(?:[·|#•][^\n]{0,40})?)\Z")
_TRAILING_DASH = re.compile(r"[ *_]*(?:-|\||,|·|:|\.|;|。)[ ]*(?P<inner>[^|,·\n]{2,40}?)[ *_:.;。]*(?P<tag>)\Z")
_QUOTED = re.compile(r"\"(?P<title>[^\"\n]{1,80})\"[ *_]*(?:\((?P<camera>[^()\n]{1,120})\))?[ *_:.-]*")
_TITLED = re.compile(r"(?P<title>[^:\n.!?;。\"]{1,40}?)[ *_]*:(?!//)[ *_]*(?=\S)")
_SENTENCES = re.compile(r"[.!?。…;][ ]?(?=[^\s.)\]\"'])")
_DIGITS = re.compile(r"\d")


class Headline(NamedTuple):
    """What a head's line says; `text` is what of it is text of the shot."""

    title: Piece | None
    when: When | None
    length: Time | None
    parts: list[Part]
    text: Line | None


def read_headline(source: Source, head: Head, tail: Line, rest: Sequence[Line], found: Found) -> Headline:
    """Read the rest of a head's line; `rest` are the shot's other lines, which decide whether it can be a title."""
    flat = source.flat
    parts = _asides(source, head, tail)
    title = _bracket_title(source, head, parts)
    start, end = tail.start, tail.end
    when: When | None = None
    length: Time | None = None
    if start < end and head.when is None and head.length is None:
        start, end, when, length = _trailing_times(source, start, end, found)
    end = _without_dress(flat, start, end)
    if flat.count("|", start, end) >= 1 and "|" in flat[head.start : head.text]:
        start, length, parts = _bars(source, start, end, length, parts, found)
    if start >= end:
        return Headline(title, when, length, parts, None)
    line = tail._replace(start=start, end=end, kind="text")
    quoted = _QUOTED.match(flat, start, end)
    if quoted and title is None and quoted.end() >= end and _says_something(source, rest):
        if quoted["camera"]:
            parts.append(Part("camera", [_piece(source, *quoted.span("camera"))]))
        return Headline(_piece(source, *quoted.span("title")), when, length, parts, None)
    label = read_label(source, line)
    if label and label.meaning:
        return Headline(title, when, length, parts, line)
    if title is None and head.kind != "timed":
        if _is_title(source, line, rest):
            found.mark(tail.start, start)
            return Headline(_piece(source, start, end), when, length, parts, None)
        named = _TITLED.match(flat, start, end)
        if (
            named
            and not holds_size(flat, *named.span("title"))
            and len(named["title"].split()) <= 4
            and head.separated_title(flat)
        ):
            return Headline(_piece(source, *named.span("title")), when, length, parts, line._replace(start=named.end()))
    return Headline(title, when, length, parts, line)


def _asides(source: Source, head: Head, tail: Line) -> list[Part]:
    """Text in the brackets of a head: the camera, or, where nothing else is on the line, a title (`_bracket_title`)."""
    parts = []
    for aside in head.asides:
        if tail.start < tail.end or holds_size(source.flat, *aside):
            parts.append(Part("camera", [_piece(source, *aside)]))
    if head.title and (head.kind == "cut" or (head.kind == "word" and holds_size(source.flat, *head.title))):
        parts.append(Part("camera", [_piece(source, *head.title)]))
    return parts


def _bracket_title(source: Source, head: Head, parts: list[Part]) -> Piece | None:
    used = {piece.start for part in parts for piece in part.pieces}
    for span in (head.title, *head.asides):
        if span and span.start < span.end and span.start not in used:
            return _piece(source, *span)
    return None


def _trailing_times(source: Source, start: int, end: int, found: Found) -> tuple[int, int, When | None, Time | None]:
    """Times at the end of the line, in brackets or after a dash."""
    flat = source.flat
    window = max(start, end - 140)
    if not _DIGITS.search(flat, window, end):
        return start, end, None, None
    for mark, pattern in (("([", _TRAILING_PAREN), ("-|,·:.;。", _TRAILING_DASH)):
        for at in range(window, end):
            if flat[at] not in mark or (mark[0] == "-" and at and flat[at - 1 : at] not in " *_" and flat[at] in "-:"):
                continue
            match = pattern.match(flat, at, end)
            if not match:
                continue
            stated = read_stated(flat, *match.span("inner"))
            if (stated.when or stated.length) and stated.rest.start >= stated.rest.end:
                found.mark(at, match.start("tag") if match["tag"] else end)
                cut = source.stripped(start, at).end
                return start, max(cut, start), stated.when, stated.length
    return start, end, None, None


def _bars(
    source: Source, start: int, end: int, length: Time | None, parts: list[Part], found: Found
) -> tuple[int, Time | None, list[Part]]:
    """Read the leading cells of `Shot 1 | wide | 3s | A dog runs`: camera and length; return where the rest begins."""
    flat = source.flat
    while (bar := flat.find("|", start, end)) >= 0:
        cell = source.stripped(start, bar)
        stated = read_stated(flat, *cell)
        if stated.length and stated.rest.start >= stated.rest.end:
            length = length or stated.length
            found.mark(start, bar + 1)
        elif cell.end - cell.start < 30 and holds_size(flat, *cell):
            parts = [*parts, Part("camera", [_piece(source, *cell)])]
        else:
            break
        start = source.stripped(bar + 1, end).start
    return start, length, parts


def _without_dress(flat: str, start: int, end: int) -> int:
    while end > start and flat[end - 1] in " *_:-|;":
        end -= 1
    return end


def _is_title(source: Source, line: Line, rest: Sequence[Line]) -> bool:
    """Whether the text on a head's line is a title: short, and the scene comes below."""
    flat, text = source.flat, source.flat[line.start : line.end]
    visual = _visual_below(source, rest)
    if not visual:
        return False
    wide = sum(1 for character in text if is_unspaced(character)) * 2 > len(text)
    if len(text) > (40 if wide else 110) or _SENTENCES.search(text):
        return False
    if visual == "free":
        below = next(line for line in rest if line.kind == "text")
        first = source.text[below.start : below.start + 1]
        near = rest[0].kind == "text"
        if (near and first.islower()) or text[-1] in ",、":
            return False
        if holds_size(flat, line.start, line.end) and near:
            return False
        if text.rstrip("\"')]")[-1:] in ".。!?" and not text.endswith((").", ")。")):
            return len(text.split()) <= 6 and not wide
        return text.count(",") < 2 and len(text.split()) <= 12 and len(text) <= (24 if wide else 80)
    return not (visual == "action" and text[-1] in ".。!?" and not text.endswith((").", ")。")))


def _visual_below(source: Source, rest: Sequence[Line]) -> str:
    """How the lines below a head say what is seen: `scene` or `action` by a label, `free` in loose text, or not."""
    kinds = set()
    labelled = False  # the line before has a label, so that this one may go on with it
    for line in rest:
        if line.kind != "text":
            labelled = False
            continue
        label = read_label(source, line)
        goes_on, labelled = labelled, label is not None
        if label is None:
            if goes_on and not line.bullet:
                labelled = True
            else:
                kinds.add("free")
        elif label.meaning in ("scene", "action"):
            kinds.add(label.meaning)
        elif label.meaning is None:
            kinds.add("action" if line.bullet or label.value.start < label.value.end else "free")
    for kind in ("scene", "free", "action"):
        if kind in kinds:
            return kind
    return ""


def _says_something(source: Source, rest: Sequence[Line]) -> bool:
    return bool(_visual_below(source, rest))


@cache
def _sizes() -> re.Pattern[str]:
    return re.compile(rf"{anywhere(words('size'))}|(?<=\d)[ ]?mm\b")


def holds_size(flat: str, start: int, end: int) -> bool:
    """Whether a text speaks of the camera: `Medium`, `close-up`, `特写`, `24 mm`."""
    return bool(_sizes().search(flat, start, end))


def _piece(source: Source, start: int, end: int) -> Piece:
    start, end = Span(*source.stripped(start, end))
    text = value_text(source, start, end)
    return Piece(start, end, text)
