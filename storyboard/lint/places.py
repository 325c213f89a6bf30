"""Where things stand in a board: what several rules walk over."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from storyboard.lint.diagnostic import Fix
from storyboard.lint.problem import Problem
from storyboard.syntax.document import Document
from storyboard.syntax.edits import Edit
from storyboard.syntax.nodes import Field, Gap, Head, Let, Line, Named, Text


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
    comment at the end of the last shot.
    """
    tree = document.tree
    for text in tree.loose:
        yield None, text, 0, True
    for line in tree.preamble:
        for text in line.loose:
            yield line, text, 0, True
    count = len(tree.shots)
    for place, shot in enumerate(tree.shots, 1):
        last = shot.lines[-1] if place == count and shot.lines else None
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
    """Whether loose text under a line goes on with that line's text."""
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
    """One problem for each line in which a pattern is found, mending all of that line's.

    Without `safe_before_line` a fix is unsafe where it begins its line: the line may be read as another kind then.
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
