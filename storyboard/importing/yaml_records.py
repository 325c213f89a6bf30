"""YAML: a list of shots, alone, under a key, or in a code fence. PyYAML composes it; its marks are the places."""

from __future__ import annotations

import re
from typing import Any

from storyboard.importing.found import Found
from storyboard.importing.header import Header
from storyboard.importing.lines import read_line
from storyboard.importing.records import Value, read_records
from storyboard.importing.source import Source, Span

_ENTRY = re.compile(r"(?m)^[ ]*(?:-[ ]+)?[\"']?[^\s\"':#|-][^\n\"':#|]{0,40}[\"']?:(?:[ ]|$)")
_FENCED = re.compile(r"(?ms)^[ ]*```ya?ml[ ]*\n(?P<inner>.*?)^[ ]*```")


def read(source: Source, variant: int = 1) -> Found | None:
    """The storyboard in the YAML of a text; None where it is none."""
    fenced = _FENCED.search(source.text)
    start, end = fenced.span("inner") if fenced else (0, len(source.text))
    if not _ENTRY.search(source.text, start, end) or source.text[start:end].lstrip().startswith(("{", "[")):
        return None
    root = _compose(source.text[start:end], start)
    if root is None:
        return None
    found = Found("YAML")
    if not read_records(source, found, root, alone=False):
        return None
    _mark_syntax(source, found, Span(start, end))
    if fenced:
        header = Header(source, found)
        header.read([read_line(source, row) for row in source.rows if row.end < fenced.start("inner")])
        header.read([read_line(source, row) for row in source.rows if row.start >= fenced.end("inner")], after=True)
    return found


def _mark_syntax(source: Source, found: Found, span: Span) -> None:
    for match in re.finditer(r"(?m)^---[ ]*$|^\.\.\.[ ]*$", source.text[span.start : span.end]):
        found.mark(span.start + match.start(), span.start + match.end())


def _compose(text: str, offset: int) -> Value | None:
    import yaml

    loader: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
    try:
        node = yaml.compose(text, Loader=loader)
    except (yaml.YAMLError, ValueError, RecursionError):
        return None
    return _value(node, offset, set(), 0) if node is not None else None


def _value(node: Any, offset: int, seen: set[int], depth: int) -> Value:
    """A node as a value with its place; one that aliases repeat is read once."""
    start, end = offset + node.start_mark.index, offset + node.end_mark.index
    if id(node) in seen or depth > 60:
        return Value(start, start, "text", None)
    seen.add(id(node))
    if node.id == "scalar":
        text = None if node.tag.endswith(":null") else str(node.value)
        return Value(start, end, "text", text)
    if node.id == "sequence":
        return Value(start, end, "list", items=[_value(item, offset, seen, depth + 1) for item in node.value])
    pairs = [
        (_value(key, offset, seen, depth + 1), _value(value, offset, seen, depth + 1)) for key, value in node.value
    ]
    return Value(start, end, "object", pairs=pairs)
