"""Several versions of a board in one text: `Version 1: …`, `方案二`, `Option B`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from typing import NamedTuple

from storyboard.importing.families import find_family
from storyboard.importing.found import Piece
from storyboard.importing.lines import Line, value_text
from storyboard.importing.source import Source
from storyboard.importing.vocabulary import alternatives, number_words, words


class Choice(NamedTuple):
    """The lines of one version, its title, and how many versions there are."""

    lines: Sequence[Line]
    title: Piece | None
    versions: int


@cache
def _pattern() -> re.Pattern[str]:
    names = alternatives(words("variant"))
    bare = names.replace("(?![a-z])", "")
    numbers = alternatives(sorted(number_words(), key=lambda word: (-len(word), word)))
    number = rf"(?:\d{{1,2}}(?!\d)|[a-eа-д](?![a-zа-я])|[一二三四五六]|[ivx]{{1,4}}(?![a-z])|{numbers})"
    return re.compile(
        rf"[\[(]?(?:(?:{bare})[ ]?(?:[#№]|no\.?)?[ ]?{number}"
        rf"|(?:第)?{number}(?:[ .]|种|個|个|[ªº.]|st|nd|rd)?[ ]?(?:{names}))"
        r"[ *_]*(?P<closed>[\])]?)[ *_]*(?P<mark>[:.\-|(·、]|\Z)[ *_]*"
    )


def choose_variant(source: Source, lines: Sequence[Line], variant: int) -> Choice:
    """The lines of the version asked for; all of them where there is only one."""
    places: list[tuple[int, int]] = []
    for index, line in enumerate(lines):
        if line.kind in ("text", "framed") and (match := _pattern().match(source.flat, line.start, line.end)):
            places.append((index, match.end()))
    if len(places) < 2:
        return Choice(lines, None, 1)
    ends = [index for index, _ in places[1:]] + [len(lines)]
    sections = [(index, text, lines[index + 1 : end]) for (index, text), end in zip(places, ends, strict=True)]
    boards = [section for section in sections if _is_board(source, section[2])]
    if len(boards) < 2:
        return Choice(lines, None, 1)
    index, text, chosen = boards[min(variant, len(boards)) - 1]
    line = lines[index]
    start, end = source.stripped(min(text, line.end), line.end)
    title = Piece(start, end, value_text(source, start, end).rstrip("*")) if start < end else None
    return Choice(chosen, title, len(boards))


def _is_board(source: Source, lines: Sequence[Line]) -> bool:
    family = find_family(source, lines)
    return family is not None and (len(family.heads) > 1 or family.heads[0].strong)
