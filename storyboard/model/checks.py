"""Checks of values as they enter a board from Python or JSON, in an author's words."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from decimal import Decimal, InvalidOperation
from typing import TYPE_CHECKING, Any

from storyboard.basics.patterns import lazy
from storyboard.basics.quantities import read_size
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS, SPOKEN, full_order, key_of
from storyboard.syntax.values import (
    clean,
    fold,
    format_transition,
    from_seconds,
    plain_title,
    read_character,
    read_duration,
    read_transition,
    seconds_of,
    split_parts,
    transition_problem,
    url_problem,
)

if TYPE_CHECKING:
    from pydantic import ValidationError

_DEFINITION = lazy(r"[^\W\d][\w-]*\Z")
_FIELD_NAME = lazy(r"[^\W\d_][\w'-]*(?: [\w'-]+)?\Z")
_ASPECT = lazy(r"([1-9]\d{0,3}):([1-9]\d{0,3})\Z")
_RESOLUTION = lazy(r"(?:[1-9]\d{2,3}p|[1-9]k)\Z", re.IGNORECASE)
_MOMENT = lazy(r"[0-9]{1,6}(?:\.[0-9]{1,3})?\Z")

#: How to say what a duration may be.
_DURATION_RULE = {
    "is 0 seconds": "must be more than 0 seconds",
    "is negative": "must be more than 0 seconds",
    "is finer than a millisecond": "must be whole milliseconds",
    "is longer than any film": "must be less than 1000000000 seconds",
}


def duration(value: Any) -> Decimal:
    """A duration as exact seconds. Numbers are seconds; texts are read as in a board."""
    read = read_duration(clean(value)) if isinstance(value, str) else from_seconds(_exact(value, "duration"))
    if read.milliseconds is None:
        rule = _DURATION_RULE.get(read.problem, "must be seconds, such as 7.5 or '7.5sec'")
        raise ValueError(
            f"duration {rule}, got {value!r}" if isinstance(value, str) else f"duration {rule}, got {value}"
        )
    return seconds_of(read.milliseconds)


def length(value: Any) -> Decimal:
    """A transition's length as exact seconds, from 0."""
    return Decimal(0) if value == 0 and not isinstance(value, str) else duration(value)


def _exact(value: Any, what: str) -> Decimal:
    """A number as it is meant: binary noise of a float (0.1 + 0.2) goes, nothing else does."""
    if isinstance(value, bool) or not isinstance(value, int | float | Decimal):
        raise ValueError(f"{what} must be seconds, such as 7.5 or '7.5sec', got {value!r}")
    try:
        exact = Decimal(repr(value)) if isinstance(value, float) else Decimal(value)
    except InvalidOperation:
        raise ValueError(f"{what} must be a number of seconds, got {value!r}") from None
    if not exact.is_finite():
        raise ValueError(f"{what} must be a number of seconds, got {value}")
    if isinstance(value, float) and abs(exact) < 1_000_000_000:
        near = exact.quantize(Decimal("0.001"))
        if abs(near - exact) < Decimal("1e-9"):
            return near
    return exact


def line(value: Any) -> str:
    """A text as one clean line."""
    if not isinstance(value, str):
        raise ValueError(f"must be a string, got {value!r}")
    return clean(" ".join(value.splitlines()))


def optional_line(value: Any) -> str | None:
    """A text as one clean line; None where it is empty."""
    return None if value is None else line(value) or None


def title(value: Any) -> str | None:
    """A shot's title as its head gives it back: marks around it are Markdown's."""
    return None if value is None else plain_title(line(value)) or None


def comments(value: Any) -> tuple[str, ...]:
    """Comments, each one clean line; empty ones say nothing and go."""
    if isinstance(value, str) or not isinstance(value, Iterable):
        raise ValueError(f"comments must be a list of strings, got {value!r}")
    return tuple(filter(None, map(line, value)))


def scene(value: Any) -> str:
    """A scene's text, folded; its `---` lines stay. It must not be empty."""
    if not isinstance(value, str):
        raise ValueError(f"scene must be a string, got {value!r}")
    folded = fold("\n".join(value.splitlines()), comments=False)
    if not folded:
        raise ValueError("scene is empty; describe what is seen")
    if any(part.startswith("#") for part in split_parts(folded)[1:]):
        raise ValueError("scene has a part that starts with `#`, which is a comment in a file")
    return folded


def transition(value: Any) -> Any:
    """A transition from its text; anything else is left to its type."""
    if isinstance(value, str):
        text = clean(value)
        read = read_transition(text)
        if read.problem:
            raise ValueError(f"transition `{text}` {read.problem}; write `cut`, `fade 0.5sec` or `dissolve 1sec`")
        return {"kind": read.kind, "seconds": seconds_of(read.milliseconds)}
    return value


def transition_text(kind: str, milliseconds: int) -> str:
    """A transition as it is written."""
    return format_transition(kind, milliseconds)


def size(value: Any) -> str | None:
    """A size as `WIDTHxHEIGHT` in pixels."""
    if value is None:
        return None
    pixels = read_size(value) if isinstance(value, str) else None
    if not pixels:
        raise ValueError(f"size must be WIDTHxHEIGHT in pixels, such as 1280x720, got {value!r}")
    return f"{pixels[0]}x{pixels[1]}"


def aspect(value: Any) -> str | None:
    """A shape as `WIDTH:HEIGHT`."""
    if value is None:
        return None
    text = clean(value) if isinstance(value, str) else ""
    if not _ASPECT.match(text):
        raise ValueError(f"aspect must be WIDTH:HEIGHT, such as 9:16, got {value!r}")
    return text


def resolution(value: Any) -> str | None:
    """A resolution such as `720p` or `4k`, in lower case."""
    if value is None:
        return None
    text = clean(value).lower() if isinstance(value, str) else ""
    if not _RESOLUTION.match(text):
        raise ValueError(f"resolution must be such as 720p, 1080p or 4k, got {value!r}")
    return text


def seed(value: Any) -> int | None:
    """A whole number from 0 that services can hold (63 bits)."""
    if isinstance(value, str) and len(value) < 30 and clean(value).isdecimal():
        value = int(clean(value))
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < 2**63:
        raise ValueError(f"seed must be a whole number from 0 to {2**63 - 1}, got {value!r}")
    return value


def character(value: Any) -> Any:
    """A character from `URL @ 1,3`; anything else is left to its type."""
    if not isinstance(value, str):
        return value
    url, start, end, problem = read_character(clean(value))
    if problem:
        raise ValueError(f"character {problem}; write `https://example.com/clip.mp4 @ 1,3`")
    start, end = moment(start), moment(end)
    span(start, end)
    return {"url": url, "start": start, "end": end}


def clip_url(value: Any) -> str:
    """The address of a character's clip, which services load themselves."""
    url = line(value)
    problem = url_problem(url)
    if problem:
        raise ValueError(f"character {problem}, got {value!r}")
    return url


def moment(value: Any) -> Decimal | None:
    """A second of a character's clip, from 0, exact."""
    if value is None:
        return None
    if isinstance(value, str) and _MOMENT.match(value):
        value = Decimal(value)
    seconds = _exact(value, "character's seconds")
    if not 0 <= seconds < 1_000_000 or seconds * 1000 % 1:
        raise ValueError(f"character's seconds must be whole milliseconds from 0, got {value}")
    return seconds_of(int(seconds * 1000))


def span(start: Decimal | None, end: Decimal | None) -> None:
    """Raise ValueError where a character's seconds are not a stretch of time."""
    if (start is None) != (end is None):
        raise ValueError("character needs both a start and an end second, or neither")
    if start is not None and end is not None and start >= end:
        raise ValueError(f"character must end after it starts, got start {start} and end {end}")


def transition_length(kind: str, seconds: Decimal) -> None:
    """Raise ValueError where a transition of this kind cannot last so long."""
    problem = transition_problem(kind, int(seconds * 1000))
    if problem:
        raise ValueError(f"transition {problem}")


def order(value: Any) -> tuple[str, ...] | None:
    """The order of the spoken fields: those named first, then the others in their usual order."""
    if value is None:
        return None
    names = value.split(",") if isinstance(value, str) else value
    if not isinstance(names, Iterable):
        raise ValueError(f"order must be field names, got {value!r}")
    keys = [key_of(str(name).strip()) for name in names]
    for key in keys:
        if key not in SPOKEN:
            raise ValueError(f"order has unknown field {key!r}; choose from {', '.join(SPOKEN)}")
    if len(set(keys)) != len(keys):
        raise ValueError("order lists a field twice")
    return full_order(keys)


#: How a text becomes the value of a field, by the field's kind; kinds without a reader keep their text.
READERS: Mapping[str, Callable[[Any], Any]] = {
    "duration": duration,
    "transition": transition,
    "size": size,
    "aspect": aspect,
    "resolution": resolution,
    "seed": seed,
    "order": order,
    "character": character,
}


def definitions(values: Mapping[str, str]) -> dict[str, str]:
    """Definitions whose names can be written."""
    for name in values:
        if not _DEFINITION.match(name):
            raise ValueError(
                f"definition {name!r} must be one word of letters, digits, `_` and `-` that starts with a letter"
            )
    return dict(values)


def extra(values: Mapping[str, str], where: str) -> dict[str, str]:
    """Fields the language does not know, whose names can be written and read back."""
    known = SHOT_FIELDS if where == "shot" else HEADER_FIELDS
    for name, text in values.items():
        key = key_of(name)
        if not _FIELD_NAME.match(name) or key in known or key == "shot" or text.startswith("//") or not text:
            raise ValueError(f"extra field {name!r} cannot be written to a file as a separate field")
    return dict(values)


# ------------------------------------------------------------------------------- errors in words


def in_words(kind: str, error: ValidationError) -> tuple[str, str]:
    """What is wrong, for authors: `Shot 3: duration must be more than 0 seconds, got -2`; and a hint."""
    sentences = [_in_words(kind, dict(problem)) for problem in error.errors(include_url=False)]
    return "; ".join(dict.fromkeys(sentences)), ""


def _in_words(kind: str, problem: dict[str, Any]) -> str:
    place = [str(part) if isinstance(part, str) else part for part in problem["loc"]]
    who = "Board" if kind == "Storyboard" else kind
    if len(place) > 1 and place[0] == "shots" and isinstance(place[1], int):
        who = f"Shot {place[1] + 1}"
        place = place[2:]
    field = str(place[0]) if place else ""
    if problem["type"] == "value_error":
        said = str(problem["ctx"]["error"])
        said = said.removeprefix("Shot: ")
        return f"{who}: {said}" if not field or said.startswith(field) else f"{who}: {field} {said}"
    if problem["type"] == "missing":
        return f"{who}: missing {field}"
    if problem["type"] == "extra_forbidden":
        return f"{who}: unknown field {field!r}"
    if problem["type"].startswith("json"):
        return f"{who}: not JSON: {problem['msg']}"
    return f"{who}: {field} {problem['msg'][0].lower()}{problem['msg'][1:]}, got {problem['input']!r}"
