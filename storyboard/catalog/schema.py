"""Checks of single values, as TOML holds them.

Lengths are written in seconds and kept in milliseconds. Each check raises `Wrong` with the key it is about; who reads
the file adds its name and the line.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from storyboard.basics.quantities import seconds_text
from storyboard.basics.words import did_you_mean
from storyboard.catalog.entries import Seconds

Table = Mapping[str, Any]
Checks = Mapping[str, Callable[[object], Any]]
MOST_CHOICES = 100_000
LONGEST = 86_400_000  # milliseconds: no clip is longer than a day
_RATIO = re.compile(r"([1-9]\d{0,3}):([1-9]\d{0,3})")


class Wrong(Exception):
    """Something in an entry is wrong: `keys` lead to it from the entry on; `hint` says how to fix it."""

    def __init__(self, message: str, *keys: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.keys = keys
        self.hint = hint


def text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise Wrong("must be a string in quotes")
    return value


def flag(value: object) -> bool:
    if not isinstance(value, bool):
        raise Wrong("must be true or false")
    return value


def count(value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or value < 0:
        raise Wrong("must be a whole number, 0 or more")
    return value


def positive(value: object) -> int:
    if count(value) == 0:
        raise Wrong("must be at least 1")
    return count(value)


def number(value: object) -> Decimal:
    if isinstance(value, bool) or not isinstance(value, (int, Decimal)):
        raise Wrong("must be a number")
    exact = Decimal(value)
    if not exact.is_finite():
        raise Wrong("must be a finite number")
    return exact


def milliseconds(value: object) -> int:
    exact = number(value) * 1000
    if exact <= 0 or exact != exact.to_integral_value():
        raise Wrong("must be seconds above 0 in whole milliseconds")
    if exact > LONGEST:
        raise Wrong(f"{value} seconds is longer than a day", hint="give the length in seconds")
    return int(exact)


def day(value: object) -> date:
    # A TOML date with a time is a `datetime`, which is a `date` too: only the plain day is meant here.
    if type(value) is not date:
        raise Wrong("must be a date without quotes, such as 2026-09-24")
    return value


def texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise Wrong("must be a list of strings")
    return tuple(map(text, value))


def size(value: object) -> str:
    width, cross, height = text(value).partition("x")
    if not (cross and width.isdecimal() and height.isdecimal() and int(width) and int(height)):
        raise Wrong(
            f"{value!r} is not a size", hint='write WIDTHxHEIGHT, such as "1280x720", or a ratio such as "16x9"'
        )
    return f"{int(width)}x{int(height)}"


def sizes(value: object) -> tuple[str, ...]:
    return tuple(map(size, texts(value)))


def aspect(value: object) -> str:
    if not _RATIO.fullmatch(text(value)):
        raise Wrong(f"{value!r} is not a ratio", hint='write it as "16:9"')
    return text(value)


def aspects(value: object) -> tuple[str, ...]:
    return tuple(map(aspect, texts(value)))


def resolution(value: object) -> str:
    name = text(value)
    if not re.fullmatch(r"[1-9]\d{2,3}p|[1-9]k", name):
        raise Wrong(f"{value!r} is not a resolution", hint='write it as "720p" or "4k"')
    return name


def resolutions(value: object) -> tuple[str, ...]:
    return tuple(map(resolution, texts(value)))


def pixels(value: object) -> dict[str, str]:
    """ "720p 1:1" → the size in pixels, where it is not the usual one."""
    if not isinstance(value, dict):
        raise Wrong('must be a table such as { "720p 1:1" = "960x960" }')
    found = {}
    for key, given in value.items():
        name, _, shape = key.partition(" ")
        try:
            found[f"{resolution(name)} {aspect(shape)}"] = size(given)
        except Wrong as wrong:
            raise Wrong(wrong.message, key, hint=wrong.hint) from None
    return found


def table(value: object) -> Table:
    if not isinstance(value, dict):
        raise Wrong("must be a table")
    return value


def one_of(*names: str) -> Callable[[object], str]:
    def check(value: object) -> str:
        if value not in names:
            raise Wrong(f"{value!r} is not known here", hint=f"one of {', '.join(names)}")
        return str(value)

    return check


def seconds(value: object) -> Seconds:
    if isinstance(value, dict):
        return seconds_range(value)
    if not isinstance(value, list):
        raise Wrong("must be a list of seconds such as [10, 15] or a range such as { from = 4, to = 15 }")
    if not value:
        raise Wrong("is empty", hint="leave the key out if the lengths are unknown")
    choices = [milliseconds(item) for item in value]
    if len(set(choices)) < len(choices):
        raise Wrong("lists a length twice")
    return Seconds(tuple(sorted(choices)))


def seconds_range(table: Table) -> Seconds:
    found = read(table, {"from": milliseconds, "to": milliseconds, "step": milliseconds}, needed=("from", "to"))
    low, high, step = found["from"], found["to"], found.get("step", 1000)
    if low > high:
        raise Wrong(f"runs from {seconds_text(low)} down to {seconds_text(high)}, which allows no clip")
    if (high - low) % step:
        raise Wrong(f"steps of {seconds_text(step)} do not fit between {seconds_text(low)} to {seconds_text(high)}")
    if (high - low) // step > MOST_CHOICES:
        raise Wrong("has a step that is too small", "step", hint="use steps of 0.001 or more, over at most 100 seconds")
    return Seconds(tuple(range(low, high + 1, step)), step)


def span(value: object) -> tuple[Decimal, Decimal]:
    if not isinstance(value, list) or len(value) != 2:
        raise Wrong("must be two numbers: the shortest and the longest span in seconds")
    low, high = map(number, value)
    if not 0 <= low <= high:
        raise Wrong(f"runs from {low} to {high}, which allows no span")
    return low, high


def read(table: Table, checks: Checks, needed: tuple[str, ...] = ()) -> dict[str, Any]:
    """Check every key of a table. Raises `Wrong` at the first that is unknown, missing or ill-formed."""
    found = {}
    for key, value in table.items():
        if key not in checks:
            raise Wrong(f"unknown key {key!r}", key, hint=did_you_mean(key, list(checks)))
        try:
            found[key] = checks[key](value)
        except Wrong as wrong:
            raise Wrong(wrong.message, key, *wrong.keys, hint=wrong.hint) from None
    for key in needed:
        if key not in found:
            raise Wrong(f"needs {key!r}", hint=f"add `{key} = …`")
    return found
