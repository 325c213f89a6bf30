"""A quick look at a text: is it a storyboard in another notation? It loads no library, so that `lint` can ask."""

from __future__ import annotations

import re
from typing import NamedTuple

from storyboard.importing import delimited, json_records, prose, screenplay, table
from storyboard.importing.source import Source

#: How much of a text is looked at, in characters.
MOST = 20_000

_BOARD = re.compile(r"(?mi)^[ \t]*shot[ \t]+\d+[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:duration|scene)[ \t]*:")
_YAML = re.compile(r"(?m)^[ ]*-[ ]+[\"']?[^\W\d][\w ]{0,30}[\"']?:[ ][^\n]*\n[ ]+[\"']?[^\W\d][\w ]{0,30}[\"']?:[ ]")
_READERS = (
    ("a list of records, such as JSON or YAML", json_records.read),
    ("a table", table.read),
    ("a spreadsheet's rows", delimited.read),
    ("a screenplay", screenplay.read),
)


class Recognised(NamedTuple):
    """What a text looks like, in words that follow "this looks like", and where its first shot begins."""

    name: str
    start: int


def looks_like(text: str) -> str | None:
    """Return the notation of a text that is a storyboard but not a board: `a table`, `a screenplay` …

    None for a board, and for a text in which nothing begins a shot.
    """
    found = recognise(text)
    return found.name if found else None


def recognise(text: str) -> Recognised | None:
    """The same with the place of the first shot."""
    head = text[:MOST]
    if not head.strip() or _BOARD.search(head):
        return None
    source = Source(head)
    for name, read in _READERS:
        found = read(source)
        if found and found.shots:
            return Recognised(name, found.shots[0].start)
    if records := _YAML.search(head):
        return Recognised(_READERS[0][0], records.start())
    found = prose.read(source)
    if found is None or found.loose:
        return None
    words = "time stamps" if found.format == prose.STAMPED else "other words"
    return Recognised(f"a storyboard with {words} for its shots", found.shots[0].start)
