"""Boards as commands are given them: a file, or `-` for standard input."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from storyboard.syntax.document import STDIN, Document, check_is_text

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard


def read_document(name: str) -> Document:
    """The document of a file or of standard input. Raises FileError where it cannot be read or is no text."""
    if name != STDIN:
        return Document.load(name)
    data = sys.stdin.buffer.read()
    check_is_text(data, "standard input")
    return Document.from_bytes(data, STDIN)


def load_board(name: str) -> Storyboard:
    """The board of a file or of standard input. Raises FileError, or BoardError where it is no whole board."""
    from storyboard.model.board import Storyboard
    from storyboard.model.reading import read_board

    return read_board(Storyboard, read_document(name))
