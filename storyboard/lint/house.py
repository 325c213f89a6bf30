"""Rules that a project adds: in Python and, for writers, declared in TOML."""

from __future__ import annotations

from storyboard.config import Settings
from storyboard.lint.registry import Rule


def house_rules(settings: Settings) -> tuple[Rule, ...]:
    """The rules that a project adds. Raises ConfigError where one is wrong."""
    return ()
