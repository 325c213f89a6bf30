"""Configuration: `[tool.storyboard]` in the nearest `pyproject.toml`, or `storyboard.toml`.

    model = "sora-2-pro-all"            # and service, size: what holds where a board names none
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
from typing import TYPE_CHECKING, Any, NamedTuple

from storyboard.errors import ConfigError, FileError

if TYPE_CHECKING:
    from storyboard.catalog import Catalog

OFF = "off"
SEVERITIES = ("error", "warning", "info", OFF)
FILE_NAMES = ("storyboard.toml", "pyproject.toml")
#: Where the tables stand in a pyproject.toml.
ROOT = ("tool", "storyboard")


class Scope(NamedTuple):
    """What the configuration says of files whose path fits a glob."""

    pattern: str
    ignore: tuple[str, ...]
    severity: Mapping[str, str]


class Settings:
    """What is in force in one folder: what was asked for, over what the configuration file says.

    `path` is the configuration file (None where there is none) and `root` the project's folder.
    `asked_model` and `asked_service` were given on the command line; `model` and `service` hold where a board
    names none. `select` and `ignore` are codes or their beginnings, `severity` a code's own. `declared` are the
    `[[rule]]` tables, `house` files of Python rules. `cache` is the linter's, for what follows from all this.
    """

    __slots__ = (
        *("_catalog", "_values", "asked_ignore", "asked_model", "asked_select", "asked_service", "baseline", "cache"),
        *("keys", "path", "root", "single", "text"),
    )

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
    ) -> None:
        self._values = values or {}
        self._catalog: Catalog | None = None
        self.path = path
        self.root = root
        self.text = text
        self.keys = keys  # that lead to the tables in the file
        self.asked_model = model
        self.asked_service = service
        self.asked_select = tuple(code.upper() for code in select or ())
        self.asked_ignore = tuple(code.upper() for code in ignore or ())
        self.single = single
        self.baseline: str | None = self._values.get("baseline")
        self.cache: dict[Any, Any] = {}

    @classmethod
    def find(cls, folder: str | os.PathLike[str] = ".", **asked: Any) -> Settings:
        """The settings for boards in a folder; `asked` as the constructor takes it. Raises ConfigError, FileError."""
        path, text = find_config(folder)
        if path is None:
            from storyboard.syntax.sharing import project_root

            return cls(root=project_root(os.path.abspath(os.fspath(folder))), **asked)  # noqa: PTH100
        return cls.read(text, path, **asked)

    @classmethod
    def read(cls, text: str, path: str, **asked: Any) -> Settings:
        """The settings that the text of a configuration file gives. Raises ConfigError."""
        from storyboard.config_schema import read_config

        values, keys = read_config(text, path)
        root = os.path.dirname(os.path.abspath(path))  # noqa: PTH100, PTH120
        return cls(values, path=path, root=root, text=text, keys=keys, **asked)

    @property
    def model(self) -> str:
        """The model where neither the command line nor the board names one."""
        from storyboard.catalog import DEFAULT_MODEL

        return str(self._values.get("model", DEFAULT_MODEL))

    @property
    def service(self) -> str | None:
        """The service in the same case; None where the catalog's own order decides."""
        return self._values.get("service")

    @property
    def size(self) -> str | None:
        """The size in pixels ("WIDTHxHEIGHT") where a board names none."""
        return self._values.get("size")

    @property
    def select(self) -> tuple[str, ...]:
        """The codes that run; empty for all that are on."""
        return self.asked_select or self._values.get("select", ())

    @property
    def ignore(self) -> tuple[str, ...]:
        """The codes that do not run."""
        return (*self._values.get("ignore", ()), *self.asked_ignore)

    @property
    def severity(self) -> Mapping[str, str]:
        """Codes, or their beginnings, to the severity that they have in this project."""
        return self._values.get("severity", {})

    @property
    def per_file(self) -> tuple[Scope, ...]:
        """What the configuration says of some files only."""
        return self._values.get("per-file", ())

    @property
    def house(self) -> tuple[str, ...]:
        """Python files with rules of this project, relative to the configuration's folder."""
        return self._values.get("house", ())

    @property
    def declared(self) -> tuple[Mapping[str, Any], ...]:
        """The `[[rule]]` tables."""
        return self._values.get("rule", ())

    @property
    def rule_options(self) -> Mapping[str, Mapping[str, Any]]:
        """The `[rules.CODE]` tables as they are written."""
        return self._values.get("rules", {})

    def options(self, code: str) -> Mapping[str, Any]:
        """The options of a rule: its defaults under what the configuration says."""
        key = ("options", code)
        if key not in self.cache:
            from storyboard.lint.selection import options_of

            self.cache[key] = options_of(self, code)
        options: Mapping[str, Any] = self.cache[key]
        return options

    @property
    def catalog(self) -> Catalog:
        """The catalog with the configuration's entries over the shipped ones. Raises CatalogError."""
        if self._catalog is None:
            from storyboard.catalog import load

            has_own = self.path is not None and ("models" in self._values or "services" in self._values)
            self._catalog = load([(str(self.path), self.text)] if has_own else None)
        return self._catalog

    def scopes(self, path: str | None) -> tuple[Scope, ...]:
        """The per-file entries whose glob fits a path."""
        if not self.per_file or path is None:
            return ()
        from storyboard.globs import glob_matches

        relative = os.path.relpath(os.path.abspath(path), self.root).replace(os.sep, "/")  # noqa: PTH100
        return tuple(scope for scope in self.per_file if glob_matches(scope.pattern, relative))

    def codes(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every code that the configuration file names outside of `[rules]`, with the keys that lead to it."""
        for key in ("select", "ignore"):
            yield from ((code, (key,)) for code in self._values.get(key, ()))
        yield from ((code, ("severity", code)) for code in self.severity)
        for scope in self.per_file:
            for code in (*scope.ignore, *scope.severity):
                yield code, ("per-file", scope.pattern)

    def error(self, message: str, *keys: str, hint: str = "") -> ConfigError:
        """What is wrong at a key of the configuration file, with file and line."""
        from storyboard.catalog.locate import line_of

        name = ".".join(keys)
        return ConfigError(f"{self.path}:{line_of(self.text, (*self.keys, *keys))}: {name}: {message}", hint)


def find_config(folder: str | os.PathLike[str] = ".") -> tuple[str | None, str]:
    """The configuration file nearest to a folder, upwards, and its text; (None, "") where there is none.

    A `pyproject.toml` counts where it has `[tool.storyboard]`. Raises FileError where one cannot be read.
    """
    at = os.path.abspath(os.fspath(folder))  # noqa: PTH100
    while True:
        for name in FILE_NAMES:
            path = os.path.join(at, name)  # noqa: PTH118
            text = _read(path)
            if text is not None and (name != "pyproject.toml" or _is_ours(text)):
                return path, text
        above = os.path.dirname(at)  # noqa: PTH120
        if above == at:
            return None, ""
        at = above


def _read(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8") as file:  # noqa: PTH123
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise FileError(f"{path}: cannot be read: {error.strerror}", "check its permissions") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: is not UTF-8 text", "save it as UTF-8") from None


def _is_ours(text: str) -> bool:
    if "storyboard" not in text:
        return False
    import tomllib

    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return "tool.storyboard" in text  # reading it says what is wrong with it
    return isinstance(tables.get("tool"), dict) and "storyboard" in tables["tool"]
