"""Text before and after the shots: what holds for the whole film, its title, and talk."""

from __future__ import annotations

import re
from collections.abc import Sequence

from storyboard.importing.found import Found, Part, Piece
from storyboard.importing.lines import Label, Line, read_label, value_text
from storyboard.importing.source import Source
from storyboard.importing.times import read_length, read_stated
from storyboard.importing.vocabulary import headings, holds_look, meaning_of, starts_with

_SENTENCE = re.compile(r"[.!?。…।]\W{0,3}\Z")
_COLON = re.compile(r":\W{0,3}\Z")
#: Labels whose text is a note for people, anywhere outside the shots.
_NOTES = ("note", "reference", "transition", "number")
_LONG = 100


class Header:
    """Reads lines outside the shots into header parts. What it does not take is talk."""

    def __init__(self, source: Source, found: Found) -> None:
        self.source, self.flat, self.found = source, source.flat, found
        self.open: Part | None = None
        self.collecting = False
        self.talking = False  # the text before was talk, or the title of a list that is none of the film's
        self.previous: Line | None = None
        self.blank = True
        self.after = False  # reading what follows the shots

    def read(self, lines: Sequence[Line], *, after: bool = False) -> None:
        """Read the lines before the first shot, or (`after`) those after the last."""
        self.after, self.open, self.blank, self.talking, self.previous = after, None, True, False, None
        for place, line in enumerate(lines):
            if line.kind == "blank":
                self.blank = True
                continue
            if line.kind in ("rule", "fence"):
                self.found.mark(*line.row)
                self.open = None
            elif line.kind != "table":
                self._line(line, lines[place + 1 :])
            self.previous, self.blank = line, False

    def _line(self, line: Line, rest: Sequence[Line]) -> None:
        label = read_label(self.source, line)
        if label and (self._is_talk(line) or (line.heading and label.meaning is None)):
            label = None
        if label and (label.meaning or label.text):
            self._labelled(line, label)
        elif self._is_talk(line):
            self._talk()
        elif self.open and (self.collecting or self._goes_on(line)):
            self.found.mark(line.row.start, line.start)
            self._add(self.open, line.start, line.end, wrapped=not self.collecting)
        elif self._is_heading(line, rest):
            self._heading(line)
        elif self.talking and not self.blank:
            return
        elif self._is_style(line, rest):
            self.open, self.collecting = self._part("style", ""), False
            self.found.mark(line.row.start, line.start)
            self._add(self.open, line.start, line.end)
        else:
            self._talk()

    def _talk(self) -> None:
        self.open, self.talking = None, True

    def _goes_on(self, line: Line) -> bool:
        return not (self.blank or line.bullet or line.is_title or self.previous is None or self.open is None)

    # ---------------------------------------------------------------------------------------------- labels

    def _labelled(self, line: Line, label: Label) -> None:
        start, end = label.value
        meaning = label.meaning
        self.talking = False
        if meaning is None and self.collecting and self.open:
            self.found.mark(line.row.start, line.start)
            self._add(self.open, line.start, line.end)
            return
        self.open, self.collecting = None, False
        name = meaning_of(self.source.text[line.start : start].strip(" :："), loosely=False)
        if self.source.text[line.start : start].strip(" :：*【】[]#") and self._names_section(line, start):
            self._talk()
            return
        if meaning in ("duration", "time", "total", "start", "end") and self._total(start, end):
            return
        if meaning == "title":
            if start < end and not any(part.meaning == "title" for part in self.found.header):
                self._mark_label(line, label)
                self._add(self._part("title", ""), start, end)
            return
        if meaning in ("aspect", "size", "model"):
            self._mark_label(line, label)
            self._add(self._part(meaning, ""), start, end)
            return
        if meaning in _NOTES and name is not None:
            kept = label.text or self.source.text[line.start : start].strip(" :：*")
            self.open = self._part("note", kept)
        elif meaning == "style":
            self.open = self._part("style", label.text if label.text and not label.exact else "")
        elif meaning == "character":
            self.open = self._part("character", label.text)
        else:
            kept = label.text or self.source.text[line.start : start].strip(" :：*[]【】")
            self.open = self._part("style", kept)
        self._mark_label(line, label)
        self.collecting = start >= end
        if start < end:
            self._add(self.open, start, end)

    def _mark_label(self, line: Line, label: Label) -> None:
        self.found.mark(line.row.start, label.value.start)

    def _names_section(self, line: Line, start: int) -> bool:
        """Whether a label only says that shots follow: 【拍摄脚本】."""
        name = self.flat[line.start : start].strip(" :*[]#_")
        if name not in headings():
            return False
        return meaning_of(name, loosely=False) is None or start >= line.end

    def _total(self, start: int, end: int) -> bool:
        """A stated total: compared with the shots, kept as a comment."""
        stated = read_stated(self.flat, start, end, bare=True)
        found = read_length(self.flat, start, end, bare=True)
        if not stated.when or not stated.when.end:
            self.found.total = self.found.total or stated.length or (found[0] if found else None)
        return bool(found or stated.length or stated.when)

    # ------------------------------------------------------------------------------------- lines without labels

    def _is_talk(self, line: Line) -> bool:
        if starts_with("chat").match(self.flat, line.start, line.end):
            return True
        return bool(_COLON.search(self.flat, line.start, line.end)) and not read_known(self.source, line)

    def _is_heading(self, line: Line, rest: Sequence[Line]) -> bool:
        if line.is_title:
            return True
        text = self.flat[line.start : line.end]
        if text.strip(" :") in headings():
            return True
        if len(text) > _LONG or _SENTENCE.search(text) or text.count(",") + text.count("、") > 1:
            return False
        following = rest[0] if rest else None
        if (
            following
            and following.kind == "text"
            and following.row.start - line.row.end <= 2
            and self.source.text[following.start].islower()
        ):
            return False
        alone = self.blank and (
            following is None or following.kind != "text" or read_label(self.source, following) is not None
        )
        return (alone or self.previous is None) and not holds_look().search(text)

    def _heading(self, line: Line) -> None:
        """A title: of the film, where it is the first that says something; talk otherwise."""
        self.open, self.talking = None, False
        text = self.flat[line.start : line.end].strip(" :*")
        if re.search(r"\d[ ]?(?:-|~)[ ]?\d", text):
            return  # the title of a section with its times
        if self.after or text in headings() or any(part.meaning == "title" for part in self.found.header):
            return
        if any(text.startswith(heading) or text.endswith(heading) for heading in headings() if len(heading) > 4):
            return
        self.found.mark(line.row.start, line.start)
        self._add(self._part("title", ""), line.start, line.end)

    def _is_style(self, line: Line, rest: Sequence[Line]) -> bool:
        """Whether a line describes the film: before the shots, a sentence; after them, one about its look."""
        if self.after:
            return bool(holds_look().search(self.flat, line.start, line.end))
        return True

    def _part(self, meaning: str, label: str) -> Part:
        part = Part(meaning, label=label)
        self.found.header.append(part)
        return part

    def _add(self, part: Part, start: int, end: int, *, wrapped: bool = False) -> None:
        start, end = self.source.stripped(start, end)
        text = value_text(self.source, start, end)
        if text:
            part.pieces.append(Piece(start, end, text, wrapped and bool(part.pieces)))


def read_known(source: Source, line: Line) -> bool:
    """Whether a line that ends with a colon is a known label."""
    label = read_label(source, line)
    return label is not None and label.meaning is not None
