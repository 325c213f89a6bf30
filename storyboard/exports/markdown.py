"""A Markdown table with a row for each shot, the title above it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from storyboard.exports.columns import columns
from storyboard.syntax.prompt import expand

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard

_MARKS = re.compile(r"[\\*_`|\[\]<>~#]")
_HEADER = ("style", "size", "aspect", "resolution", "model", "note")


def write(board: Storyboard) -> str:
    """The title and the style of a board, and its shots as a table."""
    names, rows = columns(board)
    blocks = [f"# {_escaped(board.title)}"] if board.title else []
    for key in _HEADER:
        value = getattr(board, key)
        if value:
            text = expand(str(value), board.meaning.definitions) if key == "style" else str(value)
            blocks.append(f"**{key.capitalize()}:** {_escaped(text)}")
    table = [_row([name.capitalize() for name in names]), _row(["---"] * len(names))]
    table += [_row([_escaped(cell) for cell in row]) for row in rows]
    blocks.append("\n".join(table))
    return "\n\n".join(blocks) + "\n"


def _row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def _escaped(text: str) -> str:
    """Text in which nothing is markup."""
    return _MARKS.sub(r"\\\g<0>", text)
