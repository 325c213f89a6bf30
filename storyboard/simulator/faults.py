"""What the simulator can be told to get wrong, so that a client is tested against the real thing."""

from __future__ import annotations

import threading
from collections.abc import Iterable

from storyboard.errors import UsageError

#: Fault → what it does. `NAME` does it always, `NAME=3` the next three times.
FAULTS = {
    "create-drop": "starts the job, then drops the connection without an answer",
    "create-html": "starts the job, then answers an HTML page",
    "create-task-id": "answers a create with nothing but a task_id",
    "create-429": "answers a create with 429: too many jobs at once",
    "create-500": "answers a create with 500 and no words",
    "create-redirect": "answers a create with 301",
    "poll-drop": "drops the connection on a poll",
    "poll-429": "answers a poll with 429",
    "poll-503": "answers a poll with 503",
    "poll-html": "answers a poll with an HTML page",
    "odd-state": 'says "processing" where it should say "in_progress"',
    "moderation": "lets a job fail: blocked by the moderation",
    "fail": "lets a job fail without a reason",
    "content-drop": "breaks a download off half way",
    "content-html": "sends an HTML page as the clip",
    "content-gone": "has no clip any more",
}


class Faults:
    """Counts faults down as they strike; shared by the threads that answer."""

    def __init__(self, orders: Iterable[str] = ()) -> None:
        """`orders` are `NAME` or `NAME=TIMES`. Raises UsageError naming what there is."""
        self._left: dict[str, int | None] = {}
        self._lock = threading.Lock()
        for order in orders:
            name, sign, times = order.partition("=")
            if name not in FAULTS:
                raise UsageError(f"no fault is called {name!r}", f"there is: {', '.join(FAULTS)}")
            if sign and not (times.isascii() and times.isdecimal()):
                raise UsageError(f"{order}: how many times?", f"write {name}=3, or {name} for always")
            self._left[name] = int(times) if sign else None

    def strikes(self, name: str) -> bool:
        """Whether this fault happens now; counts it."""
        with self._lock:
            left = self._left.get(name, 0)
            if left is None:
                return True
            self._left[name] = max(left - 1, 0)
            return left > 0

    def clear(self) -> None:
        """Forget every order."""
        with self._lock:
            self._left.clear()
