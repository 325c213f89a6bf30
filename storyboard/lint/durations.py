"""Lengths that are written in another way than a duration is."""

from __future__ import annotations

import re

from storyboard.basics.patterns import lazy
from storyboard.syntax.edits import Edit, set_value
from storyboard.syntax.nodes import Field
from storyboard.syntax.values import format_milliseconds, read_duration

_CODES = lazy(
    r"\W*(\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)\s*(?:-|–|—|to|→)\s*(\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)"
)
_LENGTH = lazy(r"(?<![\d.,:])\d{1,6}(?:[.,]\d{1,9})?(?![\d:])")
# With one of these words the number may be something else than seconds.
_NOT_SECONDS = lazy(r"min|hour|frame|beat|ms\b|milli|%|/|[分帧毫]", re.IGNORECASE)
# What may follow the number itself: seconds, in a word of several languages, or a hedge. `1h` and `3 takes` are none.
_UNIT_OF_NUMBER = lazy(
    r"\d\s*+(?:$|[^\w\s]|[秒초]"
    r"|(?:s|secs?|seconds?|sek\w*|seg\w*|secondi|secondes?|saniye|с|сек\w*|giây|or|long)(?![^\W\d_]))",
    re.IGNORECASE,
)
_WORD = lazy(r"[^\W\d_]")
_HEDGE = lazy(
    r"(?<![^\W\d_])(?:about|approx(?:imately)?|around|roughly|circa|ca|or so|long|s|secs?|seconds?)(?![^\W\d_])"
    r"|[秒约大]",
    re.IGNORECASE,
)
# Where a title notes a length: in brackets, or before all else and a dash.
_NOTE = lazy(r"[(（\[【](?P<note>[^()（）\[\]【】]++)[)）\]】]")
_LEADING = lazy(r"\A(?P<note>\d[^-–—:]{0,20}?)\s[-–—]\s")
_JOINTS = " \t:：-–—,|"
_UNIT = lazy(r"(?:s|secs?|seconds?|秒|ms|毫秒)\.?\s*\Z", re.IGNORECASE)
_SPAN = lazy(
    r"\s*(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:s|secs?|seconds?|秒)?\s*(?:-|–|—|to|→)"
    r"\s*(\d{1,3}(?:[.,]\d{1,3})?)\s*(?:s|secs?|seconds?|秒)\s*\Z",
    re.IGNORECASE,
)


def meant_length(value: str) -> int | None:
    """The one length in milliseconds that a text can mean; None where it can mean several or none."""
    codes = _CODES.match(value)
    if codes:
        start, end = (read_duration(code).milliseconds or 0 for code in codes.groups())
        return end - start if end > start else None
    lengths = list(_LENGTH.finditer(value))
    if len(lengths) != 1 or _NOT_SECONDS.search(value) or not _UNIT_OF_NUMBER.match(value, lengths[0].end() - 1):
        return None
    whole, _, fraction = lengths[0][0].replace(",", ".").partition(".")
    return int(whole) * 1000 + round(int(fraction or 0) * 1000 / 10 ** len(fraction)) or None


def write_length(field: Field, milliseconds: int) -> list[Edit]:
    """The edits that give a field a plain length; what its text says beside a length stays as a comment."""
    edits = [set_value(field, format_milliseconds(milliseconds))]
    return [Edit(field.start, field.start, f"# {field.value}\n"), *edits] if _says_more(field.value) else edits


def _says_more(value: str) -> bool:
    """Whether there are other words than units and `about`."""
    codes = _CODES.match(value)
    rest = value[codes.end() :] if codes else value
    return _WORD.search(_HEDGE.sub(" ", rest)) is not None


def noted_length(title: str) -> int | None:
    """The milliseconds that a note in a shot's title gives: `Take-off (0:05–0:10)`, `[5s]`, `5 sec – Take-off`."""
    return _noted(title)[0]


def without_length(title: str) -> str:
    """A title without the note that gives its length."""
    return _noted(title)[1]


def _noted(title: str) -> tuple[int | None, str]:
    for match in (*_NOTE.finditer(title), *_LEADING.finditer(title)):
        length = _length(match["note"])
        if length:
            before, behind = title[: match.start()], title[match.end() :]
            return length, " ".join(filter(None, (before.strip(_JOINTS), behind.strip(_JOINTS))))
    return None, title


def _length(note: str) -> int | None:
    span = _CODES.match(note) or _SPAN.match(note)
    if span:
        start, end = (read_duration(bound).milliseconds or 0 for bound in span.groups())
        return end - start if end > start else None
    return read_duration(note).milliseconds if _UNIT.search(note) else None
