"""The import itself: try the readers, take the best reading, write the board and the report."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from importlib import import_module
from typing import TYPE_CHECKING, Literal, NamedTuple

from storyboard.errors import BoardError, UsageError
from storyboard.importing.found import Found, uncovered
from storyboard.importing.source import Source, Span
from storyboard.importing.times import rate_of
from storyboard.importing.timing import shot_seconds
from storyboard.importing.writing import ImportedShot, shots_in, shots_of, story_text

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard

Format = Literal["story", "otio", "json", "yaml", "csv", "table", "fountain", "prose"]
Fate = Literal["filmed", "header", "note", "read", "chatter"]

#: The readers, in the order in which they are tried: format → module of this folder with `read(source, variant)`.
FORMATS: dict[Format, str] = {
    "story": "story",
    "otio": "timeline",
    "json": "json_records",
    "yaml": "yaml_records",
    "table": "table",
    "csv": "delimited",
    "fountain": "screenplay",
    "prose": "prose",
}

Reader = Callable[[Source, int], Found | None]


class Stretch(NamedTuple):
    """A stretch of the input and where it went. `read`: heads, labels, times, markup."""

    fate: Fate
    start: int
    end: int
    line: int
    text: str


@dataclass(frozen=True)
class Report:
    """Every piece of the input and where it went, in order, without a gap."""

    format: str
    variants: int
    stretches: tuple[Stretch, ...]
    notices: tuple[str, ...]

    @property
    def not_filmed(self) -> tuple[Stretch, ...]:
        """What the board does not film: notes and talk, kept as comments and notes."""
        return tuple(stretch for stretch in self.stretches if stretch.fate in ("note", "chatter"))

    @property
    def share_not_filmed(self) -> float:
        """The share of the input's letters and digits that the board does not film, from 0 to 1."""
        sizes = dict.fromkeys(("filmed", "header", "note", "read", "chatter"), 0)
        for stretch in self.stretches:
            sizes[stretch.fate] += sum(map(str.isalnum, stretch.text))
        return (sizes["note"] + sizes["chatter"]) / (sum(sizes.values()) or 1)


@dataclass(frozen=True)
class Imported:
    """What `import_text` gives. `text` is the `.story` text; empty where no shot was found."""

    shots: tuple[ImportedShot, ...]
    text: str
    report: Report

    @property
    def seconds(self) -> Decimal:
        """The sum of the durations that the text states."""
        return sum((shot.duration for shot in self.shots if shot.duration), Decimal(0))

    @cached_property
    def board(self) -> Storyboard:
        """The board. Raises BoardError where there is none, or a shot has no duration or no scene, naming the shots."""
        from storyboard.model.board import Storyboard

        if not self.shots:
            raise BoardError("no shots were found in this text", "start each shot with a line such as `Shot 1:`")
        for what, line, missing in (
            ("duration", "duration: …sec", [shot.number for shot in self.shots if shot.duration is None]),
            ("scene", "Scene: …", [shot.number for shot in self.shots if not shot.scene]),
        ):
            if missing:
                shots = "shot {} states" if len(missing) == 1 else "shots {} state"
                numbers = ", ".join(map(str, missing))
                raise BoardError(f"{shots.format(numbers)} no {what}", f"add `{line}` to each of them in `.text`")
        return Storyboard.parse(self.text)


def import_text(text: str, *, format: Format | None = None, variant: int = 1, estimate: bool = False) -> Imported:
    """Read any text that tells a storyboard.

    `format` names one of `FORMATS`; without it every reader is tried. `variant` (from 1) chooses among several versions
    in one text. `estimate` gives shots without a stated duration one by reading speed. Never raises for what the text
    holds; raises UsageError for a format or a variant that does not exist.
    """
    if format is not None and format not in FORMATS:
        raise UsageError(f"unknown format {format!r}", f"use one of: {', '.join(FORMATS)}")
    if variant < 1:
        raise UsageError(f"there is no version {variant}", "versions count from 1")
    source = Source(text)
    found = _best(source, format, variant)
    if found is None:
        return Imported((), "", Report("none", 0, tuple(_stretches(source, Found("none"))), ()))
    if variant > found.variants:
        raise UsageError(f"there is no version {variant}", f"the text holds {found.variants}")
    if found.variants > 1:
        found.notices.insert(
            0, f"the text holds {found.variants} versions; version {variant} was read (`--variant N` reads another)"
        )
    if found.text is not None:
        shots = shots_in(found.text)
    else:
        shots = shots_of(found, shot_seconds(found, rate_of(source.flat)))
    estimated = estimate and any(shot.duration is None for shot in shots)
    if estimated:
        from storyboard.importing.estimate import estimate_durations

        estimate_durations(shots, found)
    stretches = tuple(_stretches(source, found))
    comments = [(one.start, one.text) for one in stretches if one.fate == "chatter"]
    return Imported(
        tuple(shots),
        story_text(found, shots, comments) if found.text is None or estimated else found.text,
        Report(found.format, found.variants, stretches, tuple(found.notices)),
    )


def _reader(name: Format) -> Reader:
    reader: Reader = import_module(f"storyboard.importing.{FORMATS[name]}").read
    return reader


def _best(source: Source, format: Format | None, variant: int) -> Found | None:
    best: tuple[float, Found] | None = None
    for name in [format] if format else FORMATS:
        if best and best[0] >= (_PROSE if name == "prose" else _CERTAIN):
            break
        found = _reader(name)(source, variant)
        if found is None or not found.shots:
            continue
        score = _score(source, found) * (_PROSE if name == "prose" else 1)
        if found.text is not None:
            return found
        if best is None or score > best[0]:
            best = (score, found)
    return best[1] if best else None


#: A reading that covers so much of a text ends the search.
_CERTAIN = 0.9
#: Any text can be read as prose; a format that is recognised for itself comes first.
_PROSE = 0.75


def _score(source: Source, found: Found) -> float:
    """How much of the text a reading films (the header counts half), and how many of its shots have a time."""
    filmed = sum(piece.end - piece.start for fate, piece in found.pieces() if fate == "filmed")
    header = sum(piece.end - piece.start for fate, piece in found.pieces() if fate == "header")
    marked = sum(end - start for start, end in found.marks)
    size = sum(end - start for start, end in source.rows) or 1
    timed = sum(1 for shot in found.shots if shot.when or shot.length) / len(found.shots)
    return min(1.0, (filmed + marked + header / 2) / size) * (0.5 + timed / 2)


def _stretches(source: Source, found: Found) -> Iterator[Stretch]:
    """The whole input as stretches, in order."""
    pieces = sorted(((piece.start, piece.end, fate) for fate, piece in found.pieces()))
    marks = [(start, end, "read") for start, end in found.marks]
    taken = sorted([*pieces, *marks])
    claimed = [Span(start, end) for start, end, _ in taken]
    left = [(start, end, "chatter") for start, end in uncovered(source.rows, source.flat, claimed)]
    at = 0
    for start, end, fate in sorted([*taken, *left], key=lambda one: (one[0], one[1])):
        start = max(start, at)
        if start >= end:
            continue
        if start > at:
            yield _stretch(source, "read", at, start)
        yield _stretch(source, fate, start, end)
        at = end
    if at < len(source.text):
        yield _stretch(source, "read", at, len(source.text))


def _stretch(source: Source, fate: str, start: int, end: int) -> Stretch:
    return Stretch(fate, start, end, source.index.position(start).line, source.text[start:end])  # type: ignore[arg-type]
