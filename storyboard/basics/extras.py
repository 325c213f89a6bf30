"""Optional parts of the install, asked for in one way."""

from __future__ import annotations

from collections.abc import Iterable
from importlib.util import find_spec

from storyboard.errors import MissingExtraError


def require(extra: str, names: Iterable[str], what: str) -> None:
    """Raise MissingExtraError, with the command to run, where a library that `what` needs is not installed."""
    if any(find_spec(name) is None for name in names):
        raise MissingExtraError(
            f"{what} needs the {extra} part of storyboard, which is not installed",
            f"pip install 'storyboard-dsl[{extra}]'",
        )
