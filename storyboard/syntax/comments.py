"""Whose comment is it? Each belongs to the board's header or to one shot, and goes where that goes."""

from __future__ import annotations

from storyboard.syntax.document import Document
from storyboard.syntax.edits import shot_stretches
from storyboard.syntax.nodes import Field, Gap, Let, Line, comment_spans
from storyboard.syntax.values import clean

#: Comments by the place of their shot, from 1; those of the header under 0.
Comments = dict[int, tuple[str, ...]]


def owned_comments(document: Document) -> Comments:
    """All comments of a document by owner, in order, without their `#`.

    Loose text that no field takes up is kept the same way: `lint --fix` makes comments of it.
    """
    found = _all(document)
    if not found:
        return {}
    starts = [start for start, _ in shot_stretches(document)]
    owned: dict[int, list[str]] = {}
    place = 0
    for offset, comment in found:
        while place < len(starts) and starts[place] <= offset:
            place += 1
        owned.setdefault(place, []).append(comment)
    return {place: tuple(comments) for place, comments in owned.items()}


def _all(document: Document) -> list[tuple[int, str]]:
    text = document.text
    tree = document.tree
    found = [(line.start, line.text) for line in tree.loose]
    lines: list[Line] = [*tree.preamble]
    for shot in tree.shots:
        lines.append(shot.head)
        lines += shot.lines
        for line in shot.outside:
            lines.append(line)
            if isinstance(line, Field | Let):
                found.append((line.start, line.text))
    for line in lines:
        if "#" in line.text:
            found += ((start, text[start + 1 : end]) for start, end in line_comments(line))
        if line.loose and not (isinstance(line, Field | Let) and line.goes_on):
            found += ((loose.start, loose.text) for loose in line.loose)
    found.sort()
    return [(start, comment) for start, raw in found if (comment := clean(" ".join(raw.splitlines())))]


def line_comments(line: Line) -> list[tuple[int, int]]:
    """The comments in a line node, as offsets: in a gap, or among a field's continuation lines."""
    if type(line) is Gap:
        return comment_spans(line.source, line.start, line.end)
    if isinstance(line, Field | Let):
        return comment_spans(line.source, line.first_end, line.end)
    return []
