"""What an author may have meant by a name that the language does not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.basics.words import closest
from storyboard.lint.lines import fields
from storyboard.syntax.fields import BY_KEY, HEADER_FIELDS, SHOT_FIELDS
from storyboard.syntax.nodes import Field

if TYPE_CHECKING:
    from storyboard.syntax.document import Document
    from storyboard.syntax.nodes import Line, ShotNode

_SHOT_LIKE = lazy(r"(?:scene|clip|take|frame|panel|segment|part|beat|sequence|场景|分镜|片段)\s*(\d{1,6})\Z", re.I)


def meant_field(name: str, known: Iterable[str]) -> str | None:
    """The key among `known` fields that a name stands for: another word for it, or nearly its letters."""
    name = " ".join(name.lower().split())
    for key in known:
        if name in _words_for(key):
            return key
    return closest(name, known)


@cache
def _words_for(key: str) -> frozenset[str]:
    return frozenset(BY_KEY[key].also.split("|"))


def has_scene(shot: ShotNode) -> bool:
    """Whether a shot has a scene, by that name or another word for it (SB208 reports that one)."""
    return any(
        field.key == "scene" or (is_unknown(field, 1) and meant_field(field.name, SHOT_FIELDS) == "scene")
        for field in shot.fields()
    )


def is_unread(line: Line) -> bool:
    """Whether a line is a field with a text under a name that stands for no field of a shot: it is not sent."""
    return (
        isinstance(line, Field) and is_unknown(line, 1) and not meant_field(line.name, SHOT_FIELDS) and bool(line.value)
    )


def is_unknown(field: Field, place: int) -> bool:
    """Whether a field at a place (a shot's, from 1, or 0 for the header) is unknown and not a misnamed shot.

    A field of the header is unknown in a shot where its name is another word for a field of the shot: `Music:`.
    """
    key = field.key
    if key in (SHOT_FIELDS if place else HEADER_FIELDS):
        return False
    if key in HEADER_FIELDS or key in SHOT_FIELDS:
        return place > 0 and any(key in _words_for(other) for other in SHOT_FIELDS)
    return shot_like(field) is None


def shot_like(field: Field) -> int | None:
    """The number in a name such as `Scene 3` or `Clip 3`, by which other tools begin a shot; else None."""
    if field.key in SHOT_FIELDS or field.key in HEADER_FIELDS:
        return None
    match = _SHOT_LIKE.match(field.name)
    return int(match[1]) if match else None


def settled_fields(document: Document) -> Iterator[tuple[Field, int]]:
    """All fields whose place is known, with their shot's place (0: the header).

    Fields in the header after a misnamed shot belong to that shot once it is renamed.
    """
    is_lost = False
    for field, place in fields(document):
        is_lost = place == 0 and (is_lost or shot_like(field) is not None)
        if not is_lost:
            yield field, place


def has_lost_shots(document: Document) -> bool:
    """Whether a shot stands in the header under another word."""
    return any(shot_like(field) is not None for field in document.header_fields)
