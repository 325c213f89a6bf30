"""Shots in another notation: what chat answers, spreadsheets and code hold, for one diagnostic that names
`storyboard import`. The importer recognises them in a text without shots; next to shots a cautious look has to do.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from storyboard.basics.patterns import lazy
from storyboard.lint.spelling import has_scene, is_unread, meant_field, shot_like
from storyboard.syntax.document import Document
from storyboard.syntax.fields import SHOT_FIELDS
from storyboard.syntax.nodes import Field, Line, ShotNode, Text

#: What a line may start with before its first word: bullets, brackets, bold marks, emoji.
_LEAD = r"^[^\w\r\n|]*+"
_WORDS = (
    "scene|shot|clip|take|frame|panel|segment|beat|cut|escena|toma|plano|cena|tomada|plan|séquence|scène|szene|"
    "einstellung|scena|inquadratura|сцена|кадр|план|sahne|çekim|plan|cảnh|phân cảnh|مشهد|لقطة|दृश्य|शॉट"
)
_GLUED = "镜头|鏡頭|分镜|分鏡|场景|場景|片段|画面|カット|シーン|ショット|場面|샷|숏|컷|씬|장면"
#: A word for a shot, its number, and an end: `SCENE 2 — 0:05–0:10`, `**ESCENA 1 (0-4s)`, `【镜头1】`, `カット3（…`.
_HEAD = lazy(
    rf"{_LEAD}(?:(?:{_WORDS})\s*[#№]?\s*\d{{1,3}}|(?:{_GLUED})\s*\d{{1,3}}"
    r"|第\s*[\d一二三四五六七八九十]{1,3}\s*(?:个镜头|镜头|镜|幕|场|カット))"
    r"\s*(?:$|[:：.\])】（(|·]|[-–—]+\s)",
    re.IGNORECASE | re.MULTILINE,
)
_IN_ONE_LINE = r"a board on one line, with `\n` for line breaks"
#: More words than a title has: the scene has begun in the head's line.
_LONG_TITLE = 6


class Notation(NamedTuple):
    """What a text looks like, in words that follow "this looks like", and where its first shot seems to be."""

    name: str
    start: int
    end: int


def find_notation(document: Document) -> Notation | None:
    """What other notation holds a document's shots; None where they are a board's, or where there are none."""
    tree = document.tree
    if tree.shots:
        if _has_written_line_ends(document.text):
            return _at(document, 0, _IN_ONE_LINE)
        return _beside_shots(document)
    return _lost_shots(document) or _in_text(document)


# ------------------------------------------------------------------------- boards without any shot


def _in_text(document: Document) -> Notation | None:
    """The notation of a text without shots, as the importer recognises it."""
    from storyboard.importing.recognise import recognise

    if _has_written_line_ends(document.text):
        return _at(document, 0, _IN_ONE_LINE)
    found = recognise(document.text)
    if found is None or _only_fields(document, found.start):
        return None
    return _at(document, found.start, found.name)


def _only_fields(document: Document, start: int) -> bool:
    """Whether the first head is a field, `Scene 1: …`, which its own rule turns into a shot."""
    fields = (field for field in document.header_fields if shot_like(field) is not None)
    return any(field.start <= start < field.first_end for field in fields)


def _has_written_line_ends(text: str) -> bool:
    return text.count("\\n") > max(1, text.count("\n"))


# ------------------------------------------------------------------ shots under another word, as fields


def _lost_shots(document: Document) -> Notation | None:
    """`Scene 1: …` with its picture under names that no field has, so that only its heading could be filmed."""
    lost: Field | None = None
    pictures = unread = False
    for line in document.tree.preamble:
        number = shot_like(line) if type(line) is Field else None
        if number is not None:
            if lost and unread and not pictures:
                break
            lost, pictures, unread = line, False, False  # type: ignore[assignment]  # a Field, by `number`
        elif lost:
            pictures = pictures or _is_picture(line)
            unread = unread or is_unread(line) or bool(line.loose and not isinstance(line, Field))
    if lost and unread and not pictures:
        return Notation("a storyboard with other names for its fields", lost.name_start, lost.content_end)
    return None


def _is_picture(line: Line) -> bool:
    """Whether a line is a scene, by that name or another word for it."""
    return type(line) is Field and bool(line.value) and "scene" in (line.key, meant_field(line.name, SHOT_FIELDS))


# -------------------------------------------------------------------------------- boards with shots


def _beside_shots(document: Document) -> Notation | None:
    """What is left over where some lines are shots: heads under other words, or pictures under other names."""
    for line in _texts(document) if document.tree.noisy else ():
        if _HEAD.match(line.text.rstrip("\r\n")) and not _is_known_head(line.text):
            return Notation(
                "a storyboard with other words for some of its shots", line.start, max(line.content_end, line.start)
            )
    first = _unread_pictures(document)
    if first:
        head = first.head
        return Notation("a storyboard with other names for its fields", head.start, head.content_end)
    return None


def _is_known_head(text: str) -> bool:
    """`Shot 2:` inside a text has a rule of its own."""
    return re.match(r"\W*(?:shot|镜头)", text, re.IGNORECASE) is not None


def _texts(document: Document) -> Iterator[Text]:
    for line in document.lines():
        if type(line) is Text:
            yield line


def _unread_pictures(document: Document) -> ShotNode | None:
    """The first shot, where no shot of several has a scene and all of them say something that is not read."""
    shots = document.tree.shots
    if len(shots) > 1 and all(map(_is_unread_picture, shots)):
        return shots[0]
    inline = re.compile(r"\[cut to\b", re.IGNORECASE)
    return next((shot for shot in shots if not shot.field("scene") and inline.search(shot.head.title or "")), None)


def _is_unread_picture(shot: ShotNode) -> bool:
    if has_scene(shot):
        return False
    title = (shot.head.title or "").split()
    return any(map(is_unread, shot.lines)) or bool(shot.head.loose and len(title) >= _LONG_TITLE)


def _at(document: Document, start: int, name: str) -> Notation:
    text = document.text
    line = re.compile(r"[^\r\n]*").match(text, start)
    end = line.end() if line else start
    return Notation(name, start + len(text[start:end]) - len(text[start:end].lstrip("\ufeff \t")), max(end, start))
