"""What is exported: a board with its plan, laid out on a grid of frames."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from fractions import Fraction
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from storyboard.film.cards.of_board import cards_of
from storyboard.film.grid import frame_cuts, frames_in
from storyboard.planning import LastFrame
from storyboard.syntax.values import seconds_of

if TYPE_CHECKING:
    from storyboard.film.cards.card import Card
    from storyboard.lint.diagnostic import Diagnostic
    from storyboard.model.board import Storyboard
    from storyboard.model.shot import Shot
    from storyboard.planning import Job, Plan
    from storyboard.project import Project


class Media(NamedTuple):
    """The clip of a job: its frames as ordered, and its file where it has been rendered."""

    job: Job
    frames: int
    path: Path | None


class Item(NamedTuple):
    """A shot, or a part of one, on the grid. All counts are frames.

    `source` is where it starts in its job's clip. It goes over into the next item by a `kind` of transition, of which
    `before` frames are in this item and `after` in the next.
    """

    shot: int
    name: str
    first: int
    frames: int
    media: Media | None
    source: int
    kind: str = "cut"
    before: int = 0
    after: int = 0

    @property
    def last(self) -> int:
        """The frame after its last one."""
        return self.first + self.frames


class Subject:
    """A board to export. `plan` is None where nothing can film it; `clips` are rendered clips by job, from 1."""

    def __init__(
        self,
        board: Storyboard,
        plan: Plan | None,
        *,
        folder: Path,
        fps: Fraction,
        project: Project | None = None,
        clips: Mapping[int, Path] | None = None,
    ) -> None:
        self.board = board
        self.plan = plan
        self.project = project
        self.folder = folder
        self.fps = fps
        self.clips = dict(clips or {})

    @property
    def title(self) -> str:
        """The film's title, else the name of the board's file."""
        document = self.board.document
        path = Path(document.path).stem if document and document.path else ""
        return self.board.title or path.strip("-<>") or "storyboard"

    @cached_property
    def cards(self) -> list[Card]:
        """A card for each shot, its texts expanded."""
        return cards_of(self.board, self.folder)

    @cached_property
    def cuts(self) -> list[int]:
        """The frame at which each shot ends."""
        return frame_cuts([shot.duration for shot in self.board.shots], self.fps)

    @cached_property
    def shown(self) -> list[Card]:
        """The cards, with the rendered clips of the shots that have all of theirs.

        Raises FilmError for a clip that cannot be used, MissingExtraError without the `video` part.
        """
        if not self.clips:
            return self.cards
        from storyboard.film.cards.card import Footage
        from storyboard.film.probe import read_clip

        clips = {index: read_clip(path) for index, path in self.clips.items()}
        found: dict[int, list[Footage]] = {}
        lacking = set()
        for item in self.items:
            clip = clips.get(item.media.job.index) if item.media else None
            if clip is None:
                lacking.add(item.shot)
            else:
                found.setdefault(item.shot, []).append(Footage(clip, item.source / self.fps, item.frames))
        return [
            card._replace(footage=() if card.number in lacking else tuple(found.get(card.number, ())))
            for card in self.cards
        ]

    def frames_of(self, shot: int) -> int:
        """Return the frames of a shot, all of its parts together."""
        return sum(item.frames for item in self.items if item.shot == shot)

    @cached_property
    def diagnostics(self) -> list[Diagnostic]:
        """What the linter reports of the board."""
        return self.board.lint(project=self.project)

    def shot(self, item: Item) -> Shot:
        """Return the shot of an item."""
        return self.board.shots[item.shot - 1]

    @cached_property
    def items(self) -> list[Item]:
        """All items of the film in order; a part that is shorter than a frame is left out."""
        found = self._unplanned() if self.plan is None else self._planned(self.plan)
        return [item for item in found if item.frames]

    def _planned(self, plan: Plan) -> Iterator[Item]:
        parts = [(job, part) for job in plan.jobs for part in job.parts]
        cuts = [0, *frame_cuts([seconds_of(part.used) for _, part in parts], self.fps)]
        firsts = {job.index: place for place, (job, _) in reversed(list(enumerate(parts)))}
        for job in plan.jobs:
            place = firsts[job.index]
            # Its clip starts with a copy of the last frame of the one before: the film leaves that one out.
            if isinstance(job.reference, LastFrame) and cuts[place] - cuts[place - 1] > 1:
                cuts[place] -= parts[place - 1][1].transition == "cut"
        media = {
            job.index: Media(job, frames_in(job.seconds, self.fps), self.clips.get(job.index)) for job in plan.jobs
        }
        for place, (job, part) in enumerate(parts):
            start, end = cuts[place], cuts[place + 1]
            source = start - cuts[firsts[job.index]]
            seconds = Fraction(part.transition_length, 1000)
            sides = self._sides(part.transition, seconds, place + 1 == len(parts))
            yield Item(part.shot, part.name, start, end - start, media[job.index], source, part.transition, *sides)

    def _unplanned(self) -> Iterator[Item]:
        cuts = [0, *self.cuts]
        for number, shot in enumerate(self.board.shots, start=1):
            start, end = cuts[number - 1], cuts[number]
            kind, seconds = (shot.transition.kind, shot.transition.seconds) if shot.transition else ("cut", 0)
            sides = self._sides(kind, Fraction(seconds), number == len(self.board.shots))
            yield Item(number, str(number), start, end - start, None, 0, kind, *sides)

    def _sides(self, kind: str, seconds: Fraction, last: bool) -> tuple[int, int]:
        """Return the frames of a transition before and after its cut; at the end of the film only a fade is seen."""
        if kind == "fade":
            half = frames_in(seconds / 2, self.fps)
            return (frames_in(seconds, self.fps), 0) if last else (half, half)
        return 0, frames_in(seconds, self.fps) if kind == "dissolve" and not last else 0
