"""The catalog: which services and models there are, and their limits, as data.

One TOML file per service is shipped beside this module; `storyboard.toml`, or `[tool.storyboard]` in
`pyproject.toml`, adds and overrides entries under `[models.NAME]` and `[services.NAME]`. Files are read
only when a name leads to them, so that asking for the default model costs one small file.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any, NamedTuple

from storyboard.basics.config_file import ConfigFile
from storyboard.basics.words import did_you_mean
from storyboard.catalog.entries import Difference, Model, Price, Seconds, Service, ratio
from storyboard.catalog.schema import Wrong, read_model, read_service
from storyboard.dialects import DIALECTS
from storyboard.errors import CatalogError, UsageError

__all__ = [
    "DEFAULT_MODEL",
    "SIMULATOR",
    "Catalog",
    "Difference",
    "Model",
    "Price",
    "Seconds",
    "Service",
    "load",
    "ratio",
]

DEFAULT_MODEL = "sora-2-all"
SIMULATOR = "simulator"
#: The shipped files, one per service, in the order in which a model is looked for.
SHIPPED = ("cometapi", "openai", "kling", "seedance", SIMULATOR)

Table = dict[str, Any]


class _Layer(NamedTuple):
    """One file of entries."""

    file: ConfigFile
    services: Table
    models: Table

    def error(self, wrong: Wrong, *keys: str) -> CatalogError:
        return CatalogError(self.file.place(*keys, *wrong.keys) + wrong.message, wrong.hint)


class _Place(NamedTuple):
    """Where an entry is written: its layer and the path of keys that leads to its table."""

    layer: _Layer
    keys: tuple[str, ...]
    table: Table


def load(*configs: ConfigFile | None) -> Catalog:
    """Return the shipped catalog with the entries of configuration files over it, later files over earlier ones.

    Raises ConfigError, for a wrong entry CatalogError, with file and line.
    """
    return Catalog(_layer(config) for config in configs if config is not None)


class Catalog:
    """Services and models by name. Entries are checked when they are first asked for, the user's own at once."""

    def __init__(self, layers: Iterable[_Layer]) -> None:
        self._layers = tuple(layers)
        self._services: dict[str, Service] = {}
        self._models: dict[tuple[str, str], Model] = {}
        for layer in self._layers:
            for name in layer.services:
                self.service(name)
            for service, name in [self._address(layer, key, table) for key, table in layer.models.items()]:
                self._model(service, name)

    def service_names(self) -> tuple[str, ...]:
        """All services, the shipped ones first."""
        return tuple(dict.fromkeys([*SHIPPED, *(name for layer in self._layers for name in layer.services)]))

    def service(self, name: str) -> Service:
        """The service of this name. Raises `UsageError` naming the nearest ones."""
        if name not in self._services:
            places = list(self._service_places(name))
            if not places:
                raise UsageError(f"no service is called {name!r}", did_you_mean(name, self.service_names()))
            merged: Table = {}
            for place in places:
                merged |= place.table
                try:
                    self._services[name] = read_service(name, merged)
                except Wrong as wrong:
                    raise place.layer.error(wrong, *place.keys) from None
        return self._services[name]

    def services(self) -> tuple[Service, ...]:
        """Every service, checked."""
        return tuple(map(self.service, self.service_names()))

    def model(self, name: str, service: str | None = None) -> Model:
        """The model of this name, as `service` offers it; "service/model" names both at once.

        Without a service it is the first one that offers the model and has not retired it. A simulator films
        every model under that model's own limits. Raises `UsageError` naming the nearest models.
        """
        if service is None and "/" in name:
            service, name = name.split("/", 1)
        if service is None:
            return self._anywhere(name)
        if self.service(service).free:
            borrowed = self.model(name) if "/" in name else self._anywhere(name)
            return borrowed._replace(service=service, retired_on=None, replaced_by=None)
        if name not in self._names(service):
            raise UsageError(f"{service} has no model {name!r}", self._elsewhere(name, service))
        return self._model(service, name)

    def models(self, service: str | None = None) -> tuple[Model, ...]:
        """Every model, checked; or those of one service (a simulator has them all)."""
        if service is not None and self.service(service).free:
            names = dict.fromkeys(name for other in self._paid() for name in self._entries(other))
            return tuple(self.model(name, service) for name in names)
        chosen = self._paid() if service is None else (service,)
        return tuple(self._model(other, name) for other in chosen for name in self._entries(other))

    def _paid(self) -> list[str]:
        return [name for name in self.service_names() if name != SIMULATOR and not self.service(name).free]

    def _anywhere(self, name: str) -> Model:
        retired = None
        for service in self.service_names():
            if service != SIMULATOR and name in self._names(service):
                model = self._model(service, name)
                if model.retired_on is None:
                    return model
                retired = retired or model
        if retired is None:
            known = sorted({name for service in self.service_names() for name in self._names(service)})
            raise UsageError(
                f"no model is called {name!r}", f"{did_you_mean(name, known)}; `storyboard models` shows all"
            )
        return retired

    def _elsewhere(self, name: str, service: str) -> str:
        offers = [other for other in self.service_names() if name in self._names(other)]
        if offers:
            return f"{', '.join(offers)} has it"
        own = list(self._names(service))
        return (
            did_you_mean(name, own)
            if own
            else f"no models of {service} are known; add [models.NAME] to storyboard.toml"
        )

    def _names(self, service: str) -> dict[str, str]:
        """The name of every model of a service → the name of its entry; snapshots share their model's."""
        names: dict[str, str] = {}
        for name in self._entries(service):
            for place in self._model_places(service, name):
                snapshots = place.table.get("snapshots")
                names |= dict.fromkeys(filter(_is_text, snapshots), name) if isinstance(snapshots, list) else {}
            names[name] = name
        return names

    def _entries(self, service: str) -> list[str]:
        """The names of a service's entries, the shipped ones first."""
        found = list(_shipped(service).models) if service in SHIPPED else []
        for layer in self._layers:
            addresses = (self._address(layer, key, table) for key, table in layer.models.items())
            found += [name for offered_by, name in addresses if offered_by == service]
        return list(dict.fromkeys(found))

    def _over(self, service: str) -> Iterator[_Layer]:
        if service in SHIPPED:
            yield _shipped(service)
        yield from self._layers

    def _service_places(self, name: str) -> Iterator[_Place]:
        for layer in self._over(name):
            if name in layer.services:
                yield _Place(layer, ("services", name), layer.services[name])

    def _model_places(self, service: str, name: str) -> Iterator[_Place]:
        if service in SHIPPED and name in _shipped(service).models:
            yield _Place(_shipped(service), ("models", name), _shipped(service).models[name])
        for layer in self._layers:
            for key, table in layer.models.items():
                if self._address(layer, key, table) == (service, name):
                    yield _Place(layer, ("models", key), table)

    def _model(self, service: str, name: str) -> Model:
        address = (service, name)
        if address not in self._models:
            entry = self._names(service)[name]
            merged: Table = {}
            for place in self._model_places(service, entry):
                merged |= place.table
                try:
                    self._models[address] = read_model(name, service, merged, DIALECTS)
                except Wrong as wrong:
                    raise place.layer.error(wrong, *place.keys) from None
        return self._models[address]

    def _address(self, layer: _Layer, key: str, table: Table) -> tuple[str, str]:
        """Which model an entry of the user's is about: (service, name)."""
        try:
            return self._checked_address(key, table)
        except Wrong as wrong:
            raise layer.error(wrong, "models", key) from None

    def _checked_address(self, key: str, table: Table) -> tuple[str, str]:
        said = table.get("service")
        service, slash, name = key.partition("/")
        if not slash:
            name = key
            service = next((known for known in SHIPPED if name in _shipped(known).models), "") if said is None else said
        elif said not in (None, service):
            raise Wrong(f"is {said!r}, but the entry's name says {service!r}", "service", hint="leave one of them out")
        if service == "":
            raise Wrong("needs 'service'", hint="add `service = …`: who offers the model")
        if service not in self.service_names():
            near = did_you_mean(str(service), self.service_names())
            raise Wrong(f"no service is called {service!r}", "service", hint=near)
        if self.service(service).free:
            raise Wrong(
                f"{service} films every model under its own limits", "service", hint="name who offers the model"
            )
        return service, name


def _is_text(value: object) -> bool:
    return isinstance(value, str)


@cache
def _shipped(service: str) -> _Layer:
    path = f"{os.path.dirname(__file__)}/{service}.toml"
    with open(path, encoding="utf-8") as file:
        return _layer(ConfigFile(path, file.read()))


def _layer(file: ConfigFile) -> _Layer:
    """A file's entries."""
    layer = _Layer(file, {}, {})
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
