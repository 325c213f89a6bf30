"""What was found → `.story` text: fields in the language's order, everything else as comments at its place."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from storyboard.importing.found import Found, FoundShot, Part
from storyboard.importing.source import flatten
from storyboard.importing.vocabulary import is_unspaced
from storyboard.syntax.document import Document
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS
from storyboard.syntax.prompt import one_line
from storyboard.syntax.values import clean, format_milliseconds, read_transition, seconds_of

#: A comment that says why a shot has no duration.
NO_DURATION = "# no duration stated: add `duration: …sec`"
NO_SCENE = "# no scene stated: add `Scene: …`"
_ENDED = re.compile(r"[.!?…。！？।:：;；,，、][\"'”’»)\]）」』*]*\Z")
#: A line of a script without spaces that is longer was broken by an editor: it continues without a space.
_LONG_LINE = 30
_SIZE = re.compile(r"(\d{3,5})\s*[x×*]\s*(\d{3,5})")
_ASPECT = re.compile(r"([1-9]\d?)\s*:\s*([1-9]\d?)")
_RESOLUTION = re.compile(r"\d{3,4}p|[248]k")


@dataclass
class ImportedShot:
    """A shot as it was found: fields of the language by key, and its seconds where the text states them."""

    number: int
    duration: Decimal | None
    title: str | None = None
    fields: dict[str, str] = field(default_factory=dict)

    @property
    def scene(self) -> str:
        """What is seen."""
        return self.fields.get("scene", "")


def shots_of(found: Found, lengths: Sequence[Decimal | None]) -> list[ImportedShot]:
    """The shots with their texts joined field by field."""
    return [
        ImportedShot(number, seconds, _title(shot), _fields(shot))
        for number, (shot, seconds) in enumerate(zip(found.shots, lengths, strict=True), 1)
    ]


def shots_in(text: str) -> list[ImportedShot]:
    """The shots of a text that is a board already."""
    return [
        ImportedShot(
            shot.number,
            seconds_of(shot.milliseconds) if shot.milliseconds else None,
            shot.title,
            {key: value for key, value in shot.values.items() if key != "duration"},
        )
        for shot in Document(text).shots
    ]


def _title(shot: FoundShot) -> str | None:
    text = shot.title.text.strip() if shot.title else ""
    if text.endswith((".", "。")) and not text.endswith(".."):
        text = text[:-1].rstrip()
    return one_line(text) or None


def _fields(shot: FoundShot) -> dict[str, str]:
    texts: dict[str, list[str]] = {}
    for part in shot.parts:
        text = part_text(part)
        if text:
            key = part.meaning if part.meaning in SHOT_FIELDS else "scene"
            if key == "transition":
                key, text = ("note", text) if key in texts else _transition(text)
            texts.setdefault(key, []).append(text)
    if "scene" not in texts:
        for key in ("action", "dialogue", "sound", "camera", "lighting"):
            if key in texts:
                texts["scene"] = texts.pop(key)
                break
    if "scene" not in texts and shot.title:
        texts["scene"] = [shot.title.text]
    return {key: join(values) for key in SHOT_FIELDS if (values := texts.get(key))}


def _transition(text: str) -> tuple[str, str]:
    """A transition that the language has; any other is said in words, as a note."""
    return ("note", f"transition: {text}") if read_transition(text).problem else ("transition", text)


def part_text(part: Part) -> str:
    """The text of a part, with its label where that must be kept."""
    chunks: list[str] = []
    for piece in filter(lambda piece: piece.text, part.pieces):
        if chunks and piece.wrapped:
            last = chunks[-1]
            whole = is_unspaced(last[-1]) and is_unspaced(piece.text[0]) and len(last) > _LONG_LINE
            chunks += ("" if whole else " ", piece.text)
        else:
            _add_sentence(chunks, piece.text)
    text = "".join(chunks)
    if not part.label:
        return text
    colon = "：" if is_unspaced(part.label[-1]) else ": "
    return f"{part.label}{colon}{text}" if text else part.label


def join(texts: Iterable[str]) -> str:
    """Texts as sentences of one line."""
    chunks: list[str] = []
    for text in filter(None, texts):
        _add_sentence(chunks, text)
    return "".join(chunks)


def _add_sentence(chunks: list[str], text: str) -> None:
    """Add a sentence, with a full stop before it where one is missing."""
    if chunks:
        last = chunks[-1]
        wide = is_unspaced(last[-1]) and not "\uac00" <= last[-1] <= "\ud7af"
        ended = bool(_ENDED.search(last, max(0, len(last) - 12)))
        chunks.append("" if ended else "。" if wide else ".")
        chunks.append("" if (chunks[-1] or last)[-1] in "。！？；，、" else " ")
    chunks.append(text)


# -------------------------------------------------------------------------------------------- the text


def story_text(found: Found, shots: Sequence[ImportedShot], comments: Sequence[tuple[int, str]]) -> str:
    """The board; `comments` are (offset, text) of what it does not film, in order."""
    starts = [shot.start for shot in found.shots]
    blocks: list[str] = []
    waiting = deque(comments)

    def take(until: float) -> list[str]:
        lines = []
        while waiting and waiting[0][0] < until:
            lines.append(_comment(waiting.popleft()[1]))
        return lines

    blocks += _header(found, take(starts[0]) if starts and starts == sorted(starts) else take(float("inf")))
    ends = [*starts[1:], float("inf")]
    escape = any(block.startswith("let ") for block in blocks)
    for shot, end in zip(shots, ends, strict=True):
        lines = shot_lines(shot, escape=escape)
        said = take(end) if end != float("inf") else []
        blocks.append("\n".join(lines))
        if said:
            blocks.append("\n".join(said))
    rest = take(float("inf"))
    if rest:
        blocks.append("\n".join(rest))
    return "\n\n".join(blocks) + "\n"


def _comment(text: str) -> str:
    text = clean(text).lstrip("#").strip()
    return f"# {text}"


def shot_lines(shot: ImportedShot, *, escape: bool = False) -> list[str]:
    """The lines of a shot. `escape`: the board has definitions, so that a brace in a text is written twice."""
    lines = [f"Shot {shot.number}: {_head_title(shot.title)}" if shot.title else f"Shot {shot.number}:"]
    if shot.duration is None:
        lines.append(NO_DURATION)
    else:
        lines.append(f"duration: {format_milliseconds(int(shot.duration * 1000))}")
    if not shot.scene:
        lines.append(NO_SCENE)
    for key, name in SHOT_FIELDS.items():
        text = shot.fields.get(key)
        if text and key != "duration":
            text = clean(one_line(text))
            if escape and key not in ("transition", "reference", "note"):
                text = text.replace("{", "{{").replace("}", "}}")
            lines.append(f"{name}: {text}")
    return lines


def _head_title(title: str) -> str:
    """A title that a head can carry: no mark at its ends that reading would take off."""
    return clean(one_line(title)).strip("*_ ").rstrip(":：").strip()


def _header(found: Found, comments: list[str]) -> list[str]:
    values: dict[str, list[str]] = {}
    definitions: dict[str, str] = {}
    for part in found.header:
        text = part_text(part)
        if not text:
            continue
        if part.meaning == "character":
            values.setdefault("style", []).append(_character(part, text, definitions))
        elif part.meaning in ("aspect", "size", "model"):
            _setting(part.meaning, text, values, comments)
        else:
            values.setdefault(part.meaning if part.meaning in HEADER_FIELDS else "style", []).append(text)
    fields = []
    for key, name in HEADER_FIELDS.items():
        if texts := values.get(key):
            text = clean(one_line(join(texts)))
            if definitions and key == "style":
                text = _escaped(text)
            fields.append(f"{name}: {text}")
    lets = [f"let {name} = {_escaped(text)}" for name, text in definitions.items()]
    blocks = ["\n".join(block) for block in (comments, fields) if block]
    return blocks + (["\n".join(lets)] if lets else [])


_USE = "\ue000{}\ue001"


def _escaped(text: str) -> str:
    text = text.replace("{", "{{").replace("}", "}}")
    return text.replace("\ue000", "{").replace("\ue001", "}")


_NAMED = re.compile(r"(?P<name>[^:：,，.。(（\"]{1,30}?)\s*[:：]\s*(?P<text>\S.*)\Z", re.S)


def _character(part: Part, text: str, definitions: dict[str, str]) -> str:
    """`Character: Mia: a tall woman …` becomes a definition that the style uses; several lines, several definitions."""
    said = []
    for piece in part.pieces:
        match = _NAMED.match(piece.text)
        name = re.sub(r"[^\w-]+", "_", match["name"].strip()).strip("_-") if match else ""
        if match and name and not name[0].isdigit() and name not in definitions:
            definitions[name] = clean(one_line(match["text"]))
            said.append(f"{match['name'].strip()}: {_USE.format(name)}")
        else:
            said.append(piece.text)
    label = f"{part.label}{'：' if is_unspaced(part.label[-1]) else ': '}" if part.label else ""
    return label + join(said)


def _setting(meaning: str, text: str, values: dict[str, list[str]], comments: list[str]) -> None:
    """A setting of the header where the text says one that the language has; a comment otherwise."""
    flat = flatten(text)
    size, aspect, resolution = _SIZE.search(flat), _ASPECT.search(flat), _RESOLUTION.search(flat)
    if meaning == "model" and re.fullmatch(r"[\w./-]+", text):
        values["model"] = [text]
    elif meaning != "model" and size:
        values["size"] = [f"{int(size[1])}x{int(size[2])}"]
    elif meaning != "model" and aspect and flat.strip() == aspect[0]:
        values["aspect"] = [f"{int(aspect[1])}:{int(aspect[2])}"]
    elif meaning != "model" and resolution and flat.strip() == resolution[0]:
        values["resolution"] = [resolution[0]]
    else:
        comments.append(_comment(f"{meaning}: {text}"))
