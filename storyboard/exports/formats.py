"""The table of formats, and what a text format loses of a board."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from storyboard.basics.words import did_you_mean
from storyboard.errors import BoardError, UsageError
from storyboard.importing import import_text
from storyboard.importing.importer import Format as ImportFormat
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS

if TYPE_CHECKING:
    from storyboard.exports.subject import Subject
    from storyboard.model.board import Storyboard


class Format(NamedTuple):
    """A format: its name, what it is, the module and the function that write it, and the suffixes of its files.

    A text format has the import format that reads it back; one without is a film format.
    """

    name: str
    summary: str
    module: str
    function: str
    suffixes: tuple[str, ...]
    reads_as: ImportFormat | None = None


FORMATS = (
    Format("csv", "a table for spreadsheets", "csv_text", "write", (".csv",), "csv"),
    Format("markdown", "a table for documents", "markdown", "write", (".md",), "table"),
    Format("json", "the board's own JSON", "json_text", "write", (".json",), "json"),
    Format("fountain", "a screenplay", "fountain", "write", (".fountain",), "fountain"),
    Format("otio", "OpenTimelineIO: shots, jobs, transitions, notes", "timelines", "otio", (".otio",)),
    Format("fcp7", "Final Cut Pro 7 XML, for Premiere Pro, Resolve and others", "timelines", "fcp7", (".xml",)),
    Format("edl", "CMX 3600 edit decision list", "timelines", "edl", (".edl",)),
    Format("srt", "SubRip subtitles: the dialogue", "subtitles", "srt", (".srt",)),
    Format("vtt", "WebVTT subtitles: the dialogue", "subtitles", "vtt", (".vtt",)),
    Format("html", "a sheet in one file: time line, shots, jobs, diagnostics", "sheet", "html", (".html", ".htm")),
    Format("pdf", "a sheet to print", "pdf", "pdf", (".pdf",)),
    Format("png", "a contact sheet of the cards", "contact", "png", (".png",)),
)


class Exported(NamedTuple):
    """The text of a format, and what of the board `storyboard import` does not read back from it."""

    text: str
    lost: tuple[str, ...]


def format_named(name: str | None, output: str | None = None) -> Format:
    """Return the format of a name, or else of a file's suffix. Raises UsageError where there is none."""
    if name is not None:
        for kind in FORMATS:
            if kind.name == name:
                return kind
        raise UsageError(f"unknown format `{name}`", did_you_mean(name, [kind.name for kind in FORMATS]))
    suffix = os.path.splitext(output or "")[1].lower()
    for kind in FORMATS:
        if suffix in kind.suffixes:
            return kind
    raise UsageError("no format is given", f"name one with --to: {', '.join(kind.name for kind in FORMATS)}")


def export_board(board: Storyboard, name: str) -> Exported:
    """A board in a text format. Raises UsageError for one that does not exist."""
    kind = format_named(name)
    if kind.reads_as is None:
        raise UsageError(f"{name} is not a text format", "use `export_film`, which is given the plan as well")
    text: str = _writer(kind)(board)
    return Exported(text, tuple(_lost(board, text, kind.reads_as)))


def export_film(subject: Subject, name: str) -> bytes:
    """Return the file of a film format. Raises UsageError, BoardError, MissingExtraError without its libraries."""
    kind = format_named(name)
    if kind.reads_as is not None:
        return export_board(subject.board, name).text.encode()
    data: bytes = _writer(kind)(subject)
    return data


def _writer(kind: Format) -> Callable[..., Any]:
    found: Callable[..., Any] = getattr(import_module(f"storyboard.exports.{kind.module}"), kind.function)
    return found


def _lost(board: Storyboard, text: str, reads_as: ImportFormat) -> Iterator[str]:
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
