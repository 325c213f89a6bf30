"""What an author may have meant by a name that the language does not know."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from storyboard.lint.places import fields
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS
from storyboard.syntax.pattern import lazy

if TYPE_CHECKING:
    from storyboard.syntax.document import Document
    from storyboard.syntax.nodes import Field

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


def closest(name: str, known: Iterable[str]) -> str | None:
    """The known name that differs least from a name, where that is little enough to be a slip; else None.

    A slip is a letter left out, put in, changed or swapped with its neighbour: one for every three letters.
    """
    return _closest(name, tuple(known))


@lru_cache(maxsize=1_000)  # the same name stands in shot after shot, and several rules ask
def _closest(name: str, known: tuple[str, ...]) -> str | None:
    most = max(1, len(name) // 3) if len(name) > 2 else 0
    if not most or len(name) > 60:
        return None
    best = None
    for candidate in known:
        if abs(len(candidate) - len(name)) <= most:
            slips = _slips(name.lower(), candidate.lower())
            if slips <= most:
                best, most = candidate, slips - 1
    return best


def _slips(left: str, right: str) -> int:
    """How many slips lie between two names."""
    before: list[int] = []
    row = list(range(len(right) + 1))
    for i, a in enumerate(left, 1):
        above, before, row = before, row, [i]
        for j, b in enumerate(right, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (a != b))
            if i > 1 and j > 1 and a == right[j - 2] and b == left[i - 2]:
                cost = min(cost, above[j - 2] + 1)
            row.append(cost)
    return row[-1]
