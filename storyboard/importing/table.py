"""Markdown tables, with or without outer bars and a row of dashes; boxes drawn in text; tables on their side.

A row is split by hand, not by a Markdown library: those drop the cells after the last heading and give no positions,
and nothing may be dropped here.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from storyboard.importing.found import Found, Piece
from storyboard.importing.header import Header
from storyboard.importing.lines import Line, plain_text, read_line, value_text
from storyboard.importing.numbered import read_word
from storyboard.importing.rows import Cell, add_shots, holds_shots
from storyboard.importing.source import Source, Span
from storyboard.importing.times import rate_of
from storyboard.importing.timing import shot_seconds
from storyboard.importing.vocabulary import meaning_of
from storyboard.importing.writing import ImportedShot, shots_of
from storyboard.syntax.values import clean

_BAR = re.compile(r"(?<!\\)[|│┃]")
_WIDE_BAR = re.compile(r"[｜]")
_DASHES = re.compile(r"[ |:+=-]*-[ |:+=-]*\Z")
_BORDER = re.compile(r"[\s\u2500-\u257f+=|:-]+\Z")
_BREAK = re.compile(r"<br[ ]*/?>", re.IGNORECASE)


class Grid(NamedTuple):
    """A table: the lines that it spans, and its cells; the first row names the columns."""

    first: int
    last: int
    rows: list[list[Piece]]
    ruled: bool  # with a row of dashes under the first


def read(source: Source, variant: int = 1) -> Found | None:
    """The storyboard of the tables in a text: the first that holds shots, and those like it."""
    if "|" not in source.flat:
        return None
    lines = [Line(row, "text", *row) for row in source.rows]
    grids = [grid for grid in _grids(source, lines) if _is_board(grid)]
    if not grids:
        return None
    names = _names(grids[0])
    grids = [grid for grid in grids if _names(grid) == names]
    found = Found("a Markdown table")
    header = Header(source, found)
    header.read([read_line(source, row) for row in source.rows[: grids[0].first]])
    for grid in grids:
        _add(source, found, grid)
    if not found.shots:
        return None
    header.read([read_line(source, row) for row in source.rows[grids[-1].last + 1 :]], after=True)
    return found


class TableShots(NamedTuple):
    """The shots of a table, and the lines that it spans (from 0)."""

    first: int
    last: int
    shots: list[ImportedShot]


def first_table(text: str) -> TableShots | None:
    """The first table of a text that holds shots."""
    source = Source(text)
    lines = [Line(row, "text", *row) for row in source.rows]
    for grid in _grids(source, lines):
        if grid.ruled and _is_board(grid):
            found = Found("a Markdown table")
            _add(source, found, grid)
            shots = shots_of(found, shot_seconds(found, rate_of(source.flat)))
            return TableShots(grid.first, grid.last, shots) if shots else None
    return None


def _names(grid: Grid) -> list[str]:
    return [cell.text for cell in grid.rows[0]]


def _is_board(grid: Grid) -> bool:
    known = [cell.text for cell in grid.rows[0] if meaning_of(cell.text)]
    if not grid.ruled and len(known) * 2 < len(grid.rows[0]):
        return False
    rows = [_named(grid.rows[0], row) for row in grid.rows[1:]]
    return bool(rows) and holds_shots([cell.name for row in rows[:1] for cell in row], rows)


def _add(source: Source, found: Found, grid: Grid) -> None:
    names, *rows = grid.rows
    for name in names:
        found.mark(name.start, name.end)
    merged: list[list[Cell]] = []
    for row in rows:
        cells = _named(names, row)
        if merged and _continues(cells):
            merged[-1] = [_joined(before, cell) for before, cell in zip(merged[-1], cells, strict=False)]
        else:
            merged.append(cells)
    add_shots(source, found, merged)


def _named(names: Sequence[Piece], row: Sequence[Piece]) -> list[Cell]:
    """The cells of a row with the names of their columns; cells after the last column belong to it."""
    return [Cell(names[min(place, len(names) - 1)].text or f"({place + 1})", cell) for place, cell in enumerate(row)]


def _continues(cells: Sequence[Cell]) -> bool:
    """Whether a row only continues the one before: its first cells are empty."""
    filled = [place for place, cell in enumerate(cells) if cell.piece.text]
    return bool(filled) and filled[0] >= 2 and len(filled) <= len(cells) // 2


def _joined(before: Cell, cell: Cell) -> Cell:
    if not cell.piece.text:
        return before
    if not before.piece.text:
        return cell
    text = f"{before.piece.text} {cell.piece.text}"
    return Cell(before.name, Piece(before.piece.start, cell.piece.end, text))


# ------------------------------------------------------------------------------------------ finding tables


def _grids(source: Source, lines: Sequence[Line]) -> list[Grid]:
    grids: list[Grid] = []
    run: list[tuple[int, list[Piece]]] = []
    blank, ruled = 0, False
    for index, line in enumerate(lines):
        cells = _cells(source, line.row)
        if cells is None and run and blank == 0 and not source.flat[line.row.start : line.row.end].strip():
            blank = 1  # one blank line between rows, as some chat windows paste them
            continue
        if cells is None:
            grids += _grid(run, ruled)
            run, ruled = [], False
        elif cells:
            run.append((index, cells))
        elif len(run) == 1:
            ruled = True
        blank = 0
    return grids + _grid(run, ruled)


def _cells(source: Source, row: Span) -> list[Piece] | None:
    """Return the cells of a row: none for a row of dashes, None for a line that is not a row."""
    text = source.text
    bars = [match.start() for match in _BAR.finditer(text, *row)] or [
        match.start() for match in _WIDE_BAR.finditer(text, *row)
    ]
    if not bars:
        return [] if row.end - row.start > 2 and _BORDER.match(text, *row) and not text[slice(*row)].isspace() else None
    if _DASHES.match(source.flat, *row) or _BORDER.match(text, *row):
        return []
    start, end = source.stripped(*row)
    edges = [start - 1, *bars, end]
    if bars[0] == start:
        edges = edges[1:]
    if bars[-1] == end - 1:
        edges = edges[:-1]
    return [_cell(source, left + 1, right) for left, right in itertools.pairwise(edges)]


def _cell(source: Source, start: int, end: int) -> Piece:
    start, end = source.stripped(start, end)
    parts = _BREAK.split(source.text[start:end])
    if len(parts) == 1:
        return Piece(start, end, value_text(source, start, end))
    whole = ""
    for part in filter(None, (clean(plain_text(part)).lstrip("•-· ") for part in parts)):
        whole += f"{';' if whole[-1:].isalnum() else ''} {part}" if whole else part
    return Piece(start, end, whole)


def _grid(run: list[tuple[int, list[Piece]]], ruled: bool) -> list[Grid]:
    if len(run) < 2 or len(run[0][1]) < 2:
        return []
    rows = [cells for _, cells in run]
    return [_upright(Grid(run[0][0], run[-1][0], rows, ruled))]


def _upright(grid: Grid) -> Grid:
    """A table whose columns are the shots, turned."""
    heads = [cell for cell in grid.rows[0][1:] if cell.text]
    if len(heads) < 1 or not all(_is_shot_name(cell.text) for cell in heads):
        return grid
    width = max(map(len, grid.rows))
    nothing = Piece(0, 0, "")
    turned = [[row[column] if column < len(row) else nothing for row in grid.rows] for column in range(width)]
    return grid._replace(rows=turned)


def _is_shot_name(text: str) -> bool:
    word = read_word(Source(text), 0, len(text))
    return word is not None
