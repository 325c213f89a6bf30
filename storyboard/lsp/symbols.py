"""The shape of a board: symbols, folding, links to files, and what each piece is for highlighting."""

from __future__ import annotations

import os
from collections.abc import Iterator
from itertools import pairwise

from lsprotocol import types
from pygls import uris

from storyboard.basics.quantities import clock, seconds_text
from storyboard.lsp.boards import OpenBoard
from storyboard.syntax.edits import shot_stretches
from storyboard.syntax.highlight import KINDS, spans

#: What the kinds of highlighting are called in the protocol, in the order of the legend.
_TOKENS = {
    "shot": "keyword",
    "number": "number",
    "title": "class",
    "field": "property",
    "unknown": "property",
    "keyword": "keyword",
    "name": "variable",
    "value": "enumMember",
    "text": "string",
    "cut": "operator",
    "comment": "comment",
    "fence": "decorator",
    "stray": "comment",
}
_TYPES = list(dict.fromkeys(_TOKENS[kind] for kind in KINDS))
LEGEND = types.SemanticTokensLegend(_TYPES, ["deprecated"])
_FILE_FIELDS = ("reference", "use", "music", "narration")


def document_symbols(board: OpenBoard) -> list[types.DocumentSymbol]:
    """Return the board's shots with their times, and its definitions."""
    found = []
    for let in board.document.lets:
        whole = board.positions.range(let.start, let.content_end)
        name = board.positions.range(let.name_start, let.name_end)
        found.append(types.DocumentSymbol(let.name, types.SymbolKind.Variable, whole, name, detail=let.value))
    stretches = shot_stretches(board.document)
    for row, shot, (start, end) in zip(board.outline.shots, board.document.tree.shots, stretches, strict=True):
        title = f"Shot {row.number}" + (f": {row.title}" if row.title else "")
        length = f"{seconds_text(row.milliseconds)} s" if row.milliseconds else "no duration"
        start = min(start, shot.head.start)
        end = max(start + len(board.text[start:end].rstrip()), shot.head.content_end)
        found.append(
            types.DocumentSymbol(
                title,
                types.SymbolKind.Event,
                board.positions.range(start, end),
                board.positions.range(shot.head.word_start, shot.head.content_end),
                detail=f"{clock(row.start)}, {length}",
            )
        )
    return sorted(found, key=lambda symbol: (symbol.range.start.line, symbol.range.start.character))


def folding(board: OpenBoard) -> list[types.FoldingRange]:
    """Return what can be folded: each shot below its head, and the header."""
    shots = board.document.tree.shots
    starts = [shot.head.start for shot in shots]
    ranges = []
    if shots and shots[0].start:
        ranges.append((0, shot_stretches(board.document)[0][0]))
    ranges += pairwise([*starts, len(board.text)])
    found = []
    for start, end in ranges:
        first = board.positions.position(start).line
        last = board.positions.position(start + len(board.text[start:end].rstrip())).line
        if last > first:
            found.append(types.FoldingRange(first, last))
    return found


def links(board: OpenBoard) -> list[types.DocumentLink]:
    """Return the files that the board names."""
    if board.path is None:
        return []
    folder = os.path.dirname(board.path)
    fields = [*board.document.header_fields, *(field for shot in board.document.tree.shots for field in shot.fields())]
    found = []
    for field in fields:
        value = field.value if field.key in _FILE_FIELDS else ""
        if value.startswith(("http://", "https://")):
            target: str | None = value
        else:
            path = os.path.normpath(os.path.join(folder, value))
            target = uris.from_fs_path(path) if value and os.path.exists(path) else None
        if target:
            found.append(types.DocumentLink(board.positions.range(*field.span), target))
    return found


def semantic_tokens(board: OpenBoard) -> types.SemanticTokens:
    """Return what each piece of the board is, in the protocol's relative numbers."""
    return types.SemanticTokens(list(_relative(board)))


def _relative(board: OpenBoard) -> Iterator[int]:
    line = character = 0
    for span in spans(board.document):
        start, end = board.positions.position(span.start), board.positions.position(span.end)
        moved = start.line - line
        yield moved
        yield start.character - (0 if moved else character)
        yield end.character - start.character
        yield _TYPES.index(_TOKENS[span.kind])
        yield 1 if span.kind == "unknown" else 0
        line, character = start.line, start.character
