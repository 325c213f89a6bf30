"""Configuration: `[tool.storyboard]` in the nearest `pyproject.toml`, or `storyboard.toml`.

    model = "sora-2-pro-all"            # and service, size: what holds where a board names none
    single = true                       # a board that one clip cannot hold is an error
    ignore = ["SB601"]                  # and select; codes or their beginnings, such as "SB6"
    baseline = "storyboard-baseline.json"
    house = ["house_rules.py"]          # rules of this project; [[rule]] tables declare simple ones
    [severity]
    SB301 = "off"                       # or "error", "warning", "info"
    [per-file]
    "drafts/**" = { ignore = ["SB3"], severity = { SB202 = "info" } }
    [rules.SB305]                       # a rule's own options
    [models.NAME] [services.NAME]       # entries of the catalog

Reading is strict: what is not known is an error with its file and line, never passed over.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from storyboard.errors import ConfigError
from storyboard.project.file import Scope, find_config

if TYPE_CHECKING:
    from storyboard.catalog import Catalog


class Settings:
    """What is in force in one folder: what was asked for, over what the configuration file says.

    `path` is the configuration file (None where there is none) and `root` the project's folder.
    `asked_model`, `asked_service` and `asked_size` were given on the command line; `model`, `service` and `size` hold
    where a board names none. `fit`, `split_shots` and `single` are the options that the board is planned with, so that
    the linter judges the same plan. `cache` is the linter's, for what follows from all this.
    """

    def __init__(
        self,
        values: Mapping[str, Any] | None = None,
        *,
        path: str | None = None,
        root: str = ".",
        text: str = "",
        keys: tuple[str, ...] = (),
        model: str | None = None,
        service: str | None = None,
        select: Iterable[str] | None = None,
        ignore: Iterable[str] | None = None,
        single: bool = False,
        size: str | None = None,
        fit: str = "trim",
        split_shots: bool = False,
    ) -> None:
        values = values or {}
        self.path = path
        self.root = root
        self.text = text
        self.keys = keys  # that lead to the tables in the file
        self.asked_model = model
        self.asked_service = service
        self.asked_size = size
        self.fit = fit
        self.split_shots = split_shots
        self.asked_select = tuple(code.upper() for code in select or ())
        self.asked_ignore = tuple(code.upper() for code in ignore or ())
        self.single: bool = single or values.get("single", False)  # only one clip is wanted
        self.service: str | None = values.get("service")
        self.size: str | None = values.get("size")  # "WIDTHxHEIGHT" in pixels
        self.baseline: str | None = values.get("baseline")
        self.own_select: tuple[str, ...] = values.get("select", ())  # codes or their beginnings
        self.own_ignore: tuple[str, ...] = values.get("ignore", ())
        self.severity: Mapping[str, str] = values.get("severity", {})  # by code or its beginning
        self.per_file: tuple[Scope, ...] = values.get("per-file", ())
        self.house: tuple[str, ...] = values.get("house", ())  # files of Python rules, relative to `root`
        self.declared: tuple[Mapping[str, Any], ...] = values.get("rule", ())  # the [[rule]] tables
        self.rule_options: Mapping[str, Mapping[str, Any]] = values.get("rules", {})  # by code, as written
        self.cache: dict[Any, Any] = {}
        self._model: str | None = values.get("model")
        self._has_entries = "models" in values or "services" in values
        self._catalog: Catalog | None = None

    @classmethod
    def find(cls, folder: str | os.PathLike[str] = ".", **asked: Any) -> Settings:
        """The settings for boards in a folder; `asked` as the constructor takes it. Raises ConfigError, FileError."""
        path, text = find_config(folder)
        if path is None:
            from storyboard.syntax.sharing import project_root

            return cls(root=project_root(os.path.abspath(os.fspath(folder))), **asked)
        return cls.read(text, path, **asked)

    @classmethod
    def read(cls, text: str, path: str, **asked: Any) -> Settings:
        """The settings that the text of a configuration file gives. Raises ConfigError."""
        from storyboard.project.schema import read_config

        values, keys = read_config(text, path)
        root = os.path.dirname(os.path.abspath(path))
        return cls(values, path=path, root=root, text=text, keys=keys, **asked)

    @property
    def model(self) -> str:
        """The model where neither the command line nor the board names one."""
        from storyboard.catalog import DEFAULT_MODEL

        return self._model or DEFAULT_MODEL

    @property
    def select(self) -> tuple[str, ...]:
        """The codes, or their beginnings, that run; empty for all that are on."""
        return self.asked_select or self.own_select

    @property
    def ignore(self) -> tuple[str, ...]:
        """The codes, or their beginnings, that do not run."""
        return (*self.own_ignore, *self.asked_ignore)

    @property
    def catalog(self) -> Catalog:
        """The catalog with the configuration's entries over the shipped ones. Raises CatalogError."""
        if self._catalog is None:
            from storyboard.catalog import load

            self._catalog = load([(str(self.path), self.text)] if self._has_entries else None)
        return self._catalog

    def scopes(self, path: str | None) -> tuple[Scope, ...]:
        """The per-file entries whose glob fits a path."""
        if not self.per_file or path is None:
            return ()
        from storyboard.project.globs import glob_matches

        relative = os.path.relpath(os.path.abspath(path), self.root).replace(os.sep, "/")
        return tuple(scope for scope in self.per_file if glob_matches(scope.pattern, relative))

    def codes(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every code that the configuration file names outside of `[rules]`, with the keys that lead to it."""
        yield from ((code, ("select",)) for code in self.own_select)
        yield from ((code, ("ignore",)) for code in self.own_ignore)
        yield from ((code, ("severity", code)) for code in self.severity)
        for scope in self.per_file:
            for code in (*scope.ignore, *scope.severity):
                yield code, ("per-file", scope.pattern)

    def error(self, message: str, *keys: str, hint: str = "") -> ConfigError:
        """What is wrong at a key of the configuration file, with file and line."""
        from storyboard.basics.toml_lines import line_of

        name = ".".join(keys)
        return ConfigError(f"{self.path}:{line_of(self.text, (*self.keys, *keys))}: {name}: {message}", hint)
