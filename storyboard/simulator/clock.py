"""The simulator's clock: the real one, put forward at will, so that expiry and slow rendering need no waiting."""

from __future__ import annotations

import time


class Clock:
    """Unix seconds."""

    def __init__(self) -> None:
        self._ahead = 0.0

    def now(self) -> float:
        """The time."""
        return time.time() + self._ahead

    def advance(self, seconds: float) -> None:
        """Put the clock forward."""
        self._ahead += seconds
