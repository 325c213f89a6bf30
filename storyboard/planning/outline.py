"""The outline: when each shot starts, how many words it says, which job films it, and what that costs.

It is light and tolerant: it exists for a board that is being written, with shots that have no duration yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from storyboard.basics.quantities import json_number, seconds_text
from storyboard.catalog import Model, Service
from storyboard.errors import StoryboardError
from storyboard.planning.jobs import money
from storyboard.planning.limits import partition_pieces
from storyboard.planning.pieces import Piece, pieces_of
from storyboard.planning.reasons import why
from storyboard.syntax.document import Document
from storyboard.syntax.fields import SPOKEN
from storyboard.syntax.values import seconds_of

if TYPE_CHECKING:
    from storyboard.project import Project

#: A word; Chinese and Japanese are written without blanks, so there each character counts.
_WORD = re.compile(r"[\u3040-\u30ff\u3400-\u9fff]|[^\W\u3040-\u30ff\u3400-\u9fff](?:[\w'’-]*\w)?")


class ShotRow(NamedTuple):
    """A shot in the outline; times in milliseconds from the start of the film."""

    number: int  # its place, from 1
    title: str
    start: int
    milliseconds: int  # 0 where it has no readable duration
    words: int  # said in the prompt, the style not counted
    jobs: tuple[int, ...]  # the jobs that film it, from 1; empty where the board cannot be planned
    cost: Decimal | None  # its share of what its jobs cost

    @property
    def end(self) -> int:
        """When it ends."""
        return self.start + self.milliseconds

    def to_json(self) -> dict[str, Any]:
        """As `storyboard outline --output-format json` prints it; seconds and cost are numbers."""
        return {
            "number": self.number,
            "title": self.title,
            "start_seconds": json_number(seconds_of(self.start)),
            "end_seconds": json_number(seconds_of(self.end)),
            "seconds": json_number(seconds_of(self.milliseconds)) if self.milliseconds else None,
            "words": self.words,
            "jobs": list(self.jobs),
            "cost": None if self.cost is None else json_number(self.cost),
        }


class JobRow(NamedTuple):
    """A job in the outline: the shots that it films (places from 1), milliseconds, and why it ends where it does."""

    number: int  # from 1
    first: int
    last: int
    asked: int
    used: int
    cost: Decimal | None
    why: str


class Outline(NamedTuple):
    """A board at a glance; `problem` says why it cannot be planned, where it cannot."""

    shots: Sequence[ShotRow]
    jobs: Sequence[JobRow]
    total: int
    model: Model | None
    service: Service | None
    problem: str = ""

    @property
    def asked(self) -> int:
        """What all jobs are asked for, in milliseconds."""
        return sum(job.asked for job in self.jobs)

    @property
    def cost(self) -> Decimal | None:
        """What all jobs cost; None where it is unknown, or there is no plan."""
        costs = [job.cost for job in self.jobs if job.cost is not None]
        return sum(costs, Decimal(0)) if costs and len(costs) == len(self.jobs) else None

    @property
    def currency(self) -> str:
        """The currency of the costs."""
        return self.model.price.currency if self.model and self.model.price else ""

    @property
    def summary(self) -> str:
        """The board in one line: `15 s, 2 jobs of sora-2-all, 20 s paid, 1.60 USD`."""
        said = [f"{seconds_text(self.total)} s"]
        if self.jobs and self.model:
            count = len(self.jobs)
            said.append(f"{count} job{'s' if count > 1 else ''} of {self.model.name}")
            if self.asked != self.total:
                said.append(f"{seconds_text(self.asked)} s paid, {seconds_text(self.asked - self.total)} s over")
            said.append("price unknown" if self.cost is None else f"{self.cost} {self.currency}".rstrip())
        elif self.problem:
            said.append(self.problem)
        return ", ".join(said)

    def to_json(self) -> dict[str, Any]:
        """As `storyboard outline --output-format json` prints it."""
        return {
            "total_seconds": json_number(seconds_of(self.total)),
            "asked_seconds": json_number(seconds_of(self.asked)),
            "model": self.model.name if self.model else None,
            "service": self.service.name if self.service else None,
            "cost": None if self.cost is None else json_number(self.cost),
            "currency": self.currency,
            "problem": self.problem or None,
            "shots": [shot.to_json() for shot in self.shots],
        }


def outline(document: Document, project: Project) -> Outline:
    """Return the outline of a board under a project's settings. Never raises for what is wrong with the board."""
    timed = [shot for shot in document.shots if shot.milliseconds]
    total = sum(shot.milliseconds for shot in timed)
    places = [shot.number for shot in timed]
    model = service = None
    jobs: list[JobRow] = []
    shares: dict[int, list[tuple[int, int]]] = {}  # by place: (job, milliseconds)
    problem = ""
    try:
        header = document.header
        model = project.catalog.model(
            project.model_name(header.get("model")), project.service_name(header.get("service"))
        )
        service = project.catalog.service(model.service)
        pieces = pieces_of(timed, model, split_shots=project.asked.split_shots, fit=project.asked.fit)
        jobs = list(_jobs(pieces, places, model, service, project.asked.fit, shares))
    except StoryboardError as error:
        problem = error.message
    by_index = {job.number: job for job in jobs}
    rows: list[ShotRow] = []
    start = 0
    for shot in document.shots:
        own = shares.get(shot.number, [])
        words = sum(len(_WORD.findall(text)) for key, text in shot.values.items() if key in SPOKEN)
        cost = _share(own, by_index)
        jobs_of = tuple(dict.fromkeys(index for index, _ in own))
        rows.append(ShotRow(shot.number, shot.title or "", start, shot.milliseconds, words, jobs_of, cost))
        start += shot.milliseconds
    return Outline(rows, jobs, total, model, service, problem)


def _jobs(
    pieces: Sequence[Piece],
    places: Sequence[int],
    model: Model,
    service: Service,
    fit: str,
    shares: dict[int, list[tuple[int, int]]],
) -> Iterator[JobRow]:
    """The jobs of a board, its shots' parts noted in `shares`."""
    partition = partition_pieces(pieces, model, fit=fit)
    for index, span in enumerate(partition.spans, 1):
        own = pieces[span.start : span.end]
        for piece in own:
            shares.setdefault(places[piece.shot], []).append((index, piece.milliseconds))
        used = sum(piece.milliseconds for piece in own)
        nano = 0 if service.free else model.price.nano(span.length) if model.price else None
        cost = None if nano is None else money(nano)
        reason = why(partition, span, pieces, model)
        yield JobRow(index, places[own[0].shot], places[own[-1].shot], span.length, used, cost, reason)


def _share(own: Sequence[tuple[int, int]], jobs: dict[int, JobRow]) -> Decimal | None:
    """A shot's share of its jobs' costs, by time, to a tenth of a cent."""
    total = Decimal(0)
    for index, milliseconds in own:
        job = jobs[index]
        if job.cost is None:
            return None
        total += job.cost * milliseconds / job.used
    return total.quantize(Decimal("0.001")).normalize() if own else None
