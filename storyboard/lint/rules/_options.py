"""Options of rules, checked beyond their type."""

from __future__ import annotations

from collections.abc import Sequence

from storyboard.lint.context import Context
from storyboard.lint.selection import options_of

_MOST = 1_000_000


def above_zero(context: Context, code: str, name: str) -> float:
    """A rule's option that is a number above 0. Raises ConfigError where it is not."""
    value: float = options_of(context.project, code)[name]
    if not 0 < value < _MOST:  # TOML knows `inf` and `nan`, too
        raise context.project.error(f"must be above 0 and below {_MOST}", "rules", code, name)
    return value


def one_of(context: Context, code: str, name: str, known: Sequence[str]) -> str:
    """A rule's option that is one of a few words. Raises ConfigError where it is not."""
    value: str = options_of(context.project, code)[name]
    if value not in known:
        raise context.project.error(f"must be one of: {', '.join(known)}", "rules", code, name)
    return value
