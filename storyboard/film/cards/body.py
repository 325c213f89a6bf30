"""Set the text of a card: title, scene and notes in the largest letters that fit, on as many pages as it takes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import ceil
from typing import NamedTuple

from storyboard.film.cards.card import Card
from storyboard.film.cards.layout import Box, Layout
from storyboard.film.cards.text import Line, Paragraph
from storyboard.film.colours import Palette

#: How long a page is shown before another one is preferred to smaller letters, in seconds.
_READING = 2.0
#: From one letter size to try to the next.
_STEP = 0.94
_TITLE, _SCENE, _NOTE, _LABEL = 1.22, 1.0, 0.8, 0.56


class Block(NamedTuple):
    """A paragraph of the body, its letter size as a share of the scene's, and the space before it in ems."""

    paragraph: Paragraph
    scale: float
    before: float
    label: Paragraph | None = None


class Row(NamedTuple):
    """One line of the body at a letter size: its height, its text, and the label to its left or above it."""

    block: Block
    text: str
    height: float
    space: float
    label: bool


def blocks_of(card: Card, language: str) -> list[Block]:
    """Return what a card says, in order."""
    blocks: list[Block] = []
    if card.title:
        blocks.append(Block(Paragraph(card.title, language=language, bold=True), _TITLE, 0))
    if card.text.strip():
        blocks.append(Block(Paragraph(card.text, language=language), _SCENE, 0.35))
    for note in card.notes:
        label = Paragraph(note.label.upper(), bold=True)
        blocks.append(Block(Paragraph(note.text, language=language), _NOTE, 0.55, label))
    return blocks


def pages(
    blocks: Sequence[Block], area: Box, layout: Layout, seconds: float, frames: int
) -> tuple[float, list[list[Row]]]:
    """Return the letter size in pixels and the rows of each page; there are never more pages than `frames`."""
    best: list[list[Row]] = []
    for em in _sizes(layout.most, layout.readable):
        best = flow(blocks, area, em)
        if len(best) <= 1:
            return em, best
    if len(best) <= frames and seconds / len(best) >= _READING:
        return layout.readable, best
    for em in _sizes(layout.readable, layout.least):
        best = flow(blocks, area, em)
        if len(best) == 1 or (len(best) <= frames and seconds / len(best) >= _READING):
            return em, best
    em = layout.least
    while len(best) > frames and em > 0.5:
        em *= _STEP
        best = flow(blocks, area, em)
    return em, best


def flow(blocks: Sequence[Block], area: Box, em: float) -> list[list[Row]]:
    """Return the rows of each page at a letter size."""
    pages: list[list[Row]] = [[]]
    used = 0.0
    for row in _rows(blocks, area.width, em):
        space = row.space if pages[-1] else 0.0
        if pages[-1] and used + space + row.height > area.height:
            pages.append([])
            used = space = 0.0
        pages[-1].append(row._replace(space=space))
        used += space + row.height
    return [page for page in pages if page]


def height(rows: Sequence[Row]) -> float:
    """Return the height of a page in pixels."""
    return sum(row.space + row.height for row in rows)


def set_rows(rows: Sequence[Row], area: Box, em: float, colours: Palette) -> Iterator[Line]:
    """Yield the lines of a page, placed in an area; where its text reads from right to left, at the right of it."""
    indent = label_width([row.block for row in rows], area.width, em)
    mirrored = bool(rows) and rows[0].block.paragraph.rtl
    y = float(area.y)
    for row in rows:
        y += row.space
        paragraph, size = row.block.paragraph, em * row.block.scale
        left = area.x + (indent if row.block.label and not mirrored else 0)
        right = area.right - (indent if row.block.label and mirrored else 0)
        line = y + (row.height - size * paragraph.leading) + size * (paragraph.leading - 0.36)
        colour = colours.accent if row.block.scale == _TITLE else colours.text
        yield Line(
            row.text,
            right if paragraph.rtl else left,
            line,
            size,
            colour,
            paragraph.bold,
            paragraph.rtl,
            paragraph.rtl,
            paragraph.language,
        )
        if row.label and row.block.label:
            at = y + em * _LABEL if not indent else line
            edge = area.right if mirrored else area.x
            yield Line(row.block.label.text, edge, at, em * _LABEL, colours.quiet, True, mirrored)
        y += row.height


def label_width(blocks: Sequence[Block], width: float, em: float) -> float:
    """Return the width of the column of labels; 0 where it is too narrow for one and labels are above their text."""
    labels = [block.label.width(em * _LABEL) for block in blocks if block.label]
    column = max(labels, default=0) + em * 0.9
    return ceil(column) if labels and column < width * 0.3 else 0


def _rows(blocks: Sequence[Block], width: float, em: float) -> Iterator[Row]:
    indent = label_width(blocks, width, em)
    for block in blocks:
        size = em * block.scale
        for number, text in enumerate(block.paragraph.lines(width - (indent if block.label else 0), size)):
            first = number == 0
            above = em * _LABEL * 1.5 if first and block.label and not indent else 0
            tall = size * block.paragraph.leading + above
            yield Row(block, text, tall, em * block.before if first else 0, first and block.label is not None)


def _sizes(most: float, least: float) -> Iterator[float]:
    em = most
    while em > least:
        yield em
        em *= _STEP
    yield least
