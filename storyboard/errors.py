"""Every error that storyboard raises, drawn once.

    StoryboardError                 exit code
    ├── UsageError                  2   the command or call cannot be carried out as written
    │   └── MissingExtraError       2   a part that is an optional install was asked for
    ├── FileError                   2   a file or folder cannot be read or written
    ├── ConfigError                 2   a configuration file is wrong
    │   └── CatalogError            2   an entry of the model catalog is wrong
    ├── BoardError (ValueError)     1   the author's board is wrong
    │   └── PlanError               1   nothing under these settings can film the board
    ├── ServiceError                1   the video service refused, failed or went away
    └── FilmError                   1   clips cannot be probed, cut or joined

Each carries `message` (what is wrong, and where) and `hint` (how to fix it). The
command line prints both and exits with `exit_code`; a traceback never reaches a user.
"""

from __future__ import annotations


class StoryboardError(Exception):
    """Base of all errors raised on purpose. Catch it to catch everything this package raises."""

    exit_code = 2

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} ({self.hint})" if self.hint else self.message


class UsageError(StoryboardError):
    """A command or call that cannot be carried out as written. Change the arguments."""


class MissingExtraError(UsageError):
    """Something that needs an optional part of the install. Run the command that the hint names."""


class FileError(StoryboardError):
    """A file or folder cannot be read or written. Check the path, its permissions and the disk."""


class ConfigError(StoryboardError):
    """`storyboard.toml` or `[tool.storyboard]` holds something it cannot. Change the named line."""


class CatalogError(ConfigError):
    """A catalog entry is wrong or contradicts itself. Change the named line."""


class BoardError(StoryboardError, ValueError):
    """The author's board is wrong. Change the named shot or field."""

    exit_code = 1


class PlanError(BoardError):
    """Nothing under the current settings can film the board. Change the board, the model or the fit."""


class ServiceError(StoryboardError):
    """The video service refused, failed or went away; `storyboard.services.errors` draws its kinds."""

    exit_code = 1


class FilmError(StoryboardError):
    """Clips cannot be probed, cut or joined. The hint says which and what to do."""

    exit_code = 1
