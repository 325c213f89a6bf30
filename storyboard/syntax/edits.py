"""Edits: the one way in which the formatter, the fixes and an editor change a document.

An edit replaces a stretch of the text. The functions here give the edits of one change that an author asks
for; each touches only what it must, and a shot's comments go where the shot goes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from storyboard.basics.words import plural
from storyboard.errors import UsageError
from storyboard.syntax.document import Document
from storyboard.syntax.fields import HEADER_FIELDS, ONE_LINE, SHOT_FIELDS
from storyboard.syntax.nodes import CutMark, Field, Gap, Head, Line, ShotNode
from storyboard.syntax.values import LINE_END, format_milliseconds


class Edit(NamedTuple):
    """Replace the characters from `start` to `end` (offsets in the document's text) with `text`."""

    start: int
    end: int
    text: str


def apply_edits(text: str, edits: Iterable[Edit]) -> str:
    """The text with all edits made.

    Raises ValueError where two overlap, two insert at one place, or one lies outside the text.
    """
    pieces: list[str] = []
    at = 0
    inserted = -1
    for edit in sorted(edits, key=lambda edit: (edit.start, edit.end)):
        if not at <= edit.start <= edit.end <= len(text) or edit.start == edit.end == inserted:
            raise ValueError(f"edit {edit} overlaps another edit or is outside the text of {len(text)} characters")
        inserted = edit.start if edit.start == edit.end else -1
        pieces += (text[at : edit.start], edit.text)
        at = edit.end
    pieces.append(text[at:])
    return "".join(pieces)


def in_endings_of(text: str, edits: Iterable[Edit]) -> list[Edit]:
    """Return edits whose lines end as those of the text do: CRLF where it has any, else LF."""
    if "\r\n" not in text:
        return list(edits)
    return [edit._replace(text=edit.text.replace("\r\n", "\n").replace("\n", "\r\n")) for edit in edits]


# --------------------------------------------------------------------------------- changing one thing


def set_number(head: Head, number: int) -> Edit:
    """Give a shot's head a number, whether it has one or not."""
    if head.number_start >= 0:
        return Edit(head.number_start, head.number_end, str(number))
    return Edit(head.word_end, head.word_end, f" {number}")


def renumber(document: Document) -> list[Edit]:
    """Number the shots 1, 2, 3 …, touching only the numbers that are not so already."""
    return [
        set_number(shot.head, place) for place, shot in enumerate(document.tree.shots, 1) if shot.head.number != place
    ]


def retime(document: Document, number: int, milliseconds: int) -> list[Edit]:
    """Set the duration of a shot (`number` is its place, from 1)."""
    return set_field(document, number, "duration", format_milliseconds(milliseconds))


def set_field(document: Document, number: int, key: str, value: str) -> list[Edit]:
    """Set a field of a shot (its place, from 1), or of the header (0); one that is not there is added.

    A value of several lines becomes continuation lines. Raises ValueError for a key that has no place there,
    or a value of several lines where the field takes one; UsageError where there is no such shot.
    """
    names = SHOT_FIELDS if number else HEADER_FIELDS
    if key not in names:
        raise ValueError(f"{key!r} is not a field of {'a shot' if number else 'the header'}")
    if key in ONE_LINE and len(value.splitlines()) > 1:
        raise ValueError(f"{key!r} takes a single line")
    shot = _shot(document, number) if number else None
    field = shot.field(key) if shot else document.header_field(key)
    if field:
        return [set_value(field, value)]
    return [_insert_field(document, shot, f"{names[key]}: {_continued(value)}", key)]


def remove_field(document: Document, number: int, key: str) -> list[Edit]:
    """Take all of a shot's (or, 0, the header's) fields with a key out; comments between their lines stay."""
    lines: Sequence[Line] = _shot(document, number).lines if number else document.tree.preamble
    return [_remove(line) for line in lines if type(line) is Field and line.key == key]


def _remove(field: Field) -> Edit:
    comments = "".join(f"{field.source[start:end]}\n" for start, end in field.comments())
    if not field.loose or field.goes_on:
        return Edit(field.start, field.full_end, comments)
    return Edit(field.start, field.end, comments or "\n")  # so that loose text does not go on with what stands before


# --------------------------------------------------------------------------------- moving whole shots


def delete_shot(document: Document, number: int) -> list[Edit]:
    """Take a shot out together with its comments, and renumber those after it."""
    _shot(document, number)
    start, end = shot_stretches(document)[number - 1]
    if number == len(document.tree.shots):
        kept = len(document.text[:start].rstrip())
        ending = LINE_END.search(document.text, kept, start)
        return [Edit(ending.end() if ending else kept, end, "")]
    following = enumerate(document.tree.shots[number:], number)
    return [
        Edit(start, end, ""),
        *(set_number(shot.head, place) for place, shot in following if shot.head.number != place),
    ]


def insert_shot(document: Document, number: int, text: str) -> list[Edit]:
    """Put the text of a whole shot before the shot at place `number` (one past the last: at the end)."""
    stretches = shot_stretches(document)
    count = len(stretches)
    if not 1 <= number <= count + 1:
        raise UsageError(f"there is no position {number} among {plural(count, 'shot')}", f"choose 1 to {count + 1}")
    text = text.strip("\r\n")
    renumbered = [
        set_number(shot.head, place + 1)
        for place, shot in enumerate(document.tree.shots, 1)
        if place >= number and shot.head.number != place + 1
    ]
    if number <= count:
        return [Edit(stretches[number - 1][0], stretches[number - 1][0], f"{text}\n\n"), *renumbered]
    end = len(document.text)
    kept = document.text.rstrip()
    gap = "\n\n" if kept else ""
    return [Edit(len(kept), end, f"{gap}{text}\n")]


def cut_before(document: Document, number: int) -> Edit:
    """Put `---` before a shot (its place, from 1) and its comments."""
    start, _ = shot_stretches(document)[number - 1]
    return Edit(start, start, "---\n\n")


def move_shot(document: Document, number: int, to: int) -> list[Edit]:
    """Move a shot to another place (both from 1) together with its comments, and renumber."""
    order = list(range(1, len(document.tree.shots) + 1))
    _shot(document, number)
    _shot(document, to)
    order.insert(to - 1, order.pop(number - 1))
    return reorder(document, order)


def reorder(document: Document, order: Sequence[int]) -> list[Edit]:
    """Put the shots (places from 1) into a new order and renumber them. What stands where it stood is not touched."""
    stretches = shot_stretches(document)
    if sorted(order) != list(range(1, len(stretches) + 1)):
        raise ValueError(f"an order of {len(stretches)} shots names each once, not {list(order)}")
    changed = [index for index, number in enumerate(order) if number != index + 1]
    if not changed:
        return []
    first, last = changed[0], changed[-1]
    texts = []
    for place, number in enumerate(order[first : last + 1], first + 1):
        start, end = stretches[number - 1]
        head = document.tree.shots[number - 1].head
        edit = set_number(head, place)
        texts.append(document.text[start : edit.start] + edit.text + document.text[edit.end : end])
    start, end = stretches[first][0], stretches[last][1]
    behind = document.text[len(document.text[:end].rstrip()) : end] or "\n"
    return [Edit(start, end, "\n\n".join(text.strip("\r\n") for text in texts) + behind)]


def shot_stretches(document: Document) -> list[tuple[int, int]]:
    """For each shot the offsets of all that is its own: its comments before the head, its lines, its end.

    A comment in the gap between two shots belongs to the shot before while no blank line has come, else to
    the one after; before the first shot only the comments right above its head are its own.
    """
    shots = document.tree.shots
    starts = [own_start(document, place) for place in range(len(shots))]
    return [(start, end) for start, end in zip(starts, [*starts, len(document.text)][1:], strict=True)]


def own_start(document: Document, place: int) -> int:
    """Where what is a shot's own begins (`place` counts from 0): at its comments, or at its head."""
    shot = document.tree.shots[place]
    before: Sequence[Line] = document.tree.shots[place - 1].lines if place else document.tree.preamble
    if place and document.tree.shots[place - 1].outside:
        before = document.tree.shots[place - 1].outside
    gap = before[-1] if before else None
    if type(gap) is not Gap or gap.loose:
        return shot.start
    lines = gap_lines(gap)
    behind_cut = len(before) > 1 and type(before[-2]) is CutMark
    blank = [index for index, line in enumerate(lines) if not line.strip()]
    if behind_cut or not blank:
        own = 0 if behind_cut or place == 0 else len(lines)
    else:
        own = blank[-1] + 1 if place == 0 else blank[0] + 1
    while own < len(lines) and not lines[own].strip():
        own += 1
    return gap.start + sum(map(len, lines[:own]))


def gap_lines(gap: Gap) -> list[str]:
    """The lines of a gap, endings included."""
    return _LINES.findall(gap.text)


_LINES = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")


def _shot(document: Document, number: int) -> ShotNode:
    if not 1 <= number <= len(document.tree.shots):
        count = plural(len(document.tree.shots), "shot")
        raise UsageError(f"there is no shot {number}: the board has {count}", "`storyboard outline` lists them")
    return document.tree.shots[number - 1]


def set_value(field: Field, value: str) -> Edit:
    """Replace the value of a field, including loose text that continues it."""
    start, end = field.span
    if field.loose and field.goes_on:
        end = field.start + len(field.source[field.start : field.full_end].rstrip())
    blank = "" if field.source[start - 1].isspace() else " "
    return Edit(start, end, blank + _continued(value))


def _insert_field(document: Document, shot: ShotNode | None, text: str, key: str) -> Edit:
    """Where a new field goes: behind the last of those that come before it in the usual order."""
    order = list(SHOT_FIELDS if shot else HEADER_FIELDS)
    lines = shot.lines if shot else document.tree.preamble
    before = [line for line in lines if type(line) is Field and line.key in order[: order.index(key)]]
    if before:
        anchor = before[-1].full_end
    elif shot:
        anchor = shot.head.full_end
    else:
        anchor = 1 if document.text.startswith("\ufeff") else 0
        if not document.header_fields:
            return Edit(anchor, anchor, f"{text}\n\n")
    broken = anchor and document.text[anchor - 1] not in "\r\n\ufeff"
    return Edit(anchor, anchor, f"\n{text}" if broken else f"{text}\n")


def _continued(value: str) -> str:
    first, *rest = value.splitlines() or [""]
    return "\n".join([first.strip(), *(f"  {line.strip()}" for line in rest if line.strip())])
