"""The clips of a board that are there already: for an animatic that shows them, and time lines that link to them."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from storyboard.errors import UsageError
from storyboard.production.films import Films
from storyboard.production.ledger import Entry
from storyboard.production.orders import orders_of, with_takes
from storyboard.production.scenes import Stretch
from storyboard.production.session import address_of
from storyboard.production.states import Step
from storyboard.production.store import NAME, Store
from storyboard.production.survey import survey

if TYPE_CHECKING:
    from storyboard.planning import Plan
    from storyboard.project import Project


def rendered_clips(plan: Plan, folder: Path, project: Project) -> dict[int, Path]:
    """Return the rendered clips of a plan by job, from 1; a clip of the service before one of a rehearsal.

    References are relative to `folder`. Of several takes it is the one that the film uses. Sends nothing, and may be
    called while `make` is rendering. Raises UsageError and BoardError for a plan that could not be sent.
    """
    root = Path(project.root)
    if not (root / NAME).is_dir():
        return {}
    clips: dict[int, Path] = {}
    with Store(root) as store:
        for rehearsal in (True, False):  # what comes later wins
            clips |= _found(store, plan, folder, project, rehearsal=rehearsal)
    return clips


def _found(store: Store, plan: Plan, folder: Path, project: Project, *, rehearsal: bool) -> dict[int, Path]:
    wire = project.catalog.wire(plan.service.name)
    try:
        address = address_of(wire, simulate=rehearsal)
    except UsageError:
        return {}  # a service without an address has rendered nothing
    orders = orders_of([Stretch(plan, folder, 0)], wire, address=address, rehearsal=rehearsal or plan.service.free)
    films = Films(store.ledger, store.root)
    used: dict[int, int] = {}
    for found in survey(store, orders):
        choice = films.choice(found.identity) if found.identity else None
        if choice:
            used[found.order.slot] = choice.take
    return {
        found.order.slot: store.clip_path(_clip_of(found.entry))
        for found in survey(store, with_takes(orders, {}, used))
        if found.order.used and found.step is Step.REUSE
    }


def _clip_of(entry: Entry | None) -> str:
    assert entry is not None and entry.clip is not None  # of a clip that is reused
    return entry.clip
