"""What an author may have meant by a name that the language does not know."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.basics.words import closest
from storyboard.lint.lines import fields
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS
from storyboard.syntax.nodes import Field

if TYPE_CHECKING:
    from storyboard.syntax.document import Document
    from storyboard.syntax.nodes import Line, ShotNode

#: Field → other words that people and chatbots use for it.
_WORDS_FOR: dict[str, str] = {
    "duration": (
        "length|time|seconds|runtime|timing|timecode|time code|timestamp|shot duration|shot length|clip length|时间"
    ),
    "scene": (
        "description|visual|visuals|scene description|visual description|shot description|prompt|content|picture|"
        "画面|画面描述|画面内容|描述"
    ),
    "action": "actions|motion|movement|subject action|character action",
    "dialogue": "dialog|speech|vo|voiceover|voice-over|voice over|narration|narrator|spoken|台词|旁白",
    "camera": (
        "camerawork|camera work|camera movement|camera motion|camera angle|angle|framing|shot type|lens|运镜|景别|机位"
    ),
    "lighting": "light|lights|lighting style",
    "sound": (
        "audio|music|sfx|sound effects|sound effect|sound design|soundtrack|ambience|ambient sound|声音|音效|音乐"
    ),
    "transition": "transitions|transition out|transition to",
    "reference": "image|reference image|ref|input reference|first frame|start frame",
    "note": "notes|comment|comments|remark|remarks|todo",
    "title": "name|video title|film title|project|project title",
    "size": "resolution|dimensions|video size|frame size|format",
    "style": "visual style|overall style|look|aesthetic|aesthetics|art style|风格",
    "model": "engine|video model",
    "service": "provider|platform",
    "character": "characters|cameo",
    "use": "import|include|uses",
}
_MEANT = {word: key for key, words in _WORDS_FOR.items() for word in words.split("|")}

_SHOT_LIKE = lazy(r"(?:scene|clip|take|frame|panel|segment|part|beat|sequence|场景|分镜|片段)\s*(\d{1,6})\Z", re.I)


def meant_field(name: str, known: Mapping[str, str]) -> str | None:
    """The key among `known` fields that a name stands for: another word for it, or nearly its letters."""
    name = " ".join(name.lower().split())
    key = _MEANT.get(name)
    if key in known:
        return key
    return closest(name, known)


def has_scene(shot: ShotNode) -> bool:
    """Whether a shot has a scene, by that name or another word for it (SB208 reports that one)."""
    return any(
        field.key == "scene" or (is_unknown(field) and meant_field(field.name, SHOT_FIELDS) == "scene")
        for field in shot.fields()
    )


def is_unread(line: Line) -> bool:
    """Whether a line is a field with a text under a name that stands for no field of a shot: it is not sent."""
    return isinstance(line, Field) and is_unknown(line) and not meant_field(line.name, SHOT_FIELDS) and bool(line.value)


def is_unknown(field: Field) -> bool:
    """Whether neither a shot nor the header has such a field, and it is no shot under another word."""
    key = field.key
    return key not in SHOT_FIELDS and key not in HEADER_FIELDS and shot_like(field) is None


def shot_like(field: Field) -> int | None:
    """The number in a name such as `Scene 3` or `Clip 3`, by which other tools begin a shot; else None."""
    if field.key in SHOT_FIELDS or field.key in HEADER_FIELDS:
        return None
    match = _SHOT_LIKE.match(field.name)
    return int(match[1]) if match else None


def settled_fields(document: Document) -> Iterator[tuple[Field, int]]:
    """All fields whose place is known, with their shot's place (0: the header).

    What stands in the header behind a shot under another word is that shot's once it is called a shot.
    """
    is_lost = False
    for field, place in fields(document):
        is_lost = place == 0 and (is_lost or shot_like(field) is not None)
        if not is_lost:
            yield field, place


def has_lost_shots(document: Document) -> bool:
    """Whether a shot stands in the header under another word."""
    return any(shot_like(field) is not None for field in document.header_fields)
