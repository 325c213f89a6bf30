"""Dialects: what one job's shots look like to a model.

A dialect is the module of its name beside this one, with

    NAME        its name in the catalog
    LOSES       what it loses of a board: (what, why) pairs, the first word as the plan's warnings use it
    MOST_SHOTS  most shots in one prompt, None for any number
    RESOLUTION  the finest step of a shot's duration in milliseconds
    render(shots) -> Rendering

so a new one is one small module, its name in `DIALECTS`, and a catalog entry that uses it.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Any, NamedTuple, Protocol

#: Every dialect, in the order of the documents.
DIALECTS = ("canonical", "single", "timestamps", "structured")


class PromptShot(NamedTuple):
    """A shot as a prompt says it: its asked milliseconds and its whole text in one line."""

    milliseconds: int
    text: str


class Rendering(NamedTuple):
    """One job as its model takes it: the prompt, and fields beside it as names and values."""

    prompt: str
    fields: dict[str, Any]


class Dialect(Protocol):
    """What the module of a dialect offers."""

    NAME: str
    LOSES: tuple[tuple[str, str], ...]
    MOST_SHOTS: int | None
    RESOLUTION: int

    def render(self, shots: Sequence[PromptShot]) -> Rendering:
        """A job's shots as the model takes them."""


def dialect(name: str) -> Dialect:
    """The dialect of this name. Raises KeyError for a name that is not in `DIALECTS`."""
    if name not in DIALECTS:
        raise KeyError(name)
    return import_module(f"storyboard.dialects.{name}")
