"""Document → Storyboard: what a parsed file means, as typed values."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any, TypeVar

from storyboard import checks
from storyboard.errors import BoardError
from storyboard.syntax.comments import owned_comments
from storyboard.syntax.document import Document, ShotMeaning
from storyboard.syntax.nodes import Field
from storyboard.syntax.sharing import resolve_uses, use_fields
from storyboard.syntax.values import seconds_of

if TYPE_CHECKING:
    from storyboard.board import Storyboard

Board = TypeVar("Board", bound="Storyboard")

#: Header fields whose text becomes another type.
_HEADER_CHECKS: dict[str, Callable[[Any], Any]] = {
    "size": checks.size,
    "order": checks.order,
    "character": lambda text: _character(checks.character(text)),
}


def read_board(kind: type[Board], document: Document) -> Board:
    """The board of a document. Raises BoardError that names every place where a value is missing or unreadable."""
    problems: list[str] = []
    comments = owned_comments(document)
    shots = tuple(_shot(document, shot, comments.get(shot.number), problems) for shot in document.shots)
    values = _header(document, problems)
    shared = resolve_uses(document)
    problems += (_say(document, problem.start, problem.message) for problem in shared.problems)
    if problems:
        more = f"; {len(problems) - 20} more" if len(problems) > 20 else ""
        raise BoardError("\n".join(problems[:20]), f"`storyboard lint` shows each place with its fix{more}")
    if comments.get(0):
        values["comments"] = comments[0]
    board = kind.trusted({**values, "shots": shots})
    board.attach(document, shared)
    return board


def _shot(document: Document, shot: ShotMeaning, comments: tuple[str, ...] | None, problems: list[str]) -> Any:
    from storyboard.board import Shot, Transition

    values: dict[str, Any] = dict(shot.values)
    milliseconds = shot.milliseconds
    if not milliseconds:
        read = shot.duration_read
        said = f"duration {read.problem}" if read else "duration is missing"
        problems.append(_say(document, shot.node.start, f"Shot {shot.number}: {said}"))
    if "scene" not in values:
        problems.append(_say(document, shot.node.start, f"Shot {shot.number}: scene is missing or empty"))
    values["duration"] = seconds_of(milliseconds)
    title = shot.title
    if title:
        values["title"] = title
    if shot.cut_before:
        values["cut_before"] = True
    if shot.extra:
        values["extra"] = shot.extra
    if comments:
        values["comments"] = comments
    if "transition" in values:
        field = shot.node.field("transition")
        read_value = _checked(document, checks.transition, field, problems)
        values["transition"] = Transition(**read_value) if read_value else None
    return Shot.trusted(values)


def _header(document: Document, problems: list[str]) -> dict[str, Any]:
    values: dict[str, Any] = document.header
    for key, check in _HEADER_CHECKS.items():
        if key in values:
            values[key] = _checked(document, check, document.header_field(key), problems)
    known = set(values)
    values["extra"] = document.header_extra
    values["use"] = tuple(field.value for field in use_fields(document))
    values["definitions"] = document.definitions
    return {key: value for key, value in values.items() if value or key in known}


def _character(values: dict[str, Any]) -> Any:
    from storyboard.board import Character

    return Character(**values)


def _checked(document: Document, check: Callable[[str], Any], field: Field | None, problems: list[str]) -> Any:
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
