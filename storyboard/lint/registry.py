"""The one list of all rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from importlib import import_module
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Severity
    from storyboard.lint.problem import Problem

#: "family.module" under `storyboard.lint.rules`, sorted by code.
RULES: tuple[str, ...] = (
    # SB1xx syntax
    "syntax.unreadable_line",
    "syntax.chatter",
    "syntax.code_fence",
    "syntax.unindented_continuation",
    "syntax.name_spelling",
    "syntax.duration_spelling",
    "syntax.full_width",
    "syntax.markdown",
    "syntax.head_colon",
    "syntax.byte_order_mark",
    "syntax.line_endings",
    "syntax.odd_blanks",
    "syntax.stray_bytes",
    "syntax.invisible_characters",
    "syntax.missing_blank_line",
    "syntax.indented_name",
    "syntax.unused_suppression",
    "syntax.wrong_suppression",
    # SB2xx structure
    # SB3xx time
    # SB4xx model
    # SB5xx references
    # SB6xx wording
)


class Rule(NamedTuple):
    """A rule as the engine runs it; all but `check` is what its module says of itself."""

    code: str
    name: str  # in words: "missing-scene"
    family: str
    severity: Severity
    on: bool  # False: only where it is selected or given a severity
    check: Callable[[Context], Iterable[Problem]]
    options: Mapping[str, Any]  # name → default
    last: bool  # runs when all others have: it looks at what was suppressed
    manual: str  # the module's docstring

    @property
    def summary(self) -> str:
        """The manual's first line."""
        return self.manual.strip().partition("\n")[0]


@lru_cache(maxsize=1)
def shipped_rules() -> tuple[Rule, ...]:
    """All rules of the package."""
    return tuple(rule_of(import_module(f"storyboard.lint.rules.{name}"), name.partition(".")[0]) for name in RULES)


def rule_of(module: Any, family: str) -> Rule:
    """The rule that a module is. Raises AttributeError where the module lacks a part."""
    return Rule(
        code=module.CODE,
        name=module.NAME,
        family=family,
        severity=module.SEVERITY,
        on=getattr(module, "ON", True),
        check=module.check,
        options=getattr(module, "OPTIONS", {}),
        last=getattr(module, "LAST", False),
        manual=module.__doc__ or "",
    )
