"""Storyboard → formatted `.story` text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from storyboard.model.shot import Shot
from storyboard.syntax.fields import HEADER_FIELDS, REPEATABLE, SHOT_FIELDS
from storyboard.syntax.values import format_milliseconds


def write_board(values: Mapping[str, Any]) -> str:
    """The text of a board with these values; parsing it gives an equal board."""
    blocks = ["\n".join(block) for block in _header(values) if block]
    for number, shot in enumerate(values["shots"], 1):
        if shot.cut_before:
            blocks.append("---")
        blocks.append("\n".join(write_shot(shot, number)))
    return "\n\n".join(blocks) + "\n" if blocks else ""


def _header(values: Mapping[str, Any]) -> Iterator[list[str]]:
    yield [f"# {comment}" for comment in values["comments"]]
    fields = []
    for key, name in HEADER_FIELDS.items():
        value = values[key]
        if key in REPEATABLE:
            fields += [f"{name}: {one}" for one in value]
        elif value is not None:
            fields.append(f"{name}: {header_text(value)}")
    fields += [f"{name}: {value}" for name, value in values["extra"].items()]
    yield fields
    yield [f"let {name} = {text}".rstrip() for name, text in values["definitions"].items()]


def header_text(value: object) -> str:
    """The value of a header field as it is written."""
    return ", ".join(value) if isinstance(value, tuple) else str(value)


def write_shot(shot: Shot, number: int) -> list[str]:
    """The lines of one shot."""
    lines = [f"# {comment}" for comment in shot.comments]
    lines.append(f"Shot {number}: {shot.title}" if shot.title else f"Shot {number}:")
    for key, name in SHOT_FIELDS.items():
        value = getattr(shot, key)
        if value is None:
            continue
        if key == "duration":
            value = format_milliseconds(shot.milliseconds)
        first, *rest = str(value).split("\n")
        lines.append(f"{name}: {first}")
        lines += (f"  {line}" for line in rest)
    lines += (f"{name}: {value}" for name, value in shot.extra.items())
    return lines
