"""Walks over the lines of a document that several rules share, and the texts and braces in them."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from storyboard.basics.patterns import lazy
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.syntax.document import Document
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import BY_KEY, REPEATABLE, SPOKEN
from storyboard.syntax.nodes import Field, Gap, Head, Let, Line, Named, Text

#: What stands before the word in a row that begins like a shot's head.
SHOT_ROW = lazy(r"[\s>*_+•·-]*+(?=(?:shot|镜头)\s*[#№]?\s*\d)", re.IGNORECASE)

_ROW = lazy(r"[^\r\n]*+(?:\r\n|\n|\r|\Z)")
_BELOW = lazy(r"(?:[^\S\r\n]*+(?:#[^\r\n]*+)?+(?:\r\n|\n|\r))*+[^\S\r\n]++[^\s#]")
_CURLY = lazy(r"[{}]")
_BRACE = lazy(r"\{\{|\}\}|\{\s*(?P<name>[^\W\d][\w-]*+)\s*\}|(?P<other>\{[^{}\r\n]++\})|[{}]")


def heads(document: Document) -> Iterator[tuple[Head, int]]:
    """The heads of all shots, with the shot's place from 1."""
    for place, shot in enumerate(document.tree.shots, 1):
        yield shot.head, place


def named(document: Document) -> Iterator[tuple[Named, int]]:
    """All fields and definitions that count, with their shot's place (0: the header)."""
    for line in document.tree.preamble:
        if isinstance(line, Named):
            yield line, 0
    for place, shot in enumerate(document.tree.shots, 1):
        for line in shot.lines:
            if isinstance(line, Named):
                yield line, place


def fields(document: Document) -> Iterator[tuple[Field, int]]:
    """All fields that count, with their shot's place (0: the header)."""
    for line, place in named(document):
        if type(line) is Field:
            yield line, place


def loose_texts(document: Document) -> Iterator[tuple[Line | None, Text, int, bool]]:
    """All loose lines: (what each follows, the line, its shot's place, whether it stands around the board).

    Around the board is before the first shot, outside a shot behind a code fence, and behind a blank line or
    comment at the end of the last shot, where that has its scene.
    """
    tree = document.tree
    for text in tree.loose:
        yield None, text, 0, True
    for line in tree.preamble:
        for text in line.loose:
            yield line, text, 0, True
    count = len(tree.shots)
    for place, shot in enumerate(tree.shots, 1):
        # Below a shot without a scene, text may be that scene.
        last = shot.lines[-1] if place == count and shot.lines and shot.field("scene") else None
        for line in (shot.head, *shot.lines):
            for text in line.loose:
                yield line, text, place, line is last and type(line) is Gap
        for line in shot.outside:
            for text in line.loose:
                yield line, text, place, True


def commented(line: Line) -> list[Edit]:
    """The edits that make comments of a line and its continuation lines."""
    edits = []
    at = line.start
    for row in line.text.splitlines(keepends=True):
        stripped = row.lstrip()
        if stripped and not stripped.startswith("#"):
            edits.append(Edit(at, at + len(row) - len(stripped), "# "))
        at += len(row)
    return edits


def is_own_text(line: Line | None) -> bool:
    """Whether loose text under a line continues that line's text."""
    return isinstance(line, Field | Let) and line.goes_on


def by_line(
    document: Document,
    pattern: re.Pattern[str],
    edit: Callable[[re.Match[str]], Edit],
    message: str,
    title: str,
    *,
    safe_before_line: bool = True,
) -> Iterator[Problem]:
    """Yield one problem for each line in which a pattern is found; its fix covers all of that line.

    Without `safe_before_line` a fix at the start of a line is unsafe: the line may become one of another kind.
    """
    text = document.text
    if text.isascii() and text.replace("\n", "").isprintable():
        return
    lines: dict[int, list[Edit]] = {}
    for found in pattern.finditer(text):
        lines.setdefault(document.position(found.start()).line, []).append(edit(found))
    for line, edits in lines.items():
        start, end, _ = edits[0]
        safe = safe_before_line or bool(text[document.index.start_of(line) : start].strip())
        yield Problem(start, end, message, Fix(title, edits, safe))


# ------------------------------------------------------------------- texts and braces in them


class Brace(NamedTuple):
    """A `{name}`, or (`name` empty) a brace that is none; offsets in the document's text, `shot` 0 for the header."""

    name: str
    start: int
    end: int
    line: Named
    shot: int


def spoken_lines(document: Document) -> Iterator[tuple[Named, int]]:
    """The fields that join the prompt and the definitions, with their shot's place (0: the header)."""
    for line, place in named(document):
        if type(line) is Let or (isinstance(line, Field) and line.key in SPOKEN):
            yield line, place


def braces(document: Document) -> Iterator[Brace]:
    """All `{name}` and all lone braces in what joins the prompt; doubled braces are neither."""
    places = [match.start() for match in _CURLY.finditer(document.text)]
    if not places:
        return
    at = 0
    for line, place in spoken_lines(document):
        end = line.full_end if line.loose else line.end
        at = bisect_left(places, line.value_start, at)
        if at == len(places) or places[at] >= end:
            continue
        comments = line.comments()
        for match in _BRACE.finditer(document.text, line.value_start, end):
            if match[0] in ("{{", "}}") or any(start <= match.start() < stop for start, stop in comments):
                continue
            yield Brace(match["name"] or "", match.start(), match.end(), line, place)


def continuation_rows(line: Named) -> Iterator[tuple[int, str]]:
    """The rows that go on with a line's text: where each starts, and its text; no comments, no blank ones."""
    at = line.first_end
    while at < line.end:
        match = _ROW.match(line.source, at, line.end)
        row = match[0] if match else ""
        content = row.strip()
        if content and not content.startswith("#"):
            yield at, row
        at += max(1, len(row))


def can_go(line: Line) -> bool:
    """Whether a line can be taken out without its loose text, or indented text below, becoming another's."""
    return not line.loose and not _BELOW.match(line.source, line.end)


def take_nothing_up(document: Document, edits: Iterable[Edit]) -> bool:
    """Whether what edits put in stays apart from what follows: text below would go on with a new field."""
    loose = document.tree.loose
    return not any(_BELOW.match(document.text, edit.end) or (loose and edit.end <= loose[0].start) for edit in edits)


def join(kept: Field, field: Field) -> list[Edit] | None:
    """Return the edits that move a field's text to the end of another; None if more than text would be lost."""
    if field.comments() or not (can_go(field) and can_go(kept)) or not kept.text.endswith(("\n", "\r")):
        return None
    indent = kept.text[: len(kept.text) - len(kept.text.lstrip())]
    text = field.value.replace("\n", f"\n{indent}  ")
    edits = [Edit(kept.end, kept.end, f"{indent}  {text}\n"), Edit(field.start, field.end, "")]
    if kept.value[-1:].isalnum() and kept.closing < 0:
        edits.append(Edit(kept.content_end, kept.content_end, ";"))
    return edits


def can_hold(key: str, value: str) -> bool:
    """Whether a field can be read with a value: a fix that makes a field of a text must not break the board."""
    from storyboard.model import checks

    if key in REPEATABLE:
        return False  # the value names a file that may not be there
    spec = BY_KEY.get(key)
    check = checks.READERS.get(spec.kind) if spec else None
    try:
        if check:
            check(value)
    except ValueError:
        return False
    return True
