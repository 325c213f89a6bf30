"""Waiting for files to change: a look at their times twice a second, asleep in between."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator, Sequence

from storyboard.lint.discover import find_files

#: Seconds between two looks.
INTERVAL = 0.5

State = dict[str, tuple[int, int]]


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
