"""Storyboards in prose: chat answers, prompts, scripts with labels or time stamps.

The lines before the first head are the header, those between heads a shot each, those after the last shot's text the
header again. Reads labelled and time-stamped prose alike: `families.py` says which of the two a text is.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from storyboard.importing.body import Body, by_name
from storyboard.importing.families import Family, find_family
from storyboard.importing.found import Found, FoundShot, Part, Piece
from storyboard.importing.header import Header
from storyboard.importing.headline import read_headline
from storyboard.importing.heads import Head, read_head
from storyboard.importing.lines import Line, read_label, read_line, value_text
from storyboard.importing.source import Source
from storyboard.importing.variants import choose_variant
from storyboard.importing.vocabulary import meaning_of, starts_with

#: What `Found.format` calls prose whose shots begin with times.
STAMPED = "time-stamped prose"
#: A label within a line, after the end of a sentence.
_INNER_LABEL = re.compile(r"(?<=[.!?;。|])[ ]*(?P<label>[^:.!?;。,\n]{2,30}?)[ ]?:[ ]*")
_WHOLE_FILM = ("overall", "style", "total", "aspect", "size", "model")


def read(source: Source, variant: int = 1) -> Found | None:
    """The storyboard that a text tells in prose; None where nothing in it begins a shot."""
    lines = [read_line(source, row) for row in source.rows]
    choice = choose_variant(source, lines, variant)
    within = _within_fence(source, choice.lines)
    family = find_family(source, within)
    if family is None or not family.heads:
        return None
    family, variants = _first_run(family, choice.versions, variant)
    kind = family.heads[0].kind
    found = Found(STAMPED if kind == "stamp" else "labelled prose", variants=variants, loose=kind == "item")
    return _Prose(source, within, family, found).read(choice.title)


def _first_run(family: Family, variants: int, variant: int) -> tuple[Family, int]:
    """The same numbers again, with nothing that holds them: another version of the board."""
    runs = [run for run in family.runs if run]
    same = len(runs) > 1 and len({len(run) for run in runs}) == 1 and len(runs[0]) > 1
    if variants > 1 or len(runs) < 2 or family.others or not same or runs[0][0].kind != "word":
        return family, variants
    if any(head.when or head.length for head in runs[0]) and not any(
        head.when or head.length for run in runs[1:] for head in run
    ):
        return family._replace(heads=runs[0]), variants  # named again below, under another title
    chosen = runs[min(variant, len(runs)) - 1]
    return family._replace(heads=chosen), len(runs)


def _within_fence(source: Source, lines: Sequence[Line]) -> list[Line]:
    """Where one code fence holds all the heads, only what it holds."""
    fences = [index for index, line in enumerate(lines) if line.kind == "fence"]
    if len(fences) < 2:
        return list(lines)
    best: list[Line] = []
    for start, end in zip(fences[::2], fences[1::2], strict=False):
        inside = list(lines[start + 1 : end])
        if sum(1 for index, line in enumerate(inside) if read_head(source, line, index)) > (1 if best else 0):
            best = best or inside
    outside = [line for line in lines if line not in set(best)] if best else []
    if best and not any(read_head(source, line, 0) for line in outside if line.kind == "text"):
        return best
    return list(lines)


class _Stretch(NamedTuple):
    """The lines of a shot, and those after them that set the scene for the next one."""

    lines: list[Line]
    setting: list[Line]


class _Prose:
    def __init__(self, source: Source, lines: Sequence[Line], family: Family, found: Found) -> None:
        self.source, self.flat, self.lines, self.found = source, source.flat, lines, found
        self.heads = family.heads
        self.family = family

    def read(self, title: Piece | None) -> Found:
        found = self.found
        header = Header(self.source, found)
        if title and title.text:
            found.header.append(Part("title", [title]))
        before, *settings = self._without_settings([self._before_first(), *map(self._lines_of, range(len(self.heads)))])
        header.read(before.lines)
        found.shots = [self._shot(head) for head in self.heads]
        self.named = by_name(found.shots)
        bodies = [stretch.lines for stretch in settings]
        last, after = self._without_trailing(bodies)
        bodies[-1] = last
        for head, shot, lines, setting in zip(self.heads, found.shots, bodies, [before, *settings], strict=False):
            if setting.setting:
                Body(self.source, found, shot, self.named).read(setting.setting)
            self._read_shot(head, shot, lines)
        header.read(self._attached(after), after=True)
        return found

    def _shot(self, head: Head) -> FoundShot:
        self.found.mark(self._mark_start(head), head.text)
        return FoundShot(head.start, head.number, head.when, head.length, head.marked)

    def _mark_start(self, head: Head) -> int:
        return head.start if head.inline else self.lines[head.line].row.start

    # ----------------------------------------------------------------------------------------- cutting the text

    def _before_first(self) -> list[Line]:
        first = self.heads[0]
        line = self.lines[first.line]
        before = list(self.lines[: first.line])
        if first.inline and line.start < first.start:
            before.append(line._replace(end=self.source.stripped(line.start, first.start).end))
        return before

    def _lines_of(self, place: int) -> list[Line]:
        """The lines of a shot, the rest of its head's line first."""
        head = self.heads[place]
        following = self.heads[place + 1] if place + 1 < len(self.heads) else None
        line = self.lines[head.line]
        end = following.start if following and following.line == head.line else line.end
        tail = self.source.stripped(min(head.text, end), end)
        lines = [Line(line.row, "text" if tail.start < tail.end else "blank", tail.start, tail.end)]
        if following is None:
            return lines + list(self.lines[head.line + 1 :])
        if following.line > head.line:
            lines += self.lines[head.line + 1 : following.line]
            last = self.lines[following.line]
            if following.inline and last.start < following.start:
                lines.append(last._replace(end=self.source.stripped(last.start, following.start).end))
        return lines

    def _without_settings(self, stretches: list[list[Line]]) -> list[_Stretch]:
        """Take out what begins with a head that holds shots (`Scene 2: garden`): it belongs to the shot after it."""
        others = {head.line: head for head in self.family.others}
        if not others:
            return [_Stretch(lines, []) for lines in stretches]
        places = {line.row.start: index for index, line in enumerate(self.lines)}
        found: list[_Stretch] = []
        for stretch in stretches[:-1]:
            own = (place for place, line in enumerate(stretch) if places[line.row.start] in others)
            cut = next((place for place in own if place or not found), len(stretch))
            setting = [self._beheaded(line, others.get(places[line.row.start])) for line in stretch[cut:]]
            found.append(_Stretch(stretch[:cut], setting))
        return [*found, _Stretch(stretches[-1], [])]

    def _beheaded(self, line: Line, head: Head | None) -> Line:
        """A line without the head that it begins with."""
        if head is None:
            return line
        self.found.mark(line.row.start, head.text)
        return line._replace(start=head.text, kind="text" if head.text < line.end else "blank", heading=0, bold=False)

    def _read_shot(self, head: Head, shot: FoundShot, lines: list[Line]) -> None:
        tail, *rest = lines
        body = Body(self.source, self.found, shot, self.named)
        headline = read_headline(self.source, head, tail, rest, self.found)
        shot.title = headline.title
        shot.when, shot.length = shot.when or headline.when, shot.length or headline.length
        shot.parts += headline.parts
        body.read([headline.text, *rest] if headline.text else rest)

    # --------------------------------------------------------------------------------------- after the last shot

    def _without_trailing(self, bodies: list[list[Line]]) -> tuple[list[Line], list[Line]]:
        """The lines of the last shot, and those that are not its any more."""
        last = bodies[-1]
        may_pause = any(self._pauses(lines) for lines in bodies[:-1])
        timed = self.heads[-1].when is not None and not any(map(self._states_length, bodies[:-1]))
        inline = self.heads[-1].inline and len(self.heads) > 1
        if inline:
            cut = self._whole_film_label(last[0])
            if cut is not None:
                tail = last[0]._replace(end=self.source.stripped(last[0].start, cut).end)
                return [tail], [last[0]._replace(start=cut), *last[1:]]
        content = blank = False
        for place, line in enumerate(last):
            if line.kind in ("blank", "rule", "fence"):
                blank = blank or place > 0
                if line.kind != "blank" and content:
                    return last[:place], last[place:]
                continue
            total = timed and self._states_length([line])
            if place and content and (total or self._is_trailing(line, blank=blank, may_pause=may_pause)):
                return last[:place], last[place:]
            content, blank = True, False
        return last, []

    def _states_length(self, lines: Sequence[Line]) -> bool:
        """Whether a label in a shot says how long something lasts."""
        labels = (read_label(self.source, line) for line in lines if line.kind == "text")
        return any(label is not None and label.meaning == "duration" for label in labels)

    def _pauses(self, lines: Sequence[Line]) -> bool:
        """Whether a shot's text has a blank line within it."""
        content = blank = False
        for line in lines:
            if line.kind == "blank":
                blank = content
            elif line.kind == "text":
                if content and blank:
                    return True
                content = True
        return False

    def _is_trailing(self, line: Line, *, blank: bool, may_pause: bool) -> bool:
        label = read_label(self.source, line) if line.kind == "text" else None
        if starts_with("chat").match(self.flat, line.start, line.end) and (blank or not label):
            return True
        if (
            label
            and label.meaning in _WHOLE_FILM
            and not line.bullet
            and (blank or label.meaning in ("total", "overall"))
        ):
            return True
        if line.kind == "framed" or (line.is_title and not label):
            return blank or bool(line.heading)
        if not blank:
            return False
        return line.kind == "table" or not may_pause

    def _whole_film_label(self, tail: Line) -> int | None:
        """Where in the last clause of a paragraph the words on the whole film begin: `… Overall: muted colours.`"""
        for match in _INNER_LABEL.finditer(self.flat, tail.start + 1, tail.end):
            meaning = meaning_of(self.source.text[match.start("label") : match.end("label")], loosely=False)
            if meaning in (*_WHOLE_FILM, "sound"):
                return match.start("label")
        return None

    def _attached(self, lines: list[Line]) -> list[Line]:
        """Give lines that name a shot (`- [0-4 s]: "…"` under `Voice-over:`) to it; return the others."""
        left: list[Line] = []
        meaning, titles = "scene", 0
        for line in lines:
            head = read_head(self.source, line, 0) if line.kind == "text" else None
            shot = self.named(head) if head else None
            if head and shot and head.text < head.end:
                self.found.mark(line.row.start, head.text)
                text = value_text(self.source, head.text, line.end)
                shot.parts.append(Part(meaning, [Piece(head.text, line.end, text)]))
                if titles:
                    self.found.mark(*left.pop().row)
                    titles = 0
                continue
            label = read_label(self.source, line) if line.kind == "text" else None
            titles = 0
            if (
                label
                and label.value.start >= label.value.end
                and label.meaning in ("dialogue", "sound", "camera", "lighting", "action", "scene")
            ):
                meaning, titles = label.meaning, 1
            left.append(line)
        return left
