"""The schema of a wire: the tables of `wires/NAME.toml` and of `[services.NAME]` become a checked `Wire`.

Each check raises `Wrong` with the key it is about; the catalog adds the file and the line.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from decimal import Decimal
from functools import partial
from typing import Any

from storyboard.basics.words import did_you_mean
from storyboard.catalog.entries import Service
from storyboard.catalog.schema import Table, Wrong, flag, number, one_of, positive, read, text, texts
from storyboard.catalog.template import TYPES, placeholders, steps, unread
from storyboard.catalog.wire import (
    CLASSES,
    Answer,
    Auth,
    Batch,
    Create,
    Endpoint,
    Errors,
    ImageRule,
    Listing,
    Lookup,
    States,
    Wire,
)

METHODS = ("GET", "POST", "PUT", "PATCH", "DELETE")
TOKENS = ("key", "jwt", "none")
#: What a template may have a place for, by what the endpoint does.
JOB_VALUES = ("id",)
CREATE_VALUES = (
    *("model", "prompt", "seconds", "size", "width", "height", "aspect", "resolution", "seed", "client_id", "shots"),
    *("reference", "continues", "character_url", "character_timestamps"),
)
LIST_VALUES = ("cursor", "since", "since_ms", "limit", "page")
ALSO_VALUES = ("id", "address", "base", "model", "app")
REFERENCE_FORMS = ("file", "base64", "data-url", "address", "media-type")

Read = Callable[[object], Any]


def path(value: object) -> str:
    try:
        steps(str(value))
    except ValueError:
        raise Wrong(f"{value!r} is not a path", hint='write it as "data[0].status"') from None
    if not isinstance(value, str):
        raise Wrong("must be a path in quotes")
    return value


def paths(value: object) -> tuple[str, ...]:
    """One path or several, the first that leads to something counts."""
    return tuple(map(path, value)) if isinstance(value, list) else (path(value),)


def words(value: object) -> tuple[str, ...]:
    return tuple(word.lower() for word in texts(value))


def table_of(check: Read, value: object) -> dict[str, Any]:
    """A table whose values all pass one check."""
    if not isinstance(value, dict):
        raise Wrong("must be a table")
    found = {}
    for key, given in value.items():
        try:
            found[key] = check(given)
        except Wrong as wrong:
            raise Wrong(wrong.message, key, *wrong.keys, hint=wrong.hint) from None
    return found


def plain(value: object) -> Any:
    """A constant as JSON has it: exact numbers become JSON numbers."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, dict):
        return {key: plain(given) for key, given in value.items()}
    return list(map(plain, value)) if isinstance(value, list) else value


def template(known: tuple[str, ...], value: object) -> Any:
    """A template with places for known values only."""
    if wrong := unread(value):
        raise Wrong(f"{wrong!r} has a brace that is not part of a placeholder", hint="write {name} or {name:type}")
    for name, kind in placeholders(value):
        if name not in known:
            raise Wrong(f"{{{name}}} is unknown", hint=did_you_mean(name, known))
        forms = REFERENCE_FORMS if name == "reference" else tuple(TYPES)
        if kind is not None and kind not in forms:
            raise Wrong(f"{{{name}:{kind}}} has an unknown type", hint=did_you_mean(kind, forms))
        if kind is None and name == "reference":
            raise Wrong("{reference} needs a form", hint="write {reference:data-url}, or " + ", ".join(forms))
    return plain(value)


def endpoint_keys(known: tuple[str, ...]) -> dict[str, Read]:
    return {
        "method": one_of(*METHODS),
        "path": lambda value: template(known, text(value)),
        "query": partial(table_of, lambda value: template(known, text(value))),
        "headers": partial(table_of, lambda value: template(known, text(value))),
        "body": partial(_body, known),
        "encoding": one_of("json", "multipart"),
        "job": path,
        "also": partial(_body, ALSO_VALUES),
        "accepts": paths,
    }


def _body(known: tuple[str, ...], value: object) -> Any:
    if not isinstance(value, dict):
        raise Wrong("must be a table")
    return table_of(partial(template, known), value)


def endpoint(known: tuple[str, ...], value: object, method: str = "GET") -> Endpoint:
    found = read(_a_table(value), endpoint_keys(known), needed=("path",))
    return Endpoint(**{"method": method, **found})


def _a_table(value: object) -> Table:
    if not isinstance(value, dict):
        raise Wrong("must be a table")
    return value


def create(value: object) -> Create:
    keys: dict[str, Read] = {
        **endpoint_keys(CREATE_VALUES),
        "image": _a_table,
        "id": partial(template, JOB_VALUES),
        "words": partial(table_of, partial(table_of, text)),
    }
    found = read(_a_table(value), keys, needed=("path",))
    own = {key: found[key] for key in found if key not in {"image", "id", "words"}}
    text_way = Endpoint(**{"method": "POST", **own})
    image_way = None
    if "image" in found:
        try:
            given = read(found["image"], endpoint_keys(CREATE_VALUES))
        except Wrong as wrong:
            raise Wrong(wrong.message, "image", *wrong.keys, hint=wrong.hint) from None
        image_way = text_way._replace(**given)
    return Create(text_way, image_way, found.get("id", "{id}"), found.get("words", {}))


def auth(value: object) -> Auth:
    return Auth(**read(_a_table(value), {"header": text, "scheme": _scheme, "token": one_of(*TOKENS)}))


def _scheme(value: object) -> str:
    return "" if value == "" else text(value)


def answer(value: object) -> Answer:
    keys: dict[str, Read] = dict.fromkeys(Answer._fields, paths)
    keys |= {
        "cost_factor": number,
        "cost_currency": text,
        "id_is_address": flag,
        "id_form": text,
        "times": one_of("seconds", "milliseconds", "iso"),
    }
    return Answer(**read(_a_table(value), keys))


def states(value: object) -> States:
    found = read(_a_table(value), dict.fromkeys(States._fields, texts), needed=("done", "failed"))
    return States(**{name: found.get(name, ()) for name in States._fields})


def errors(value: object) -> Errors:
    keys: dict[str, Read] = dict.fromkeys(("message", "code", "field", "valid_values"), paths)
    keys |= {"success": texts, "policy_words": words, "classes": partial(table_of, texts)}
    keys |= {"statuses": partial(table_of, positive)}
    found = read(_a_table(value), keys)
    classes: dict[str, str] = {}
    for name, codes in found.get("classes", {}).items():
        if name not in CLASSES:
            raise Wrong("is not a class of errors", "classes", name, hint=did_you_mean(name, CLASSES))
        classes |= dict.fromkeys(codes, name)
    return Errors(
        message=found.get("message", ("error.message", "message")),
        code=found.get("code", ("error.code", "code")),
        field=found.get("field", ()),
        valid_values=found.get("valid_values", ()),
        success=frozenset(found.get("success", ())),
        classes=classes,
        policy_words=found.get("policy_words", ()),
        statuses=found.get("statuses", {}),
    )


def image(value: object) -> ImageRule:
    keys = {"types": texts, "largest": positive, "addresses": flag, "upload": _upload}
    return ImageRule(**read(_a_table(value), keys))


def _upload(value: object) -> Endpoint:
    found = read(_a_table(value), endpoint_keys(("reference",)), needed=("path", "job"))
    return Endpoint(**{"method": "POST", "encoding": "multipart", **found})


def listing(value: object) -> Listing:
    keys = {**endpoint_keys(LIST_VALUES), "cursor": path, "more": path, "complete": flag}
    found = read(_a_table(value), keys, needed=("path",))
    own = {key: found[key] for key in found if key not in {"cursor", "more", "complete"}}
    return Listing(
        Endpoint(**{"method": "GET", **own}),
        found.get("cursor", ""),
        found.get("more", ""),
        found.get("complete", False),
    )


def lookup(value: object) -> Lookup:
    found = read(_a_table(value), {**endpoint_keys(("client_id",)), "authoritative": flag}, needed=("path",))
    authoritative = found.pop("authoritative", False)
    return Lookup(Endpoint(**{"method": "GET", **found}), authoritative)


def batch(value: object) -> Batch:
    found = read(_a_table(value), {**endpoint_keys(("ids",)), "most": positive}, needed=("path", "most"))
    most = found.pop("most")
    return Batch(Endpoint(**{"method": "GET", **found}), most)


def _creates(value: object) -> dict[str, Create]:
    return table_of(create, value)


def hours(value: object) -> float:
    exact = number(value)
    if exact <= 0:
        raise Wrong("must be above 0")
    return float(exact)


#: Every key of a wire, with its check. Where a service gives one, it replaces the family's whole table.
WIRE_KEYS: Mapping[str, Read] = {
    "auth": auth,
    "create": create,
    "creates": _creates,
    "state": partial(endpoint, JOB_VALUES),
    "batch": batch,
    "result": partial(endpoint, JOB_VALUES),
    "content": partial(endpoint, JOB_VALUES),
    "answer": answer,
    "states": states,
    "errors": errors,
    "image": image,
    "find": lookup,
    "list": listing,
    "cancel": partial(endpoint, JOB_VALUES, method="POST"),
    "delete": partial(endpoint, JOB_VALUES, method="DELETE"),
    "remix": partial(endpoint, ("id", "prompt", "client_id"), method="POST"),
    "account": partial(endpoint, ()),
    "offers": partial(endpoint, ()),
    "clip_hours": hours,
    "poll_seconds": hours,
    "time_limit": hours,
    "adapter": text,
    "strict": flag,
}


def read_wire(service: Service, table: Table) -> Wire:
    """The checked wire of a service; `table` has the family's tables with the service's own over them."""
    given = {key: value for key, value in table.items() if key in WIRE_KEYS}
    found = read(given, WIRE_KEYS, needed=("create", "state", "states"))
    return Wire(
        service=service,
        base_url=service.base_url or "",
        **{
            "auth": Auth(),
            "creates": {},
            "answer": Answer(),
            "errors": errors({}),
            "image": ImageRule(),
            "strict": False,
            **{key: None for key in WIRE_KEYS if key not in _REQUIRED},
            **found,
        },
    )


_REQUIRED = {"auth", "create", "creates", "state", "answer", "states", "errors", "image", "strict"}
