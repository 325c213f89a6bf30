"""A Fountain screenplay: a scene heading for each shot, its scene as action, its other fields as notes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import TYPE_CHECKING

from storyboard.exports.columns import field_text
from storyboard.syntax.fields import SHOT_FIELDS
from storyboard.syntax.prompt import expand

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard
    from storyboard.model.shot import Shot

_MARKS = re.compile(r"[\\*_`\[\]<>~#]")
_NO_TITLE = "-"


def write(board: Storyboard) -> str:
    """The title page and a scene for each shot."""
    page = [f"{key.capitalize()}: {_escaped(text)}" for key, text in _title_page(board)]
    blocks = ["\n".join(page)] if page else []
    for number, shot in enumerate(board, 1):
        blocks += _scene(board, shot, number)
    return "\n\n".join(blocks) + "\n"


def _title_page(board: Storyboard) -> Iterator[tuple[str, str]]:
    for key in ("title", "style", "size", "aspect", "resolution", "model", "note"):
        value = getattr(board, key)
        if value:
            yield key, expand(str(value), board.meaning.definitions) if key == "style" else str(value)


def _scene(board: Storyboard, shot: Shot, number: int) -> Iterator[str]:
    yield f".{_escaped(shot.title) if shot.title else _NO_TITLE} #{number}#"
    yield f"[[duration: {field_text(board, shot, 'duration')}sec]]"
    yield f"!{_escaped(field_text(board, shot, 'scene'))}"
    for key in SHOT_FIELDS:
        text = field_text(board, shot, key)
        if text and key not in ("duration", "scene"):
            yield f"[[{key}: {_escaped(text)}]]"


def _escaped(text: str) -> str:
    """Text in which nothing is markup."""
    return _MARKS.sub(r"\\\g<0>", text)
