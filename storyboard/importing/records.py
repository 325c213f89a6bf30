"""Values with places, as JSON, JavaScript and YAML readers give them, and the shots in them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from storyboard.importing.body import FIELDS
from storyboard.importing.found import Found, Part, Piece
from storyboard.importing.lines import plain_text
from storyboard.importing.numbered import read_word
from storyboard.importing.rows import Cell, add_shots, holds_shots
from storyboard.importing.source import Source, flatten
from storyboard.importing.times import read_length
from storyboard.importing.vocabulary import is_unspaced, meaning_of
from storyboard.syntax.values import clean

#: Values nested deeper than this are not looked at.
_DEEPEST = 40


@dataclass
class Value:
    """A value and its place: `items` of a list, `pairs` of an object, or `text` of a scalar (None for null)."""

    start: int
    end: int
    kind: str  # "list", "object", "text"
    text: str | None = None
    items: list[Value] = field(default_factory=list)
    pairs: list[tuple[Value, Value]] = field(default_factory=list)

    def get(self, meaning: str) -> Value | None:
        """The value of the first key with a meaning."""
        return next((value for key, value in self.pairs if meaning_of(key.text or "") == meaning), None)


Path = tuple[str, ...]


def read_records(source: Source, found: Found, root: Value, *, alone: bool = True) -> bool:
    """Add the shots in a value, and its other entries to the header; whether there are any.

    `alone`: an object that is in no list may be a shot, too, and a text under a key such as `shot1`.
    """
    groups: dict[Path, list[list[Value]]] = defaultdict(list)
    _collect(root, (), groups, 0, texts_alone=alone)
    if alone and (told := root.get("scene")) and told.kind == "text" and len(told.text or "") > 5:
        groups[()].append([root])
    candidates = []
    for path, lists in groups.items():
        records = [record for one in lists for record in one]
        rows = [_row(source, record) for record in records]
        if rows and holds_shots(list(dict.fromkeys(cell.name for row in rows for cell in row)), rows):
            timed = any(meaning_of(cell.name) in ("duration", "time", "start") for row in rows for cell in row)
            size = sum(len(cell.piece.text) for row in rows for cell in row)
            candidates.append(((timed, size * (1 + len(path) / 10)), path, records, rows))
    if not candidates:
        return False
    _, _, records, rows = max(candidates, key=lambda one: one[0])
    for record in records:
        for key, _ in record.pairs:
            found.mark(key.start, key.end)
    add_shots(source, found, rows)
    if not found.shots:
        return False
    _header(found, root, {id(record) for record in records}, 0)
    return True


def _collect(value: Value, path: Path, groups: dict[Path, list[list[Value]]], depth: int, *, texts_alone: bool) -> None:
    """Lists of objects (or of texts) by where they are, and objects of numbered objects, or of numbered texts."""
    if depth > _DEEPEST:
        return
    if value.kind == "list":
        objects = [item for item in value.items if item.kind == "object"]
        if objects:
            groups[path].append(objects)
        texts = [item for item in value.items if item.kind == "text" and item.text and len(item.text) > 12]
        if len(texts) > 1 and not objects:
            groups[(*path, "text")].append([_wrapped(item) for item in texts])
        for item in value.items:
            _collect(item, (*path, "[]"), groups, depth + 1, texts_alone=texts_alone)
    elif value.kind == "object":
        numbered = [entry for key, entry in value.pairs if _is_numbered(key.text or "")]
        objects = [entry for entry in numbered if entry.kind == "object"]
        if objects or (len(numbered) > 1 and texts_alone):
            groups[(*path, "#")].append(objects or [_wrapped(entry) for entry in numbered])
        known = set(map(id, numbered))
        for key, entry in value.pairs:
            step = "#" if id(entry) in known else key.text or ""
            _collect(entry, (*path, step), groups, depth + 1, texts_alone=texts_alone)


def _is_numbered(key: str) -> bool:
    """Whether a key names a shot: `shot1`, `scene_2`, `3`."""
    if key.strip().isdigit():
        return True
    source = Source(key)
    word = read_word(source, 0, len(key))
    return word is not None and word.end == len(key)


def _wrapped(item: Value) -> Value:
    """A text alone as an object with a scene."""
    return Value(item.start, item.end, "object", pairs=[(Value(item.start, item.start, "text", "scene"), item)])


def _row(source: Source, record: Value) -> list[Cell]:
    """An object's entries as cells; nested ones in words."""
    row = []
    for key, value in record.pairs:
        name = key.text or ""
        if value.kind == "object" and (times := _times(value)):
            row += times
            continue
        text = clean(plain_text(" ".join(_words(value, 0).split())))
        row.append(Cell(name, Piece(value.start, value.end, text)))
    return row


def _times(value: Value) -> list[Cell]:
    """`"time": {"start": 0, "end": 4}`"""
    cells = [
        Cell(key.text or "", Piece(entry.start, entry.end, entry.text or ""))
        for key, entry in value.pairs
        if entry.kind == "text"
    ]
    meanings = {meaning_of(cell.name) for cell in cells}
    return cells if cells and meanings <= {"start", "end", "duration", "time"} and "start" in meanings else []


_SPEAKER = re.compile(r"(?:speaker|character|name|who|role|角色|人物|说话人)\Z")


def _words(value: Value, depth: int) -> str:
    """A nested value in words: entries with their names, lists one after the other."""
    if value.kind == "text":
        return value.text or ""
    if depth > _DEEPEST:
        return ""
    if value.kind == "list":
        return "; ".join(filter(None, (_words(item, depth + 1) for item in value.items)))
    speaker = next(
        (entry for key, entry in value.pairs if _SPEAKER.match(flatten(key.text or "")) and entry.kind == "text"), None
    )
    said = [(key.text or "", _words(entry, depth + 1)) for key, entry in value.pairs if entry is not speaker]
    said = [(key, text) for key, text in said if text]
    if speaker and len(said) == 1:
        return f"{speaker.text}: {said[0][1]}"
    texts = [f"{key.replace('_', ' ')}: {text}" for key, text in said]
    return ", ".join([*([speaker.text or ""] if speaker else []), *texts])


def _header(found: Found, value: Value, records: set[int], depth: int) -> None:
    """Entries outside the shots that hold for the whole film. What has no meaning here is left over."""
    if id(value) in records or depth > _DEEPEST:
        return
    if value.kind == "list":
        for item in value.items:
            _header(found, item, records, depth + 1)
        return
    for key, entry in value.pairs:
        meaning = meaning_of(key.text or "")
        holds_records = any(id(one) in records for one in _within(entry, 0))
        if holds_records or (entry.kind == "object" and meaning is None):
            found.mark(key.start, key.end)
            _header(found, entry, records, depth + 1)
            continue
        text = clean(" ".join(_words(entry, 0).split()))
        if not text or meaning is None or meaning in ("number", "start", "end", "time"):
            continue
        if meaning in FIELDS and " " not in text and not is_unspaced(text[0]):
            continue  # a setting such as `"shot_type": "customize"`
        if meaning in ("duration", "total"):
            flat = flatten(text)
            amount = read_length(flat, 0, len(flat), bare=True)
            found.total = found.total or (amount[0] if amount else None)
            continue
        if meaning in ("note", "reference", "transition"):
            part = Part("note", label=key.text or "")
        elif meaning in ("style", "title", "aspect", "size", "model"):
            part = Part(meaning)
        elif meaning == "character":
            part = Part("character")
            if entry.kind == "list":
                part.pieces = [
                    Piece(item.start, item.end, clean(" ".join(_words(item, 0).split()))) for item in entry.items
                ]
        else:
            part = Part("style", label=(key.text or "").replace("_", " "))
        found.mark(key.start, key.end)
        part.pieces = part.pieces or [Piece(entry.start, entry.end, text)]
        found.header.append(part)


def scalars(value: Value) -> Iterator[Value]:
    """The texts and numbers in a value."""
    return (one for one in _within(value, 0) if one.kind == "text")


def _within(value: Value, depth: int) -> Iterator[Value]:
    yield value
    if depth < _DEEPEST:
        inner: Sequence[Value] = value.items or [entry for _, entry in value.pairs]
        for one in inner:
            yield from _within(one, depth + 1)
