"""Which files a run is about: files as they are named, `.story` files in folders, globs; and when they change."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from storyboard.errors import UsageError
from storyboard.syntax.document import STDIN

if TYPE_CHECKING:
    from pathspec import GitIgnoreSpec

    #: A folder with what its .gitignore says; the deeper folder's word counts.
    Ignored = tuple[tuple[str, GitIgnoreSpec], ...]

SUFFIX = ".story"
IGNORE_FILE = ".gitignore"
#: Seconds between two looks.
INTERVAL = 0.5

State = dict[str, tuple[int, int]]


def find_files(paths: Iterable[str]) -> list[str]:
    """The files that paths name, each once, in order.

    A folder stands for all `.story` files in it, at any depth, but for hidden folders and what a `.gitignore`
    leaves out. A path with `*`, `?` or `[` that does not exist is a glob. Files named one by one are always taken,
    whether they exist or not. Raises UsageError where a glob finds nothing.
    """
    found: dict[str, None] = {}
    for path in paths:
        if path == STDIN:
            found[path] = None
        elif os.path.isdir(path):
            found.update(dict.fromkeys(_walk(path, _ignored_above(path))))
        elif any(sign in path for sign in "*?[") and not os.path.lexists(path):
            found.update(dict.fromkeys(_glob(path)))
        else:
            found[path] = None
    return list(found)


def _glob(pattern: str) -> Iterator[str]:
    from glob import glob

    matches = sorted(glob(pattern, recursive=True))
    files = [path for match in matches for path in ([match] if os.path.isfile(match) else find_files([match]))]
    boards = [path for path in files if path.endswith(SUFFIX)]
    if not boards:
        raise UsageError(f"no {SUFFIX} file matches {pattern!r}", "check the pattern; `**` matches all folders below")
    yield from boards


def _walk(folder: str, ignored: Ignored) -> Iterator[str]:
    """The boards below a folder, files before folders, both sorted; links to folders are not followed."""
    entries = sorted(os.scandir(folder), key=lambda entry: entry.name)
    if any(entry.name == IGNORE_FILE for entry in entries):
        ignored = (*ignored, *_read_ignore(folder))
    prefix = "" if folder == "." else folder.rstrip("/") + "/"
    for entry in entries:
        if entry.name.endswith(SUFFIX) and entry.is_file() and not _is_ignored(entry.path, ignored):
            yield prefix + entry.name
    for entry in entries:
        hidden = entry.name.startswith(".")
        if not hidden and entry.is_dir(follow_symlinks=False) and not _is_ignored(f"{entry.path}/", ignored):
            yield from _walk(prefix + entry.name, ignored)


def _is_ignored(path: str, ignored: Ignored) -> bool:
    if not ignored:
        return False
    absolute = os.path.abspath(path) + ("/" if path.endswith("/") else "")
    for folder, spec in reversed(ignored):
        said = spec.check_file(absolute[len(folder) + 1 :]).include
        if said is not None:
            return said
    return False


def _ignored_above(folder: str) -> Ignored:
    """What the .gitignore files above a folder say, from the repository's top on; nothing outside of a repository."""
    above = []
    at = os.path.abspath(folder)
    while not os.path.lexists(f"{at}/.git"):
        parent = os.path.dirname(at)
        if parent == at:
            return ()
        at = parent
        above.append(at)
    return tuple(
        spec for path in reversed(above) if os.path.isfile(f"{path}/{IGNORE_FILE}") for spec in _read_ignore(path)
    )


def _read_ignore(folder: str) -> Ignored:
    from pathspec import GitIgnoreSpec

    with open(os.path.join(folder, IGNORE_FILE), encoding="utf-8", errors="replace") as file:
        return ((os.path.abspath(folder).rstrip("/"), GitIgnoreSpec.from_lines(file)),)


# ------------------------------------------------------------------------ waiting for changes


def changes(paths: Sequence[str], sleep: Callable[[float], None] = time.sleep) -> Iterator[list[str]]:
    """All files that the paths name: at once, then each time one has changed, come or gone. Ends never."""
    seen: State | None = None
    while True:
        files = find_files(paths)
        state = look(files)
        if state != seen:
            seen = state
            yield files
        else:
            sleep(INTERVAL)


def look(files: Sequence[str]) -> State:
    """When each file was written last, and its size; files that are gone are left out."""
    state: State = {}
    for file in files:
        try:
            status = os.stat(file)
        except OSError:
            continue  # it comes back, or stays away: either is a change
        state[file] = (status.st_mtime_ns, status.st_size)
    return state
