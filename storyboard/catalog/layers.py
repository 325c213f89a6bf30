"""Files of catalog entries: the shipped ones, read once, and the user's own over them."""

from __future__ import annotations

import os
from functools import cache
from typing import Any, NamedTuple

from storyboard.basics.config_file import ConfigFile
from storyboard.catalog.schema import Wrong
from storyboard.errors import CatalogError

Table = dict[str, Any]

#: The keys of a service that describe its wire. What they hold is checked when the wire is asked for.
WIRE_TABLES = dict.fromkeys(
    (
        *("auth", "create", "creates", "state", "batch", "result", "content", "answer", "states", "errors", "image"),
        *("find", "list", "cancel", "delete", "remix", "account", "offers"),
        *("clip_hours", "poll_seconds", "time_limit", "adapter", "strict"),
    ),
    lambda value: value,
)


class Layer(NamedTuple):
    """One file of entries."""

    file: ConfigFile
    services: Table
    models: Table

    def table(self, keys: tuple[str, ...]) -> Table:
        """The table that keys lead to: () is the whole file, ("services", NAME) an entry."""
        return self.services[keys[1]] if keys else dict(self.file.table)

    def error(self, wrong: Wrong, *keys: str) -> CatalogError:
        """The error for what is wrong at a key, with file and line."""
        return CatalogError(self.file.place(*keys, *wrong.keys) + wrong.message, wrong.hint)


class Place(NamedTuple):
    """Where an entry is written: its layer and the path of keys that leads to its table."""

    layer: Layer
    keys: tuple[str, ...]
    table: Table


@cache
def shipped(service: str) -> Layer:
    """The shipped file of a service and its models."""
    return _read(f"services/{service}.toml")


@cache
def wire_family(name: str) -> Layer:
    """The shipped file of a family of wires: its tables are at its top."""
    return _read(f"wires/{name}.toml")


def _read(name: str) -> Layer:
    path = f"{os.path.dirname(__file__)}/{name}"
    with open(path, encoding="utf-8") as file:
        return layer_of(ConfigFile(path, file.read()))


def layer_of(file: ConfigFile) -> Layer:
    """A file's entries. Raises ConfigError where it is not TOML, CatalogError where an entry is not a table."""
    layer = Layer(file, {}, {})
    found = {}
    for group in ("services", "models"):
        entries = file.table.get(group, {}) if isinstance(file.table, dict) else {}
        if not isinstance(entries, dict):
            raise layer.error(Wrong(f"must be tables such as [{group}.NAME]"), group)
        for name, entry in entries.items():
            if not isinstance(entry, dict):
                raise layer.error(Wrong("must be a table"), group, name)
        found[group] = entries
    return layer._replace(services=found["services"], models=found["models"])
