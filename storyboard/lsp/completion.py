"""Completion: fields, models with their limits and prices, sizes, names, words for camera and light, the next shot."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator

from lsprotocol import types

from storyboard.basics.quantities import seconds_text
from storyboard.catalog import Model
from storyboard.errors import StoryboardError
from storyboard.lsp.boards import OpenBoard
from storyboard.lsp.terms import TERMS
from storyboard.syntax.fields import BY_KEY, FIELDS, SPOKEN, key_of
from storyboard.syntax.nodes import Field, Let
from storyboard.syntax.values import TRANSITIONS, format_milliseconds

#: What makes an editor ask.
TRIGGERS = (":", "{", " ", "/")

_NAME_START = re.compile(r"\{\s*[\w-]*\Z")
_FIELD_START = re.compile(r"\s*[^\W\d_]?[\w '-]*\Z")
_VALUE_START = re.compile(r"\s*(?P<name>[^\W\d_][\w'-]*(?: [\w'-]+)?)\s*[:：]\s*(?P<written>.*)\Z")
_IMAGES = (".png", ".jpg", ".jpeg", ".webp")
_AUDIO = (".wav", ".mp3", ".m4a", ".flac", ".ogg")
_MOST_FILES = 200


def completions(board: OpenBoard, position: types.Position, snippets: bool) -> list[types.CompletionItem]:
    """Return what may stand at a position; `snippets` says whether the editor fills in placeholders."""
    start, row = board.positions.row(position.line)
    offset = board.positions.offset(position)
    before = row[: offset - start]
    place = board.shot_at(offset)
    if _NAME_START.search(before):
        return list(_names(board))
    value = _VALUE_START.match(before)
    key = key_of(value["name"]) if value else ""
    if value is None or key not in BY_KEY:
        line = board.line_at(start)
        if isinstance(line, Field | Let) and line.start < start:  # a line that continues a text
            return list(_words(line.key)) if isinstance(line, Field) else []
        if not _FIELD_START.match(before):
            return []
        return [*_fields(board, place), *_next_shot(board, place, snippets)]
    return list(_values(board, key, value["written"], place))


def _names(board: OpenBoard) -> Iterator[types.CompletionItem]:
    for name, text in board.meaning.definitions.items():
        yield types.CompletionItem(name, kind=types.CompletionItemKind.Variable, detail=text)


def _fields(board: OpenBoard, place: int) -> Iterator[types.CompletionItem]:
    """The fields that may stand here and do not yet."""
    present = {field.key for field in (board.shot(place).fields() if place else board.document.header_fields)}
    for index, spec in enumerate(FIELDS):
        if not (spec.in_shot if place else spec.in_header) or (spec.key in present and not spec.repeatable):
            continue
        yield types.CompletionItem(
            spec.name,
            kind=types.CompletionItemKind.Field,
            detail=spec.doc,
            insert_text=f"{spec.name}: ",
            filter_text=spec.name,
            sort_text=f"a{index:02}",
        )
    if not place:
        yield types.CompletionItem(
            "let", kind=types.CompletionItemKind.Keyword, detail="define a text to use as {name}", sort_text="b"
        )


def _next_shot(board: OpenBoard, place: int, snippets: bool) -> Iterator[types.CompletionItem]:
    number = place + 1
    if snippets:
        text = f"Shot {number}: ${{1:title}}\nduration: ${{2:5}}sec\nScene: ${{3:what is seen}}\n$0"
    else:
        text = f"Shot {number}:\nduration: 5sec\nScene: "
    yield types.CompletionItem(
        f"Shot {number}:",
        kind=types.CompletionItemKind.Snippet,
        detail="a new shot",
        insert_text=text,
        insert_text_format=types.InsertTextFormat.Snippet if snippets else types.InsertTextFormat.PlainText,
        filter_text=f"Shot {number}",
        sort_text="c",
    )


def _values(board: OpenBoard, key: str, written: str, place: int) -> Iterator[types.CompletionItem]:
    """What a field may say."""
    value = types.CompletionItemKind.Value
    try:
        catalog = board.project.catalog
    except StoryboardError:
        return  # the diagnostic says what is wrong with the configuration
    if key == "model":
        for model in catalog.models():
            yield types.CompletionItem(
                model.name,
                kind=value,
                detail=f"{model.service}: {model.seconds.describe()} s",
                documentation=types.MarkupContent(types.MarkupKind.Markdown, limits(model)),
                deprecated=model.retired(board.project.today) or None,
            )
    elif key == "service":
        for service in catalog.services():
            yield types.CompletionItem(service.name, kind=value, detail=service.title)
    elif key == "size":
        model_in_force = board.outline.model
        for size in model_in_force.sizes if model_in_force else ():
            yield types.CompletionItem(
                size, kind=value, detail=f"a size of {model_in_force.name}" if model_in_force else ""
            )
    elif key == "transition":
        for kind in TRANSITIONS:
            yield types.CompletionItem(kind if kind == "cut" else f"{kind} 0.5sec", kind=value)
    elif key == "duration":
        yield from _durations(board, place)
    elif key == "order":
        yield from (types.CompletionItem(name, kind=value) for name in SPOKEN)
    elif key in ("use", "reference", "music", "narration"):
        endings = {"use": (".story",), "reference": _IMAGES}.get(key, _AUDIO)
        yield from _files(board, written, endings)
    else:
        yield from _words(key)


def _words(key: str) -> Iterator[types.CompletionItem]:
    for word, meaning in TERMS.get(key, {}).items():
        yield types.CompletionItem(word, kind=types.CompletionItemKind.EnumMember, detail=meaning)


def _durations(board: OpenBoard, place: int) -> Iterator[types.CompletionItem]:
    """The durations that bring the board to exactly one of the model's lengths."""
    found = board.outline
    if not place or found.model is None:
        return
    others = found.total - found.shots[place - 1].milliseconds
    for length in found.model.seconds.choices:
        if length > others:
            yield types.CompletionItem(
                format_milliseconds(length - others),
                kind=types.CompletionItemKind.Value,
                detail=f"brings the board to {seconds_text(length)} s, a length of {found.model.name}",
                sort_text=f"{length:09}",
            )


def _files(board: OpenBoard, written: str, endings: tuple[str, ...]) -> Iterator[types.CompletionItem]:
    """Files and folders below the board's own folder."""
    if board.path is None:
        return
    folder = os.path.join(os.path.dirname(board.path), os.path.dirname(written))
    root = os.path.realpath(board.project.root)
    real = os.path.realpath(folder)
    if real != root and not real.startswith(root + os.sep):
        return
    try:
        entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    except OSError:
        return  # no such folder (yet): nothing to offer
    for entry in entries[:_MOST_FILES]:
        if entry.name.startswith("."):
            continue
        if entry.is_dir():
            yield types.CompletionItem(f"{entry.name}/", kind=types.CompletionItemKind.Folder)
        elif entry.name.lower().endswith(endings) and entry.path != board.path:
            yield types.CompletionItem(entry.name, kind=types.CompletionItemKind.File)


def limits(model: Model) -> str:
    """Return a model's limits and price as a Markdown list."""
    lines = [f"**{model.name}** at {model.service}", "", f"- lengths: {model.seconds.describe()} s"]
    lines.append(f"- sizes: {', '.join(model.sizes) or 'not stated'}")
    if model.shots is not None:
        lines.append(f"- shots in one prompt: at most {model.shots}")
    if model.prompt_length is not None:
        lines.append(f"- prompt: at most {model.prompt_length} characters")
    lines.append(f"- price: {model.price.describe() if model.price else 'not stated by any source'}")
    if model.retired_on:
        lines.append(f"- retired on {model.retired_on.isoformat()}")
    lines += (f"- {note}" for note in model.notes)
    return "\n".join(lines)
