"""Rows of named cells → shots: shared by tables, CSV, JSON and YAML. A cell's meaning comes from its name.

If no name says what is seen, the column with the longest texts does. Rows with totals are not shots.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Sequence
from typing import NamedTuple

from storyboard.importing.body import FIELDS
from storyboard.importing.found import Found, FoundShot, Part, Piece
from storyboard.importing.headline import holds_size
from storyboard.importing.numbered import read_word
from storyboard.importing.source import Source, flatten
from storyboard.importing.times import Time, When, read_length, read_single, read_stated
from storyboard.importing.vocabulary import alternatives, is_unspaced, meaning_of, words

_MILLISECONDS = re.compile(r"(?:ms|msec|millis(?:econds?)?|毫秒|ミリ秒|밀리초|мс)\)?\Z")
_FRAMES = re.compile(r"(?:frames?|帧数?|幀|フレーム数?)\)?\Z")
_MINUTES = re.compile(r"(?:minutes|mins?|分钟|分鐘)\)?\Z")
_NUMBER = re.compile(r"[^\w]*\d{1,6}[a-z]?[^\w]*\Z")
_NOTHING = re.compile(r"[-/.,·*_ ]*(?:n/?a|none|无|無|なし|없음|нет)?[-/.,·*_ ]*\Z")
#: A column named with a word for a shot holds titles where its texts are shorter than this.
_TITLE = 30
_TIME_MEANINGS = ("duration", "time", "start", "end", "total")


class Cell(NamedTuple):
    """A value with its name, and its place. An empty one has no text."""

    name: str
    piece: Piece


Row = Sequence[Cell]


def add_shots(source: Source, found: Found, rows: Sequence[Row]) -> None:
    """Add a shot for each row that is one. Rows that sum up are marks."""
    names = list(dict.fromkeys(cell.name for row in rows for cell in row))
    body = [row for row in rows if not _sums_up(row)]
    meanings = _meanings(names, body)
    for row in rows:
        if _sums_up(row):
            _total(found, row)
        elif shot := _shot(found, row, meanings):
            found.shots.append(shot)


def holds_shots(names: Sequence[str], rows: Sequence[Row]) -> bool:
    """Whether some rows are shots: they say what is seen, or how long it is seen."""
    meanings = _meanings(list(names), rows)
    return "scene" in meanings.values() or ("action" in meanings.values() and "duration" in meanings.values())


# ------------------------------------------------------------------------------------- what columns mean


def _meanings(names: Sequence[str], rows: Sequence[Row]) -> dict[str, str]:
    texts: dict[str, list[str]] = {name: [] for name in names}
    for row in rows:
        for cell in row:
            if cell.piece.text and cell.name in texts:
                texts[cell.name].append(cell.piece.text)
    meanings = {name: _meaning(name, texts[name]) for name in names}
    scenes = [name for name in names if meanings[name] == "scene"]
    for name in scenes:
        if len(scenes) > 1 and _is_short_head(name) and _length(texts[name]) < _TITLE:
            meanings[name] = "title"  # `Scene` next to `Description`
    if "scene" not in meanings.values() and (promoted := _longest(meanings, texts)):
        meanings[promoted] = "scene"
    return meanings


def _meaning(name: str, texts: Sequence[str]) -> str:
    meaning = meaning_of(name) if name.strip() else None
    flats = [flatten(text) for text in texts[:50]]
    if meaning == "duration" or (meaning in ("time", "total") and not any(_is_span(flat) for flat in flats)):
        return "duration" if meaning != "time" or not _rises(flats) else "time"
    if meaning in _TIME_MEANINGS:
        return meaning
    if meaning == "size" and not any(map(str.isdigit, "".join(flats))):
        return "camera"  # the size of the shot: CU, wide
    if flats and all(_NUMBER.match(flat) or _is_head(text) for flat, text in zip(flats, texts, strict=False)):
        return "number"
    if flats and all(_is_span(flat) for flat in flats):
        return "time"
    if flats and meaning is None and all(read_length(flat, 0, len(flat)) for flat in flats):
        return "duration"
    if meaning == "number" or (meaning == "scene" and _is_short_head(name)):
        if flats and all(len(flat) < 40 and holds_size(flat, 0, len(flat)) for flat in flats):
            return "camera"
        return "scene" if flats else "title"
    if meaning is None:
        return "detail" if flats and _length(texts) >= 12 else "note"
    return meaning


def _is_short_head(name: str) -> bool:
    """Whether a name is a word for a shot: its column may number the shots, title them or tell them."""
    return flatten(name).strip(" *_") in words("shot")


def _is_head(text: str) -> bool:
    source = Source(text)
    word = read_word(source, 0, len(text), ("shot", "part"))
    return word is not None and not source.flat[word.end :].strip(" .:*_)")


def _is_span(flat: str) -> bool:
    stated = read_stated(flat, 0, len(flat), bare=True)
    return stated.when is not None and stated.when.end is not None


def _rises(flats: Sequence[str]) -> bool:
    singles = [read_single(flat, 0, len(flat)) for flat in flats]
    starts = [single[0].seconds for single in singles if single]
    return len(starts) > 1 and starts[0] == 0 and all(a < b for a, b in itertools.pairwise(starts))


def _length(texts: Sequence[str]) -> float:
    """Return the mean length of texts; letters of scripts without spaces count double."""
    return sum(len(text) + sum(map(is_unspaced, text)) for text in texts) / max(len(texts), 1)


def _longest(meanings: dict[str, str], texts: dict[str, list[str]]) -> str | None:
    """The column that tells most among those that may tell what is seen."""
    for kinds in (("detail", "note", "action"), ("title", "style", "character", "overall"), ("camera", "dialogue")):
        names = [name for name, meaning in meanings.items() if meaning in kinds and texts[name]]
        if names and (best := max(names, key=lambda name: _length(texts[name]))) and _length(texts[best]) > 3:
            return best
    return None


# ------------------------------------------------------------------------------------------- one row


def _sums_up(row: Row) -> bool:
    """Whether a row begins with a word such as `Total`."""
    first = next((cell for cell in row if cell.piece.text), None)
    pattern = re.compile(rf"[*_ ]*(?:{alternatives(words('total'))})(?![^\W\d_])") if not _TOTAL else _TOTAL[0]
    if not _TOTAL:
        _TOTAL.append(pattern)
    return first is not None and len(first.piece.text) < 40 and bool(pattern.match(flatten(first.piece.text)))


_TOTAL: list[re.Pattern[str]] = []


def _total(found: Found, row: Row) -> None:
    for cell in row:
        flat = flatten(cell.piece.text)
        if meaning_of(cell.name) in ("duration", "time", "total") and (
            amount := read_length(flat, 0, len(flat), bare=True)
        ):
            found.total = found.total or _in_unit(amount[0], cell.name)
            found.mark(cell.piece.start, cell.piece.end)


def _shot(found: Found, row: Row, meanings: dict[str, str]) -> FoundShot | None:
    cells = [cell for cell in row if cell.piece.text and not _NOTHING.fullmatch(flatten(cell.piece.text))]
    if not cells:
        return None
    shot = FoundShot(min(cell.piece.start for cell in row if cell.piece.end))
    start: Time | None = None
    end: Time | None = None
    for cell in cells:
        meaning = meanings.get(cell.name, "note")
        flat = flatten(cell.piece.text)
        if meaning in ("start", "end"):
            single = read_single(flat, 0, len(flat))
            if single:
                time = _in_unit(single[0], cell.name)
                start, end = (time, end) if meaning == "start" else (start, time)
                found.mark(cell.piece.start, cell.piece.end)
                continue
        if meaning in ("duration", "time", "total") and _timed(found, shot, meaning, cell, flat):
            continue
        if meaning == "number":
            found.mark(cell.piece.start, cell.piece.end)
            digits = re.search(r"\d+", flat)
            shot.number = int(digits[0]) if digits else None
            continue
        _text(shot, cell, meaning)
    if start:
        shot.when = shot.when or When(start, end)
    elif end and shot.length is None and shot.when is None:
        shot.when = When(end._replace(seconds=end.seconds * 0), end) if not found.shots else None
    return shot if shot.parts or shot.title else None


def _timed(found: Found, shot: FoundShot, meaning: str, cell: Cell, flat: str) -> bool:
    stated = read_stated(flat, 0, len(flat), bare=True)
    if not stated.when and not stated.length:
        single = read_single(flat, 0, len(flat))
        if not single:
            return False
        stated = stated._replace(length=single[0])
    if stated.when:
        shot.when = shot.when or stated.when
    if stated.length:
        length = _in_unit(stated.length, cell.name)
        if meaning == "time" and not stated.when:
            shot.when = shot.when or When(length, None)
        else:
            shot.length = shot.length or length
    if stated.rest.end - stated.rest.start > 3 and flat[stated.rest.start : stated.rest.end].strip(" .)s"):
        shot.parts.append(Part("note", [cell.piece]))
    else:
        found.mark(cell.piece.start, cell.piece.end)
    return True


def _in_unit(time: Time, name: str) -> Time:
    """A bare number in the unit that the name of its column states: `duration_ms`, `durationInFrames`."""
    if not time.bare:
        return time
    flat = flatten(name)
    if _MILLISECONDS.search(flat):
        return Time(time.seconds / 1000, False, time.unit / 1000)
    if _FRAMES.search(flat):
        return Time(time.seconds * 0, False, time.unit, int(time.seconds))
    if _MINUTES.search(flat):
        return Time(time.seconds * 60, False, time.unit)
    return time


def _text(shot: FoundShot, cell: Cell, meaning: str) -> None:
    if meaning == "title" and shot.title is None:
        shot.title = cell.piece
        return
    label = " ".join(cell.name.split()).strip(" *_:：")
    if meaning == "note":
        shot.parts.append(Part("note", [cell.piece], label if meaning_of(cell.name) != "note" else ""))
    elif meaning in FIELDS:
        shot.parts.append(Part(meaning, [cell.piece]))
    else:
        shot.parts.append(
            Part("note" if meaning in ("aspect", "size", "model", *_TIME_MEANINGS) else "scene", [cell.piece], label)
        )
