"""Find where a board names its model and service, and replace those names."""

from __future__ import annotations

from typing import NamedTuple

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Fix
from storyboard.syntax.edits import set_field


class NamedModel(NamedTuple):
    """The model and the service that are asked for, `service/model` taken apart; None: no service is named."""

    model: str
    service: str | None
    joined: bool  # whether the model's name brought the service


def asked(context: Context) -> NamedModel:
    """Return the model and service in force, wherever they are named."""
    model, service = context.model_name, context.service_name
    if service is None and "/" in model:
        service, _, model = model.partition("/")
        return NamedModel(model, service, True)
    return NamedModel(model, service, False)


def model_in_header(context: Context) -> bool:
    """Whether the board itself names the model in force."""
    return context.asked.model is None and "model" in context.header


def service_in_header(context: Context) -> bool:
    """Whether the board itself names the service in force, in a field of its own."""
    return context.asked.service is None and "service" in context.header


def model_place(context: Context) -> tuple[int, int]:
    """Return the range of the model's name in the header, or of the first line if the header does not name it."""
    return header_place(context, "model") if model_in_header(context) else _first_line(context)


def service_place(context: Context) -> tuple[int, int]:
    """Return the range of the service's name in the header, or else that of the model."""
    return header_place(context, "service") if service_in_header(context) else model_place(context)


def header_place(context: Context, key: str) -> tuple[int, int]:
    """Return the range of a header field's value, or of the first line if the header does not have the field."""
    for field in context.document.header_fields:
        if field.key == key and field.value:
            return field.span
    return _first_line(context)


def replace_header(context: Context, title: str, **values: str) -> Fix:
    """Return the unsafe fix that sets header fields."""
    return Fix(
        title, [edit for key, value in values.items() for edit in set_field(context.document, 0, key, value)], False
    )


def closest(name: str, known: tuple[str, ...] | list[str]) -> str | None:
    """Return the known name that is most similar to a misspelt one."""
    from difflib import get_close_matches

    return next(iter(get_close_matches("-".join(name.lower().split()), known, n=1, cutoff=0.6)), None)


def model_names(context: Context) -> list[str]:
    """Return all names of models in the catalog, including dated snapshots."""
    models = context.catalog.models()
    return list(dict.fromkeys(name for model in models for name in (model.name, *model.snapshots)))


def offering(context: Context, name: str) -> list[str]:
    """Return the services that offer a model of this name and have not retired it."""
    models = [model for model in context.catalog.models() if name in (model.name, *model.snapshots)]
    return [model.service for model in models if model.retired_on is None]


def _first_line(context: Context) -> tuple[int, int]:
    text = context.document.text
    start = 1 if text.startswith("\ufeff") else 0
    return start, start + len(next(iter(text[start:].splitlines()), ""))
