"""The table of forms, and what a text form loses of a board."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

from storyboard.basics.words import did_you_mean
from storyboard.errors import BoardError, UsageError
from storyboard.importing import import_text
from storyboard.importing.importer import Format
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS

if TYPE_CHECKING:
    from storyboard.exports.subject import Subject
    from storyboard.model.board import Storyboard


class Form(NamedTuple):
    """A form: its name, what it is, the module and the function that write it, and the suffixes of its files.

    A text form has the import format that reads it back; one without is a film form.
    """

    name: str
    summary: str
    module: str
    function: str
    suffixes: tuple[str, ...]
    reads_as: Format | None = None


FORMS = (
    Form("csv", "a table for spreadsheets", "csv_text", "write", (".csv",), "csv"),
    Form("markdown", "a table for documents", "markdown", "write", (".md",), "table"),
    Form("json", "the board's own JSON", "json_text", "write", (".json",), "json"),
    Form("fountain", "a screenplay", "fountain", "write", (".fountain",), "fountain"),
    Form("otio", "OpenTimelineIO: shots, jobs, transitions, notes", "timelines", "otio", (".otio",)),
    Form("fcp7", "Final Cut Pro 7 XML, for Premiere Pro, Resolve and others", "timelines", "fcp7", (".xml",)),
    Form("edl", "CMX 3600 edit decision list", "timelines", "edl", (".edl",)),
    Form("srt", "SubRip subtitles: the dialogue", "subtitles", "srt", (".srt",)),
    Form("vtt", "WebVTT subtitles: the dialogue", "subtitles", "vtt", (".vtt",)),
    Form("html", "a sheet in one file: time line, shots, jobs, diagnostics", "sheet", "html", (".html", ".htm")),
    Form("pdf", "a sheet to print", "pdf", "pdf", (".pdf",)),
    Form("png", "a contact sheet of the cards", "contact", "png", (".png",)),
)


class Exported(NamedTuple):
    """The text of a form, and what of the board `storyboard import` does not read back from it."""

    text: str
    lost: tuple[str, ...]


def form_named(name: str | None, output: str | None = None) -> Form:
    """Return the form of a name, or else of a file's suffix. Raises UsageError where there is none."""
    if name is not None:
        for form in FORMS:
            if form.name == name:
                return form
        raise UsageError(f"unknown format `{name}`", did_you_mean(name, [form.name for form in FORMS]))
    suffix = os.path.splitext(output or "")[1].lower()
    for form in FORMS:
        if suffix in form.suffixes:
            return form
    raise UsageError("no form is named", f"name one with --to: {', '.join(form.name for form in FORMS)}")


def export_board(board: Storyboard, name: str) -> Exported:
    """A board in a text form. Raises UsageError for one that does not exist."""
    form = form_named(name)
    if form.reads_as is None:
        raise UsageError(f"{name} is not a text form", "use `export_film`, which is given the plan as well")
    text: str = _writer(form)(board)
    return Exported(text, tuple(_lost(board, text, form.reads_as)))


def export_film(subject: Subject, name: str) -> bytes:
    """Return the file of a film form. Raises UsageError, BoardError, MissingExtraError without a form's libraries."""
    form = form_named(name)
    if form.reads_as is not None:
        return export_board(subject.board, name).text.encode()
    data: bytes = _writer(form)(subject)
    return data


def _writer(form: Form) -> Callable[..., Any]:
    found: Callable[..., Any] = getattr(import_module(f"storyboard.exports.{form.module}"), form.function)
    return found


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
