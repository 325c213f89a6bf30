"""The outlook: what a plan would do, in numbers only. For the linter, which asks on every run and every keystroke."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import NamedTuple

from storyboard.basics.quantities import seconds_text
from storyboard.basics.words import plural
from storyboard.catalog import Model, Seconds
from storyboard.errors import BoardError
from storyboard.model.meaning import Meaning
from storyboard.planning.limits import partition_pieces
from storyboard.planning.pieces import Piece, Unfilmable, pieces_of


class Outlook(NamedTuple):
    """What a plan would do; all times in milliseconds.

    `kind`: "exact" (one job, nothing over), "trims" (one job, `asked` - `total` over), "cuts" (`jobs` jobs), or the
    kind of the `Unfilmable` that stands in the way: "empty", "unknown", "too-long", "too-short", "text", "exact-fails",
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

    Shots without a readable duration are left out: the linter reports those by themselves.
    """
    shots = [shot for shot in board.shots if shot.milliseconds]
    total = sum(shot.milliseconds for shot in shots)
    try:
        pieces = pieces_of(shots, model, split_shots=split_shots, fit=fit)
        limits = _text_limits(board, pieces, model, fit) if len(shots) == len(board.shots) else None
        jobs = partition_pieces(pieces, model, fit=fit, admits=limits).spans
    except Unfilmable as problem:
        kind = "exact-fails" if problem.kind == "exact" else problem.kind
        shot = None if problem.shot is None else shots[problem.shot - 1].number
        return Outlook(kind, total, message=problem.message, hint=problem.hint, shot=shot)
    asked = sum(job.length for job in jobs)
    kind = "cuts" if len(jobs) > 1 else "exact" if asked == total else "trims"
    return Outlook(kind, total, asked, len(jobs))


def longer_lengths(board: Meaning, model: Model, *, fit: str = "trim", split_shots: bool = False) -> str | None:
    """What another page says of longer clips, where these would help: which, how, and the line that allows them.

    The entry holds what is right under all pages; its differences hold the rest.
    """
    stated = next((other for other in model.differences if other.field == "seconds" and other.planned), None)
    if stated is None:
        return None
    lengths = tuple(int(Decimal(text) * 1000) for text in stated.value.split(", "))
    longer = [length for length in lengths if length not in model.seconds.choices]
    here = outlook(board, model, fit=fit, split_shots=split_shots)
    there = outlook(board, model._replace(seconds=Seconds(lengths)), fit=fit, split_shots=split_shots)
    if not there.filmable or (here.filmable and there.jobs >= here.jobs):
        return None
    said = " and ".join(map(seconds_text, longer))
    instead = f"in {plural(there.jobs, 'job')} instead of {here.jobs}" if here.filmable else "at all"
    line = f"[models.{model.name}] seconds = [{stated.value}]"
    return f"one page allows {said} s for {model.name}, which would render this board {instead}; to use it, add {line}"


def _text_limits(board: Meaning, pieces: Sequence[Piece], model: Model, fit: str) -> Callable[[int, int], bool] | None:
    """What a job's texts allow, where the model limits them. Raises `Unfilmable` where one shot alone says too much."""
    if model.prompt_length is None and model.shot_characters is None:
        return None
    from storyboard.planning.compose import Composer  # few models need it: `lint` starts without

    try:
        composer = Composer(board, pieces, model, fit)
    except BoardError:
        return None  # definitions in a circle: the linter reports them by themselves
    composer.check_texts()
    return composer.limits
