"""The one list of all rules, in the order of their codes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING, Any, cast

if TYPE_CHECKING:
    from storyboard.lint.context import Context
    from storyboard.lint.diagnostic import Problem, Severity

#: Every rule, sorted by code: its code, its module under `storyboard.lint.rules`, the condition of
#: `storyboard.lint.conditions` under which it can find something ("words": if one of its `TRIGGERS` occurs), and False
#: where it is off by default. The module itself is imported when its condition holds.
RULES: tuple[tuple[str, str, str] | tuple[str, str, str, bool], ...] = (
    # SB1xx syntax
    ("SB101", "syntax.unreadable_line", "loose text"),
    ("SB102", "syntax.chatter", "loose text"),
    ("SB103", "syntax.code_fence", "loose text"),
    ("SB104", "syntax.unindented_continuation", "loose text"),
    ("SB105", "syntax.name_spelling", "unusual spelling"),
    ("SB106", "syntax.duration_spelling", "unusual durations"),
    ("SB107", "syntax.full_width", "odd characters"),
    ("SB108", "syntax.markdown", "unusual spelling"),
    ("SB109", "syntax.shot_heading", "unusual spelling"),
    ("SB110", "syntax.byte_order_mark", "odd characters"),
    ("SB111", "syntax.line_endings", "odd characters"),
    ("SB112", "syntax.non_standard_spaces", "odd characters"),
    ("SB113", "syntax.invalid_utf8", "odd characters"),
    ("SB114", "syntax.invisible_characters", "odd characters"),
    ("SB115", "syntax.missing_blank_line", "crowded shots"),
    ("SB116", "syntax.indented_name", "unusual spelling"),
    ("SB117", "syntax.wrong_encoding", "odd characters"),
    ("SB190", "syntax.unused_suppression", "suppressions"),
    ("SB191", "syntax.invalid_suppression", "suppressions"),
    # SB2xx structure
    ("SB201", "structure.shot_numbers", "unusual numbers"),
    ("SB202", "structure.duplicate_number", "unusual numbers"),
    ("SB203", "structure.missing_scene", "no scene"),
    ("SB204", "structure.empty_scene", "no scene"),
    ("SB205", "structure.missing_duration", "no duration"),
    ("SB206", "structure.invalid_duration", "no duration"),
    ("SB207", "structure.no_shots", "no shots"),
    ("SB208", "structure.misspelt_field", "misplaced fields"),
    ("SB209", "structure.misplaced_field", "misplaced fields"),
    ("SB210", "structure.duplicate_field", "repeated fields"),
    ("SB211", "structure.empty_field", "empty values"),
    ("SB212", "structure.undefined_name", "braces"),
    ("SB213", "structure.unused_definition", "let"),
    ("SB214", "structure.duplicate_definition", "let"),
    ("SB215", "structure.circular_definition", "definitions"),
    ("SB216", "structure.let_in_shot", "let"),
    ("SB217", "structure.shot_in_text", "shot in text"),
    ("SB218", "structure.useless_cut", "cut marks"),
    ("SB219", "structure.invalid_order", "order"),
    ("SB220", "structure.invalid_transition", "transition"),
    ("SB221", "structure.last_transition", "transition"),
    ("SB222", "structure.unmatched_brace", "braces"),
    ("SB223", "structure.unknown_field", "misplaced fields"),
    ("SB224", "structure.misnamed_shot", "misplaced fields"),
    ("SB225", "structure.name_without_definitions", "braces"),
    ("SB226", "structure.field_in_text", "indented rows"),
    ("SB227", "structure.shot_table", "table"),
    ("SB228", "structure.other_notation", "another notation"),
    ("SB230", "structure.invalid_use", "use"),
    # SB3xx time
    ("SB301", "time.trimmed_total", "trims"),
    ("SB302", "time.several_jobs", "several jobs"),
    ("SB303", "time.not_single", "single"),
    ("SB304", "time.shot_too_long", "long shots"),
    ("SB305", "time.unfilmable", "unfilmable"),
    ("SB306", "time.shot_too_short", "short shots"),
    ("SB307", "time.crowded_board", "many shots"),
    ("SB308", "time.duration_precision", "rounded seconds"),
    ("SB309", "time.transition_too_long", "transition"),
    ("SB310", "time.transitions_overlap", "transition"),
    ("SB311", "time.too_many_shots", "shot limit"),
    # SB4xx model
    ("SB401", "model.unknown_model", "unknown model"),
    ("SB402", "model.retired_model", "retirement"),
    ("SB403", "model.unknown_service", "unknown model"),
    ("SB404", "model.model_not_offered", "unknown model"),
    ("SB405", "model.malformed_size", "size"),
    ("SB406", "model.size_not_offered", "size or shape"),
    ("SB407", "model.character_not_supported", "character"),
    ("SB408", "model.malformed_character", "character"),
    ("SB409", "model.character_seconds", "character"),
    ("SB410", "model.reference_not_sent", "reference"),
    ("SB411", "model.prompt_too_long", "prompt limit"),
    ("SB412", "model.shot_text_too_long", "text limit"),
    ("SB413", "model.model_limitation", "loose model"),
    ("SB414", "model.plan_only_service", "limits only"),
    ("SB415", "model.retiring_model", "retirement"),
    ("SB416", "model.size_spelling", "size"),
    ("SB417", "model.character_span", "character"),
    ("SB418", "model.missing_size", "no size"),
    ("SB420", "model.malformed_setting", "settings"),
    ("SB421", "model.unstated_size", "size"),
    ("SB422", "model.longer_clips_stated", "other lengths"),
    # SB5xx references
    ("SB501", "references.missing_reference", "reference"),
    ("SB502", "references.unreadable_reference", "reference"),
    ("SB503", "references.not_an_image", "reference"),
    ("SB504", "references.reference_size", "reference"),
    ("SB505", "references.reference_outside", "reference"),
    ("SB506", "references.reference_url", "reference"),
    ("SB507", "references.incomplete_image", "reference"),
    # SB6xx wording
    ("SB601", "wording.nothing_happens", "short scenes"),
    ("SB602", "wording.contradicting_camera", "words"),
    ("SB603", "wording.living_person", "words"),
    ("SB604", "wording.character_differs", "words"),
    ("SB605", "wording.time_of_day_jump", "words"),
    ("SB606", "wording.negative_wording", "words"),
    ("SB607", "wording.too_much_dialogue", "speech"),
    ("SB608", "wording.repeated_scene", "equal scenes"),
    ("SB609", "wording.filler_words", "words", False),
    ("SB610", "wording.placeholder_text", "words"),
    ("SB611", "wording.protected_character", "words"),
    ("SB612", "wording.violent_wording", "words"),
    ("SB613", "wording.sexual_wording", "words"),
    ("SB614", "wording.brand_name", "words", False),
    ("SB615", "wording.emphasis", "emphasis"),
)


class Rule:
    """A rule as the engine runs it. Its module is imported when more than its code is asked for."""

    __slots__ = ("_module", "code", "family", "on", "when")

    def __init__(self, code: str, family: str, module: Any, when: str = "always", on: bool = True) -> None:
        self.code = code
        self.family = family
        self.when = when  # the condition under which it can find something
        self.on = on  # False: only where it is selected or given a severity
        self._module = module  # or its name

    @property
    def module(self) -> Any:
        """What holds the rule's parts: a module, or an object with the same names."""
        if isinstance(self._module, str):
            # The built-in import is quicker than `importlib.import_module`.
            self._module = __import__(f"storyboard.lint.rules.{self._module}", fromlist=["CODE"])
        return self._module

    @property
    def name(self) -> str:
        """In words: "missing-scene"."""
        return str(self.module.NAME)

    @property
    def severity(self) -> Severity:
        """Its severity where the configuration gives no other."""
        return cast("Severity", self.module.SEVERITY)

    @property
    def check(self) -> Callable[[Context], Iterable[Problem]]:
        """Yields the problems of a document."""
        return cast("Callable[[Context], Iterable[Problem]]", self.module.check)

    @property
    def options(self) -> Mapping[str, Any]:
        """Option → default."""
        return getattr(self.module, "OPTIONS", {})

    @property
    def words(self) -> frozenset[str] | None:
        """The words of which one must occur; None where it does not depend on words."""
        return getattr(self.module, "TRIGGERS", None)

    @property
    def last(self) -> bool:
        """Whether it runs when all others have: it looks at what was suppressed."""
        return getattr(self.module, "LAST", False)

    @property
    def alone(self) -> bool:
        """Whether nothing else is reported where it reports: the others would misread the file."""
        return getattr(self.module, "ALONE", False)

    @property
    def manual(self) -> str:
        """Its page, in Markdown."""
        return self.module.__doc__ or ""

    @property
    def summary(self) -> str:
        """The manual's first line."""
        return self.manual.strip().partition("\n")[0]


@lru_cache(maxsize=1)
def shipped_rules() -> tuple[Rule, ...]:
    """All rules of the package."""
    return tuple(Rule(code, name.partition(".")[0], name, when, not off) for code, name, when, *off in RULES)


def rule_of(part: Any, family: str) -> Rule:
    """The rule that a module or object is. Raises AttributeError where it lacks a part."""
    rule = Rule(part.CODE, family, part, on=getattr(part, "ON", True))
    _ = rule.name, rule.severity, rule.check
    return rule
