"""What the simulator is told to get wrong: a script of faults, so that a client is tested against the real thing.

A script is a JSON list. Each fault names the kind of request that it strikes and what it does to it:

    [{"on": "create", "do": "cut-after", "times": 1, "skip": 2},
     {"on": "poll", "do": "status", "status": 429, "retry_after": 2, "times": "always"}]

`docs/simulator.md` shows every key with an example.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from storyboard.basics.words import did_you_mean
from storyboard.errors import UsageError

#: Kinds of requests. `any` is every one of them.
KINDS = ("create", "poll", "content", "list", "delete", "remix", "any")

#: What a fault does → what that means.
ACTIONS = {
    "delay": "wait `seconds` before the request is carried out",
    "delay-after": "carry the request out, then wait `seconds` before the answer",
    "status": "answer `status` without carrying the request out; `retry_after` seconds, `body` as JSON",
    "status-after": "carry the request out, then answer `status`",
    "body": "carry the request out, then answer `body` as JSON with `status` (default 200); {id} is the job's id",
    "html": "answer an HTML page without carrying the request out",
    "html-after": "carry the request out, then answer an HTML page",
    "redirect": "answer 301 to `to`",
    "cut": "close the connection before the request is carried out",
    "cut-inside": "close the connection in the middle of the request's body",
    "cut-after": "carry the request out, then close the connection without an answer",
    "half": "send half of the answer's body, then close the connection",
    "length": "announce `more` bytes more than there are (default 100), then close the connection",
    "drip": "send the answer's body one byte at a time, `seconds` apart",
    "state": "create, or answer a poll, with `state` in the place of an unfinished job's state",
    "endless": "create a job that never ends",
    "fail": "create a job that fails; `code` and `message` say why",
    "moderation": "create a job that the content policy blocks",
    "lag": "create a job that polls and lists do not show for `seconds`",
    "gone": "answer as if the clip had expired",
    "bytes": "send `text` as the clip",
}
#: Actions that are about the job that a create or remix starts, not about the request.
JOB_ACTIONS = frozenset({"endless", "fail", "moderation", "lag"})

#: Short names for the command line: `--fault NAME` strikes always, `--fault NAME=3` the next three times.
FAULTS: Mapping[str, Mapping[str, Any]] = {
    "create-drop": {"on": "create", "do": "cut-after"},
    "create-cut": {"on": "create", "do": "cut"},
    "create-html": {"on": "create", "do": "html-after"},
    "create-task-id": {"on": "create", "do": "body", "body": {"task_id": "{id}"}},
    "create-wrapped": {"on": "create", "do": "body", "body": {"code": "success", "data": {"task_id": "{id}"}}},
    "create-429": {"on": "create", "do": "status", "status": 429},
    "create-500": {"on": "create", "do": "status", "status": 500, "body": None},
    "create-500-after": {"on": "create", "do": "status-after", "status": 500},
    "create-redirect": {"on": "create", "do": "redirect", "to": "https://example.test/v1/videos"},
    "poll-drop": {"on": "poll", "do": "cut"},
    "poll-429": {"on": "poll", "do": "status", "status": 429},
    "poll-503": {"on": "poll", "do": "status", "status": 503},
    "poll-html": {"on": "poll", "do": "html"},
    "odd-state": {"on": "poll", "do": "state", "state": "processing"},
    "moderation": {"on": "create", "do": "moderation"},
    "fail": {"on": "create", "do": "fail"},
    "endless": {"on": "create", "do": "endless"},
    "lag": {"on": "create", "do": "lag", "seconds": 0.5},
    "content-drop": {"on": "content", "do": "half"},
    "content-html": {"on": "content", "do": "html"},
    "content-gone": {"on": "content", "do": "gone"},
}

_TYPES: Mapping[str, tuple[type, ...]] = {
    "on": (str,),
    "do": (str,),
    "times": (int, str),
    "skip": (int,),
    "seconds": (int, float),
    "status": (int,),
    "retry_after": (int, float),
    "body": (dict, list, str, type(None)),
    "to": (str,),
    "more": (int,),
    "state": (str,),
    "code": (str,),
    "message": (str,),
    "text": (str,),
    "prompt": (str,),
}


class Fault(NamedTuple):
    """One thing that goes wrong now."""

    do: str
    values: Mapping[str, Any]

    def seconds(self, default: float = 0.0) -> float:
        """How long it lasts."""
        return float(self.values.get("seconds", default))

    def text(self, key: str, default: str = "") -> str:
        """One of its texts."""
        return str(self.values.get(key, default))

    def number(self, key: str, default: int) -> int:
        """One of its numbers."""
        return int(self.values.get(key, default))


class _Rule:
    """A line of the script, and how often it still strikes."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        self.values = values
        self.skip = int(values.get("skip", 0))
        times = values.get("times", 1)
        self.left = None if times == "always" else int(times)

    def strikes(self, kind: str) -> bool:
        """Whether it strikes a request of this kind now; counts it."""
        if self.values["on"] not in (kind, "any") or self.left == 0:
            return False
        if self.skip:
            self.skip -= 1
            return False
        if self.left is not None:
            self.left -= 1
        return True


class Faults:
    """A script that is played as requests come; shared by all connections."""

    def __init__(self, orders: Iterable[str] = ()) -> None:
        """`orders` are short names: `NAME` or `NAME=TIMES`. Raises UsageError."""
        self._lock = threading.Lock()
        self._rules = [_Rule(_short(order)) for order in orders]

    def play(self, script: object) -> None:
        """Replace the script by another, as it comes out of JSON. Raises UsageError where it is wrong."""
        rules = [_Rule(_checked(values, place)) for place, values in enumerate(_listed(script), 1)]
        with self._lock:
            self._rules = rules

    def clear(self) -> None:
        """Let no fault strike any more."""
        with self._lock:
            self._rules = []

    def strike(self, kind: str) -> Fault | None:
        """The fault that strikes a request of this kind now: the first of the script; counts it."""
        with self._lock:
            for rule in self._rules:
                if rule.strikes(kind):
                    return Fault(rule.values["do"], rule.values)
        return None


def read_script(text: str, name: str) -> object:
    """The script that a file holds. Raises UsageError."""
    try:
        script: object = json.loads(text)
    except ValueError as error:
        raise UsageError(f"{name}: not JSON: {error}", "docs/simulator.md shows a script") from error
    return script


def _short(order: str) -> Mapping[str, Any]:
    name, sign, times = order.partition("=")
    if name not in FAULTS:
        raise UsageError(f"unknown fault {name!r}", did_you_mean(name, list(FAULTS)))
    if sign and not (times.isascii() and times.isdecimal()):
        raise UsageError(f"{order}: {times!r} is not a number of times", f"write {name}=3, or {name} for always")
    return {**FAULTS[name], "times": int(times) if sign else "always"}


def _listed(script: object) -> list[object]:
    if not isinstance(script, list):
        raise UsageError("a script of faults must be a list", 'such as [{"on": "create", "do": "cut-after"}]')
    return script


def _checked(values: object, place: int) -> Mapping[str, Any]:
    if not isinstance(values, dict):
        raise UsageError(f"fault {place}: must be an object", 'such as {"on": "create", "do": "cut-after"}')
    for key, value in values.items():
        if key not in _TYPES:
            raise UsageError(f"fault {place}: unknown key {key!r}", did_you_mean(str(key), list(_TYPES)))
        if not isinstance(value, _TYPES[key]) or isinstance(value, bool):
            raise UsageError(f"fault {place}: {key} cannot be {value!r}", "docs/simulator.md shows what it may be")
    for key, known in (("on", KINDS), ("do", tuple(ACTIONS))):
        if values.get(key) not in known:
            raise UsageError(f"fault {place}: {key} must be one of {', '.join(known)}", "add it")
    times = values.get("times", 1)
    if isinstance(times, str) and times != "always":
        raise UsageError(f'fault {place}: times must be a number or "always"', 'write "times": 3')
    return values
