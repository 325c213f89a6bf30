"""The outlook: what a plan would do, in numbers only. For the linter, which asks on every run and every keystroke."""

from __future__ import annotations

from typing import NamedTuple

from storyboard.catalog import Model
from storyboard.model.meaning import Meaning
from storyboard.planning.limits import partition_pieces
from storyboard.planning.pieces import Unfilmable, pieces_of


class Outlook(NamedTuple):
    """What a plan would do; all times in milliseconds.

    `kind`: "exact" (one job, nothing over), "trims" (one job, `asked` - `total` over), "cuts" (`jobs` jobs), or the
    kind of the `Unfilmable` that stands in the way: "empty", "unknown", "too-long", "too-short", "exact-fails",
    with its words in `message` and `hint` and the shot's number in `shot`.
    """

    kind: str
    total: int
    asked: int = 0
    jobs: int = 0
    message: str = ""
    hint: str = ""
    shot: int | None = None

    @property
    def filmable(self) -> bool:
        """Whether there is a plan."""
        return self.jobs > 0

    @property
    def over(self) -> int:
        """Milliseconds that are asked for beyond the board's own."""
        return self.asked - self.total


def outlook(board: Meaning, model: Model, *, fit: str = "trim", split_shots: bool = False) -> Outlook:
    """What a plan of a board would do. Never raises for what is wrong with the board.

    Shots without a readable duration are left out: the linter reports those by themselves. Limits of text lengths
    are not looked at, since that needs the prompts.
    """
    shots = [shot for shot in board.shots if shot.milliseconds]
    total = sum(shot.milliseconds for shot in shots)
    try:
        pieces = pieces_of(shots, model, split_shots=split_shots, fit=fit)
        jobs = partition_pieces(pieces, model, fit=fit).spans
    except Unfilmable as problem:
        kind = "exact-fails" if problem.kind == "exact" else problem.kind
        shot = None if problem.shot is None else shots[problem.shot - 1].number
        return Outlook(kind, total, message=problem.message, hint=problem.hint, shot=shot)
    asked = sum(job.length for job in jobs)
    kind = "cuts" if len(jobs) > 1 else "exact" if asked == total else "trims"
    return Outlook(kind, total, asked, len(jobs))
