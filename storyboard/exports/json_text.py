"""The board's own JSON (`storyboard schema` describes it): holds everything."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard


def write(board: Storyboard) -> str:
    """All of a board."""
    return board.to_json() + "\n"
