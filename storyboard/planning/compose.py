"""From pieces to prompts: the shots of a job with their texts and asked times, as its dialect writes them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import groupby

from storyboard.catalog import Model
from storyboard.dialects import PromptShot, Rendering, dialect
from storyboard.model.meaning import Meaning
from storyboard.planning.fit import asked
from storyboard.planning.jobs import JobShot
from storyboard.planning.pieces import Piece, Unfilmable, limits_of
from storyboard.syntax.values import TransitionKind

#: More characters than any dialect writes around the text of one shot.
_AROUND = 80


class JobDraft:
    """One job in the making: its parts with their texts, fitted to a length."""

    __slots__ = ("parts", "rendering", "tail")

    def __init__(self, parts: tuple[JobShot, ...], rendering: Rendering, tail: int) -> None:
        self.parts = parts
        self.rendering = rendering
        self.tail = tail


class Composer:
    """Writes the clips of one board for one model."""

    def __init__(self, board: Meaning, pieces: Sequence[Piece], model: Model, fit: str) -> None:
        self._board = board
        self._pieces = pieces
        self._model = model
        self._fit = fit
        self._dialect = dialect(model.dialect)
        self._resolution = limits_of(model).resolution
        self._texts = [board.shot_text(index) for index in range(len(board.shots))]

    def clip(self, start: int, end: int, length: int) -> JobDraft:
        """The pieces from `start` to `end` as a clip of `length` milliseconds."""
        pieces = self._pieces[start:end]
        runs = _runs(pieces)
        durations = [sum(piece.milliseconds for piece in run) for run in runs]
        tail = self._tail(end)
        times = asked(durations, length, fit=self._fit, tail=tail, resolution=self._resolution)
        used = durations if self._fit != "stretch" else [*times[:-1], times[-1] - tail]
        parts = tuple(
            JobShot(run[0].shot + 1, run[0].part, run[-1].part, run[0].parts, time, use, *self._transition(run[-1]))
            for run, time, use in zip(runs, times, used, strict=True)
        )
        if parts[-1].transition == "dissolve":  # it can show no more than is filmed after the last shot
            shown = parts[-1]._replace(transition="dissolve" if tail else "cut", transition_length=tail)
            parts = (*parts[:-1], shown)
        shots = [PromptShot(time, self._text(run)) for run, time in zip(runs, times, strict=True)]
        return JobDraft(parts, self._dialect.render(shots, **self._model.dialect_options), tail)

    @property
    def limits(self) -> Callable[[int, int], bool] | None:
        """`admits`, where the model limits texts in a way that depends on the cut; else None."""
        parts = self._model.shot_characters is not None and any(piece.parts > 1 for piece in self._pieces)
        limited = self._model.prompt_length is not None or self._model.longest_shot is not None
        return self.admits if parts or limited else None

    def admits(self, start: int, end: int) -> bool:
        """Whether the texts of a job keep within the model's limits of characters."""
        pieces = self._pieces[start:end]
        most = self._model.shot_characters
        if most is not None and any(len(self._text(run)) > most for run in _runs(pieces)):
            return False
        if not self._lasts(start, end):
            return False
        limit = self._model.prompt_length
        if limit is None:
            return True
        whole = [piece for piece in pieces if piece.parts == 1]
        texts = sum(len(self._texts[piece.shot]) for piece in whole)
        if texts > limit:
            return False
        if texts + _AROUND * len(pieces) <= limit and len(whole) == len(pieces):
            return True
        need = sum(piece.milliseconds for piece in pieces) + self._tail(end)
        length = self._model.seconds.smallest_holding(need)
        return length is not None and len(self.clip(start, end, length).rendering.prompt) <= limit

    def _lasts(self, start: int, end: int) -> bool:
        """Whether no shot is asked for longer than the model takes one; a job's last shot may grow to fill its clip."""
        longest = self._model.longest_shot
        if longest is None:
            return True
        need = sum(piece.milliseconds for piece in self._pieces[start:end]) + self._tail(end)
        length = self._model.seconds.smallest_holding(need)
        return length is None or all(part.asked <= longest for part in self.clip(start, end, length).parts)

    def check_texts(self) -> None:
        """Raise `Unfilmable` where the text of one shot alone is over a limit of the model."""
        model = self._model
        for place, piece in enumerate(self._pieces):
            most, text = model.shot_characters, self._text([piece])
            if most is not None and len(text) > most:
                raise _too_much(f"the text of {piece.name} has {len(text)} characters", model, "a shot", most, piece)
            if model.prompt_length is not None and not self.admits(place, place + 1):
                raise _too_much(
                    f"the prompt of {piece.name} is too long", model, "a prompt", model.prompt_length, piece
                )

    def _tail(self, end: int) -> int:
        """What is filmed after the last piece of a job that ends at `end`, in milliseconds."""
        return self._pieces[end - 1].tail if end < len(self._pieces) and self._fit != "exact" else 0

    def _transition(self, piece: Piece) -> tuple[TransitionKind, int]:
        """How the film goes over from a piece into the next: its kind, and its length in milliseconds."""
        transition = self._board.shots[piece.shot].transition
        if transition is None or piece.part < piece.parts or piece.shot + 1 == len(self._board.shots):
            return "cut", 0
        return transition.kind, transition.milliseconds

    def _text(self, run: Sequence[Piece]) -> str:
        """Return the whole text of a shot, or of the parts of it that are in one job."""
        first, last = run[0], run[-1]
        if last.part - first.part + 1 == first.parts:
            return self._texts[first.shot]
        scene = " ".join(piece.scene for piece in run)
        # What is said is said once, in the first part.
        values = {**self._board.shots[first.shot].values, "scene": scene}
        if first.part > 1:
            values.pop("dialogue", None)
        return self._board.spoken(values)


def _runs(pieces: Sequence[Piece]) -> list[list[Piece]]:
    """The pieces of each shot together."""
    return [list(run) for _, run in groupby(pieces, key=lambda piece: piece.shot)]


def _too_much(what: str, model: Model, holder: str, most: int, piece: Piece) -> Unfilmable:
    return Unfilmable(
        "text",
        f"{what}; {model.name} takes at most {most} in {holder}",
        "shorten the scene, the style or the definitions it uses",
        piece.shot + 1,
    )
