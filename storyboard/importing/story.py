"""A text that is a board already, however generously written: formatted, nothing else."""

from __future__ import annotations

import re
from collections.abc import Iterable

from storyboard.importing.found import Found, FoundShot, Part, Piece
from storyboard.importing.source import Source, flatten
from storyboard.importing.times import read_length, read_stated
from storyboard.syntax.document import Document
from storyboard.syntax.fields import BY_KEY, REPEATABLE
from storyboard.syntax.format import FormatError, format_document
from storyboard.syntax.nodes import Field, Let, Line

_BOARD = re.compile(r"^[ \t]*Shot[ \t]+\d+[^\n]*$", re.M)


def read(source: Source, variant: int = 1) -> Found | None:
    """The board; None where a line of the text is none of the language's, or a shot lacks its scene."""
    if not _BOARD.search(source.text):
        return None
    document = Document(source.text)
    shots = document.shots
    if not shots or any(line.loose for line in document.lines()) or document.tree.loose:
        return None
    if any(not shot.scene or shot.extra or _has_times(shot.title) for shot in shots) or document.header_extra:
        return None
    if any(shot.duration_read is not None and not shot.milliseconds for shot in shots):
        return None
    blocks = [document.tree.preamble, *(shot.node.lines for shot in shots)]
    if any(shot.node.outside for shot in shots) or any(map(_says_twice, blocks)):
        return None
    try:
        text = format_document(Document(source.given))
    except FormatError:
        return None
    found = Found("a .story board", text=text)
    found.header = [_part(line) for line in document.tree.preamble if isinstance(line, Field | Let)]
    for shot in shots:
        one = FoundShot(shot.node.start, shot.number)
        if shot.title:
            at = source.text.index(shot.title, shot.node.head.start) if shot.title in source.text else shot.node.start
            one.title = Piece(at, at + len(shot.title), shot.title)
        one.parts = [
            _part(line) for line in shot.node.lines if isinstance(line, Field | Let) and not _is_duration(line)
        ]
        if shot.milliseconds:
            flat = flatten(f"{shot.milliseconds} ms")
            one.length = (read_length(flat, 0, len(flat)) or (None, 0))[0]
        found.shots.append(one)
        found.mark(shot.node.head.start, shot.node.head.end)
        _mark(found, shot.node.lines)
    return found


def _says_twice(lines: Iterable[Line]) -> bool:
    """Whether a field is there twice: only the first would count."""
    keys = [line.key for line in lines if isinstance(line, Field) and line.key not in REPEATABLE]
    return len(keys) != len(set(keys))


def _is_duration(line: Line) -> bool:
    return isinstance(line, Field) and line.key == "duration"


def _part(line: Field | Let) -> Part:
    text = line.value
    piece = Piece(line.value_start, line.content_end, text)
    if isinstance(line, Let):
        return Part("definition", [piece])
    return Part(line.key if line.key in BY_KEY else "note", [piece])


def _mark(found: Found, lines: Iterable[Line]) -> None:
    for line in lines:
        if isinstance(line, Field):
            found.mark(line.start, line.end if line.key == "duration" else line.value_start)


def _has_times(title: str | None) -> bool:
    """Whether a title holds the times of another notation: `Shot 1 (0:00-0:05)`."""
    if not title:
        return False
    flat = flatten(title)
    return any(
        bool(stated.when or stated.length)
        for match in re.finditer(r"[(\[]|\A", flat)
        if (stated := read_stated(flat, match.end(), len(flat)))
    )
