"""A quick look at a text: is it a storyboard in another notation? It loads no library, so that `lint` can ask."""

from __future__ import annotations

import re

from storyboard.importing.source import Source

#: How much of a text is looked at, in characters.
MOST = 20_000

_BOARD = re.compile(r"(?mi)^[ \t]*shot[ \t]+\d+[^\n]*\n(?:[ \t]*(?:#[^\n]*)?\n)*[ \t]*(?:duration|scene)[ \t]*:")
_JSON = re.compile(r"[\[{]\s*(?:\{\s*)?[\"']?[A-Za-z_\u0080-\uffff][^\n\"':]{0,40}[\"']?\s*:\s*[\[{\"'\d]")
_YAML = re.compile(
    r"(?m)^[ ]*-[ ]+[\"']?[A-Za-z_][\w ]{0,30}[\"']?:[ ][^\n]*\n[ ]+[\"']?[A-Za-z_][\w ]{0,30}[\"']?:[ ]"
)


def looks_like(text: str) -> str | None:
    """Return the notation of a text that is a storyboard but not a board: `a Markdown table`, `JSON` …

    None for a board, and for a text in which nothing begins a shot. `storyboard import` reads what this recognises.
    """
    head = text[:MOST]
    if not head.strip() or _BOARD.search(head):
        return None
    source = Source(head)
    if _JSON.search(head) and _reads("json_records", source):
        return "JSON"
    if _YAML.search(head):
        return "YAML"
    if "|" in source.flat and _reads("table", source):
        return "a Markdown table"
    if _reads("delimited", source):
        return "CSV"
    if _reads("screenplay", source):
        return "a Fountain screenplay"
    if _reads("prose", source):
        return "a storyboard in prose"
    return None


def _reads(module: str, source: Source) -> bool:
    from importlib import import_module

    return import_module(f"storyboard.importing.{module}").read(source, 1) is not None
