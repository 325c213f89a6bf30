"""Seconds, numbers and sizes as text. Lengths are whole milliseconds, so that sums are exact."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from storyboard.basics.patterns import lazy

_SIZE = lazy(r"\s*(\d{1,5})\s*[x×*]\s*(\d{1,5})\s*\Z", re.IGNORECASE)


def seconds_text(milliseconds: int) -> str:
    """Return milliseconds as seconds without trailing zeros: 7500 → "7.5", 15000 → "15"."""
    whole, rest = divmod(milliseconds, 1000)
    return f"{whole}.{rest:03d}".rstrip("0") if rest else str(whole)


def clock(milliseconds: int) -> str:
    """Return a time as minutes and seconds: 67500 → "1:07.5"."""
    minutes, rest = divmod(milliseconds, 60_000)
    whole, _, part = seconds_text(rest).partition(".")
    return f"{minutes}:{whole:0>2}" + (f".{part}" if part else "")


def json_number(value: Decimal) -> int | float:
    """Return an exact value as a JSON number that reads back the same."""
    return int(value) if value == value.to_integral_value() else float(value)


def read_size(text: str) -> tuple[int, int] | None:
    """Return width and height in pixels of a size such as `1280x720`; None if the text is not one."""
    match = _SIZE.match(text)
    width, height = map(int, match.groups()) if match else (0, 0)
    return (width, height) if width and height else None


def largest_remainder(shares: Sequence[int], parts: int, resolution: int) -> list[int]:
    """Shares in `parts`-ths of a millisecond as multiples of `resolution` milliseconds with the same sum.

    The largest remainders are rounded up, of equal ones the earlier; none moves by a whole `resolution`.
    The sum must be a multiple of `resolution`.
    """
    unit = parts * resolution
    units = [share // unit for share in shares]
    short = sum(shares) // unit - sum(units)
    if short:
        by_remainder = sorted(range(len(shares)), key=lambda place: -(shares[place] % unit))
        for place in by_remainder[:short]:
            units[place] += 1
    return [count * resolution for count in units]


def even_shares(milliseconds: int, parts: int) -> list[int]:
    """Return a length in parts that differ by a millisecond at most, the longer ones first."""
    share, rest = divmod(milliseconds, parts)
    return [share + (number < rest) for number in range(parts)]
