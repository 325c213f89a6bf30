"""Planning: a board of any length into jobs that a model films, at the least cost, every second accounted for."""

from __future__ import annotations

from storyboard.planning.compare import Candidate, compare
from storyboard.planning.cut import OBJECTIVES
from storyboard.planning.fit import FITS
from storyboard.planning.jobs import Job, LastFrame, Notice, Part, Plan
from storyboard.planning.outlook import Outlook, outlook
from storyboard.planning.pieces import Unfilmable
from storyboard.planning.planner import CONTINUITIES, plan

__all__ = [
    "CONTINUITIES",
    "FITS",
    "OBJECTIVES",
    "Candidate",
    "Job",
    "LastFrame",
    "Notice",
    "Outlook",
    "Part",
    "Plan",
    "Unfilmable",
    "compare",
    "outlook",
    "plan",
]
