"""Whose comment is it? Each belongs to the board's header or to one shot, and goes where that goes."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence

from storyboard.syntax.document import Document
from storyboard.syntax.edits import own_start
from storyboard.syntax.nodes import Line, Named
from storyboard.syntax.values import clean

#: Comments by the place of their shot, from 1; those of the header under 0.
Comments = dict[int, tuple[str, ...]]


def owned_comments(document: Document) -> Comments:
    """All comments of a document by owner, in order, without their `#`.

    Loose text that no field takes up is kept the same way: `lint --fix` makes comments of it.
    """
    starts = [shot.head.start for shot in document.tree.shots]
    found = _written(document.text, starts)
    if document.tree.noisy:
        found = sorted([*found, *_loose(document)])
    owned: dict[int, list[str]] = {}
    for offset, raw in found:
        comment = clean(" ".join(raw.splitlines()))
        if comment:
            place = bisect_right(starts, offset)
            # Between two shots some comments are the next one's already.
            if place < len(starts) and offset >= own_start(document, place):
                place += 1
            owned.setdefault(place, []).append(comment)
    return {place: tuple(comments) for place, comments in owned.items()}


_HASH = re.compile(r"#[^\r\n]*")  # from the first `#` of a line to its end


def _written(text: str, starts: Sequence[int]) -> list[tuple[int, str]]:
    """Every line that begins with `#` is a comment, but for the heading of a shot (`### Shot 1`)."""
    if "#" not in text:
        return []
    heads = frozenset(starts) if "##" in text else frozenset()
    found = []
    for match in _HASH.finditer(text):
        line = start = match.start()
        while line and text[line - 1].isspace() and text[line - 1] not in "\r\n":
            line -= 1
        begins = not line or text[line - 1] in "\r\n" or (line == 1 and text[0] == "\ufeff")
        if begins and line not in heads:
            found.append((start, match[0][1:]))
    return found


def _loose(document: Document) -> list[tuple[int, str]]:
    """Return loose text that does not continue a field, and fields outside of a shot."""
    tree = document.tree
    found: list[Line] = [*tree.loose]
    lines: list[Line] = [*tree.preamble]
    for shot in tree.shots:
        lines += (shot.head, *shot.lines, *shot.outside)
        found += (line for line in shot.outside if isinstance(line, Named))
    for line in lines:
        if line.loose and not (isinstance(line, Named) and line.goes_on):
            found += line.loose
    return [(line.start, " ".join(line.text.split())) for line in found]
