"""What the linter reports: `Diagnostic`, made by the engine of the `Problem` that a rule yields, and its `Fix`."""

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
    """How to fix a problem. A fix is safe if it changes neither the prompt's words nor a duration's value.

    `copies` are images that must be made before the edits: the edited text names them.
    """

    title: str
    edits: Sequence[Edit]
    safe: bool = True
    copies: Sequence[Copy] = ()


class Problem(NamedTuple):
    """What a rule yields: offsets in the document's text, the message, and how to fix it if that is known.

    The engine adds code and severity, applies suppressions and sorts. `shot` is the place of the shot concerned
    (from 1), 0 for the board as a whole; suppressions and baselines use it.
    """

    start: int
    end: int
    message: str
    fix: Fix | None = None
    shot: int = 0


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

    def __str__(self) -> str:
        place = f"{self.path}:{self.begin.line}:{self.begin.column}"
        return f"{place}: {self.severity}[{self.code}] {self.message}"

    def __repr__(self) -> str:
        return f"<Diagnostic {self}>"

    def _repr_html_(self) -> str:
        """One line for notebooks."""
        from html import escape

        place = escape(f"{self.path}:{self.begin.line}:{self.begin.column}")
        return f"<code>{place}</code> <b>{self.severity}[{self.code}]</b> {escape(self.message)}"
