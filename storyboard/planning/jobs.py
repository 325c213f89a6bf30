"""What a plan is made of. Times are kept in milliseconds and money in thousand-millionths; both are shown exact."""

from __future__ import annotations

from decimal import Decimal
from typing import Any, NamedTuple

from storyboard.catalog import Model, Service
from storyboard.syntax.values import TransitionKind, seconds_of

#: One thousand-millionth of a currency: what prices per millisecond add up in without rounding.
NANO = Decimal(1).scaleb(-9)


class LastFrame(NamedTuple):
    """A job's reference image is the last used frame of an earlier job, by its index from 1."""

    job: int


class Notice(NamedTuple):
    """Something that the author should know before paying: what is lost, rounded or only assumed.

    `kind` is one word for scripts; `job` is the index of the job it is about, None for the whole plan.
    """

    kind: str
    text: str
    job: int | None = None


class JobShot(NamedTuple):
    """A shot in a job, or a part of one where `parts` > 1: `part` to `last_part` of `parts` are in this job.

    `asked` and `used` are milliseconds: in the prompt, and in the film. `transition` is how the film goes over into
    what follows: "cut", or "fade" or "dissolve" for `transition_length` milliseconds.
    """

    shot: int
    part: int
    last_part: int
    parts: int
    asked: int
    used: int
    transition: TransitionKind = "cut"
    transition_length: int = 0

    @property
    def name(self) -> str:
        """For people: "3", "3 (part 2 of 3)"."""
        if self.last_part - self.part + 1 == self.parts:
            return str(self.shot)
        several = f"parts {self.part}-{self.last_part}" if self.last_part > self.part else f"part {self.part}"
        return f"{self.shot} ({several} of {self.parts})"

    def to_json(self) -> dict[str, Any]:
        """Seconds as numbers."""
        return {
            "shot": self.shot,
            "part": self.part,
            "last_part": self.last_part,
            "parts": self.parts,
            "asked_seconds": number(seconds_of(self.asked)),
            "used_seconds": number(seconds_of(self.used)),
            "transition": self.transition,
            "transition_seconds": number(seconds_of(self.transition_length)),
        }


class Job(NamedTuple):
    """One clip to be rendered. Its first `used` milliseconds are in the film.

    Over `overlap` milliseconds after them the next shot dissolves in; the rest of the clip is cut off. A clip that
    starts with the last frame of the one before is shown from that frame on, and the one before up to it.
    """

    index: int  # type: ignore[assignment]  # from 1; a job is never searched as a tuple
    parts: tuple[JobShot, ...]
    asked: int
    used: int
    overlap: int
    prompt: str  # as it is sent
    fields: dict[str, Any]  # beside prompt, model, seconds and size
    model: str
    service: str
    dialect: str
    size: str | None
    reference: str | LastFrame | None
    nano_cost: int | None
    why: str  # why the job ends where it does

    @property
    def shots(self) -> tuple[int, ...]:
        """The numbers of its shots, from 1."""
        return tuple(part.shot for part in self.parts)

    @property
    def seconds(self) -> Decimal:
        """The length asked for, in seconds."""
        return seconds_of(self.asked)

    @property
    def used_seconds(self) -> Decimal:
        """What the film takes of it, in seconds; the overlap of a dissolve not counted."""
        return seconds_of(self.used)

    @property
    def trim_seconds(self) -> Decimal:
        """What is asked for beyond that, in seconds: thrown away but for the overlap."""
        return seconds_of(self.asked - self.used)

    @property
    def overlap_seconds(self) -> Decimal:
        """What the dissolve into the next job shows after the used seconds."""
        return seconds_of(self.overlap)

    @property
    def cost(self) -> Decimal | None:
        """The price of the clip; None where it is unknown."""
        return None if self.nano_cost is None else money(self.nano_cost)

    @property
    def request(self) -> dict[str, Any]:
        """The fields to send, `model`, `seconds` and `size` always among them so that no default matters.

        `size` is absent only where no source states one. The reference image is sent beside them.
        """
        sent = {"model": self.model, "prompt": self.prompt, "seconds": str(self.seconds), "size": self.size}
        return {key: value for key, value in {**sent, **self.fields}.items() if value is not None}

    def to_json(self) -> dict[str, Any]:
        """As `storyboard plan --output-format json` prints it; seconds and cost are numbers."""
        reference = {"last_frame_of": self.reference.job} if isinstance(self.reference, LastFrame) else self.reference
        return {
            "index": self.index,
            "shots": list(self.shots),
            "seconds": number(self.seconds),
            "used_seconds": number(self.used_seconds),
            "trim_seconds": number(self.trim_seconds),
            "prompt": self.prompt,
            "cost": number(self.cost),
            "overlap_seconds": number(self.overlap_seconds),
            "size": self.size,
            "dialect": self.dialect,
            "fields": self.fields,
            "reference": reference,
            "why": self.why,
            "parts": [part.to_json() for part in self.parts],
        }


class Plan(NamedTuple):
    """The jobs that film a board, in order, and what they cost."""

    model: Model
    service: Service
    size: str | None
    fit: str
    continuity: str
    jobs: tuple[Job, ...]
    total: int  # milliseconds of the board's shots
    notices: tuple[Notice, ...]

    def __repr__(self) -> str:
        from storyboard.basics.words import plural

        cost = "price unknown" if self.cost is None else f"{self.cost} {self.currency}".rstrip()
        jobs = plural(len(self.jobs), "job")
        return f"<Plan: {jobs} of {self.model.name}, {self.film_seconds} s, {cost}>"

    def _repr_html_(self) -> str:
        """A table of the jobs for notebooks."""
        from storyboard.basics.html import table

        rows = [
            (
                job.index,
                ", ".join(map(str, job.shots)),
                job.seconds,
                job.used_seconds,
                "" if job.cost is None else job.cost,
            )
            for job in self.jobs
        ]
        return table(repr(self).strip("<>"), ("job", "shots", "paid s", "used s", "cost"), rows)

    @property
    def total_seconds(self) -> Decimal:
        """The board's own length in seconds."""
        return seconds_of(self.total)

    @property
    def film_seconds(self) -> Decimal:
        """The film's length in seconds: the board's, but where shots are stretched."""
        return seconds_of(sum(job.used for job in self.jobs))

    @property
    def asked_seconds(self) -> Decimal:
        """What all clips together are asked for, in seconds."""
        return seconds_of(sum(job.asked for job in self.jobs))

    @property
    def trim_seconds(self) -> Decimal:
        """What is asked for and not in the film, in seconds."""
        return self.asked_seconds - self.film_seconds

    @property
    def cost(self) -> Decimal | None:
        """The price of all jobs, in the currency of the model's price; None where it is unknown."""
        costs = [job.nano_cost for job in self.jobs if job.nano_cost is not None]
        return money(sum(costs)) if len(costs) == len(self.jobs) else None

    @property
    def currency(self) -> str:
        """The currency of the costs."""
        return self.model.price.currency if self.model.price else "USD"

    def to_json(self) -> dict[str, Any]:
        """As `storyboard plan --output-format json` prints it; seconds and costs are numbers."""
        price = self.model.price
        return {
            "model": self.model.name,
            "service": self.service.name,
            "total_seconds": number(self.total_seconds),
            "film_seconds": number(self.film_seconds),
            "cost": number(self.cost),
            "jobs": [job.to_json() for job in self.jobs],
            "asked_seconds": number(self.asked_seconds),
            "trim_seconds": number(self.trim_seconds),
            "size": self.size,
            "fit": self.fit,
            "continuity": self.continuity,
            "currency": self.currency,
            "price": price
            and {
                "amount": number(price.amount),
                "per": price.per,
                "currency": price.currency,
                "date": price.date.isoformat(),
                "source": price.source,
            },
            "notices": [notice._asdict() for notice in self.notices],
        }


def money(nano: int) -> Decimal:
    """Thousand-millionths as an exact amount without idle zeros."""
    amount = nano * NANO
    return amount.quantize(Decimal("0.01")) if amount == amount.quantize(Decimal("0.01")) else amount.normalize()


def number(value: Decimal | None) -> int | float | None:
    """An exact value as a JSON number that reads back the same."""
    if value is None:
        return None
    return int(value) if value == value.to_integral_value() else float(value)


def _numbers(job: Job) -> str:
    return ", ".join(map(str, job.shots))
