"""The catalog: which services and models there are, and their limits, as data.

`services/` has one TOML file per service with its models, `wires/` one per family of protocols. `storyboard.toml`, or
`[tool.storyboard]` in `pyproject.toml`, adds and overrides entries under `[models.NAME]` and `[services.NAME]`. Files
are read only when a name leads to them, so that asking for the default model costs one small file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Any

from storyboard.basics.config_file import ConfigFile
from storyboard.basics.words import did_you_mean, either
from storyboard.catalog.entries import Difference, Model, Price, Seconds, Service, ratio
from storyboard.catalog.entry_schema import FAMILIES, read_model, read_service
from storyboard.catalog.layers import WIRE_TABLES, Layer, Place, layer_of, shipped, wire_family
from storyboard.catalog.schema import Wrong
from storyboard.dialects import DIALECTS, installed_dialects
from storyboard.errors import UsageError

if TYPE_CHECKING:
    from storyboard.catalog.wire import Wire

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
SHIPPED = (
    *("cometapi", "openai", "kling", "ark", "byteplus", "dashscope", "gemini", "kie", "openrouter", "fal", "replicate"),
    *("minimax", "runway"),
    SIMULATOR,
)
Table = dict[str, Any]


def load(*configs: ConfigFile | None) -> Catalog:
    """Return the shipped catalog with the entries of configuration files over it, later files over earlier ones.

    Raises ConfigError, for a wrong entry CatalogError, with file and line.
    """
    return Catalog(layer_of(config) for config in configs if config is not None)


class Catalog:
    """Services and models by name. Entries are checked when they are first asked for, the user's own at once."""

    def __init__(self, layers: Iterable[Layer]) -> None:
        self._layers = tuple(layers)
        self._services: dict[str, Service] = {}
        self._models: dict[tuple[str, str], Model] = {}
        self._wires: dict[str, Wire] = {}
        for layer in self._layers:
            self._check(layer)

    def _check(self, layer: Layer) -> None:
        """Check every entry of a user's file at once. Raises `CatalogError` with its line."""
        for name, table in layer.services.items():
            self.service(name)
            if any(key in table for key in WIRE_TABLES):
                self.wire(name)
        keys: dict[tuple[str, str], str] = {}
        for key, table in layer.models.items():
            address = self._address(layer, key, table)
            if address in keys:
                first = f'[models."{keys[address]}"]'
                raise layer.error(Wrong(f"is the same model as {first}", hint="write it once"), "models", key)
            keys[address] = key
            model = self._model(*address)
            for wrong in self._doubts(model):
                raise layer.error(wrong, "models", key)

    def _doubts(self, model: Model) -> Iterator[Wrong]:
        """What is wrong with an entry in view of the others."""
        for snapshot in model.snapshots:
            owner = self._names(model.service)[snapshot]
            if owner != model.name:
                yield Wrong(
                    f"{snapshot} is already the model {owner}", "snapshots", hint="remove it, or rename the entry"
                )
        if model.replaced_by is not None:
            try:
                self.model(model.replaced_by)
            except UsageError as error:
                yield Wrong(error.message, "replaced_by", hint=error.hint)
        service = self.service(model.service)
        if model.create is not None and service.kind not in {"limits", SIMULATOR}:
            known = tuple(self.wire(model.service).creates)
            if model.create not in known:
                yield Wrong(
                    f"{model.service} does not describe the create call {model.create!r}",
                    "create",
                    hint=f"one of {', '.join(known)}",
                )

    def service_names(self) -> tuple[str, ...]:
        """All services, the shipped ones first."""
        return tuple(dict.fromkeys([*SHIPPED, *(name for layer in self._layers for name in layer.services)]))

    def service(self, name: str) -> Service:
        """The service of this name. Raises `UsageError` naming the nearest ones."""
        if name not in self._services:
            places = list(self._service_places(name))
            if not places:
                raise UsageError(f"unknown service {name!r}", did_you_mean(name, self.service_names()))
            merged: Table = {}
            for place in places:
                merged |= place.table
                try:
                    self._services[name] = read_service(name, merged, WIRE_TABLES)
                except Wrong as wrong:
                    raise place.layer.error(wrong, *place.keys) from None
        return self._services[name]

    def wire(self, name: str) -> Wire:
        """How the service of this name is spoken to. Raises `UsageError` for one that is known by its limits only.

        The simulator itself speaks /v1/videos.
        """
        if name not in self._wires:
            service = self.service(name)
            if service.kind == "limits":
                raise UsageError(
                    f"`make` cannot send jobs to {service.title}: only its limits are known",
                    "choose another --service; `storyboard models` shows them",
                )
            self._wires[name] = self._read_wire(service)
        return self._wires[name]

    def _read_wire(self, service: Service) -> Wire:
        from storyboard.catalog.wire_schema import read_wire

        family = "videos" if service.free else service.kind
        layers: list[tuple[Layer, tuple[str, ...]]] = [(wire_family(family), ())] if family in FAMILIES else []
        layers += [(place.layer, place.keys) for place in self._service_places(service.name)]
        merged: Table = {}
        owners: dict[str, tuple[Layer, tuple[str, ...]]] = {}
        for layer, keys in layers:
            table = layer.table(keys)
            given = {key: table[key] for key in WIRE_TABLES if key in table}
            merged |= given
            owners |= dict.fromkeys(given, (layer, keys))
        try:
            return read_wire(service, merged)
        except Wrong as wrong:
            layer, keys = owners.get(wrong.keys[0] if wrong.keys else "", layers[-1])
            raise layer.error(wrong, *keys) from None

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
            raise UsageError(f"{service} does not offer {name!r}", self._elsewhere(name, service))
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
            raise UsageError(f"unknown model {name!r}", f"{did_you_mean(name, known)} (`storyboard models` lists all)")
        return retired

    def _elsewhere(self, name: str, service: str) -> str:
        offers = [other for other in self.service_names() if name in self._names(other)]
        if offers:
            return f"use {either(offers)}"
        own = list(self._names(service))
        return did_you_mean(name, own) if own else f"{service} has no models; add [models.NAME] to storyboard.toml"

    def _names(self, service: str) -> dict[str, str]:
        """The name of every model of a service → the name of its entry; snapshots share their model's."""
        entries = self._entries(service)
        names = {name: name for name in entries}
        for name in entries:
            for place in self._model_places(service, name):
                snapshots = place.table.get("snapshots")
                for snapshot in filter(_is_text, snapshots) if isinstance(snapshots, list) else ():
                    names.setdefault(snapshot, name)  # a model of this name, or who had it first, keeps it
        return names

    def _entries(self, service: str) -> list[str]:
        """The names of a service's entries, the shipped ones first."""
        found = list(shipped(service).models) if service in SHIPPED else []
        for layer in self._layers:
            addresses = (self._address(layer, key, table) for key, table in layer.models.items())
            found += [name for offered_by, name in addresses if offered_by == service]
        return list(dict.fromkeys(found))

    def _over(self, service: str) -> Iterator[Layer]:
        if service in SHIPPED:
            yield shipped(service)
        yield from self._layers

    def _service_places(self, name: str) -> Iterator[Place]:
        for layer in self._over(name):
            if name in layer.services:
                yield Place(layer, ("services", name), layer.services[name])

    def _model_places(self, service: str, name: str) -> Iterator[Place]:
        if service in SHIPPED and name in shipped(service).models:
            yield Place(shipped(service), ("models", name), shipped(service).models[name])
        for layer in self._layers:
            for key, table in layer.models.items():
                if self._address(layer, key, table) == (service, name):
                    yield Place(layer, ("models", key), table)

    def _model(self, service: str, name: str) -> Model:
        address = (service, name)
        if address not in self._models:
            entry = self._names(service)[name]
            merged: Table = {}
            for place in self._model_places(service, entry):
                merged |= place.table
                try:
                    self._models[address] = read_model(name, service, merged, _dialects(merged))
                except Wrong as wrong:
                    raise place.layer.error(wrong, *place.keys) from None
        return self._models[address]

    def _address(self, layer: Layer, key: str, table: Table) -> tuple[str, str]:
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
            service = next((known for known in SHIPPED if name in shipped(known).models), "") if said is None else said
        elif said not in (None, service):
            raise Wrong(
                f"is {said!r}, but the name of the entry says {service!r}", "service", hint="remove one of them"
            )
        if service == "":
            raise Wrong("needs 'service'", hint="add `service = …`, the service that offers the model")
        if service not in self.service_names():
            near = did_you_mean(str(service), self.service_names())
            raise Wrong(f"unknown service {service!r}", "service", hint=near)
        if self.service(service).free:
            raise Wrong(f"{service} simulates all models", "service", hint="name the service that offers the model")
        return service, name


def _is_text(value: object) -> bool:
    return isinstance(value, str)


def _dialects(table: Table) -> tuple[str, ...]:
    """Every dialect that an entry may name; the installed ones are looked for only where it names no shipped one."""
    return DIALECTS if table.get("dialect", DIALECTS[0]) in DIALECTS else (*DIALECTS, *installed_dialects())
