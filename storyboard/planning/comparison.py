"""All models side by side: who could film a board, in how many jobs, at what price; and who could not, and why."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NamedTuple

from storyboard.catalog import Model
from storyboard.errors import PlanError
from storyboard.planning.jobs import Plan, number
from storyboard.planning.partition import OBJECTIVES
from storyboard.planning.planner import plan

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard
    from storyboard.project import Project


class Candidate(NamedTuple):
    """A model with its plan of the board, or with why there is none."""

    model: Model
    plan: Plan | None
    problem: str = ""

    def to_json(self) -> dict[str, Any]:
        """Seconds and cost as numbers; `problem` is null where the model can film the board."""
        found: dict[str, Any] = {
            "model": self.model.name,
            "service": self.model.service,
            "problem": self.problem or None,
            "advice": list(self.model.advice),
        }
        if self.plan is not None:
            found |= {
                "jobs": len(self.plan.jobs),
                "total_seconds": number(self.plan.total_seconds),
                "asked_seconds": number(self.plan.asked_seconds),
                "film_seconds": number(self.plan.film_seconds),
                "trim_seconds": number(self.plan.trim_seconds),
                "cost": number(self.plan.cost),
                "currency": self.plan.currency,
                "price_date": self.model.price.date.isoformat() if self.model.price else None,
                "notices": [notice._asdict() for notice in self.plan.notices],
            }
        return found


def compare(
    board: Storyboard, project: Project | None = None, *, objectives: Sequence[str] = OBJECTIVES
) -> list[Candidate]:
    """Return every model of the catalog, or of the service asked for, with its plan; those that can film first.

    Among these the known prices stand first, the cheapest at the top; then fewer jobs, then fewer seconds.
    """
    project = project or board.project()
    models = project.catalog.models(project.asked.service)
    return sorted((_candidate(board, project, model, objectives) for model in models), key=_rank)


def _candidate(board: Storyboard, project: Project, model: Model, objectives: Sequence[str]) -> Candidate:
    if model.retired(project.today) and model.retired_on:
        return Candidate(model, None, f"retired on {model.retired_on.isoformat()}")
    asked = project.asked._replace(model=model.name, service=model.service)
    try:
        return Candidate(model, plan(board, project.asking(asked), objectives=objectives))
    except PlanError as error:
        return Candidate(model, None, error.message)


def _rank(candidate: Candidate) -> tuple[Any, ...]:
    found = candidate.plan
    if found is None:
        return (2,)
    cost = found.cost
    return (cost is None, found.currency, cost or 0, len(found.jobs), found.asked_seconds)
