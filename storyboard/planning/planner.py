"""The plan: a board into the jobs that film it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from storyboard.basics.quantities import seconds_text
from storyboard.catalog import Model, Service
from storyboard.errors import PlanError, UsageError
from storyboard.model.meaning import Meaning
from storyboard.planning.compose import Composer
from storyboard.planning.fit import FITS
from storyboard.planning.jobs import Job, LastFrame, Plan
from storyboard.planning.limits import partition_pieces
from storyboard.planning.notices import notices
from storyboard.planning.partition import OBJECTIVES
from storyboard.planning.pieces import Piece, pieces_of
from storyboard.planning.reasons import why
from storyboard.planning.sizes import size_of

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard
    from storyboard.project import Project

CONTINUITIES = ("none", "last-frame")


def plan(board: Storyboard, project: Project | None = None, *, objectives: Sequence[str] = OBJECTIVES) -> Plan:
    """Return the best plan of a board.

    Model, service and size are those asked for (`project.asked`), else the board's own, else the configuration's, else
    the catalog's defaults. `asked` also holds how shots fill a clip (`fit`), what a job starts from (`continuity`),
    whether shots longer than any clip are split (`split_shots`), and whether there may be one job only (`single`).
    `objectives` is what is kept low, the most important first. Without `project` it is the one of the board's file.

    Raises PlanError where no choice can film the board, naming the shot and the limit; UsageError for an unknown
    model, service or option.
    """
    project = project or board.project()
    meaning = board.meaning
    asked, catalog = project.asked, project.catalog
    fit, continuity = asked.fit, asked.continuity
    check_options(fit, continuity, objectives)
    named = meaning.header.get
    chosen = catalog.model(project.model_name(named("model")), project.service_name(named("service")))
    if continuity == "last-frame" and chosen.references == 0:
        raise PlanError(f"{chosen.name} cannot start from an image", "use --continuity none, or another model")
    offered_by = catalog.service(chosen.service)
    sent_size = size_of(chosen, project, meaning.header)
    chosen = chosen.at(sent_size)
    pieces = pieces_of(meaning.shots, chosen, split_shots=asked.split_shots, fit=fit, objectives=objectives)
    seams = [start > 0 and goes_on(meaning, piece, chosen, continuity) for start, piece in enumerate(pieces)]
    composer = Composer(meaning, pieces, chosen, fit)
    composer.check_texts()
    partition = partition_pieces(pieces, chosen, fit=fit, objectives=objectives, admits=composer.limits)
    if asked.single and len(partition.spans) > 1:
        raise _not_single(meaning, chosen, len(partition.spans))
    beside = {**character_fields(meaning, chosen), **seed_field(meaning, chosen)}
    jobs: list[Job] = []
    for index, span in enumerate(partition.spans, 1):
        clip = composer.clip(span.start, span.end, span.length)
        jobs.append(
            Job(
                index=index,
                parts=clip.parts,
                asked=span.length,
                used=sum(part.used for part in clip.parts),
                overlap=clip.tail,
                prompt=clip.rendering.prompt,
                fields={**beside, **clip.rendering.fields},
                model=chosen.name,
                service=chosen.service,
                dialect=chosen.dialect,
                size=sent_size,
                reference=LastFrame(index - 1) if seams[span.start] else image_of(meaning, pieces[span.start], chosen),
                nano_cost=_cost(chosen, offered_by, span.length),
                why=why(partition, span, pieces, chosen),
            )
        )
    return Plan(
        model=chosen,
        service=offered_by,
        size=sent_size,
        fit=fit,
        continuity=continuity,
        jobs=tuple(jobs),
        total=sum(piece.milliseconds for piece in pieces),
        notices=notices(meaning, jobs, pieces, chosen, offered_by, project.today),
    )


def check_options(fit: str, continuity: str, objectives: Sequence[str]) -> None:
    """Raise UsageError for an unknown option."""
    for name, value, known in (("fit", fit, FITS), ("continuity", continuity, CONTINUITIES)):
        if value not in known:
            raise UsageError(f"unknown {name} {value!r}", f"choose from {', '.join(known)}")
    for objective in objectives:
        if objective not in OBJECTIVES:
            raise UsageError(f"unknown objective {objective!r}", f"choose from {', '.join(OBJECTIVES)}")
    if len(set(objectives)) < len(objectives):
        raise UsageError("an objective is listed twice", "list each once, most important first")


def goes_on(board: Meaning, first: Piece, model: Model, continuity: str) -> bool:
    """Whether a job, other than the board's first, that starts with a piece starts from the last frame before it.

    The parts of one shot always continue each other; under "last-frame" all jobs do, but from a shot's own image.
    """
    if model.references == 0:
        return False
    return first.part > 1 or (continuity == "last-frame" and "reference" not in board.shots[first.shot].values)


def image_of(board: Meaning, first: Piece, model: Model) -> str | None:
    """The image that a job starts from which goes on from no other: its first shot's own, else the board's."""
    if model.references == 0:
        return None
    return board.shots[first.shot].values.get("reference") or board.header.get("reference")


def character_fields(board: Meaning, model: Model) -> dict[str, str]:
    """The fields of the board's character, where the model takes them."""
    character = board.character
    if character is None or not model.characters:
        return {}
    fields = {"character_url": character.url}
    if character.timestamps is not None:
        fields["character_timestamps"] = character.timestamps
    return fields


def seed_field(board: Meaning, model: Model) -> dict[str, int]:
    """The board's seed, where the model is known to take one."""
    seed = board.header.get("seed")
    return {"seed": int(seed)} if seed and model.seed else {}


def _cost(model: Model, service: Service, length: int) -> int | None:
    if service.free:
        return 0
    return model.price.nano(length) if model.price else None


def _not_single(board: Meaning, model: Model, jobs: int) -> PlanError:
    return PlanError(
        f"one clip was requested, but {seconds_text(board.milliseconds)} s takes {jobs} jobs on {model.name} "
        f"(longest clip: {seconds_text(model.seconds.longest)} s)",
        "shorten the board, remove `---`, or leave out --single",
    )
