"""Tables and time lines as plain text: aligned by what a terminal shows, wide characters counted as two."""

from __future__ import annotations

import re
from collections.abc import Sequence
from unicodedata import combining, east_asian_width

from storyboard.planning.fit import largest_remainder
from storyboard.planning.jobs import Job

#: Blocks of a time line: shots in turn, the seconds that a dissolve shows, and what is thrown away.
BLOCKS = ("█", "▓", "▒", "░")
ASCII_BLOCKS = ("#", "=", "~", ".")
COLOURS = ("36", "34", "35", "2")


class Style:
    """How text is drawn: with blocks or plain characters, with colours or without."""

    __slots__ = ("blocks", "colour")

    def __init__(self, *, unicode: bool = True, colour: bool = False) -> None:
        self.blocks = BLOCKS if unicode else ASCII_BLOCKS
        self.colour = colour

    def paint(self, text: str, code: str) -> str:
        """The text in a colour, where colours are on."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def width(text: str) -> int:
    """The columns that a text takes on a terminal; colours take none."""
    if "\x1b" in text:
        text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    if text.isascii():
        return len(text)
    return sum(0 if combining(char) else 2 if east_asian_width(char) in "WF" else 1 for char in text)


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """A text filled up with blanks to a width; `right` puts them before it."""
    blanks = " " * (columns - width(text))
    return blanks + text if right else text + blanks


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: str = "") -> list[str]:
    """Lines of a table. `right` holds a character per column: `>` aligns it to the right."""
    widths = [max(map(width, column)) for column in zip(head, *rows, strict=True)]
    align = right.ljust(len(head))
    return [
        "  ".join(
            pad(cell, columns, right=way == ">") for cell, columns, way in zip(row, widths, align, strict=True)
        ).rstrip()
        for row in (head, *rows)
    ]


def bar(job: Job, columns: int, style: Style) -> str:
    """A job as blocks: one run per shot, then what is shown of a dissolve, then what is thrown away.

    Every run's length is its share of the job's seconds, to the nearest column.
    """
    runs = [(index % 2, part.used) for index, part in enumerate(job.parts)]
    spare = job.asked - job.used - job.start_trim - job.overlap
    runs = [(3, job.start_trim), *runs, (2, job.overlap), (3, spare)]
    lengths = largest_remainder([milliseconds * columns for _, milliseconds in runs], job.asked, 1)
    return "".join(
        style.paint(style.blocks[kind] * length, COLOURS[kind]) for (kind, _), length in zip(runs, lengths, strict=True)
    )


def numbers(values: Sequence[int]) -> str:
    """Numbers in order, runs drawn together: 1, 2, 3, 5 → "1-3, 5"."""
    runs: list[list[int]] = []
    for value in values:
        if runs and value == runs[-1][1] + 1:
            runs[-1][1] = value
        else:
            runs.append([value, value])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
