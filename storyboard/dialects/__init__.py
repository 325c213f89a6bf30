"""Dialects: what one job's shots look like to a model.

A dialect is the module of its name beside this one (`multi-prompt` is `multi_prompt.py`), with

    NAME        its name in the catalog
    LOSES       what it loses of a board: (what, why) pairs, the first word as the plan's warnings use it
    MOST_SHOTS  most shots in one prompt, None for any number
    RESOLUTION  the finest step of a shot's duration in milliseconds
    render(shots, **options) -> Rendering
    parse(prompt, fields) -> the shots that a rendering says

so a new one is one small module, its name in `DIALECTS`, and a catalog entry that uses it. A package of its own offers
one as an entry point of the group `storyboard.dialects`. `options` are the entry's `dialect_options`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Any, NamedTuple, Protocol

#: Every dialect, in the order of the documents.
DIALECTS = ("canonical", "single", "kling", "multi-prompt", "scenes", "timestamps", "numbered", "brackets", "clock")
GROUP = "storyboard.dialects"


class PromptShot(NamedTuple):
    """A shot as a prompt says it: its asked milliseconds and its whole text in one line."""

    milliseconds: int  # 0 where a prompt that is read back does not say it
    text: str


class Rendering(NamedTuple):
    """One job as its model takes it: the prompt, and fields beside it as names and values.

    A dialect of structured shots has them as a list in `fields["shots"]`; its prompt is the same as canonical text.
    """

    prompt: str
    fields: dict[str, Any]


class Dialect(Protocol):
    """What the module of a dialect offers."""

    NAME: str
    LOSES: tuple[tuple[str, str], ...]
    MOST_SHOTS: int | None
    RESOLUTION: int

    def render(self, shots: Sequence[PromptShot], **options: Any) -> Rendering:
        """A job's shots as the model takes them."""

    def parse(self, prompt: str, fields: Mapping[str, Any]) -> tuple[PromptShot, ...]:
        """The shots that a rendering says. Raises ValueError where it is not of this dialect."""


def dialect(name: str) -> Dialect:
    """The dialect of this name. Raises KeyError for a name that is neither shipped nor installed."""
    if name in DIALECTS:
        return import_module(f"storyboard.dialects.{name.replace('-', '_')}")
    return _installed()[name]


def installed_dialects() -> tuple[str, ...]:
    """The names of the dialects that other packages offer."""
    return tuple(_installed())


@cache
def _installed() -> dict[str, Dialect]:
    from importlib.metadata import entry_points

    return {point.name: point.load() for point in entry_points(group=GROUP)}


def harmless(pattern: re.Pattern[str], replacement: str, text: str) -> str:
    """A shot's text in one line in which nothing looks like the start of another shot."""
    from storyboard.syntax.prompt import one_line

    return pattern.sub(replacement, one_line(text))
