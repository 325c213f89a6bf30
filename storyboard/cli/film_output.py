"""What `animatic` and `stitch` share: the film's size, their progress, and what they made."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from storyboard.errors import UsageError

if TYPE_CHECKING:
    from pathlib import Path

    from storyboard.film import ClipInfo


def film_size(text: str) -> tuple[int, int]:
    """Width and height in pixels of a size such as 1280x720. Raises UsageError."""
    width, cross, height = text.lower().partition("x")
    if not (cross and all(side.isascii() and side.isdecimal() for side in (width, height))):
        raise UsageError(f"invalid size `{text}`", "write WIDTHxHEIGHT in pixels, such as 1280x720")
    return int(width), int(height)


@contextmanager
def told(what: str) -> Iterator[Callable[[float], None]]:
    """Show progress and the time left on standard error where that is a terminal; tell it the share that is done."""
    if not sys.stderr.isatty():
        yield lambda share: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    columns = (TextColumn("{task.description}"), BarColumn(), TaskProgressColumn(), TimeRemainingColumn())
    with Progress(*columns, console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task(what, total=1.0)
        yield lambda share: bar.update(task, completed=share)


def report(output: Path, made: ClipInfo) -> str:
    """One line: path, seconds, size, frames."""
    seconds = f"{float(made.duration):.3f}".rstrip("0").rstrip(".")
    return f"{output}: {seconds} s, {made.width}x{made.height}, {made.frames} frames"
