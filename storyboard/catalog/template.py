"""Templates: how a description says what a request carries, and where a value is in an answer.

A template is a tree of tables, lists and values in which a text such as `{seconds:integer}` is the place of a value.

- A text that is one place alone becomes the value itself, in the type after the colon (`TYPES`).
- A key whose value is unknown is left out; so is an item of a list with an unknown value in it, and a table or list
  that ends up empty.

`match` reads a filled template back: the simulator learns from it what a client asks for.

A path such as `data[0].outputs[0].url` leads through tables and lists to one value of an answer.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from decimal import Decimal, InvalidOperation
from typing import Any
from urllib.parse import quote

_PLACE = re.compile(r"\{([a-z_]+)(?::([a-z0-9-]+))?\}")
_STEP = re.compile(r"([^.\[\]]+)|\[(\d+)\]")


class Mismatch(Exception):
    """A value does not fit its template. `path` leads to it, `problem` is for people."""

    def __init__(self, path: str, problem: str) -> None:
        super().__init__(f"{path}: {problem}")
        self.path = path
        self.problem = problem


def _number(value: Any) -> int | float:
    exact = Decimal(str(value))
    return int(exact) if exact == exact.to_integral_value() else float(exact)


def _integer(value: Any) -> int:
    exact = Decimal(str(value))
    if exact != exact.to_integral_value():
        raise Mismatch("", f"{value} is not a whole number")
    return int(exact)


def _text(value: Any) -> str:
    return value if isinstance(value, str) else str(value)


def quoted(value: Any) -> str:
    """A value as one segment of an address. Nothing in it can lead to another place."""
    text = _text(value)
    if text in {"", ".", ".."}:
        raise Mismatch("", f"{text!r} cannot be part of an address")
    return quote(text, safe=":")


def quoted_path(value: Any) -> str:
    """A value as several segments of an address, such as the id `models/veo/operations/1`."""
    return "/".join(map(quoted, _text(value).split("/")))


#: Type → how a value is written in it. Without a type a value stays as it is.
TYPES: Mapping[str, Callable[[Any], Any]] = {
    "string": _text,
    "integer": _integer,
    "number": _number,
    "json": lambda value: json.dumps(value, ensure_ascii=False),
    "path": quoted_path,
}


def placeholders(template: Any) -> Iterator[tuple[str, str | None]]:
    """Every place of a template: the name of its value, and its type."""
    if isinstance(template, str):
        yield from ((match[1], match[2]) for match in _PLACE.finditer(template))
    elif isinstance(template, Mapping):
        for inner in template.values():
            yield from placeholders(inner)
    elif isinstance(template, list):
        for inner in template:
            yield from placeholders(inner)


def unread(template: Any) -> str | None:
    """Return the first text of a template with a brace that is not part of a placeholder; None if there is none."""
    if isinstance(template, str):
        return template if "{" in _PLACE.sub("", template) else None
    inner = template.values() if isinstance(template, Mapping) else template if isinstance(template, list) else ()
    return next((found for item in inner if (found := unread(item))), None)


def places(template: Any) -> set[str]:
    """The names of all values that a template has a place for."""
    return {name for name, _ in placeholders(template)}


def fill(template: Any, values: Mapping[str, Any]) -> Any:
    """The template with its values; None where nothing of it is left. Raises Mismatch for a value of a wrong type."""
    if isinstance(template, Mapping | list) and not template:
        return template
    if isinstance(template, Mapping):
        filled = {key: fill(inner, values) for key, inner in template.items()}
        return {key: value for key, value in filled.items() if value is not None} or None
    if isinstance(template, list):
        return [fill(item, values) for item in template if _known(item, values)] or None
    return fill_text(template, values) if isinstance(template, str) else template


def fill_text(template: str, values: Mapping[str, Any], write: Callable[[Any], str] = _text) -> Any:
    """A text with its values: the value itself where the text is one place alone; None where one is unknown."""
    whole = _PLACE.fullmatch(template)
    if whole:
        return _value(whole, values)
    pieces, at = [], 0
    for match in _PLACE.finditer(template):
        value = _value(match, values)
        if value is None:
            return None
        pieces += [template[at : match.start()], value if match[2] else write(value)]
        at = match.end()
    return "".join(map(_text, [*pieces, template[at:]]))


def fill_path(template: str, values: Mapping[str, Any]) -> str:
    """The address of an endpoint, each value quoted. Raises Mismatch where one is unknown."""
    padded = fill_text(template + "\0", values, quoted)
    if padded is None:
        missing = sorted(name for name in places(template) if values.get(name) is None)
        raise Mismatch("", f"{template} needs {', '.join(missing)}")
    return str(padded)[:-1]


def _value(match: re.Match[str], values: Mapping[str, Any]) -> Any:
    name, kind = match[1], match[2]
    value = values.get(f"{name}:{kind}") if kind and f"{name}:{kind}" in values else values.get(name)
    if value is None or kind is None or f"{name}:{kind}" in values:
        return value
    try:
        return TYPES[kind](value)
    except Mismatch as wrong:
        raise Mismatch(name, wrong.problem) from None


def _known(template: Any, values: Mapping[str, Any]) -> bool:
    return all(values.get(name) is not None for name in places(template))


def merged(body: Mapping[str, Any], extra: Mapping[str, Any]) -> dict[str, Any]:
    """A body with constants over it, table by table."""
    found = dict(body)
    for key, value in extra.items():
        inner = found.get(key)
        found[key] = merged(inner, value) if isinstance(inner, Mapping) and isinstance(value, Mapping) else value
    return found


# ------------------------------------------------------------------------------------------ reading


def match(template: Any, value: Any, path: str = "") -> dict[str, Any]:
    """The values that fill a template into `value`. Raises Mismatch for what does not fit it."""
    if isinstance(template, Mapping):
        return _match_table(template, value, path)
    if isinstance(template, list):
        return _match_list(template, value, path)
    if isinstance(template, str) and (whole := _PLACE.fullmatch(template)):
        # A media type says something of a value that is elsewhere.
        return {} if whole[2] == "media-type" else {whole[1]: _read(whole[2], value, path)}
    if isinstance(template, str) and _PLACE.search(template):
        return match_text(template, value, path)
    if value != template or type(value) is not type(template):
        raise Mismatch(path, f"must be {json.dumps(template)}")
    return {}


def match_text(template: str, value: Any, path: str = "") -> dict[str, Any]:
    """The values in a text such as an address. Raises Mismatch where it is another text."""
    pattern, at = "", 0
    for place in _PLACE.finditer(template):
        pattern += re.escape(template[at : place.start()])
        pattern += f"(?P<{place[1]}>{'.+' if place[2] == 'path' else '[^/?]+'})"
        at = place.end()
    found = re.fullmatch(pattern + re.escape(template[at:]), value) if isinstance(value, str) else None
    if not found:
        raise Mismatch(path, f"must look like {template}")
    return found.groupdict()


def _match_table(template: Mapping[str, Any], value: Any, path: str) -> dict[str, Any]:
    if not isinstance(value, Mapping):
        raise Mismatch(path, "must be an object")
    found: dict[str, Any] = {}
    for key, item in value.items():
        where = f"{path}.{key}" if path else key
        if key not in template:
            raise Mismatch(where, "unknown parameter")
        found |= match(template[key], item, where)
    return found


def _match_list(template: list[Any], value: Any, path: str) -> dict[str, Any]:
    if not isinstance(value, list):
        raise Mismatch(path, "must be a list")
    found: dict[str, Any] = {}
    for number, item in enumerate(value):
        where = f"{path}[{number}]"
        problem = Mismatch(where, "unknown kind of item")
        for inner in template:
            try:
                found |= match(inner, item, where)
            except Mismatch as error:
                problem = error
            else:
                break
        else:
            raise problem
    return found


def _read(kind: str | None, value: Any, path: str) -> Any:
    """A value out of its typed form. Raises Mismatch where it has another type."""
    if kind == "integer" and (isinstance(value, bool) or not isinstance(value, int)):
        raise Mismatch(path, "must be an integer")
    if kind == "number" and (isinstance(value, bool) or not isinstance(value, int | float)):
        raise Mismatch(path, "must be a number")
    if kind == "string" and not isinstance(value, str):
        raise Mismatch(path, "must be a string")
    if kind == "json":
        try:
            return json.loads(value)
        except (TypeError, ValueError):
            raise Mismatch(path, "must be a string that holds JSON") from None
    if kind in {"integer", "number"}:
        try:
            return Decimal(str(value))
        except InvalidOperation:
            raise Mismatch(path, "must be a finite number") from None
    return value


# -------------------------------------------------------------------------------------------- paths


def steps(path: str) -> tuple[str | int, ...]:
    """The keys and indexes of a path. Raises ValueError where it is none."""
    found = tuple(key if key else int(index) for key, index in _STEP.findall(path))
    written = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in found)
    if written.lstrip(".") != path:
        raise ValueError(path)
    return found


def get(value: Any, path: str) -> Any:
    """What is at a path of an answer; None where nothing is. The empty path is the answer itself."""
    for step in steps(path):
        if isinstance(step, int):
            value = value[step] if isinstance(value, list) and step < len(value) else None
        else:
            value = value.get(step) if isinstance(value, Mapping) else None
    return value


def put(value: dict[str, Any], path: str, item: Any) -> None:
    """Set what is at a path, making the tables and lists that lead to it."""
    keys = steps(path)
    holder: Any = value
    for key, following in zip(keys, [*keys[1:], None], strict=True):
        inner: Any = item if following is None else [] if isinstance(following, int) else {}
        if isinstance(key, int):
            while len(holder) <= key:
                holder.append(None)
            if following is None or holder[key] is None:
                holder[key] = inner
        elif following is None or holder.get(key) is None:
            holder[key] = inner
        holder = holder[key]
