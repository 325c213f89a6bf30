"""The one list of all rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Problem, Severity

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
    "syntax.shot_heading",
    "syntax.byte_order_mark",
    "syntax.line_endings",
    "syntax.non_standard_spaces",
    "syntax.invalid_utf8",
    "syntax.invisible_characters",
    "syntax.missing_blank_line",
    "syntax.indented_name",
    "syntax.unused_suppression",
    "syntax.invalid_suppression",
    # SB2xx structure
    "structure.shot_numbers",
    "structure.duplicate_number",
    "structure.missing_scene",
    "structure.empty_scene",
    "structure.missing_duration",
    "structure.invalid_duration",
    "structure.no_shots",
    "structure.misspelt_field",
    "structure.misplaced_field",
    "structure.duplicate_field",
    "structure.empty_field",
    "structure.undefined_name",
    "structure.unused_definition",
    "structure.duplicate_definition",
    "structure.circular_definition",
    "structure.let_in_shot",
    "structure.shot_in_text",
    "structure.useless_cut",
    "structure.invalid_order",
    "structure.invalid_transition",
    "structure.last_transition",
    "structure.unmatched_brace",
    "structure.unknown_field",
    "structure.misnamed_shot",
    "structure.name_without_definitions",
    "structure.field_in_text",
    "structure.shot_table",
    "structure.other_notation",
    "structure.invalid_use",
    # SB3xx time
    "time.trimmed_total",
    "time.several_jobs",
    "time.not_single",
    "time.shot_too_long",
    "time.unfilmable",
    "time.shot_too_short",
    "time.crowded_board",
    "time.duration_precision",
    "time.transition_too_long",
    "time.transitions_overlap",
    "time.too_many_shots",
    # SB4xx model
    "model.unknown_model",
    "model.retired_model",
    "model.unknown_service",
    "model.model_not_offered",
    "model.malformed_size",
    "model.size_not_offered",
    "model.character_not_supported",
    "model.malformed_character",
    "model.character_seconds",
    "model.reference_not_sent",
    "model.prompt_too_long",
    "model.shot_text_too_long",
    "model.model_limitation",
    "model.plan_only_service",
    "model.retiring_model",
    "model.size_spelling",
    "model.character_span",
    "model.missing_size",
    "model.malformed_setting",
    # SB5xx references
    "references.missing_reference",
    "references.unreadable_reference",
    "references.not_an_image",
    "references.reference_size",
    "references.reference_outside",
    "references.reference_url",
    "references.incomplete_image",
    # SB6xx wording
    "wording.nothing_happens",
    "wording.contradicting_camera",
    "wording.living_person",
    "wording.character_differs",
    "wording.time_of_day_jump",
    "wording.negative_wording",
    "wording.too_much_dialogue",
    "wording.repeated_scene",
    "wording.filler_words",
    "wording.placeholder_text",
    "wording.protected_character",
    "wording.violent_wording",
    "wording.sexual_wording",
    "wording.brand_name",
    "wording.emphasis",
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
    alone: bool = False  # where it reports, nothing else does: the others would misread the file

    @property
    def summary(self) -> str:
        """The manual's first line."""
        return self.manual.strip().partition("\n")[0]


@lru_cache(maxsize=1)
def shipped_rules() -> tuple[Rule, ...]:
    """All rules of the package."""
    # The built-in import is quicker than `importlib.import_module`, and there are many rules.
    modules = (__import__(f"storyboard.lint.rules.{name}", fromlist=["CODE"]) for name in RULES)
    return tuple(rule_of(module, name.partition(".")[0]) for module, name in zip(modules, RULES, strict=True))


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
        alone=getattr(module, "ALONE", False),
    )
