"""The header's `character`, taken apart: `URL @ start,end`."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple


class Character(NamedTuple):
    """What is written, as far as it can be read. `problem` says what is wrong, in an author's words."""

    url: str
    start: Decimal | None = None
    end: Decimal | None = None
    problem: str = ""


def read_character(text: str) -> Character:
    """Read `https://…/clip.mp4` or `https://…/clip.mp4 @ 1,3`."""
    url, at, times = (part.strip() for part in text.partition(" @") if part is not None)
    if text.startswith("@"):
        return Character("", problem="names no clip before the `@`")
    if len(url.split()) > 1:
        return Character(url, problem="holds a blank in its URL, or lacks the `@` before its seconds")
    if not re.match(r"https?://[^\s/.]+[^\s/]*", url, re.IGNORECASE):
        return Character(url, problem="is not a URL: the clip must be on the web, at http:// or https://")
    if not at:
        return Character(url)
    seconds = re.fullmatch(r"(-?\d{1,6}(?:\.\d{1,3})?)\s*,\s*(-?\d{1,6}(?:\.\d{1,3})?)", times)
    if not seconds:
        return Character(
            url, problem=f"has seconds that cannot be read: {times!r}" if times else "has no seconds after the `@`"
        )
    return Character(url, Decimal(seconds[1]), Decimal(seconds[2]))
