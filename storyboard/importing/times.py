"""Times as people write them, in any of the languages: spans (`0:05-0:10`, `0-3秒`, `von 0 bis 3 Sekunden`),
lengths (`5s`, `1min 5s`, `1'30"`) and single times (`At 5s`, `00:05`).

All patterns read folded text (`Source.flat`). A number without a unit and without a colon is `bare`: whether it is a
time at all is for the reader to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from storyboard.importing.source import Span
from storyboard.importing.vocabulary import alternatives, words

#: Frames a second where a text counts frames and states no rate; such a reading is reported.
ASSUMED_RATE = 24


class Time(NamedTuple):
    """A point or a length of time in seconds, with `frames` to be added. `unit` is the step that it is written in."""

    seconds: Decimal
    bare: bool
    unit: Decimal
    frames: int | None = None


class When(NamedTuple):
    """From when to when; `end` is None for a single time."""

    start: Time
    end: Time | None

    @property
    def bare(self) -> bool:
        """Whether neither end has a unit or a colon."""
        return self.start.bare and (self.end is None or self.end.bare)


class Stated(NamedTuple):
    """What a stretch of text says of time, and what is left of it."""

    when: When | None
    length: Time | None
    rest: Span


class _Patterns(NamedTuple):
    span: re.Pattern[str]
    single: re.Pattern[str]
    at: re.Pattern[str]
    first: re.Pattern[str]
    time: re.Pattern[str]
    filler: re.Pattern[str]


@cache
def _patterns() -> _Patterns:
    number = r"\d{1,6}(?:[.,]\d{1,3})?(?!\d)"
    clock = r"\d{1,3}:\d{2}(?::\d{2})?(?:[.,]\d{1,3}|[:;]\d{2})?(?!\d)"
    seconds = rf"(?:{alternatives(words('seconds'))}|''|\")"
    minutes = rf"(?:{alternatives(words('minutes'))}|'(?!'))"
    hours, milliseconds, frames = (alternatives(words(kind)) for kind in ("hours", "milliseconds", "frames"))
    time = (
        rf"(?:(?P<clock#>{clock})(?:[ ]?(?:{seconds}|{minutes}))?"
        rf"|(?:(?P<hour#>{number})[ ]?(?:{hours})[ ]?)?(?P<minute#>{number})[ ]?(?:{minutes})"
        rf"(?:[ ]?(?P<rest#>{number})[ ]?(?:{seconds})?)?"
        rf"|(?P<number#>{number})(?:\.?[ -]?(?:(?P<ms#>{milliseconds})|(?P<sec#>{seconds})|(?P<frame#>{frames})))?)"
    )
    to = rf"(?:-{{1,3}}>?|~|→|=>|\.\.+|…|(?:{alternatives(words('to'))}))"
    from_ = rf"(?:(?:{alternatives(words('from'))})[ ]?)?"
    before = alternatives(word for word in words("seconds") if len(word) > 2)
    behind = rf"(?:[ ]?(?:{alternatives(words('behind'))}))?"
    lead = rf"{from_}(?:t[=+][ ]?)?(?P<before>(?:{before})[ ]{{0,2}})?{from_}"
    one, two = time.replace("#", "1"), time.replace("#", "2")
    at = rf"(?:(?:{alternatives(words('at'))})[ ]?)"
    single = rf"(?P<before>(?:{before})[ ]?)?{one}"
    return _Patterns(
        re.compile(rf"{lead}{one}[ ]?{to}[ ]?(?:(?:{before})[ ]{{0,2}})?{two}{behind}"),
        re.compile(single),
        re.compile(at + single),
        re.compile(rf"(?:{alternatives(words('first'))})[ ]?{one}"),
        re.compile(one),
        re.compile(
            r"(?:[ ,;|/·=:*_]|\+(?=[ ]?\d)|-(?![\d])|~|≈"
            r"|(?:approx|about|ca|circa|约|約|около|env|aprox|yaklasik|khoang)\b\.?)+"
        ),
    )


def _time(match: re.Match[str], which: str, *, unit_before: bool = False) -> Time:
    """The time of the groups with a number at the end of their names."""
    clock = match[f"clock{which}"]
    if clock:
        return _of_clock(clock)
    minute = match[f"minute{which}"]
    if minute:
        hour, rest = match[f"hour{which}"], match[f"rest{which}"]
        seconds = 3600 * _number(hour or "0") + 60 * _number(minute) + _number(rest or "0")
        return Time(seconds, False, _step(rest or "0"))
    text = match[f"number{which}"]
    if match[f"frame{which}"]:
        return Time(Decimal(0), False, Decimal(1), int(_number(text)))
    if match[f"ms{which}"]:
        return Time(_number(text) / 1000, False, Decimal("0.001"))
    return Time(_number(text), not (match[f"sec{which}"] or unit_before), _step(text))


def _of_clock(clock: str) -> Time:
    *parts, last = re.split("[:;]", clock)
    if len(parts) == 3:  # hours, minutes, seconds, frames
        hours, minutes, seconds = map(int, parts)
        return Time(Decimal(3600 * hours + 60 * minutes + seconds), False, Decimal(1), int(last))
    seconds_ = _number(last)
    for place, part in enumerate(reversed(parts), 1):
        seconds_ += 60**place * int(part)
    return Time(seconds_, False, _step(last))


def _number(text: str) -> Decimal:
    return Decimal(text.replace(",", "."))


def _step(text: str) -> Decimal:
    """The smallest step in which a number is written: 0.1 for `2.4`."""
    _, point, fraction = text.replace(",", ".").partition(".")
    return Decimal(1).scaleb(-len(fraction)) if point else Decimal(1)


def read_span(flat: str, at: int, end: int) -> tuple[When, int] | None:
    """The span of time at a place, and where it ends."""
    match = _patterns().span.match(flat, at, end)
    if not match:
        return _from_the_start(flat, at, end)
    unit_before = bool(match["before"])
    start, stop = (_time(match, which, unit_before=unit_before) for which in "12")
    if start.bare and not stop.bare and stop.frames is None:
        start = start._replace(bare=False)
        if match["ms2"]:
            start = start._replace(seconds=start.seconds / 1000, unit=stop.unit)
        elif match["minute2"] and not match["rest2"] and not match["clock1"]:
            start = start._replace(seconds=start.seconds * 60)
    elif start.bare and match["frame2"]:
        start = Time(Decimal(0), False, Decimal(1), int(start.seconds))
    if stop.bare and not start.bare:
        stop = stop._replace(bare=False)
    if _key(stop) < _key(start):
        return None
    return When(start, stop), match.end()


def _from_the_start(flat: str, at: int, end: int) -> tuple[When, int] | None:
    """`The first 3 seconds`"""
    match = _patterns().first.match(flat, at, end)
    time = _time(match, "1") if match else None
    if not match or not time or time.bare:
        return None
    return When(time._replace(seconds=time.seconds * 0), time), match.end()


def _key(time: Time) -> tuple[Decimal, int]:
    return time.seconds, time.frames or 0


def read_single(flat: str, at: int, end: int) -> tuple[Time, int, bool] | None:
    """The single time at a place, where it ends, and whether a word such as `at` says that it is a time."""
    patterns = _patterns()
    if match := patterns.at.match(flat, at, end):
        return _time(match, "1", unit_before=True), match.end(), True
    match = patterns.single.match(flat, at, end)
    if not match:
        return None
    unit_before = bool(match["before"])
    return _time(match, "1", unit_before=unit_before), match.end(), unit_before


def read_length(flat: str, at: int, end: int, *, bare: bool = False) -> tuple[Time, int] | None:
    """The length at a place, and where it ends; a bare number only where asked for."""
    match = _patterns().time.match(flat, at, end)
    if not match:
        return None
    time = _time(match, "1")
    return None if time.bare and not bare else (time, match.end())


def read_stated(flat: str, start: int, end: int, *, bare: bool = False) -> Stated:
    """What a stretch says of time, item by item (`0:00-0:07, 7 seconds`); the rest begins at the first other item."""
    filler = _patterns().filler
    when: When | None = None
    length: Time | None = None
    at = start
    while at < end:
        skipped = filler.match(flat, at, end)
        place = skipped.end() if skipped else at
        found = read_span(flat, place, end) if when is None else None
        if found and (not found[0].bare or bare) and _ends(flat, found[1], end):
            when, at = found
            continue
        amount = read_length(flat, place, end, bare=bare and when is None) if length is None else None
        if amount and _ends(flat, amount[1], end):
            length, at = amount
            continue
        break
    skipped = filler.match(flat, at, end) if (when or length) else None
    return Stated(when, length, Span(skipped.end() if skipped else at, end))


def _ends(flat: str, at: int, end: int) -> bool:
    """Whether a time may end here: not within a word or a number."""
    if at >= end or not flat[at].isalnum():
        return True
    return not flat[at].isdigit() and not (flat[at].isascii() and flat[at - 1].isascii())


def rate_of(flat: str) -> int | None:
    """The frame rate that a text states: `24fps`, `25 fps`."""
    match = re.search(r"(?<![\d.])(\d{2,3})[ ]?(?:fps|frames per second|帧/秒|幀/秒|кадр/с)", flat)
    return int(match[1]) if match else None


def guess_rate(times: Iterable[Time]) -> int:
    """A rate that all the frame counts fit into."""
    most = max((time.frames or 0 for time in times), default=0)
    return ASSUMED_RATE if most < 24 else 25 if most == 24 else 30 if most < 30 else 60


def in_seconds(time: Time, rate: int) -> Decimal:
    """Seconds with the frames in them, to the millisecond."""
    if not time.frames:
        return time.seconds
    return (time.seconds + Decimal(time.frames) / rate).quantize(Decimal("0.001"))
