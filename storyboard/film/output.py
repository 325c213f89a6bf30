"""Putting a film in its place: whole or not at all."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from glob import escape
from pathlib import Path

from storyboard.errors import FileError, UsageError


def check_mp4(path: Path) -> None:
    """Raise UsageError where a film's name does not end with .mp4, FileError where it cannot be written."""
    if path.suffix.lower() != ".mp4":
        raise UsageError(f"{path}: films are written as MP4", "end the name with .mp4")
    check_output(path)


def check_output(path: Path) -> None:
    """Raise FileError where a film cannot be written to `path`: known before the work, so said before it."""
    folder = path.parent
    if path.is_dir():
        raise FileError(f"{path}: this is a folder, not a file", "name the film: -o film.mp4")
    if not folder.is_dir():
        raise FileError(f"{folder}: folder not found", "create it, or write the film elsewhere")
    if not os.access(folder, os.W_OK | os.X_OK) or (path.exists() and not os.access(path, os.W_OK)):
        raise FileError(f"{path}: cannot be written", "check the permissions of the file and its folder")


@contextmanager
def replacing(path: Path) -> Iterator[Path]:
    """A path for the block to write, put in the place of `path` when the block ends without an error.

    It need not end with .mp4. Until then an existing film stays as it is; after an error nothing is left behind.
    Raises FileError.
    """
    target = Path(os.path.realpath(path))
    check_output(target)
    _sweep(target)
    named = target.with_name(f"{_prefix(target)}{os.getpid()}{_SUFFIX}")
    try:
        handle = _nameless(target.parent)
        try:
            written = named if handle is None else Path(f"/proc/{os.getpid()}/fd/{handle}")
            yield written
            _to_disk(written)
            if handle is not None:
                _name(written, named)
            os.replace(named, target)
        except BaseException:
            named.unlink(missing_ok=True)
            raise
        finally:
            if handle is not None:
                os.close(handle)
        if os.name == "posix":  # elsewhere a folder cannot be opened
            _to_disk(target.parent)
    except OSError as error:
        raise FileError(
            f"{path}: cannot be written: {error.strerror or error}", "check its permissions and the room on the disk"
        ) from error


def _nameless(folder: Path) -> int | None:
    """A new file in a folder that has no name yet: a kill leaves nothing of it. None where the system has none."""
    if not hasattr(os, "O_TMPFILE") or not os.path.isdir("/proc/self/fd"):
        return None
    try:
        return os.open(folder, os.O_TMPFILE | os.O_RDWR, 0o666)
    except OSError:
        return None  # not on this file system


def _name(nameless: Path, path: Path) -> None:
    """Give a file that has no name one."""
    folder = os.open(path.parent, os.O_RDONLY)
    try:
        # Only with a folder's handle does Python follow the link in /proc to the file.
        os.link(nameless, path.name, dst_dir_fd=folder, follow_symlinks=True)
    finally:
        os.close(folder)


_SUFFIX = ".tmp.mp4"


def _prefix(target: Path) -> str:
    return f".{target.stem[:100]}."


def _sweep(target: Path) -> None:
    """Remove what processes that were killed while they wrote this film left behind."""
    for left in target.parent.glob(f"{escape(_prefix(target))}*{_SUFFIX}"):
        process = left.name[len(_prefix(target)) : -len(_SUFFIX)]
        if process.isdigit() and not _runs(int(process)):
            left.unlink(missing_ok=True)


def _runs(process: int) -> bool:
    if os.name != "posix":  # elsewhere asking would end it
        return True
    try:
        os.kill(process, 0)
    except (ProcessLookupError, OverflowError):
        return False
    except PermissionError:
        return True
    return True


def _to_disk(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY if path.is_dir() else os.O_RDWR)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
