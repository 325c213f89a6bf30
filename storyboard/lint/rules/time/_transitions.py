"""The transitions of a board that take time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from storyboard.lint.context import Context
from storyboard.syntax.document import WrittenShot


class TimedTransition(NamedTuple):
    """A fade or dissolve out of `shot` into `after` (None behind the last shot); offsets are of its value."""

    start: int
    end: int
    kind: str
    milliseconds: int
    shot: WrittenShot
    after: WrittenShot | None


def transitions(context: Context) -> Iterator[TimedTransition]:
    """Yield every valid transition that takes time, in order."""
    shots = context.shots
    for shot in shots:
        read = shot.transition
        field = shot.node.field("transition")
        if read is not None and field is not None and read.milliseconds and not read.problem:
            after = shots[shot.number] if shot.number < len(shots) else None
            yield TimedTransition(*field.span, read.kind, read.milliseconds, shot, after)
