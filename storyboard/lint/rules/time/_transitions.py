"""The transitions of a board that take time."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from storyboard.lint.context import Context
from storyboard.syntax.document import WrittenShot
from storyboard.syntax.values import read_transition


class Transition(NamedTuple):
    """A fade or dissolve out of `shot` into `after` (None behind the last shot); offsets are of its value."""

    start: int
    end: int
    kind: str
    milliseconds: int
    shot: WrittenShot
    after: WrittenShot | None


def transitions(context: Context) -> Iterator[Transition]:
    """Yield every valid transition that takes time, in order."""
    shots = context.shots
    for shot in shots:
        text = shot.values.get("transition")
        if text is None:
            continue
        read = read_transition(text)
        field = shot.node.field("transition")
        if read.milliseconds and not read.problem and field is not None:
            after = shots[shot.number] if shot.number < len(shots) else None
            yield Transition(*field.span, read.kind, read.milliseconds, shot, after)
