"""Storyboard → formatted `.story` text."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS
from storyboard.syntax.values import format_milliseconds

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard
    from storyboard.model.shot import Shot


def write_board(board: Storyboard) -> str:
    """The text of a board; parsing it gives an equal board."""
    blocks = ["\n".join(block) for block in _header(board) if block]
    for number, shot in enumerate(board.shots, 1):
        if shot.cut_before:
            blocks.append("---")
        blocks.append("\n".join(write_shot(shot, number)))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _header(board: Storyboard) -> Iterator[list[str]]:
    yield [f"# {comment}" for comment in board.comments]
    fields = []
    for key, name in HEADER_FIELDS.items():
        value = getattr(board, key)
        if key == "use":
            fields += [f"{name}: {path}" for path in value]
        elif value is not None:
            fields.append(f"{name}: {', '.join(value) if key == 'order' else value}")
    fields += [f"{name}: {value}" for name, value in board.extra.items()]
    yield fields
    yield [f"let {name} = {text}".rstrip() for name, text in board.definitions.items()]


def write_shot(shot: Shot, number: int) -> list[str]:
    """The lines of one shot."""
    lines = [f"# {comment}" for comment in shot.comments]
    lines.append(f"Shot {number}: {shot.title}" if shot.title else f"Shot {number}:")
    for key, name in SHOT_FIELDS.items():
        value = getattr(shot, key)
        if value is None:
            continue
        if key == "duration":
            value = format_milliseconds(shot.milliseconds)
        first, *rest = str(value).split("\n")
        lines.append(f"{name}: {first}")
        lines += (f"  {line}" for line in rest)
    lines += (f"{name}: {value}" for name, value in shot.extra.items())
    return lines
