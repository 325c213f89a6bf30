"""What each piece of a board is, for highlighting: in terminals and documentation, in editors, on a page."""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from storyboard.syntax.document import Document
from storyboard.syntax.fields import HEADER_FIELDS, ONE_LINE, SHOT_FIELDS
from storyboard.syntax.nodes import CutMark, Fence, Field, Gap, Head, Let, Line, Named
from storyboard.syntax.prompt import uses
from storyboard.syntax.values import LINE_END, is_split_line

#: Every kind of span: what it stands for.
KINDS = {
    "shot": "the word of a shot's head",
    "number": "the number in a shot's head",
    "title": "a shot's title",
    "field": "the name of a field that the language knows here",
    "unknown": "the name of a field that it does not know here",
    "keyword": "`let`",
    "name": "a defined name: after `let`, and in `{braces}`",
    "value": "the value of a one-line field: a duration, a size, a model",
    "text": "text of a field or a definition",
    "cut": "`---`, alone or as a split mark in a scene",
    "comment": "a comment, from its `#` to the end of the line",
    "fence": "a Markdown code fence",
    "stray": "text that belongs to no field",
}


class Span(NamedTuple):
    """A piece of one line of the text: offsets, and its kind (one of `KINDS`)."""

    start: int
    end: int
    kind: str


def spans(document: Document) -> list[Span]:
    """Return the pieces of a document in order. They lie within a line, never overlap, and leave out punctuation."""
    names = frozenset(document.definitions) if "{" in document.text else frozenset[str]()
    tree = document.tree
    found = list(_rows(document.text, _extents(tree.loose), "stray"))
    for line in tree.preamble:
        found += _line_spans(line, HEADER_FIELDS, names)
    for shot in tree.shots:
        for line in (shot.head, *shot.lines):
            found += _line_spans(line, SHOT_FIELDS, names)
        for line in shot.outside:
            kind = "comment" if type(line) is Gap else "fence" if type(line) is Fence else "stray"
            extents = line.comments() if type(line) is Gap else [(line.start, line.end)]
            found += _rows(document.text, extents, kind)
            found += _rows(document.text, _extents(line.loose), "stray")
    return found


def _line_spans(line: Line, known: Container[str], names: frozenset[str]) -> Iterator[Span]:
    """The pieces of a line, its continuation lines and the loose lines that follow it."""
    source = line.source
    loose = "stray"
    if isinstance(line, Named):
        if type(line) is Let:
            yield Span(
                line.start + len(line.lead) - len(line.lead.lstrip()), line.start + len(line.lead.rstrip()), "keyword"
            )
            yield Span(line.name_start, line.name_end, "name")
        elif type(line) is Field:
            yield Span(line.name_start, line.name_end, "field" if line.key in known else "unknown")
        kind = "value" if type(line) is Field and line.key in ONE_LINE else "text"
        yield from _text_spans(line, kind, names)
        loose = "text" if line.goes_on else "stray"
    elif type(line) is Head:
        yield Span(line.word_start, line.word_end, "shot")
        if line.number_start >= 0:
            yield Span(line.number_start, line.number_end, "number")
        start, end = line.title_span
        if end > start:
            yield Span(start, end, "title")
    elif type(line) is Gap:
        yield from (Span(start, end, "comment") for start, end in line.comments())
    elif type(line) is CutMark or type(line) is Fence:
        yield from _rows(source, [(line.start, line.end)], "cut" if type(line) is CutMark else "fence")
    yield from _rows(source, _extents(line.loose), loose)


def _text_spans(line: Named, kind: str, names: frozenset[str]) -> Iterator[Span]:
    """The value of a field or definition: its text, the comments and split marks in it, the names it uses."""
    source = line.source
    comments = dict(line.comments())
    for start, end in _row_extents(source, line.value_start, line.end):
        if start in comments:
            yield Span(start, end, "comment")
        elif start > line.value_start and is_split_line(source[start:end]):
            yield Span(start, end, "cut")
        else:
            yield from _split_at_names(source, start, end, kind, names)


def _split_at_names(source: str, start: int, end: int, kind: str, names: frozenset[str]) -> Iterator[Span]:
    """A run of text, with the defined names that it uses apart."""
    at = start
    for name, first, last in uses(source[start:end]) if names else ():
        if name in names:
            if start + first > at:
                yield Span(at, start + first, kind)
            yield Span(start + first, start + last, "name")
            at = start + last
    if end > at:
        yield Span(at, end, kind)


def _extents(lines: Iterable[Line]) -> Iterator[tuple[int, int]]:
    return ((line.start, line.end) for line in lines)


def _rows(source: str, extents: Iterable[tuple[int, int]], kind: str) -> Iterator[Span]:
    for start, end in extents:
        yield from (Span(first, last, kind) for first, last in _row_extents(source, start, end))


def _row_extents(source: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the rows of a range without surrounding spaces; blank rows are left out."""
    while start < end:
        found = LINE_END.search(source, start, end)
        stop = found.start() if found else end
        row = source[start:stop]
        content = row.strip()
        if content:
            first = start + row.index(content)
            yield first, first + len(content)
        start = found.end() if found else end
