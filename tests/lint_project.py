"""Boards and types that the linter's tests share."""

from __future__ import annotations

from collections.abc import Callable

GOOD = "Shot 1:\nduration: 15sec\nScene: The red plane climbs over the bay.\n"
NO_SCENE = "Shot 1:\nduration: 15sec\n"
FIXABLE = "shot 1:\nduration: 15 seconds\nscene: The red plane climbs over the bay.\n"


class Result:
    """What a command gave back."""

    def __init__(self, code: int, out: str, err: str) -> None:
        self.code = code
        self.out = out
        self.err = err


Lint = Callable[..., Result]
