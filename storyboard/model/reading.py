"""Document → the values of a Storyboard."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from storyboard.basics.config_file import find_root, folder_of
from storyboard.errors import BoardError
from storyboard.model import checks
from storyboard.model.shot import Character, Shot, Transition
from storyboard.syntax import nodes
from storyboard.syntax.comments import owned_comments
from storyboard.syntax.document import Document, WrittenShot
from storyboard.syntax.fields import BY_KEY
from storyboard.syntax.sharing import NOTHING_SHARED, Shared, resolve_uses, use_fields
from storyboard.syntax.values import seconds_of

#: What is wrong, a line for each place.
Problems = list[str]


def read_board(document: Document, root: str | None = None) -> tuple[dict[str, Any], Shared]:
    """Return the values of a Storyboard, and what the files that it `use`s bring.

    `root` is the project's folder, by default that of the document's file. Raises BoardError that names every place
    where a value is missing or unreadable.
    """
    problems: Problems = []
    comments = owned_comments(document)
    shots = [_shot(document, shot, comments.get(shot.number), problems) for shot in document.shots]
    values = _header(document, problems)
    shared = NOTHING_SHARED
    if use_fields(document):
        shared = resolve_uses(document, root or find_root(folder_of(document.path)))
    problems += (_say(document, problem.start, problem.message) for problem in shared.problems)
    if problems:
        more = f"; {len(problems) - 20} more" if len(problems) > 20 else ""
        raise BoardError("\n".join(problems[:20]), f"`storyboard lint` shows every problem with its fix{more}")
    if comments.get(0):
        values["comments"] = comments[0]
    values["shots"] = tuple(shots)
    return values, shared


def _shot(document: Document, shot: WrittenShot, comments: tuple[str, ...] | None, problems: Problems) -> Shot:
    values: dict[str, Any] = dict(shot.values)
    if not shot.milliseconds or "scene" not in values:
        problems += _missing(document, shot)
    values["duration"] = seconds_of(shot.milliseconds)
    title = shot.title
    if title:
        values["title"] = title
    if shot.extra:
        values["extra"] = shot.extra
    if comments:
        values["comments"] = comments
    if shot.cut_before:
        values["cut_before"] = True
    if "transition" in values:
        read = _checked(document, checks.transition, shot.node.field("transition"), problems)
        values["transition"] = Transition(**read) if read else None
    return Shot.trusted(values)


def _missing(document: Document, shot: WrittenShot) -> Problems:
    """What a shot lacks, in words."""
    said = []
    read = shot.duration_read
    if read is None:
        said.append("duration is missing")
    elif read.problem:
        said.append(f"duration {read.problem}")
    if "scene" not in shot.values:
        said.append("scene is missing or empty")
    return [_say(document, shot.node.start, f"Shot {shot.number}: {problem}") for problem in said]


def _header(document: Document, problems: Problems) -> dict[str, Any]:
    values: dict[str, Any] = document.header
    known = set(values)
    for key in known:
        read = checks.READERS.get(BY_KEY[key].kind)
        if read:
            values[key] = _checked(document, read, document.header_field(key), problems)
    if values.get("character"):
        values["character"] = Character(**values["character"])
    values["extra"] = document.header_extra
    values["use"] = tuple(field.value for field in use_fields(document))
    values["definitions"] = document.definitions
    return {key: value for key, value in values.items() if value or key in known}


def _checked(document: Document, check: Callable[[str], Any], field: nodes.Field | None, problems: Problems) -> Any:
    if field is None:
        return None
    try:
        return check(field.value)
    except ValueError as error:
        problems.append(_say(document, field.start, str(error)))
        return None


def _say(document: Document, offset: int, message: str) -> str:
    line, column = document.position(offset)
    return f"{document.path or '<text>'}:{line}:{column}: {message}"
