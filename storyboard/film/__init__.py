"""Films: clips probed, cut and joined, and boards drawn as timed cards.

Names are imported when they are first used, so that this package is there without the `video` extra;
using it then raises MissingExtraError.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from storyboard.film.extra import require_video

if TYPE_CHECKING:
    from storyboard.film.animatic import Card, render_cards
    from storyboard.film.probe import ClipInfo, frame_at, last_frame, probe
    from storyboard.film.stitch import Cut, stitch

__all__ = [
    "Card",
    "ClipInfo",
    "Cut",
    "frame_at",
    "last_frame",
    "probe",
    "render_cards",
    "require_video",
    "stitch",
]

_HOMES = {
    "Card": "animatic",
    "ClipInfo": "probe",
    "Cut": "stitch",
    "frame_at": "probe",
    "last_frame": "probe",
    "probe": "probe",
    "render_cards": "animatic",
    "stitch": "stitch",
}


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value
