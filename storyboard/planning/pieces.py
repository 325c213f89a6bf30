"""Pieces: what the cut may part. A shot is one piece; one longer than the longest clip is several where allowed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from typing import NamedTuple

from storyboard.basics.quantities import even_shares, seconds_text
from storyboard.catalog import Model
from storyboard.dialects import dialect
from storyboard.errors import PlanError
from storyboard.planning.parting import PartingTask, best_parts
from storyboard.planning.partition import OBJECTIVES, PartitionTask
from storyboard.syntax.document import ShotMeaning
from storyboard.syntax.values import split_parts


class Unfilmable(PlanError):
    """No choice can film the board. `kind` says what stands in the way, `shot` is the number of the shot or None.

    Kinds: "empty" (no shots), "unknown" (the model's lengths are unknown), "too-long" (a shot over the longest clip),
    "too-short" (a shot under the model's shortest), "text" (a text over a limit), "exact" (nothing adds up).
    """

    def __init__(self, kind: str, message: str, hint: str = "", shot: int | None = None) -> None:
        super().__init__(message, hint)
        self.kind = kind
        self.shot = shot


class Piece(NamedTuple):
    """A shot or a part of one. `shot` counts from 0; `part` from 1 to `parts`; times in milliseconds."""

    shot: int
    milliseconds: int
    tail: int = 0  # what must be filmed after it if a job ends here: the next shot dissolves over it
    wall: bool = False  # the author wants a cut before it
    part: int = 1
    parts: int = 1
    scene: str = ""  # a part's own text in the place of the scene's; empty for a whole shot
    free: bool = False  # still to be parted, where that is best

    @property
    def name(self) -> str:
        """For people: "shot 3", "shot 3 part 2"."""
        return f"shot {self.shot + 1}" + (f" part {self.part}" if self.parts > 1 else "")


class Limits(NamedTuple):
    """What model and dialect together allow of a job. None: no limit is known. Milliseconds and characters."""

    shots: int | None
    shortest: int
    resolution: int


def limits_of(model: Model) -> Limits:
    """The limits of a model under its dialect."""
    own = dialect(model.dialect)
    shots = min((limit for limit in (model.shots, own.MOST_SHOTS) if limit is not None), default=None)
    resolution = max(own.RESOLUTION, model.resolution or 1)
    # A shot that is rounded to the resolution must not vanish.
    return Limits(shots, max(model.shortest_shot or 1, resolution), resolution)


def pieces_of(
    shots: Sequence[ShotMeaning],
    model: Model,
    *,
    split_shots: bool = False,
    fit: str = "trim",
    objectives: Sequence[str] = OBJECTIVES,
) -> list[Piece]:
    """Return the pieces of a board, in order. Raises `Unfilmable` naming the shot and the limit.

    `split_shots` parts every shot over the longest clip where that is best for the `objectives`.
    """
    longest = model.seconds.longest
    if not longest:
        raise Unfilmable(
            "unknown",
            f"no source states which lengths {model.name} renders",
            f'state them in storyboard.toml: [models."{model.name}"] seconds = [5, 10]',
        )
    if not shots:
        raise Unfilmable("empty", "the board has no shots", "add one: `Shot 1:`, `duration: 5sec`, `Scene: …`")
    shortest = limits_of(model).shortest
    pieces: list[Piece] = []
    for index, shot in enumerate(shots):
        milliseconds = shot.milliseconds
        if milliseconds < shortest:
            raise _too_short(f"shot {index + 1}", index, milliseconds, shortest, model)
        whole = Piece(index, milliseconds, shot.dissolve, shot.cut_before)
        if model.longest_shot is not None and milliseconds > model.longest_shot:
            raise _over_longest_shot(whole, model, model.longest_shot)
        if milliseconds > longest:
            pieces += _split(whole, shot.scene, model, free=split_shots)
        else:
            pieces.append(whole)
    if any(piece.free for piece in pieces):
        pieces = _parted(pieces, model, fit, objectives)
    return _with_room_for_dissolves(pieces, longest, fit) if any(piece.tail for piece in pieces) else pieces


def prices_of(model: Model) -> list[int] | None:
    """The price of a clip of each length; None where it is unknown."""
    return None if model.price is None else [model.price.nano(length) for length in model.seconds.choices]


def ranked(objectives: Sequence[str]) -> list[str]:
    """All objectives: one that the caller left out still breaks ties, after those that were named."""
    return [*objectives, *(name for name in OBJECTIVES if name not in objectives)]


def reach_of(pieces: Sequence[Piece], shots: int | None) -> list[int] | None:
    """Per piece the last end of a job that starts with it: forced cuts and shots per prompt. None: no limit."""
    if shots is None and not any(piece.wall for piece in pieces):
        return None
    count = len(pieces)
    reach = [count] * count
    wall = count
    for start in range(count - 1, -1, -1):
        reach[start] = wall
        if pieces[start].wall:
            wall = start
    if shots is not None:
        end = 0
        for start, piece in enumerate(pieces):
            while end < count and pieces[end].shot < piece.shot + shots:
                end += 1
            reach[start] = min(reach[start], end)
    return reach


def _over_longest_shot(whole: Piece, model: Model, longest: int) -> Unfilmable:
    return Unfilmable(
        "too-long",
        f"{whole.name} lasts {_seconds(whole.milliseconds)}; {model.name} takes no shot over {_seconds(longest)}",
        f"shorten {whole.name}, or make it two shots",
        whole.shot + 1,
    )


def _with_room_for_dissolves(pieces: list[Piece], longest: int, fit: str) -> list[Piece]:
    """A dissolve is no longer than what it shows: the piece after it, and what the longest clip has left.

    Under "exact" no clip has anything left: there a dissolve keeps its length, and forbids a cut.
    """
    behind = [piece.milliseconds for piece in pieces[1:]]
    rooms = [longest if fit == "exact" else longest - piece.milliseconds for piece in pieces]
    return [
        piece._replace(tail=min(piece.tail, after, room)) if piece.tail else piece
        for piece, after, room in zip(pieces, [*behind, 0], rooms, strict=True)
    ]


def _split(whole: Piece, scene: str, model: Model, *, free: bool) -> list[Piece]:
    """The parts of a shot that no clip holds, at the author's marks; with `free`, those too long may be parted on."""
    longest = model.seconds.longest
    marked = split_parts(scene)
    parts = list(zip(even_shares(whole.milliseconds, len(marked)), marked, strict=True))
    over = [length for length, _ in parts if length > longest]
    if over and not free:
        raise _too_long(whole, over[0], len(parts), longest, model)
    shortest = limits_of(model).shortest
    least = min(length for length, _ in parts)
    if least < shortest:
        raise _too_short(f"a part of {whole.name}", whole.shot, least, shortest, model)
    pieces = [whole._replace(milliseconds=length, scene=text, free=length > longest) for length, text in parts]
    return _numbered(pieces)


def _numbered(pieces: Sequence[Piece]) -> list[Piece]:
    """All pieces of one shot as its parts: only the first follows a forced cut, only the last dissolves."""
    count = len(pieces)
    return [
        piece._replace(
            tail=piece.tail if number == count else 0, wall=piece.wall and number == 1, part=number, parts=count
        )
        for number, piece in enumerate(pieces, 1)
    ]


def _parted(pieces: list[Piece], model: Model, fit: str, objectives: Sequence[str]) -> list[Piece]:
    """The pieces with those that are free parted where that is best, each part saying that it goes on."""
    limits, longest = limits_of(model), model.seconds.longest
    # A free piece leaves room for its dissolve: its last part can be as short as the model takes.
    roomy = [piece._replace(milliseconds=limits.shortest) if piece.free else piece for piece in pieces]
    tails = [piece.tail for piece in _with_room_for_dissolves(roomy, longest, fit)]
    task = PartitionTask(
        durations=[piece.milliseconds for piece in pieces],
        lengths=model.seconds.choices,
        prices=prices_of(model),
        tails=tails if any(tails) else None,
        reach=reach_of(pieces, limits.shots),
        exact=fit == "exact",
    )
    parts = best_parts(PartingTask(task, [piece.free for piece in pieces], limits.shortest), ranked(objectives))
    if parts is None:  # nothing adds up: even parts, for the message that says so
        parts = [even_shares(piece.milliseconds, -(-piece.milliseconds // longest)) for piece in pieces]
    made = [part for piece, lengths in zip(pieces, parts, strict=True) for part in _parts_of(piece, lengths)]
    return [part for _, shot in groupby(made, key=lambda piece: piece.shot) for part in _whole_or_parts(list(shot))]


def _parts_of(piece: Piece, lengths: Sequence[int]) -> list[Piece]:
    count = len(lengths)
    if count == 1:
        return [piece]
    return [
        piece._replace(
            milliseconds=length, scene=f"Part {number} of {count} of one continuous shot: {piece.scene}", free=False
        )
        for number, length in enumerate(lengths, 1)
    ]


def _whole_or_parts(pieces: list[Piece]) -> list[Piece]:
    return pieces if len(pieces) == 1 else _numbered(pieces)


def _too_long(whole: Piece, part: int, parts: int, longest: int, model: Model) -> Unfilmable:
    what = f"{whole.name} lasts {_seconds(whole.milliseconds)}"
    if parts > 1:
        what += f" and one of its parts {_seconds(part)}"
    return Unfilmable(
        "too-long",
        f"{what}, but the longest clip of {model.name} is {_seconds(longest)}",
        f"shorten {whole.name}, add an indented line `---` to its scene where it may be split, or use --split-shots",
        whole.shot + 1,
    )


def _too_short(what: str, index: int, milliseconds: int, shortest: int, model: Model) -> Unfilmable:
    if not milliseconds:
        return Unfilmable("too-short", f"{what} has no duration", "add `duration: 5sec`", index + 1)
    return Unfilmable(
        "too-short",
        f"{what} lasts {_seconds(milliseconds)}, but the shortest shot of {model.name} is {_seconds(shortest)}",
        f"give it {_seconds(shortest)} or more, or merge it with a neighbouring shot",
        index + 1,
    )


def _seconds(milliseconds: int) -> str:
    return f"{seconds_text(milliseconds)} s"
