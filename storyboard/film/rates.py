"""Frame rates as exact fractions, and the timecode that counts in them."""

from __future__ import annotations

import re
from fractions import Fraction

from storyboard.errors import UsageError

#: Rates that people write rounded: 23.976 means 24000/1001.
_NTSC = {
    spelling: Fraction(base * 1000, 1001)
    for base, spellings in ((24, ("23.976", "23.98")), (30, ("29.97",)), (60, ("59.94",)))
    for spelling in spellings
}
_RATE = re.compile(r"(\d{1,6})(?:\.(\d{1,3}))?(?:/(\d{1,6}))?\Z")


def read_rate(text: str) -> Fraction:
    """Return the exact rate of a text such as "24", "23.976" or "30000/1001". Raises UsageError."""
    known = _NTSC.get(text.strip())
    if known:
        return known
    match = _RATE.match(text.strip())
    if not match or (match[3] is not None and (match[2] or not int(match[3]))):
        raise UsageError(f"invalid frame rate `{text}`", "write frames per second, such as 24, 23.976 or 30000/1001")
    return Fraction(text.strip())


def timecode(frame: int, fps: Fraction | int) -> str:
    """Return hours, minutes, seconds and frames, non-drop, as editors count them: 00:00:07:15."""
    base = round(fps)
    whole, frames = divmod(frame, base)
    minutes, seconds = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{seconds:02}:{frames:0{max(2, len(str(base - 1)))}}"
