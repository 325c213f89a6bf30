"""Plans and comparisons of plans as text."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from storyboard.basics.quantities import largest_remainder, seconds_text
from storyboard.basics.terminal import table
from storyboard.planning.jobs import Job, LastFrame, Plan, money

if TYPE_CHECKING:
    from storyboard.planning.comparison import Candidate

#: Columns of the longest job's time line.
LONGEST_BAR = 40

#: Blocks of a time line: shots in turn, the seconds that a dissolve shows, and what is unused.
BLOCKS = ("█", "▓", "▒", "░")
ASCII_BLOCKS = ("#", "=", "~", ".")
COLOURS = ("36", "34", "35", "2")


class Style:
    """How text is drawn: with blocks or plain characters, with colours or without."""

    __slots__ = ("blocks", "colour")

    def __init__(self, *, unicode: bool = True, colour: bool = False) -> None:
        self.blocks = BLOCKS if unicode else ASCII_BLOCKS
        self.colour = colour

    def paint(self, text: str, code: str) -> str:
        """The text in a colour, where colours are on."""
        return f"\x1b[{code}m{text}\x1b[0m" if self.colour and text else text


def plan_lines(plan: Plan, style: Style) -> Iterator[str]:
    """Yield the lines of a plan: its jobs with their timelines, totals, the reasons for the cuts, and notes."""
    count = len(plan.jobs)
    where = plan.service.name + (f", {plan.size}" if plan.size else "")
    yield f"{plan.total_seconds} s in {count} job{'s' if count > 1 else ''} on {plan.model.name} ({where})"
    yield ""
    head = ("job", "shots", "paid", "used", "unused", "cost", "timeline", "")
    longest = max(job.asked for job in plan.jobs)
    columns = [max(1, job.asked * LONGEST_BAR // longest) for job in plan.jobs]
    rows = [(*_row(job), bar(job, width, style), _shifts(job)) for job, width in zip(plan.jobs, columns, strict=True)]
    yield from table(head, rows, right="> >>>>")
    yield ""
    yield _sums(plan)
    yield f"cost  {_cost(plan)}"
    if count > 1:
        yield ""
        yield "cuts"
        for job in plan.jobs[:-1]:
            yield f"  after job {job.index}  {job.why}"
    # The line of the cost already says that the price is unknown.
    said = [notice for notice in plan.notices if notice.kind != "price"]
    if said:
        yield ""
        yield "notes"
        for notice in said:
            where = f"job {notice.job}: " if notice.job else ""
            yield f"  {where}{notice.text}"


def _row(job: Job) -> tuple[str, ...]:
    names = numbers(job.shots) if all(part.parts == 1 for part in job.parts) else ", ".join(_names(job))
    over = f"{job.trim_seconds} s" if job.asked > job.used else "-"
    cost = "?" if job.cost is None else f"{job.cost}"
    return str(job.index), names, f"{job.seconds} s", f"{job.used_seconds} s", over, cost


def _names(job: Job) -> Iterator[str]:
    for part in job.parts:
        yield part.name


def _shifts(job: Job) -> str:
    """Return which shots have another length in the prompt than in the film, and where the job's image comes from."""
    said = [
        f"shot {part.shot}: {seconds_text(part.used)} s rendered as {seconds_text(part.asked)} s"
        for part in job.parts
        if part.asked != part.used
    ]
    if job.overlap:
        said.append(f"{seconds_text(job.overlap)} s for the dissolve")
    if isinstance(job.reference, LastFrame):
        said.append(f"starts from the last frame of job {job.reference.job}")
    elif job.reference:
        said.append(f"starts from {job.reference}")
    return "; ".join(said)


def _sums(plan: Plan) -> str:
    thrown = sum(job.asked - job.used - job.overlap for job in plan.jobs)
    stretched = f", stretched from {plan.total_seconds} s" if plan.film_seconds != plan.total_seconds else ""
    film = f"{plan.film_seconds} s{stretched}"
    return f"paid  {plan.asked_seconds} s for a film of {film}; {seconds_text(thrown)} s unused"


def _cost(plan: Plan) -> str:
    price = plan.model.price
    if plan.service.free:
        paid = (
            ""
            if price is None
            else f"; a paid service costs {money(_nano(plan))} {price.currency}, at {price.describe()}"
        )
        return f"nothing: {plan.service.title} is free{paid}"
    if price is None or plan.cost is None:
        return "unknown: no source states a price; set `price` in storyboard.toml"
    return f"{plan.cost} {price.currency}, at {price.amount} per {price.per} (as of {price.date.isoformat()})"


def _nano(plan: Plan) -> int:
    return sum(plan.model.price.nano(job.asked) for job in plan.jobs) if plan.model.price else 0


def comparison_lines(candidates: Sequence[Candidate]) -> Iterator[str]:
    """Yield a table of all models, then the models that cannot render the board, with the reason."""
    rows = []
    for model, plan, _ in candidates:
        if plan is None:
            continue
        priced = plan.cost is not None
        rows.append(
            (
                model.name,
                model.service,
                str(len(plan.jobs)),
                f"{plan.asked_seconds} s",
                f"{plan.trim_seconds} s",
                f"{plan.cost} {plan.currency}" if priced else "?",
                model.price.date.isoformat() if model.price else "",
                ", ".join(sorted({notice.kind for notice in plan.notices} - {"price", "size"})),
            )
        )
    if rows:
        yield from table(
            ("model", "service", "jobs", "paid", "unused", "cost", "price as of", "notes"), rows, right="  >>>>  "
        )
    if any(row[-1] for row in rows):
        yield ""
        yield "notes: `storyboard plan --model NAME` shows them in full"
    advice = dict.fromkeys(text for model, plan, _ in candidates if plan is not None for text in model.advice)
    if advice:
        yield ""
        yield "choosing"
        yield from (f"  {text}" for text in advice)
    refused = [
        (candidate.model.name, candidate.model.service, candidate.problem)
        for candidate in candidates
        if candidate.problem
    ]
    if refused:
        if rows:
            yield ""
        yield from table(("unsuitable", "service", "reason"), refused)


def bar(job: Job, columns: int, style: Style) -> str:
    """A job as blocks: one run per shot, then the seconds of a dissolve, then what is unused.

    The length of a run is its share of the job's seconds, to the nearest column.
    """
    runs = [(index % 2, part.used) for index, part in enumerate(job.parts)]
    spare = job.asked - job.used - job.overlap
    runs = [*runs, (2, job.overlap), (3, spare)]
    lengths = largest_remainder([milliseconds * columns for _, milliseconds in runs], job.asked, 1)
    return "".join(
        style.paint(style.blocks[kind] * length, COLOURS[kind]) for (kind, _), length in zip(runs, lengths, strict=True)
    )


def numbers(values: Sequence[int]) -> str:
    """Return numbers in order with ranges: 1, 2, 3, 5 → "1-3, 5"."""
    runs: list[list[int]] = []
    for value in values:
        if runs and value == runs[-1][1] + 1:
            runs[-1][1] = value
        else:
            runs.append([value, value])
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
