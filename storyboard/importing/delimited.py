"""CSV and TSV as spreadsheets write them: `,`, `;` or a tab between cells, quoted cells with line breaks in them."""

from __future__ import annotations

import re
from collections import Counter
from functools import cache

from storyboard.importing.found import Found, Piece
from storyboard.importing.lines import value_text
from storyboard.importing.rows import Cell, add_shots, holds_shots
from storyboard.importing.source import Source
from storyboard.importing.vocabulary import meaning_of

_SEPARATORS = (",", ";", "\t", "，")


def read(source: Source, variant: int = 1) -> Found | None:
    """The storyboard of a delimited text; None where it is none."""
    separator = _separator(source.text)
    if separator is None:
        return None
    rows = _rows(source, separator)
    names, *body = rows
    if len(names) < 2 or not body or sum(1 for row in body if len(row) == len(names)) * 2 < len(body):
        return None
    if sum(1 for name in names if meaning_of(name.text)) * 2 < len([name for name in names if name.text]):
        return None
    cells = [
        [Cell(names[min(place, len(names) - 1)].text or f"({place + 1})", cell) for place, cell in enumerate(row)]
        for row in body
    ]
    if not holds_shots([name.text or f"({place + 1})" for place, name in enumerate(names)], cells):
        return None
    found = Found("TSV" if separator == "\t" else "CSV")
    for name in names:
        found.mark(name.start, name.end)
    add_shots(source, found, cells)
    return found if found.shots else None


def _separator(text: str) -> str | None:
    """The separator of the first line that is not empty; `sep=;` says it itself."""
    first = next((line for line in text.lstrip("\ufeff").splitlines() if line.strip()), "")
    if first.lower().startswith("sep=") and len(first) >= 5:
        return first[4]
    outside = re.sub(r'"[^"]*"', "", first)
    counts = Counter({separator: outside.count(separator) for separator in _SEPARATORS})
    best, count = counts.most_common(1)[0]
    return best if count else None


@cache
def _cell_pattern(separator: str) -> re.Pattern[str]:
    mark = re.escape(separator)
    return re.compile(rf'[ ]*"(?P<quoted>(?:[^"]|"")*)"[^{mark}\r\n]*|(?P<plain>[^{mark}\r\n]*)')


def _rows(source: Source, separator: str) -> list[list[Piece]]:
    text, pattern = source.text, _cell_pattern(separator)
    rows: list[list[Piece]] = []
    row: list[Piece] = []
    at = 1 if text.startswith("\ufeff") else 0
    if text[at : at + 4].lower() == "sep=":
        at = text.find("\n", at) + 1 or len(text)
    while at < len(text):
        match = pattern.match(text, at)
        assert match
        row.append(_cell(source, match))
        at = match.end()
        if text[at : at + 1] == separator:
            at += 1
            if at < len(text):
                continue
            row.append(Piece(at, at, ""))
        at += 2 if text[at : at + 2] == "\r\n" else 1
        if any(cell.text for cell in row):
            rows.append(row)
        row = []
    return rows or [[]]


def _cell(source: Source, match: re.Match[str]) -> Piece:
    which = "plain" if match["quoted"] is None else "quoted"
    start, end = match.span(which)
    if which == "plain":
        start, end = source.stripped(start, end)
        return Piece(start, end, value_text(source, start, end))
    text = " ".join(match["quoted"].replace('""', '"').split())
    return Piece(start, end, text)
