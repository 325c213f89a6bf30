"""The checked values of a configuration file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple

from storyboard.basics.money import Amount

OFF = "off"
SEVERITIES = ("error", "warning", "info", OFF)


class Scope(NamedTuple):
    """What the configuration says of files whose path matches a glob."""

    pattern: str
    ignore: tuple[str, ...]
    severity: Mapping[str, str]


class BudgetSettings(NamedTuple):
    """The `[budget]` table: what the project may spend in a day, the zone whose midnight ends it, and rates."""

    per_day: Amount | None = None
    time_zone: str = "UTC"  # an IANA name
    rates: Mapping[str, Amount] = MappingProxyType({})  # currency → the worth of one unit of it


class Settings:
    """The checked values of a configuration file; without one, the defaults."""

    def __init__(self, values: Mapping[str, Any]) -> None:
        get = values.get
        self.model: str | None = get("model")
        self.service: str | None = get("service")
        self.size: str | None = get("size")  # "WIDTHxHEIGHT" in pixels
        self.single: bool = get("single", False)
        self.baseline: str | None = get("baseline")
        self.budget: BudgetSettings = get("budget", BudgetSettings())
        self.select: tuple[str, ...] = get("select", ())  # codes or prefixes
        self.ignore: tuple[str, ...] = get("ignore", ())
        self.severity: Mapping[str, str] = get("severity", {})  # by code or prefix
        self.per_file: tuple[Scope, ...] = get("per-file", ())
        self.house: tuple[str, ...] = get("house", ())  # files of Python rules, relative to the root
        self.pattern_rules: tuple[Mapping[str, Any], ...] = get("rule", ())  # the [[rule]] tables
        self.rule_options: Mapping[str, Mapping[str, Any]] = get("rules", {})  # by code, as written

    def codes(self) -> Iterator[tuple[str, tuple[str, ...]]]:
        """Every code that the file names outside of `[rules]`, with the keys that lead to it."""
        yield from ((code, ("select",)) for code in self.select)
        yield from ((code, ("ignore",)) for code in self.ignore)
        yield from ((code, ("severity", code)) for code in self.severity)
        for scope in self.per_file:
            for code in (*scope.ignore, *scope.severity):
                yield code, ("per-file", scope.pattern)
