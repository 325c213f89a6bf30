"""What a rule yields. The engine makes a Diagnostic of it: code, severity, suppression and order are the engine's."""

# Annotations stay values here: NamedTuple would compile each one that is a text, and `lint` starts with this module.
from typing import NamedTuple

from storyboard.lint.diagnostic import Fix


class Problem(NamedTuple):
    """A problem that a rule found: offsets in the document's text, the message, and how to mend it if that is known.

    `shot` is the place of the shot it is about (from 1), 0 for the board as a whole; suppressions and baselines
    go by it.
    """

    start: int
    end: int
    message: str
    fix: Fix | None = None
    shot: int = 0
