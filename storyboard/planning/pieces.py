"""Pieces: what the cut may part. A shot is one piece; one longer than the longest clip is several where allowed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from storyboard.basics.quantities import seconds_text
from storyboard.catalog import Model
from storyboard.dialects import dialect
from storyboard.errors import PlanError
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
    shots: Sequence[ShotMeaning], model: Model, *, split_shots: bool = False, fit: str = "trim"
) -> list[Piece]:
    """The pieces of a board, in order. Raises `Unfilmable` naming the shot and the limit."""
    longest = model.seconds.longest
    if not longest:
        raise Unfilmable(
            "unknown",
            f"no source states which lengths {model.name} films",
            f'give them in storyboard.toml: [models."{model.name}"] seconds = [5, 10]',
        )
    if not shots:
        raise Unfilmable("empty", "the board has no shots", "write one: `Shot 1:`, `duration: 5sec`, `Scene: …`")
    shortest = limits_of(model).shortest
    pieces: list[Piece] = []
    for index, shot in enumerate(shots):
        milliseconds = shot.milliseconds
        if milliseconds < shortest:
            raise _too_short(f"shot {index + 1}", index, milliseconds, shortest, model)
        whole = Piece(index, milliseconds, shot.dissolve, shot.cut_before)
        if milliseconds > longest:
            pieces += _split(whole, shot.scene, model, fit if split_shots else "")
        else:
            pieces.append(whole)
    return _with_room_for_dissolves(pieces, longest, fit) if any(piece.tail for piece in pieces) else pieces


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


def _split(whole: Piece, scene: str, model: Model, even_fit: str) -> list[Piece]:
    """The parts of a shot that no clip holds: at the author's marks, and evenly where `even_fit` names the fit."""
    longest = model.seconds.longest
    marked = split_parts(scene)
    parts = list(zip(even(whole.milliseconds, len(marked)), marked, strict=True))
    if even_fit:
        parts = [part for length, text in parts for part in _evenly(length, text, model, even_fit)]
    over = [length for length, _ in parts if length > longest]
    if over:
        raise _too_long(whole, over[0], len(parts), longest, model)
    shortest = limits_of(model).shortest
    least = min(length for length, _ in parts)
    if least < shortest:
        raise _too_short(f"a part of {whole.name} between its marks", whole.shot, least, shortest, model)
    count = len(parts)
    return [
        whole._replace(
            milliseconds=length,
            tail=whole.tail if number == count else 0,
            wall=whole.wall and number == 1,
            part=number,
            parts=count,
            scene=text,
        )
        for number, (length, text) in enumerate(parts, 1)
    ]


def _evenly(milliseconds: int, text: str, model: Model, fit: str) -> list[tuple[int, str]]:
    """As few even parts as clips hold, each saying that it goes on; under "exact", as few as are clips themselves."""
    fewest = -(-milliseconds // model.seconds.longest)
    if fewest == 1:
        return [(milliseconds, text)]
    exact = (
        milliseconds // length
        for length in reversed(model.seconds.choices)
        if fit == "exact" and milliseconds % length == 0
    )
    count = next(exact, fewest)
    return [
        (share, f"Part {number} of {count} of one continuous shot: {text}")
        for number, share in enumerate(even(milliseconds, count), 1)
    ]


def _too_long(whole: Piece, part: int, parts: int, longest: int, model: Model) -> Unfilmable:
    what = f"{whole.name} lasts {_seconds(whole.milliseconds)}"
    if parts > 1:
        what += f", a part of it between its marks {_seconds(part)}"
    return Unfilmable(
        "too-long",
        f"{what}; the longest clip of {model.name} is {_seconds(longest)}",
        f"shorten {whole.name}, put an indented line `---` into its scene where it may be split, or use --split-shots",
        whole.shot + 1,
    )


def even(milliseconds: int, parts: int) -> list[int]:
    """A length in parts that differ by a millisecond at most, the longer ones first."""
    share, rest = divmod(milliseconds, parts)
    return [share + (number < rest) for number in range(parts)]


def _too_short(what: str, index: int, milliseconds: int, shortest: int, model: Model) -> Unfilmable:
    if not milliseconds:
        return Unfilmable("too-short", f"{what} has no duration", "add `duration: 5sec`", index + 1)
    return Unfilmable(
        "too-short",
        f"{what} lasts {_seconds(milliseconds)}; {model.name} takes no shot under {_seconds(shortest)}",
        f"make it at least {_seconds(shortest)}, or join it with a neighbour",
        index + 1,
    )


def _seconds(milliseconds: int) -> str:
    return f"{seconds_text(milliseconds)} s"
