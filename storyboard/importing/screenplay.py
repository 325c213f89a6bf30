"""Screenplays in Fountain: each scene heading begins a shot, action is the scene, characters speak the dialogue.

A scene heading such as `INT. KITCHEN - NIGHT` says what is seen and joins the scene; a forced one (`.Take-off`) is the
shot's title. A note alone on its line, `[[duration: 5sec]]`, sets a field of the shot; other notes are notes.
"""

from __future__ import annotations

import re
from functools import cache

from storyboard.importing.found import Found, FoundShot, Part, Piece
from storyboard.importing.lines import value_text
from storyboard.importing.source import Source, Span
from storyboard.importing.times import read_length, read_stated
from storyboard.importing.vocabulary import alternatives, meaning_of, words
from storyboard.syntax.fields import SHOT_FIELDS
from storyboard.syntax.values import clean

_FORCED = re.compile(r"\.(?=[^.\s])")
_NUMBER = re.compile(r"[ ]*#(?P<number>[\w.-]{1,12})#[ ]*\Z")
_KEY = re.compile(r"(?P<key>[A-Za-z][\w ]{0,30}?):[ ]*(?P<value>[^\n]*)\Z")
_NOTE = re.compile(r"\[\[(?P<key>[\w ]{1,30}?):[ ]*(?P<value>.*)\]\][ ]*\Z")
_SKIPPED = re.compile(r"(?:={3,}|#{1,6}[ ]|=[ ])")
_BONEYARD = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)


@cache
def _slug() -> re.Pattern[str]:
    return re.compile(rf"(?:{alternatives(words('slug'))})(?:[./ ]|(?<=[\u2e80-\u9fff]))")


def read(source: Source, variant: int = 1) -> Found | None:
    """The shots of a screenplay; None where no line is a scene heading."""
    rows = _rows(source)
    if not any(_is_heading(source, rows, place) for place in range(len(rows))):
        return None
    found = Found("a Fountain screenplay")
    for match in _BONEYARD.finditer(source.text):
        found.mark(match.start(), match.start())
    return _Screenplay(source, rows, found).read()


def _rows(source: Source) -> list[Span]:
    """The lines, those within a boneyard empty."""
    away = [match.span() for match in _BONEYARD.finditer(source.text)]
    return [
        Span(row.start, row.start) if any(start <= row.start < end for start, end in away) else row
        for row in source.rows
    ]


def _is_heading(source: Source, rows: list[Span], place: int) -> bool:
    row = source.stripped(*rows[place])
    if row.start == row.end or (place and not _is_blank(source, rows[place - 1])):
        return False
    if _FORCED.match(source.text, *row):
        return any(_slug().match(source.flat, *source.stripped(*one)) for one in rows) or _has_fields(source)
    return bool(_slug().match(source.flat, *row))


@cache
def _fields() -> re.Pattern[str]:
    return re.compile(r"(?m)^\[\[(?:duration|camera|note):")


def _has_fields(source: Source) -> bool:
    return bool(_fields().search(source.text))


def _is_blank(source: Source, row: Span) -> bool:
    start, end = source.stripped(*row)
    return start == end


class _Screenplay:
    def __init__(self, source: Source, rows: list[Span], found: Found) -> None:
        self.source, self.rows, self.found = source, rows, found
        self.shot: FoundShot | None = None
        self.speaker: Part | None = None

    def read(self) -> Found | None:
        place = self._title_page()
        while place < len(self.rows):
            row = self.source.stripped(*self.rows[place])
            if row.start == row.end:
                self.speaker = None
            elif _is_heading(self.source, self.rows, place):
                self._heading(row)
            else:
                self._line(place, row)
            place += 1
        return self.found if self.found.shots else None

    def _title_page(self) -> int:
        """`Title: …` and other keys at the top, until a blank line."""
        place = 0
        while place < len(self.rows):
            row = self.source.stripped(*self.rows[place])
            match = _KEY.match(self.source.text, *row)
            if not match:
                break
            meaning = meaning_of(match["key"], loosely=False)
            start, end = match.span("value")
            if meaning in ("title", "style", "size", "aspect", "model", "note") and start < end:
                self.found.mark(row.start, start)
                self.found.header.append(Part(meaning, [self._piece(start, end)]))
            place += 1
        return place

    def _heading(self, row: Span) -> None:
        start, end = row
        if number := _NUMBER.search(self.source.text, start, end):
            end = number.start()
        self.shot = FoundShot(row.start)
        self.found.shots.append(self.shot)
        if self.source.text[start] == ".":
            self.found.mark(start, start + 1)
            if self.source.text[start + 1 : end].strip() != "-":
                self.shot.title = self._piece(start + 1, end)
            else:
                self.found.mark(start, end)
        else:
            self.shot.parts.append(Part("scene", [self._piece(start, end)]))
        self.found.mark(end, row.end)
        self.speaker = None

    def _line(self, place: int, row: Span) -> None:
        text, shot = self.source.text, self.shot
        if shot is None or _SKIPPED.match(text, *row):
            return
        if note := _NOTE.match(text, *row):
            self._note(shot, note)
        elif self.speaker is not None:
            self._spoken(self.speaker, row)
        elif self._is_cue(place, row):
            start = row.start + (text[row.start] == "@")
            end = row.end - (text[row.end - 1] == "^")
            self.speaker = Part("dialogue", [self._piece(start, end)])
            shot.parts.append(self.speaker)
        elif self._is_transition(row):
            shot.parts.append(Part("transition", [self._piece(row.start + (text[row.start] == ">"), row.end)]))
        else:
            start = row.start + (text[row.start] in "!~>")
            end = row.end - (text[row.end - 1] == "<")
            self.found.mark(row.start, start)
            shot.parts.append(Part("scene", [self._piece(start, end)]))

    def _note(self, shot: FoundShot, note: re.Match[str]) -> None:
        start, end = note.span("value")
        key = note["key"].strip().lower()
        self.found.mark(note.start(), start)
        if key == "duration":
            flat = self.source.flat
            length = (
                read_stated(flat, start, end, bare=True).length
                or (read_length(flat, start, end, bare=True) or [None])[0]
            )
            if length:
                shot.length = length
                self.found.mark(*note.span())
                return
        known = key in SHOT_FIELDS
        shot.parts.append(Part(key if known else "note", [self._piece(start, end)], "" if known else key))

    def _spoken(self, part: Part, row: Span) -> None:
        """Words under a cue: `Mia: (whispering) Go.`"""
        piece = self._piece(*row)
        if len(part.pieces) == 1:
            part.pieces[0] = part.pieces[0]._replace(text=f"{part.pieces[0].text}:")
        part.pieces.append(piece._replace(wrapped=True))

    def _is_cue(self, place: int, row: Span) -> bool:
        following = self.rows[place + 1] if place + 1 < len(self.rows) else None
        if (
            following is None
            or _is_blank(self.source, following)
            or (place and not _is_blank(self.source, self.rows[place - 1]))
        ):
            return False
        said = self.source.text[row.start : row.end]
        name = re.sub(r"\([^()]*\)", "", said).strip(" ^")
        return said.startswith("@") or (name.isupper() and len(name) < 50 and not name.endswith((".", "!", "?", ":")))

    def _is_transition(self, row: Span) -> bool:
        said = self.source.text[row.start : row.end]
        return (said.isupper() and said.endswith("TO:")) or (said.startswith(">") and not said.endswith("<"))

    def _piece(self, start: int, end: int) -> Piece:
        start, end = self.source.stripped(start, end)
        text = value_text(self.source, start, end)
        return Piece(start, end, clean(text.replace("[[", "").replace("]]", "")) if "[[" in text else text)
