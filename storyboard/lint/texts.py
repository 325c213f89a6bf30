"""The text of fields and definitions as it stands in the source: its rows, and the braces in it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from storyboard.lint.places import named
from storyboard.syntax.document import Document
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import REPEATABLE, SPOKEN
from storyboard.syntax.nodes import Field, Let, Line, Named
from storyboard.syntax.pattern import lazy

#: What stands before the word in a row that begins like a shot's head.
SHOT_ROW = lazy(r"[\s>*_+•·-]*+(?=(?:shot|镜头)\s*[#№]?\s*\d)", re.IGNORECASE)

_ROW = lazy(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
_BELOW = lazy(r"(?:[^\S\r\n]*+(?:#[^\r\n]*+)?+(?:\r\n|\n|\r))*+[^\S\r\n]++[^\s#]")
_CURLY = lazy(r"[{}]")
_BRACE = lazy(r"\{\{|\}\}|\{\s*(?P<name>[^\W\d][\w-]*+)\s*\}|(?P<other>\{[^{}\r\n]++\})|[{}]")


class Brace(NamedTuple):
    """A `{name}`, or (`name` empty) a brace that is none; offsets in the document's text, `shot` 0 for the header."""

    name: str
    start: int
    end: int
    line: Named
    shot: int


def spoken_lines(document: Document) -> Iterator[tuple[Named, int]]:
    """The fields that join the prompt and the definitions, with their shot's place (0: the header)."""
    for line, place in named(document):
        if type(line) is Let or (isinstance(line, Field) and line.key in SPOKEN):
            yield line, place


def braces(document: Document) -> Iterator[Brace]:
    """All `{name}` and all lone braces in what joins the prompt; doubled braces are neither."""
    places = [match.start() for match in _CURLY.finditer(document.text)]
    if not places:
        return
    at = 0
    for line, place in spoken_lines(document):
        end = line.full_end if line.loose else line.end
        at = bisect_left(places, line.value_start, at)
        if at == len(places) or places[at] >= end:
            continue
        comments = line.comments()
        for match in _BRACE.finditer(document.text, line.value_start, end):
            if match[0] in ("{{", "}}") or any(start <= match.start() < stop for start, stop in comments):
                continue
            yield Brace(match["name"] or "", match.start(), match.end(), line, place)


def continuation_rows(line: Named) -> Iterator[tuple[int, str]]:
    """The rows that go on with a line's text: where each starts, and its text; no comments, no blank ones."""
    at = line.first_end
    while at < line.end:
        match = _ROW.match(line.source, at, line.end)
        row = match[0] if match else ""
        content = row.strip()
        if content and not content.startswith("#"):
            yield at, row
        at += max(1, len(row))


def can_go(line: Line) -> bool:
    """Whether a line can be taken out without its loose text, or indented text below, becoming another's."""
    return not line.loose and not _BELOW.match(line.source, line.end)


def take_nothing_up(document: Document, edits: Iterable[Edit]) -> bool:
    """Whether what edits put in stays apart from what follows: text below would go on with a new field."""
    loose = document.tree.loose
    return not any(_BELOW.match(document.text, edit.end) or (loose and edit.end <= loose[0].start) for edit in edits)


def join(kept: Field, field: Field) -> list[Edit] | None:
    """The edits that put a field's text behind another's and take the field out; None where more than text would go."""
    if field.comments() or not (can_go(field) and can_go(kept)) or not kept.text.endswith(("\n", "\r")):
        return None
    indent = kept.text[: len(kept.text) - len(kept.text.lstrip())]
    text = field.value.replace("\n", f"\n{indent}  ")
    edits = [Edit(kept.end, kept.end, f"{indent}  {text}\n"), Edit(field.start, field.end, "")]
    if kept.value[-1:].isalnum() and kept.closing < 0:
        edits.append(Edit(kept.content_end, kept.content_end, ";"))
    return edits


def can_hold(key: str, value: str) -> bool:
    """Whether a field can be read with a value: a fix that makes a field of a text must not break the board."""
    from storyboard.model import checks

    if key in REPEATABLE:
        return False  # the value names a file that may not be there
    check = getattr(checks, key) if key in ("duration", "transition", "size", "order", "character") else None
    try:
        if check:
            check(value)
    except ValueError:
        return False
    return True
