"""A board's shots as rows of cells, shared by the forms that are tables."""

from __future__ import annotations

from typing import TYPE_CHECKING

from storyboard.syntax.fields import SHOT_FIELDS
from storyboard.syntax.prompt import expand
from storyboard.syntax.values import unsplit

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard
    from storyboard.model.shot import Shot

_NEVER_EXPANDED = ("duration", "transition", "reference", "note")


def columns(board: Storyboard) -> tuple[list[str], list[list[str]]]:
    """The names of the columns that some shot fills, and a row for each shot. Definitions are written out."""
    keys = [key for key in ("title", *SHOT_FIELDS) if any(getattr(shot, key) is not None for shot in board)]
    names = list(dict.fromkeys(["number", "title", *keys] if "title" in keys else ["number", *keys]))
    rows = [[_cell(board, shot, number, name) for name in names] for number, shot in enumerate(board, 1)]
    return names, rows


def _cell(board: Storyboard, shot: Shot, number: int, name: str) -> str:
    if name == "number":
        return str(number)
    return field_text(board, shot, name)


def field_text(board: Storyboard, shot: Shot, key: str) -> str:
    """A field of a shot as one line; empty where the shot has none."""
    value = getattr(shot, key)
    if value is None:
        return ""
    if key == "duration":
        return f"{shot.duration.normalize():f}"
    text = unsplit(str(value))
    return text if key in _NEVER_EXPANDED else expand(text, board.meaning.definitions)
