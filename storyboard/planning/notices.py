"""Notices: what the author should know before paying. What is lost, rounded or only assumed."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from storyboard.basics.quantities import seconds_text
from storyboard.catalog import Model, Service
from storyboard.dialects import dialect
from storyboard.model.meaning import Meaning
from storyboard.planning.forecast import longer_lengths
from storyboard.planning.jobs import Job, LastFrame, Notice
from storyboard.planning.pieces import Piece, limits_of

if TYPE_CHECKING:
    from datetime import date


def notices(
    board: Meaning,
    jobs: Sequence[Job],
    pieces: Sequence[Piece],
    model: Model,
    service: Service,
    today: date,
) -> tuple[Notice, ...]:
    """Return a notice for everything that is lost, rounded or assumed."""
    return (*_of_the_model(board, jobs, model, service, today), *_of_the_jobs(board, jobs, pieces, model))


def _of_the_model(board: Meaning, jobs: Sequence[Job], model: Model, service: Service, today: date) -> Iterator[Notice]:
    if model.retired(today) and model.retired_on:
        instead = f"; use {model.replaced_by} instead" if model.replaced_by else ""
        yield Notice("retired", f"{model.address} was retired on {model.retired_on.isoformat()}{instead}")
    if service.kind == "limits":
        yield Notice("service", f"`make` cannot send jobs to {service.title}: its address is not known")
    if model.price is None and not service.free:
        yield Notice(
            "price", f"no source states the price of {model.name}; the plan minimizes jobs and seconds instead"
        )
    if service.experimental:
        yield Notice("experimental", f"how {service.title} is spoken to may not work: {service.experimental}")
    seed = board.header.get("seed")
    if seed and not model.seed:
        doubt = "takes no seed" if model.seed is False else "is not known to take a seed"
        yield Notice("seed", f"{model.name} {doubt}: `seed: {seed}` is not sent")
    if (said := longer_lengths(board, model)) is not None:
        yield Notice("lengths", said)
    if model.sizes_open and not service.free and jobs[0].size not in (None, *model.sizes):
        yield Notice("size", f"no source states that {model.name} renders {jobs[0].size}: it may be refused")
    if jobs[0].size is None:
        yield Notice("size", f"no source states the sizes of {model.name}; set `size` to be sure of one")
    character = board.character
    if character is not None and not model.characters:
        yield Notice("character", f"{model.name} does not support characters: {character.url} is not sent")
    elif character is not None and character.start is not None and model.character_seconds:
        span = (character.end or 0) - character.start
        low, high = model.character_seconds
        if not low <= span <= high:
            yield Notice(
                "character", f"the character's time span of {span} s may be refused; {low} to {high} s is known to work"
            )
    yield from _of_references(board, jobs, model)


def _of_references(board: Meaning, jobs: Sequence[Job], model: Model) -> Iterator[Notice]:
    if model.references is None and any(job.reference is not None for job in jobs):
        yield Notice("reference", f"no source states whether {model.name} takes reference images")
    if model.references != 0:
        return
    if "reference" in board.header or any("reference" in shot.values for shot in board.shots):
        yield Notice("reference", f"{model.name} does not take reference images: they are not sent")


def _of_the_jobs(board: Meaning, jobs: Sequence[Job], pieces: Sequence[Piece], model: Model) -> Iterator[Notice]:
    losses = dict(dialect(model.dialect).LOSES)
    if "continuity" in losses and len(jobs) > 1 and not any(isinstance(job.reference, LastFrame) for job in jobs):
        yield Notice("continuity", losses["continuity"])
    rooms = {piece.shot + 1: piece.tail for piece in pieces}
    for job in jobs:
        yield from _of_one_job(board, job, losses, model)
        if job.index < len(jobs):
            yield from _of_its_dissolve(board, job, rooms[job.parts[-1].shot])


def _of_its_dissolve(board: Meaning, job: Job, room: int) -> Iterator[Notice]:
    """Whether the dissolve into the next job is as long as the author wants it; `room` is what the pieces leave it."""
    last = job.parts[-1]
    wanted = board.shots[last.shot - 1].dissolve if last.last_part == last.parts else 0
    if job.overlap >= wanted:
        return
    given = f"is shortened to {seconds_text(job.overlap)} s" if job.overlap else "becomes a cut"
    short = room == board.shots[last.shot].milliseconds
    reason = "the next shot is shorter" if short else f"no clip has room for it after shot {last.shot}"
    yield Notice(
        "dissolve", f"the dissolve of {seconds_text(wanted)} s after shot {last.shot} {given}: {reason}", job.index
    )


def _of_one_job(board: Meaning, job: Job, losses: dict[str, str], model: Model) -> Iterator[Notice]:
    several = len(job.parts) > 1
    unsaid = "seconds" in losses and limits_of(model).resolution == 1
    if several and unsaid and model.follows_seconds:
        yield Notice("seconds", losses["seconds"], job.index)
    if several and not model.follows_seconds:
        yield Notice("seconds", f"{model.name} keeps the order of shots but not their seconds", job.index)
    if several and limits_of(model).resolution > 1:
        yield from _rounded(job, losses, model)
    for part in job.parts[:-1]:
        transition = board.shots[part.shot - 1].transition
        if "transition" in losses and transition is not None and transition.kind != "cut":
            yield Notice("transition", f"shot {part.shot}, {transition.written}: {losses['transition']}", job.index)
    for part in job.parts[1:]:
        if "reference" in losses and "reference" in board.shots[part.shot - 1].values:
            yield Notice(
                "reference",
                f"shot {part.shot}: {losses['reference']}; put `---` before the shot to start a job there",
                job.index,
            )
    first = job.parts[0]
    if first.part > 1:
        yield Notice("split", f"shot {first.shot} continues here; the seam may be visible", job.index)
        if "dialogue" in board.shots[first.shot - 1].values:
            yield Notice(
                "dialogue", f"the dialogue of shot {first.shot} is only in the prompt of its first part", job.index
            )


def _rounded(job: Job, losses: dict[str, str], model: Model) -> Iterator[Notice]:
    """Yield a notice about shots whose durations are rounded to the model's steps."""
    moved = [part for part in job.parts if part.asked != part.used]
    # What is over at the end of a job is trim: the last shot is asked for longer in any case.
    names = ", ".join(
        f"shot {part.shot} {seconds_text(part.used)} → {seconds_text(part.asked)} s"
        for part in moved
        if part is not job.parts[-1]
    )
    if names:
        step = f"{model.name} takes durations in steps of {seconds_text(limits_of(model).resolution)} s"
        yield Notice("seconds", f"{losses.get('seconds', step)} ({names})", job.index)
