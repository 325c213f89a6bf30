"""Planning: a board of any length into jobs that a model films, at the least cost, every second accounted for.

Names are imported when they are first used: the linter needs only the outlook, on every run.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from storyboard.planning.comparison import Candidate, compare
    from storyboard.planning.fit import FITS
    from storyboard.planning.forecast import Outlook, outlook
    from storyboard.planning.jobs import Job, JobShot, LastFrame, Notice, Plan
    from storyboard.planning.partition import OBJECTIVES
    from storyboard.planning.pieces import Unfilmable
    from storyboard.planning.planner import CONTINUITIES, plan

__all__ = [
    "CONTINUITIES",
    "FITS",
    "OBJECTIVES",
    "Candidate",
    "Job",
    "JobShot",
    "LastFrame",
    "Notice",
    "Outlook",
    "Plan",
    "Unfilmable",
    "compare",
    "outlook",
    "plan",
]

_HOMES = {
    "Candidate": "comparison",
    "CONTINUITIES": "planner",
    "FITS": "fit",
    "Job": "jobs",
    "LastFrame": "jobs",
    "Notice": "jobs",
    "OBJECTIVES": "partition",
    "Outlook": "forecast",
    "JobShot": "jobs",
    "Plan": "jobs",
    "Unfilmable": "pieces",
    "compare": "comparison",
    "outlook": "forecast",
    "plan": "planner",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
