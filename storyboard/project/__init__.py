"""The project of a board: its root, its settings, its catalog and today's date. Resolved once, then passed down.

The root is the folder of the nearest `storyboard.toml`, or `pyproject.toml` with `[tool.storyboard]`, from the board's
folder upwards; without one, the board's folder. What the configuration may hold:

    model = "sora-2-pro-all"            # and service, size: used where a board names none
    single = true                       # a board that needs several jobs is an error
    budget = { per_day = "20 USD" }     # and time_zone, rates: what `make` may spend in a day
    ignore = ["SB601"]                  # and select; codes or prefixes, such as "SB6"
    baseline = "storyboard-baseline.json"
    house = ["house_rules.py"]          # rules of this project in Python; [[rule]] tables declare simple ones
    [severity]
    SB301 = "off"                       # or "error", "warning", "info"
    [per-file]
    "drafts/**" = { ignore = ["SB3"], severity = { SB202 = "info" } }
    [rules.SB305]                       # a rule's own options
    [models.NAME] [services.NAME]       # entries of the catalog

Reading is strict: an unknown key is an error with its file and line.
"""

from __future__ import annotations

import os
from functools import cached_property
from typing import TYPE_CHECKING, Any, NamedTuple, Self

from storyboard.basics.config_file import ConfigFile, find_config, folder_of
from storyboard.project.settings import Scope, Settings

if TYPE_CHECKING:
    from datetime import date

    from storyboard.catalog import Catalog
    from storyboard.errors import ConfigError


class Asked(NamedTuple):
    """What a caller asks for: options of the command line, or keywords of a Python call.

    They outrank the board, which outranks the configuration. `select` and `ignore` are codes of rules or prefixes.
    """

    model: str | None = None
    service: str | None = None
    size: str | None = None
    single: bool = False
    fit: str = "trim"
    continuity: str = "none"
    split_shots: bool = False
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()


class Project:
    """Root, settings, catalog and today's date, with what the caller asked for."""

    def __init__(
        self,
        root: str = ".",
        *,
        config: ConfigFile | None = None,
        asked: Asked = Asked(),  # noqa: B008  # immutable
        catalog: Catalog | None = None,
        today: date | None = None,
    ) -> None:
        self.root = config.folder if config else os.path.realpath(root)
        self.config = config
        self.asked = asked
        #: What the linter derives from all this, by its own keys.
        self.cache: dict[Any, Any] = {}
        if catalog is not None:
            self.catalog = catalog
        if today is not None:
            self.today = today

    @classmethod
    def find(cls, folder: str | os.PathLike[str] = ".", asked: Asked = Asked()) -> Self:  # noqa: B008  # immutable
        """The project of boards in a folder. Raises ConfigError, FileError."""
        return cls(os.fspath(folder), config=find_config(folder), asked=asked)

    @classmethod
    def of(cls, path: str | os.PathLike[str] | None, asked: Asked = Asked()) -> Self:  # noqa: B008  # immutable
        """The project of a board's file; for None or `-`, that of the working directory."""
        return cls.find(folder_of(path), asked)

    @classmethod
    def read(cls, text: str, path: str = "storyboard.toml", asked: Asked = Asked()) -> Self:  # noqa: B008  # immutable
        """The project whose configuration file has this text."""
        return cls(config=ConfigFile(path, text), asked=asked)

    def asking(self, asked: Asked) -> Project:
        """The same project with something else asked for."""
        project = Project(self.root, config=self.config, asked=asked)
        for name in ("settings", "catalog", "today"):  # what is known already stays so
            if name in self.__dict__:
                setattr(project, name, self.__dict__[name])
        return project

    @cached_property
    def settings(self) -> Settings:
        """The configuration's values. Raises ConfigError with file and line."""
        if self.config is None:
            return Settings({})
        from storyboard.project.schema import read_settings

        return Settings(read_settings(self.config))

    @cached_property
    def catalog(self) -> Catalog:
        """The catalog with the configuration's entries over the shipped ones. Raises CatalogError."""
        from storyboard.catalog import load

        return load(self.config)

    @cached_property
    def today(self) -> date:
        """The day that decides which models are retired."""
        from datetime import date

        return date.today()

    # ------------------------------------------------------------------ what is in force for a board

    def model_name(self, named: str | None) -> str:
        """The model in force for a board that names one, or none."""
        from storyboard.catalog import DEFAULT_MODEL

        return self.asked.model or named or self.settings.model or DEFAULT_MODEL

    def service_name(self, named: str | None) -> str | None:
        """The service in force for a board that names one, or none."""
        return self.asked.service or named or self.settings.service

    def size(self, named: str | None) -> str | None:
        """The size wanted for a board that names one, or none; as written."""
        return self.asked.size or named or self.settings.size

    @property
    def single(self) -> bool:
        """Whether a board that needs several jobs is an error."""
        return self.asked.single or self.settings.single

    # ------------------------------------------------------------------------------ for the linter

    @property
    def select(self) -> tuple[str, ...]:
        """The codes or prefixes that run; empty for all that are on."""
        return tuple(map(str.upper, self.asked.select)) or self.settings.select

    @property
    def ignore(self) -> tuple[str, ...]:
        """The codes or prefixes that do not run."""
        return (*self.settings.ignore, *map(str.upper, self.asked.ignore))

    def scopes(self, path: str | None) -> tuple[Scope, ...]:
        """The per-file entries whose glob matches a path."""
        if not self.settings.per_file or path is None:
            return ()
        from storyboard.project.schema import glob_matches

        relative = os.path.relpath(os.path.realpath(path), self.root).replace(os.sep, "/")
        return tuple(scope for scope in self.settings.per_file if glob_matches(scope.pattern, relative))

    def error(self, message: str, *keys: str, hint: str = "") -> ConfigError:
        """Return the error for what is wrong at a key of the configuration file, with file and line."""
        if self.config is None:
            raise ValueError("no configuration file was read")
        return self.config.error(message, *keys, hint=hint)
