"""The lines of a shot: labelled details into their fields, everything else into the scene."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from decimal import Decimal
from functools import cache

from storyboard.importing.found import Found, FoundShot, Part, Piece
from storyboard.importing.heads import Head, read_head
from storyboard.importing.lines import Label, Line, read_label, value_text
from storyboard.importing.source import Source, flatten
from storyboard.importing.times import read_length, read_stated
from storyboard.importing.vocabulary import alternatives, languages, meaning_of

_ENDED = re.compile(r"[.!?…。:;|)\]|।\"'*]\Z")
_QUOTED = re.compile(r"[\"'].{1,}")
#: What says when or how long, within a line.
TIMES = ("duration", "time")
#: Fields that a label names; everything else a label means is said in the scene, with the label.
FIELDS = ("scene", "action", "dialogue", "camera", "lighting", "sound", "transition", "reference", "note")


ShotNamer = Callable[[Head], FoundShot | None]


def by_name(shots: Iterable[FoundShot]) -> ShotNamer:
    """A look-up of the shot that a head names again, by its times or by its number."""
    times: dict[tuple[Decimal, Decimal], FoundShot] = {}
    numbers: dict[int | None, FoundShot] = {}
    for shot in shots:
        if shot.when and shot.when.end:
            times.setdefault((shot.when.start.seconds, shot.when.end.seconds), shot)
        numbers.setdefault(shot.number, shot)

    def named(head: Head) -> FoundShot | None:
        if head.when and head.when.end and (shot := times.get((head.when.start.seconds, head.when.end.seconds))):
            return shot
        return numbers.get(head.number) if head.kind == "word" and head.number is not None else None

    return named


class Body:
    """Reads lines into the parts of one shot."""

    def __init__(self, source: Source, found: Found, shot: FoundShot, named: ShotNamer) -> None:
        self.source, self.flat = source, source.flat
        self.found, self.shot, self.named = found, shot, named
        self.open: Part | None = None
        self.collecting = False  # the open label had no text of its own
        self.label_bullet = False
        self.previous: Line | None = None
        self.blank = False
        self.closed = False  # a section title ended the shot

    def read(self, lines: Sequence[Line]) -> None:
        """Read the lines after a head."""
        for line in lines:
            if line.kind == "blank":
                self.blank = True
                continue
            self.line(line)
            self.previous, self.blank = line, False

    def line(self, line: Line) -> None:
        if line.kind in ("rule", "fence"):
            self.found.mark(*line.row)
            self.open = None
        elif line.kind == "table":
            self.open = None  # not this reader's: left over, so it becomes a comment
        elif not self._belongs_elsewhere(line):
            label = read_label(self.source, line)
            if label and (label.meaning or label.text):
                self._labelled(line, label)
            elif (
                line.is_title
                and line.end - line.start < 80
                and not self._is_sentence(line)
                and (line.heading or self.blank or line.kind == "framed")
            ):
                self._section()
            elif not self.closed:
                self._free(line)

    def _section(self) -> None:
        """The title of a section ends the shot: it is left over, and so is loose text under it."""
        self.open, self.closed, self.collecting = None, True, False

    def _is_sentence(self, line: Line) -> bool:
        return bool(re.search(r"[.。!?！？]\W*\Z", self.flat[max(line.start, line.end - 6) : line.end]))

    # ---------------------------------------------------------------------------------------- kinds of lines

    def _labelled(self, line: Line, label: Label) -> None:
        start, end = label.value
        meaning = label.meaning
        if meaning is None and self.collecting and self.open and not (line.bullet and self.label_bullet):
            self._add(self.open, line, line.start, line.end)
            return
        if meaning is None and self.closed:
            return
        if meaning in ("duration", "time", "start", "end", "number", "total") and self._timed(meaning, line, label):
            return
        if meaning == "title" and start < end and not self.shot.title:
            self.found.mark(line.row.start, start)
            self.shot.title = self._piece(start, end)
            self.open = None
            return
        if meaning is None:
            quoted = start < end and _QUOTED.match(self.flat, start, end)
            part = Part("dialogue" if quoted and self.flat[start] == '"' else "scene", label=label.text)
        elif meaning in FIELDS:
            part = Part(meaning, label=label.text)
        else:
            part = Part("scene", label=label.text or self.source.text[line.start : start].strip(" :：*"))
        self.found.mark(line.row.start, start)
        self.shot.parts.append(part)
        self.open, self.collecting, self.label_bullet = part, start >= end, line.bullet
        self.closed = self.closed and meaning is None
        if start < end:
            self._text(part, start, end)

    def _free(self, line: Line) -> None:
        if self.open and self.collecting and not (self.blank and self.open.pieces and self.open.meaning != "dialogue"):
            self._add(self.open, line, line.start, line.end)
            return
        wrapped = self._goes_on(line)
        if self.open is None or not wrapped:
            self.open = self._scene()
        self.collecting = False
        self.found.mark(line.row.start, line.start)
        self._text(self.open, line.start, line.end, wrapped=wrapped)

    def _text(self, part: Part, start: int, end: int, *, wrapped: bool = False) -> None:
        """Add a text to a part, as far as no label within it says that it is another field's."""
        for piece_start, piece_end, meaning in self._inner_labels(start, end):
            if meaning in TIMES:
                stated = read_stated(self.flat, piece_start, piece_end, bare=True)
                self.shot.when, self.shot.length = self.shot.when or stated.when, self.shot.length or stated.length
                self.found.mark(piece_start, stated.rest.start)
                piece_start = stated.rest.start
            elif meaning:
                part = Part(meaning)
                self.shot.parts.append(part)
                self.open = part
            self._add_text(part, piece_start, piece_end, wrapped=wrapped)
            wrapped = False

    def _scene(self) -> Part:
        last = self.shot.parts[-1] if self.shot.parts else None
        if last and last.meaning == "scene" and not last.label:
            return last
        part = Part("scene")
        self.shot.parts.append(part)
        return part

    def _goes_on(self, line: Line) -> bool:
        """Whether a line without a label continues the sentence before it."""
        before = self.previous
        if (
            before is None
            or self.blank
            or line.bullet
            or line.number is not None
            or before.kind != "text"
            or self.open is None
        ):
            return False
        if not self.open.pieces:
            return False
        said = self.source.text[before.start : before.end]
        first = self.source.text[line.start : line.start + 1]
        if (
            first.islower()
            or said.count('"') % 2
            or said.count("“") > said.count("”")
            or said.count("「") > said.count("」")
        ):
            return True
        return not _ENDED.search(self.flat, max(before.start, before.end - 2), before.end)

    def _timed(self, meaning: str, line: Line, label: Label) -> bool:
        """A label that says when or how long; whether its value does."""
        start, end = label.value
        if meaning == "number":
            if not self.flat[start:end].strip(" #.").isdigit():
                return False
            self.shot.number = self.shot.number or int(self.flat[start:end].strip(" #."))
            self.found.mark(*line.row)
            return True
        stated = read_stated(self.flat, start, end, bare=True)
        length = stated.length or (read_length(self.flat, start, end, bare=True) or (None,))[0]
        if not stated.when and not length:
            return False
        if meaning in ("duration", "total") or not stated.when:
            self.shot.length = self.shot.length or (length if not stated.when else None)
        self.shot.when = self.shot.when or stated.when
        self.found.mark(line.row.start, stated.rest.start)
        if stated.rest.start < stated.rest.end and self.flat[stated.rest.start : stated.rest.end].strip(" ).,*_"):
            self._add_text(self._scene(), *stated.rest)
        self.open = None
        return True

    def _belongs_elsewhere(self, line: Line) -> bool:
        """A line for another shot: `- [0-4 s]: "…"` under `Voice-over:`. It goes there, as what the open label says."""
        head = read_head(self.source, line, 0)
        if not head or head.text >= head.end or not (self.closed or self.collecting):
            return False
        target = self.named(head)
        if target is None or (target is self.shot and not self.closed):
            return False
        meaning = self.open.meaning if self.open else "dialogue" if _QUOTED.match(self.flat, head.text) else "scene"
        self.found.mark(line.row.start, head.text)
        part = Part(meaning, label=self.open.label if self.open else "")
        target.parts.append(part)
        self._add_text(part, head.text, line.end)
        return True

    # ---------------------------------------------------------------------------------------------- pieces

    def _inner_labels(self, start: int, end: int) -> Iterator[tuple[int, int, str | None]]:
        """A text cut at labels within it: `… across the bay. Camera: slow pan. Sound: gulls`, with what they mean."""
        at, meaning = start, None
        labelled = self.flat.find(":", start + 1, end) >= 0  # the pattern is slow, and most texts have no colon
        for match in inner_label_pattern().finditer(self.flat, start + 1, end) if labelled else ():
            found = meaning_of(self.source.text[match.start("label") : match.end("label")], loosely=False)
            if found in TIMES and not _times_follow(self.flat, match.end(), end):
                continue
            if (found not in FIELDS and found not in TIMES) or found == "note":
                continue
            yield at, match.start("label"), meaning
            self.found.mark(match.start("label"), match.end())
            at, meaning = match.end(), found
        yield at, end, meaning

    def _add(self, part: Part, line: Line, start: int, end: int) -> None:
        wrapped = self._goes_on(line)
        self.found.mark(line.row.start, start)
        self._add_text(part, start, end, wrapped=wrapped)

    def _add_text(self, part: Part, start: int, end: int, *, wrapped: bool = False) -> None:
        piece = self._piece(start, end)
        if piece.text:
            part.pieces.append(piece._replace(wrapped=wrapped and bool(part.pieces)))

    def _piece(self, start: int, end: int) -> Piece:
        start, end = self.source.stripped(start, end)
        return Piece(start, end, value_text(self.source, start, end))


def _times_follow(flat: str, at: int, end: int) -> bool:
    stated = read_stated(flat, at, end)
    return bool(stated.when or stated.length)


@cache
def inner_label_pattern() -> re.Pattern[str]:
    """Finds the name of a field followed by a colon, after the end of a sentence or a separator."""
    names = sorted(
        {label for meaning in (*FIELDS, *TIMES) for label in _names(meaning)}, key=lambda word: (-len(word), word)
    )
    before = r"(?:(?<=[.!?;|。\"/,])[ ]*|(?<=[ ]{2})|(?<=\)))"
    return re.compile(rf"{before}(?:\*\*|[\[(])?(?P<label>{alternatives(names)})[*_\])]*[ ]?:[*_]*[ ]*")


def _names(meaning: str) -> Iterator[str]:
    for language in languages().values():
        yield from (flatten(label) for label in language["labels"][meaning] if len(label) > 1)
