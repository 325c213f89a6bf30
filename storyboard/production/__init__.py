"""Production: every job paid once, every cent written down, whatever breaks. `docs/production.md` explains it.

Names are imported when they are first used: the command line shows updates without loading all of this.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from storyboard.production.make import Film, MakeOptions, NotAgreedError
    from storyboard.production.money import BudgetError
    from storyboard.production.runner import Failure, ProductionError
    from storyboard.production.survey import Bill
    from storyboard.production.updates import (
        Checked,
        CutNotice,
        Cutting,
        JobUpdate,
        Planned,
        Started,
        Stopping,
        Update,
        Watch,
    )

__all__ = [
    "Bill",
    "BudgetError",
    "Checked",
    "CutNotice",
    "Cutting",
    "Failure",
    "Film",
    "JobUpdate",
    "MakeOptions",
    "NotAgreedError",
    "Planned",
    "ProductionError",
    "Started",
    "Stopping",
    "Update",
    "Watch",
]

_HOMES = {
    "Bill": "survey",
    "BudgetError": "money",
    "Failure": "runner",
    "Film": "make",
    "MakeOptions": "make",
    "NotAgreedError": "make",
    "ProductionError": "runner",
    **dict.fromkeys(
        ("Checked", "CutNotice", "Cutting", "JobUpdate", "Planned", "Started", "Stopping", "Update", "Watch"), "updates"
    ),
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
