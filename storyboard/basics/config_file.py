"""The configuration file of a project, and with it the project's root: found upwards, its TOML parsed at most once."""

from __future__ import annotations

import os
from collections.abc import Mapping
from functools import cached_property
from typing import Any

from storyboard.errors import ConfigError, FileError

FILE_NAMES = ("storyboard.toml", "pyproject.toml")
_PYPROJECT_KEYS = ("tool", "storyboard")


class ConfigFile:
    """A `storyboard.toml`, or a `pyproject.toml` that has `[tool.storyboard]`."""

    def __init__(self, path: str, text: str) -> None:
        self.path = path
        self.text = text

    @property
    def folder(self) -> str:
        """The absolute path of its folder: the project's root."""
        return os.path.dirname(os.path.realpath(self.path))

    @cached_property
    def _top(self) -> Mapping[str, Any]:
        import tomllib
        from decimal import Decimal

        try:
            return tomllib.loads(self.text, parse_float=Decimal)
        except tomllib.TOMLDecodeError as error:
            # Its message ends with "(at line 2, column 11)" or "(at end of document)".
            what, _, place = str(error).partition(" (at line ")
            line = place.partition(",")[0] or str(self.text.count("\n") + 1)
            hint = "fix this line; strings need quotes"
            raise ConfigError(f"{self.path}:{line}: invalid TOML: {what}", hint) from None

    @cached_property
    def keys(self) -> tuple[str, ...]:
        """The keys that lead to the tables of storyboard."""
        tool = self._top.get("tool")
        return _PYPROJECT_KEYS if isinstance(tool, dict) and "storyboard" in tool else ()

    @property
    def table(self) -> Any:
        """What the file says to storyboard, decimals exact. Raises ConfigError where the file is not TOML."""
        if self.keys:
            return self._top["tool"]["storyboard"]
        return {} if os.path.basename(self.path) == "pyproject.toml" else self._top

    def place(self, *keys: str) -> str:
        """Return `FILE:LINE: KEYS: ` of a key that counts from `table`, for the start of a message."""
        from storyboard.basics.toml_lines import line_of

        name = ".".join(f'"{key}"' if "." in key else key for key in keys)
        return f"{self.path}:{line_of(self.text, (*self.keys, *keys))}: " + (f"{name}: " if name else "")

    def error(self, message: str, *keys: str, hint: str = "") -> ConfigError:
        """Return the error for what is wrong at a key, with file and line."""
        return ConfigError(self.place(*keys) + message, hint)


def find_config(folder: str | os.PathLike[str] = ".") -> ConfigFile | None:
    """Return the configuration file nearest to a folder, upwards; None if there is none.

    A `pyproject.toml` counts only if it has `[tool.storyboard]`. Raises FileError where a file cannot be read.
    """
    at = os.path.realpath(os.fspath(folder))
    while True:
        for name in FILE_NAMES:
            path = os.path.join(at, name)
            text = _read(path)
            if text is None:
                continue
            config = ConfigFile(path, text)
            if name != "pyproject.toml" or _is_ours(config):
                return config
        above = os.path.dirname(at)
        if above == at:
            return None
        at = above


def find_root(folder: str | os.PathLike[str] = ".") -> str:
    """Return the project's root for boards in a folder: that of the configuration file, else the folder itself."""
    config = find_config(folder)
    return config.folder if config else os.path.realpath(os.fspath(folder))


def folder_of(path: str | os.PathLike[str] | None) -> str:
    """Return the folder that a board's file is in, links followed; the working directory for None or `-`."""
    name = "" if path is None else os.fspath(path)
    return os.path.dirname(os.path.realpath(name)) if name not in ("", "-") else os.getcwd()


def _is_ours(pyproject: ConfigFile) -> bool:
    if "storyboard" not in pyproject.text:
        return False
    try:
        return bool(pyproject.keys)
    except ConfigError:
        return "tool.storyboard" in pyproject.text  # reading it says what is wrong with it


def _read(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8") as file:
            return file.read()
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise FileError(f"{path}: cannot read: {error.strerror}", "check its permissions") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: not UTF-8 text", "save it as UTF-8") from None
