"""Catalog entries as data, and as the lines that `storyboard models` prints."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from storyboard.basics.quantities import seconds_text
from storyboard.catalog.entries import Model, Price, Seconds, Service


def service_json(service: Service) -> dict[str, Any]:
    """A service as JSON values. The key itself is nowhere in the catalog, only the variable that holds it."""
    return {key: _plain(value) for key, value in service._asdict().items()}


def model_json(model: Model) -> dict[str, Any]:
    """A model as JSON values, its times in seconds; null is "no source states it"."""
    found = {key: _plain(value) for key, value in model._asdict().items()}
    for key in ("shortest_shot", "longest_shot", "resolution"):
        found[key] = None if found[key] is None else _number(Decimal(found[key]) / 1000)
    return found


def _plain(value: Any) -> Any:
    if isinstance(value, Seconds):
        return _seconds(value)
    if isinstance(value, Price):
        return {**{key: _plain(item) for key, item in value._asdict().items()}}
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, Decimal):
        return _number(value)
    if isinstance(value, tuple):
        named = getattr(value, "_asdict", None)
        return {key: _plain(item) for key, item in named().items()} if named else [_plain(item) for item in value]
    return {key: _plain(item) for key, item in value.items()} if isinstance(value, Mapping) else value


def _seconds(seconds: Seconds) -> Any:
    if not seconds.choices:
        return None
    first, last = (Decimal(choice) / 1000 for choice in (seconds.choices[0], seconds.choices[-1]))
    if seconds.step:
        return {"from": _number(first), "to": _number(last), "step": _number(Decimal(seconds.step) / 1000)}
    return [_number(Decimal(choice) / 1000) for choice in seconds.choices]


def _number(value: Decimal) -> int | float:
    return int(value) if value == value.to_integral_value() else float(value)


def model_lines(model: Model) -> Iterator[tuple[str, str]]:
    """Everything that is known of a model, as pairs of a name and a text."""
    yield "seconds", model.seconds.describe()
    yield "sizes", _sizes(model)
    yield "shots per prompt", _known(model.shots)
    if model.shortest_shot:
        yield "shortest shot", f"{seconds_text(model.shortest_shot)} s"
    if model.resolution:
        yield "resolution", f"{seconds_text(model.resolution)} s"
    if not model.follows_seconds:
        yield "durations", "keeps the order of shots but not their seconds"
    yield "prompt", f"{_known(model.prompt_length)} characters" if model.prompt_length else "unknown length"
    if model.shot_characters:
        yield "text of a shot", f"1 to {model.shot_characters} characters"
    exact = ", of exactly the requested size" if model.reference_exact else ""
    yield "reference images", f"at most {model.references}{exact}" if model.references else _known(model.references)
    yield "characters", _characters(model)
    yield "dialect", model.dialect
    yield "price", f"{model.price.describe()}: {model.price.source}" if model.price else "unknown"
    if model.retired_on:
        instead = f", use {model.replaced_by}" if model.replaced_by else ""
        yield "retired on", f"{model.retired_on.isoformat()}{instead}"
    if model.snapshots:
        yield "snapshots", ", ".join(model.snapshots)
    yield "source", model.source or "unknown"
    for other in model.differences:
        yield f"other {other.field}", f"{other.value} ({other.source})"
    for advice in model.advice:
        yield "advice", advice
    for note in model.notes:
        yield "note", note


def described_sizes(model: Model) -> str:
    """The sizes of a model for people; those of ratios and resolutions by these."""
    if not model.shapes:
        return ", ".join(model.sizes) or "not stated"
    aspects = dict.fromkeys(shape.aspect for shape in model.shapes)
    resolutions = dict.fromkeys(shape.resolution for shape in model.shapes if shape.resolution)
    return ", ".join(aspects) + (f" at {', '.join(resolutions)}" if resolutions else "")


def _sizes(model: Model) -> str:
    sizes = ", ".join(size + (" (default)" if size == model.default_size else "") for size in model.sizes) or "unknown"
    return f"{sizes}; others are not stated" if model.sizes_open else sizes


def _characters(model: Model) -> str:
    if not model.characters:
        return "no"
    if model.character_seconds is None:
        return "yes"
    low, high = model.character_seconds
    return f"yes, {low} to {high} s of a clip"


def _known(value: int | None) -> str:
    return "unknown" if value is None else str(value)
