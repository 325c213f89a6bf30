"""The formats, and what each loses of a board."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import TYPE_CHECKING, NamedTuple

from storyboard.errors import BoardError, UsageError
from storyboard.importing import import_text
from storyboard.importing.importer import Format
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard

#: Format → the module in this folder that writes it, and the import format that reads it back.
FORMATS: dict[str, tuple[str, Format]] = {
    "csv": ("csv_text", "csv"),
    "markdown": ("markdown", "table"),
    "json": ("json_text", "json"),
    "fountain": ("fountain", "fountain"),
}


class Exported(NamedTuple):
    """The text of a form, and what of the board `storyboard import` does not read back from it."""

    text: str
    lost: tuple[str, ...]


def export_board(board: Storyboard, format: str) -> Exported:
    """A board in one of `FORMATS`. Raises UsageError for a format that does not exist."""
    if format not in FORMATS:
        raise UsageError(f"unknown format {format!r}", f"use one of: {', '.join(FORMATS)}")
    module, reads_as = FORMATS[format]
    text: str = import_module(f"storyboard.exports.{module}").write(board)
    return Exported(text, tuple(_lost(board, text, reads_as)))


def _lost(board: Storyboard, text: str, reads_as: Format) -> Iterator[str]:
    try:
        back = import_text(text, format=reads_as).board
    except BoardError as error:
        yield f"the text cannot be read back: {error.message}"
        return
    for key in (*HEADER_FIELDS, "definitions", "extra", "comments"):
        if getattr(board, key) and getattr(back, key) != getattr(board, key):
            yield f"the board's {_NAMES.get(key, key)}"
    if len(back) != len(board):
        yield f"{len(board)} shots are read back as {len(back)}"
        return
    for number, (shot, again) in enumerate(zip(board, back, strict=True), 1):
        for key in ("title", *SHOT_FIELDS, "extra", "comments", "cut_before"):
            if getattr(shot, key) != getattr(again, key):
                yield f"shot {number}: {_NAMES.get(key, key)}"


_NAMES = {"extra": "unknown fields", "cut_before": "the cut before it (`---`)", "scene": "the scene, as it is written"}
