"""All models side by side: who could film a board, in how many jobs, at what price; and who could not, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from storyboard.catalog import Catalog, Model, load
from storyboard.errors import PlanError
from storyboard.planning.jobs import Plan, number
from storyboard.planning.planner import current_day, plan

if TYPE_CHECKING:
    from datetime import date

    from storyboard.model.board import Storyboard


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
    board: Storyboard,
    *,
    catalog: Catalog | None = None,
    service: str | None = None,
    today: date | None = None,
    **options: Any,
) -> list[Candidate]:
    """Every model of the catalog, or of one service, with its plan; those that can film the board first.

    Among these the known prices stand first, the cheapest at the top; then fewer jobs, then fewer seconds.
    `options` are those of `plan`.
    """
    catalog = catalog or load()
    today = today or current_day()
    found = [_candidate(board, catalog, model, today, options) for model in catalog.models(service)]
    return sorted(found, key=_rank)


def _candidate(board: Storyboard, catalog: Catalog, model: Model, today: date, options: dict[str, Any]) -> Candidate:
    if model.retired(today) and model.retired_on:
        return Candidate(model, None, f"retired on {model.retired_on.isoformat()}")
    try:
        return Candidate(
            model, plan(board, catalog=catalog, model=model.name, service=model.service, today=today, **options)
        )
    except PlanError as error:
        return Candidate(model, None, error.message)


def _rank(candidate: Candidate) -> tuple[Any, ...]:
    found = candidate.plan
    if found is None:
        return (2,)
    cost = found.cost
    return (cost is None, found.currency, cost or 0, len(found.jobs), found.asked_seconds)
