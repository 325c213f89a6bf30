"""One type for everything that is said of a board, from syntax to a service's preflight."""

# Annotations stay values here: NamedTuple would compile each one that is a text, and `lint` starts with this module.
from collections.abc import Sequence
from typing import Literal, NamedTuple

from storyboard.syntax.edits import Edit
from storyboard.syntax.source import Position

Severity = Literal["error", "warning", "info"]


class Copy(NamedTuple):
    """An image that a fix makes of another: scaled, and cropped in the middle, to `width` by `height` pixels."""

    path: str
    source: str
    width: int
    height: int


class Fix(NamedTuple):
    """How to mend a problem. A fix is safe where it changes neither the prompt's words nor a duration's value.

    `copies` are images that must be made before the edits: the edited text names them.
    """

    title: str
    edits: Sequence[Edit]
    safe: bool = True
    copies: Sequence[Copy] = ()


class Diagnostic(NamedTuple):
    """A problem in a board: what, where, why and how to fix it.

    `start` and `end` are offsets in the document's text; `begin` and `finish` the same as lines and columns.
    """

    path: str
    code: str
    name: str
    severity: Severity
    message: str
    start: int
    end: int
    begin: Position
    finish: Position
    fix: Fix | None = None
