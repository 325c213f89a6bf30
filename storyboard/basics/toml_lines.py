"""Where in a TOML text a key stands. `tomllib` keeps no lines, and an error without its line is half an error."""

from __future__ import annotations

import re

_PART = r"""(?:"(?:[^"\\]|\\.)*"|'[^']*'|[A-Za-z0-9_-]+)"""
_KEY = rf"{_PART}(?:\s*\.\s*{_PART})*"
_HEADER = re.compile(rf"\s*\[\[?\s*({_KEY})\s*\]")
_ASSIGNMENT = re.compile(rf"\s*({_KEY})\s*=")
_INLINE = re.compile(rf"[{{,]\s*({_KEY})\s*=")
_STRING = re.compile(r"\"\"\"|'''|\"(?:[^\"\\]|\\.)*\"|'[^']*'|#.*")


def line_of(text: str, keys: tuple[str, ...]) -> int:
    """The line, from 1, on which `keys` (the path from the top of the file) are set.

    Where the last keys have no line of their own, it is the line of the longest part of the path that has.
    """
    best, found = 0, 1
    table: tuple[str, ...] = ()
    for number, key, inner in _keys(text):
        if key is not None and inner is None:
            table = path = key
        else:
            path = table + (inner or ())
        shared = _shared(path, keys)
        # Only a path that leads towards the key counts: a sibling shares its table, and no more.
        if shared > best and shared == len(path):
            best, found = shared, number
    return found


def _keys(text: str) -> list[tuple[int, tuple[str, ...] | None, tuple[str, ...] | None]]:
    """Every key with its line: (line, header, None) for a table, (line, None, path) for a value."""
    found: list[tuple[int, tuple[str, ...] | None, tuple[str, ...] | None]] = []
    quote = ""
    depth = 0
    holder: tuple[str, ...] = ()
    for number, line in enumerate(text.splitlines(), 1):
        if quote:
            _, closed, line = line.partition(quote)
            if not closed:
                continue
            quote = ""
        if depth == 0 and (header := _HEADER.match(line)):
            found.append((number, _split(header[1]), None))
            continue
        if depth == 0 and (assignment := _ASSIGNMENT.match(line)):
            holder = _split(assignment[1])
            found.append((number, None, holder))
            line = line[assignment.end() :]
        found.extend((number, None, holder + _split(inner)) for inner in _INLINE.findall(line))
        bare, quote = _without_strings(line)
        depth += bare.count("[") + bare.count("{") - bare.count("]") - bare.count("}")
    return found


def _without_strings(line: str) -> tuple[str, str]:
    """A line without its texts and comment, and the quote of a long text that it leaves open."""
    bare, place = "", 0
    while match := _STRING.search(line, place):
        bare += line[place : match.start()]
        place = match.end()
        if match[0] in ('"""', "'''"):
            end = line.find(match[0], place)
            if end < 0:
                return bare, match[0]
            place = end + 3
    return bare + line[place:], ""


def _split(key: str) -> tuple[str, ...]:
    return tuple(part[1:-1] if part[0] in "\"'" else part for part in re.findall(_PART, key))


def _shared(path: tuple[str, ...], keys: tuple[str, ...]) -> int:
    count = 0
    for own, wanted in zip(path, keys, strict=False):
        if own != wanted:
            break
        count += 1
    return count
