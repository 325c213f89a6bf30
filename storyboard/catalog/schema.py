"""The schema of catalog entries: tables as TOML holds them become checked `Service` and `Model` entries.

Lengths are written in seconds and kept in milliseconds. Each check raises `Wrong` with the key it is about;
the catalog adds the file and the line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from storyboard.basics.quantities import seconds_text
from storyboard.basics.words import did_you_mean
from storyboard.catalog.entries import Difference, Model, Price, Seconds, Service

Table = Mapping[str, Any]
MOST_CHOICES = 100_000
KINDS = ("videos", "simulator", "limits")


class Wrong(Exception):
    """Something in an entry is wrong: `keys` lead to it from the entry on; `hint` says how to mend it."""

    def __init__(self, message: str, *keys: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.keys = keys
        self.hint = hint


def text(value: object) -> str:
    if not isinstance(value, str) or not value.strip():
        raise Wrong("must be a text in quotes")
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
    if exact <= 0 or exact != int(exact):
        raise Wrong("must be seconds above 0, to the millisecond at the finest")
    return int(exact)


def day(value: object) -> date:
    # A TOML date with a time is a `datetime`, which is a `date` too: only the plain day is meant here.
    if type(value) is not date:
        raise Wrong("must be a date without quotes, such as 2026-09-24")
    return value


def texts(value: object) -> tuple[str, ...]:
    if not isinstance(value, list):
        raise Wrong("must be a list of texts")
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


def seconds(value: object) -> Seconds:
    if isinstance(value, dict):
        return seconds_range(value)
    if not isinstance(value, list):
        raise Wrong("must be a list of seconds such as [10, 15] or a range such as { from = 4, to = 15 }")
    if not value:
        raise Wrong("is empty: no clip could be filmed", hint="leave the key out where the lengths are unknown")
    choices = [milliseconds(item) for item in value]
    if len(set(choices)) < len(choices):
        raise Wrong("names the same length twice")
    return Seconds(tuple(sorted(choices)))


def seconds_range(table: Table) -> Seconds:
    found = read(table, {"from": milliseconds, "to": milliseconds, "step": milliseconds}, needed=("from", "to"))
    low, high, step = found["from"], found["to"], found.get("step", 1000)
    if low > high:
        raise Wrong(f"runs from {seconds_text(low)} down to {seconds_text(high)}: no clip could be filmed")
    if (high - low) % step:
        raise Wrong(f"steps of {seconds_text(step)} do not lead from {seconds_text(low)} to {seconds_text(high)}")
    if (high - low) // step > MOST_CHOICES:
        raise Wrong("has too fine a step", "step", hint="0.001 is the finest, over at most 100 seconds")
    return Seconds(tuple(range(low, high + 1, step)), step)


def span(value: object) -> tuple[Decimal, Decimal]:
    if not isinstance(value, list) or len(value) != 2:
        raise Wrong("must be two numbers: the shortest and the longest span in seconds")
    low, high = map(number, value)
    if not 0 <= low <= high:
        raise Wrong(f"runs from {low} to {high}: no span would do")
    return low, high


def price(value: object) -> Price:
    if not isinstance(value, dict):
        raise Wrong('must be a table such as { per_second = 0.10, date = 2026-11-20, source = "…" }')
    checks = {"per_second": number, "per_clip": number, "currency": text, "date": day, "source": text}
    found = read(value, checks, needed=("date", "source"))
    if ("per_second" in found) == ("per_clip" in found):
        raise Wrong("must have either per_second or per_clip")
    per = "second" if "per_second" in found else "clip"
    amount = found[f"per_{per}"]
    if amount < 0 or amount * 1_000_000 != int(amount * 1_000_000):
        raise Wrong("must be 0 or more, with at most 6 decimals", f"per_{per}")
    return Price(amount, per, found.get("currency", "USD"), found["date"], found["source"])


def differences(value: object) -> tuple[Difference, ...]:
    if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
        raise Wrong('must be a list of tables such as { field = "seconds", value = [4, 8], source = "…" }')
    return tuple(map(difference, value))


def difference(table: Table) -> Difference:
    found = read(table, {"field": text, "value": lambda value: value, "source": text}, ("field", "value", "source"))
    if found["field"] not in MODEL_KEYS:
        raise Wrong(f"{found['field']!r} is no field of a model", hint=did_you_mean(found["field"], list(MODEL_KEYS)))
    value = found["value"]
    return Difference(
        found["field"], ", ".join(map(str, value)) if isinstance(value, list) else str(value), found["source"]
    )


Checks = Mapping[str, Callable[[object], Any]]

SERVICE_KEYS: Checks = {
    "title": text,
    "kind": text,
    "base_url": text,
    "key_variable": text,
    "concurrency": positive,
    "retired_on": day,
    "source": text,
    "notes": texts,
}

MODEL_KEYS: Checks = {
    "service": text,
    "dialect": text,
    "seconds": seconds,
    "sizes": sizes,
    "default_size": size,
    "shots": positive,
    "prompt_length": positive,
    "shot_characters": positive,
    "shortest_shot": milliseconds,
    "resolution": milliseconds,
    "follows_seconds": flag,
    "references": count,
    "reference_exact": flag,
    "characters": flag,
    "character_seconds": span,
    "price": price,
    "retired_on": day,
    "replaced_by": text,
    "snapshots": texts,
    "source": text,
    "notes": texts,
    "differences": differences,
}


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


def read_service(name: str, table: Table) -> Service:
    """One checked service. Raises `Wrong`."""
    found = read(table, SERVICE_KEYS)
    kind = found.get("kind", "videos")
    if kind not in KINDS:
        raise Wrong(f"unknown kind {kind!r}", "kind", hint=did_you_mean(kind, KINDS))
    if kind == "videos":
        for key in ("base_url", "key_variable"):
            if key not in found:
                raise Wrong(f"needs {key!r}", hint=f'add `{key} = …`, or `kind = "limits"` to plan without sending')
        if not found["base_url"].startswith(("https://", "http://")):
            raise Wrong("must start with https:// or http://", "base_url")
    return Service(
        name=name,
        title=found.get("title", name),
        kind=kind,
        base_url=found.get("base_url"),
        key_variable=found.get("key_variable"),
        concurrency=found.get("concurrency", 1),
        retired_on=found.get("retired_on"),
        source=found.get("source", ""),
        notes=found.get("notes", ()),
    )


def read_model(name: str, service: str, table: Table, dialects: tuple[str, ...]) -> Model:
    """One checked model. Raises `Wrong`, also where the entry contradicts itself."""
    found = read(table, MODEL_KEYS)
    found["service"] = service
    given = found.get("sizes", ())
    model = Model(
        name=name,
        **{
            "dialect": "canonical",
            "seconds": Seconds(()),
            "sizes": given,
            "default_size": given[0] if given else None,
            "follows_seconds": True,
            "reference_exact": False,
            "characters": False,
            "snapshots": (),
            "source": "",
            "notes": (),
            "differences": (),
            **dict.fromkeys(_OPTIONAL),
            **found,
        },
    )
    check_sense(model, dialects)
    return model


_OPTIONAL = (
    *("shots", "prompt_length", "shot_characters", "shortest_shot", "resolution", "references"),
    *("character_seconds", "price", "retired_on", "replaced_by"),
)


def check_sense(model: Model, dialects: tuple[str, ...]) -> None:
    """Raise `Wrong` where two values of an entry cannot both be true."""
    if model.dialect not in dialects:
        raise Wrong(f"unknown dialect {model.dialect!r}", "dialect", hint=did_you_mean(model.dialect, dialects))
    if model.default_size and model.sizes and model.default_size not in model.sizes:
        raise Wrong(f"{model.default_size} is not one of the sizes {', '.join(model.sizes)}", "default_size")
    if model.replaced_by and not model.retired_on:
        raise Wrong("is given, but not the day it is retired on", "replaced_by", hint="add `retired_on = 2026-09-24`")
    if model.character_seconds and not model.characters:
        raise Wrong("limits characters, which the model does not take", "character_seconds", hint="characters = true")
    if model.reference_exact and model.references == 0:
        raise Wrong("is 0, but reference_exact is about references", "references", hint="add `reference_exact = false`")
    if model.shortest_shot and model.seconds.choices and model.shortest_shot > model.seconds.longest:
        raise Wrong("is longer than the longest clip", "shortest_shot")
    if model.resolution:
        unfit = [choice for choice in model.seconds.choices if choice % model.resolution]
        if unfit:
            raise Wrong(f"does not divide the clip of {seconds_text(unfit[0])} seconds", "resolution")
