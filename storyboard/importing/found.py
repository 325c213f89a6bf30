"""What a reader finds in a text: shots, what holds for the whole film, and the marks that say so, each with its place.

Whatever a reader does not claim is talk around the board: it becomes a comment at its place and is reported. So nothing
can get lost, and `Claims` shows it for every character.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import NamedTuple

from storyboard.importing.source import Span
from storyboard.importing.times import Time, When


class Piece(NamedTuple):
    """A stretch of the source and the text that it gives. `wrapped`: it continues the line before."""

    start: int
    end: int
    text: str
    wrapped: bool = False


@dataclass
class Part:
    """Text of one meaning: a field of the language, or `style`, `character`, `title`, `detail`, `overall` …"""

    meaning: str
    pieces: list[Piece] = field(default_factory=list)
    label: str = ""  # written before the text, where the field alone would not say it


@dataclass
class FoundShot:
    """One shot as the text has it. `start` is where it begins."""

    start: int
    number: int | None = None
    when: When | None = None
    length: Time | None = None
    starts: bool = False  # a single time is when the shot starts, whatever the others say
    title: Piece | None = None
    parts: list[Part] = field(default_factory=list)


@dataclass
class Found:
    """A reading of a whole text. `marks` are heads, labels, times and syntax; `notices` what to tell the author."""

    format: str
    shots: list[FoundShot] = field(default_factory=list)
    header: list[Part] = field(default_factory=list)
    marks: list[Span] = field(default_factory=list)
    notices: list[str] = field(default_factory=list)
    variants: int = 1
    loose: bool = False  # only the numbers of a list say that these are shots
    text: str | None = None  # the board as `.story` text, where the input is one
    total: Time | None = None

    def mark(self, start: int, end: int) -> None:
        """Claim a stretch as part of how the text is built."""
        if start < end:
            self.marks.append(Span(start, end))

    def pieces(self) -> Iterator[tuple[str, Piece]]:
        """Every piece of text and where it goes: `filmed`, `header` or `note`."""
        for part in self.header:
            fate = "note" if part.meaning == "note" else "header"
            yield from ((fate, piece) for piece in part.pieces)
        for shot in self.shots:
            if shot.title:
                yield "filmed", shot.title
            for part in shot.parts:
                fate = "note" if part.meaning in NOT_FILMED else "filmed"
                yield from ((fate, piece) for piece in part.pieces)


#: What a shot carries and does not film.
NOT_FILMED = frozenset({"note", "reference", "transition"})


def uncovered(text_rows: Iterable[Span], flat: str, claimed: Iterable[Span]) -> Iterator[Span]:
    """The stretches of the rows that nothing claims and that hold a letter or a digit; one or more a row."""
    spans = iter(sorted(claimed))
    current = next(spans, None)
    covered = 0
    for row in text_rows:
        at = max(row.start, min(covered, row.end))
        while current is not None and current.start < row.end:
            if current.start > at and has_word(flat, at, current.start):
                yield Span(at, current.start)
            at = max(at, min(current.end, row.end))
            covered = max(covered, current.end)
            if current.end > row.end:
                break
            current = next(spans, None)
        if at < row.end and has_word(flat, at, row.end):
            yield Span(at, row.end)


def has_word(flat: str, start: int, end: int) -> bool:
    """Whether a stretch holds a letter or a digit."""
    return any(character.isalnum() for character in flat[start:end])
