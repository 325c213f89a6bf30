"""Document → Storyboard: what a parsed file means, as typed values."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from storyboard.basics.config_file import find_root, folder_of
from storyboard.errors import BoardError
from storyboard.model import checks
from storyboard.model.board import Storyboard
from storyboard.model.shot import Character, Shot, Transition
from storyboard.syntax import nodes
from storyboard.syntax.comments import owned_comments
from storyboard.syntax.document import Document, shot_values
from storyboard.syntax.sharing import NOTHING_SHARED, resolve_uses, use_fields
from storyboard.syntax.values import read_duration, seconds_of

#: What is wrong, a line for each place.
Problems = list[str]

Board = TypeVar("Board", bound=Storyboard)

#: Header fields whose text becomes another type.
_HEADER_CHECKS: dict[str, Callable[[Any], Any]] = {
    "size": checks.size,
    "order": checks.order,
    "character": lambda text: Character(**checks.character(text)),
}


def read_board(kind: type[Board], document: Document, root: str | None = None) -> Board:
    """The board of a document. Raises BoardError that names every place where a value is missing or unreadable."""
    problems: Problems = []
    comments = owned_comments(document)
    shots: list[Shot] = []
    cuts, cut_before = "---" in document.text, False
    for place, node in enumerate(document.tree.shots, 1):
        shots.append(_shot(document, node, place, comments.get(place), cut_before, problems))
        cut_before = cuts and node.has_cut
    values = _header(document, problems)
    shared = NOTHING_SHARED
    if use_fields(document):
        shared = resolve_uses(document, root or find_root(folder_of(document.path)))
    problems += (_say(document, problem.start, problem.message) for problem in shared.problems)
    if problems:
        more = f"; {len(problems) - 20} more" if len(problems) > 20 else ""
        raise BoardError("\n".join(problems[:20]), f"`storyboard lint` shows each place with its fix{more}")
    if comments.get(0):
        values["comments"] = comments[0]
    board = kind.trusted({**values, "shots": tuple(shots)})
    board.attach(document, shared)
    return board


def _shot(
    document: Document,
    node: nodes.ShotNode,
    place: int,
    comments: tuple[str, ...] | None,
    cut_before: bool,
    problems: Problems,
) -> Shot:
    texts, extra = shot_values(node)
    values: dict[str, Any] = texts  # the same dictionary: its texts become values of other types
    milliseconds = read_duration(values.get("duration", "")).milliseconds
    if not milliseconds or "scene" not in values:
        problems += _missing(document, node, place, values)
    values["duration"] = seconds_of(milliseconds or 0)
    title = node.head.title
    if title:
        values["title"] = title
    if extra:
        values["extra"] = extra
    if comments:
        values["comments"] = comments
    if cut_before:
        values["cut_before"] = True
    if "transition" in values:
        read = _checked(document, checks.transition, node.field("transition"), problems)
        values["transition"] = Transition(**read) if read else None
    return Shot.trusted(values)


def _missing(document: Document, node: nodes.ShotNode, place: int, values: dict[str, Any]) -> Problems:
    """What a shot lacks, in words."""
    said = []
    if node.field("duration") is None:
        said.append("duration is missing")
    elif problem := read_duration(values.get("duration", "")).problem:
        said.append(f"duration {problem}")
    if "scene" not in values:
        said.append("scene is missing or empty")
    return [_say(document, node.start, f"Shot {place}: {problem}") for problem in said]


def _header(document: Document, problems: Problems) -> dict[str, Any]:
    values: dict[str, Any] = document.header
    for key, check in _HEADER_CHECKS.items():
        if key in values:
            values[key] = _checked(document, check, document.header_field(key), problems)
    known = set(values)
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
