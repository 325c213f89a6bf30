"""One type for everything that is said of a board, from syntax to a service's preflight."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Literal, NamedTuple

from storyboard.syntax.edits import Edit
from storyboard.syntax.source import Position

Severity = Literal["error", "warning", "info"]


class Fix(NamedTuple):
    """How to mend a problem. A fix is safe where it changes neither the prompt's words nor a duration's value."""

    title: str
    edits: Sequence[Edit]
    safe: bool = True


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
