"""The configuration file: where it stands, and the words that all who read it share."""

from __future__ import annotations

import os
from collections.abc import Mapping
from typing import NamedTuple

from storyboard.errors import ConfigError, FileError

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


def find_config(folder: str | os.PathLike[str] = ".") -> tuple[str | None, str]:
    """The configuration file nearest to a folder, upwards, and its text; (None, "") where there is none.

    A `pyproject.toml` counts where it has `[tool.storyboard]`. Raises FileError where one cannot be read.
    """
    at = os.path.abspath(os.fspath(folder))
    while True:
        for name in FILE_NAMES:
            path = os.path.join(at, name)
            text = _read(path)
            if text is not None and (name != "pyproject.toml" or _is_ours(text)):
                return path, text
        above = os.path.dirname(at)
        if above == at:
            return None, ""
        at = above


def _read(path: str) -> str | None:
    try:
        with open(path, encoding="utf-8") as file:
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
