"""Defined names across files: where one is defined, where it is used, and how to rename it everywhere."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import NamedTuple

from storyboard.basics.patterns import lazy
from storyboard.errors import FileError, UsageError
from storyboard.syntax.document import Document
from storyboard.syntax.nodes import Field, Let
from storyboard.syntax.prompt import uses
from storyboard.syntax.sharing import MOST_FILES, use_fields

_NAME = lazy(r"[^\W\d][\w-]*\Z")


class Name(NamedTuple):
    """A name in a text: offsets of the name alone, without braces."""

    text: str
    start: int
    end: int
    defines: bool


def check_new_name(name: str, document: Document) -> None:
    """Raise UsageError where a document cannot have a name: it cannot be written, or it is taken."""
    if not _NAME.match(name):
        raise UsageError(f"`{name}` is not a name", "use letters, digits, `_` and `-`, starting with a letter")
    if any(found.text == name for found in names_in(document)):
        raise UsageError(f"{document.path or 'this board'} already has the name `{name}`", "choose another")


class Site(NamedTuple):
    """Where a name is defined: a file and its `let`."""

    path: str | None
    document: Document
    let: Let


def names_in(document: Document) -> Iterator[Name]:
    """Yield every definition and every use of a name, in no order."""
    for let in document.lets:
        yield Name(let.name, let.name_start, let.name_end, True)
    if "{" not in document.text:
        return
    for line in document.lines():
        if isinstance(line, Field | Let):
            text = line.source[line.value_start : line.full_end]
            for name, start, _ in uses(text):
                at = line.value_start + text.index(name, start)
                yield Name(name, at, at + len(name), False)


def name_at(document: Document, offset: int) -> Name | None:
    """Return the name at an offset, braces included."""
    for name in names_in(document):
        braces = not name.defines
        if name.start - braces <= offset <= name.end + braces:
            return name
    return None


#: Gives the board at a real path: as it is open in the editor, else as it is on disk; None where there is none.
Reader = Callable[[str], Document | None]


def definition(document: Document, name: str, read: Reader) -> Site | None:
    """Return where a document's name is defined: in itself, else in a file that it uses; None where nowhere."""
    return _definition(document, name, read, frozenset())


def _definition(document: Document, name: str, read: Reader, within: frozenset[str]) -> Site | None:
    for let in document.lets:
        if let.name == name:
            return Site(document.path, document, let)
    if document.path is None or len(within) > MOST_FILES:
        return None
    folder = os.path.dirname(os.path.realpath(document.path))
    for field in reversed(use_fields(document)):  # of several files the last wins
        path = os.path.realpath(os.path.join(folder, field.value))
        other = None if path in within else read(path)
        site = _definition(other, name, read, within | {path}) if other else None
        if site:
            return site
    return None


def read_saved(path: str) -> Document | None:
    """Return a file as it is on disk, parsed once for each state of it; None where it cannot be read."""
    try:
        status = os.stat(path)
    except OSError:
        return None
    return _parsed(path, status.st_mtime_ns, status.st_size)


@lru_cache(maxsize=256)
def _parsed(path: str, _changed: int, _size: int) -> Document | None:
    try:
        return Document.load(path)
    except FileError:
        return None


def everywhere(site: Site, paths: Iterable[str], read: Reader) -> Iterator[tuple[Document, list[Name]]]:
    """Yield each board, among those at real paths, that means this definition by its name, with the places in it."""
    name = site.let.name
    if site.path is None:
        yield site.document, [found for found in names_in(site.document) if found.text == name]
        return
    home = os.path.realpath(site.path)
    for path in sorted({home, *paths}):
        document = read(path)
        if document is None or name not in document.text:
            continue
        own = definition(document, name, read)
        if own and own.path and os.path.realpath(own.path) == home:
            yield document, [place for place in names_in(document) if place.text == name]
