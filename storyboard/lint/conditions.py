"""What a document must have for a rule to find anything: the conditions that the rules' table names.

A rule is imported and run only where its condition holds, so that a small board costs a handful of rules. A condition
may hold where the rule then finds nothing, never the other way round (a test compares both over all cases).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storyboard.catalog import Service
    from storyboard.lint.context import Context
    from storyboard.lint.registry import Rule


def _service(context: Context) -> Service | None:
    return context.catalog.service(context.model.service) if context.model else None


def _is_odd(context: Context) -> bool:
    text = context.document.text
    return not (text.isascii() and text.replace("\n", "").isprintable())


def _says_shot(context: Context) -> bool:
    return "镜头" in context.lowered or context.lowered.count("shot") != len(context.shots)


def _has_crowded_shots(context: Context) -> bool:
    """Whether a heading, or the comment above it, may follow a line without a blank line between."""
    text = context.document.text
    return any(shot.start and text[shot.start - 2 : shot.start] != "\n\n" for shot in context.document.tree.shots)


def _has_unwritten_duration(context: Context) -> bool:
    """Whether a duration or transition is not written as the formatter writes it."""
    from storyboard.syntax.values import format_milliseconds

    return any(
        "transition" in shot.values or shot.values.get("duration") != format_milliseconds(shot.milliseconds)
        for shot in context.shots
    )


def _may_be_another_notation(context: Context) -> bool:
    document = context.document
    if not document.tree.shots or document.tree.noisy or "\\n" in document.text:
        return True
    return any("scene" not in shot.values for shot in context.shots)


def _is_retired(context: Context) -> bool:
    service = _service(context)
    return bool(service and context.model and (context.model.retired_on or service.retired_on))


def _is_fine(context: Context) -> bool:
    """Whether the model rounds durations."""
    from storyboard.planning.pieces import limits_of

    return len(context.shots) > 1 and context.model is not None and limits_of(context.model).resolution > 1


#: Name → whether it holds.
CONDITIONS: dict[str, Callable[[Context], object]] = {
    "always": lambda context: True,
    # how the text is written
    "loose text": lambda context: context.document.tree.noisy,
    "odd characters": _is_odd,
    "unusual spelling": lambda context: not context.facts.plain,
    "unusual durations": _has_unwritten_duration,
    "crowded shots": _has_crowded_shots,
    "indented rows": lambda context: (
        "\n " in context.document.text or "\n\t" in context.document.text or _is_odd(context)
    ),
    "suppressions": lambda context: context.suppressions.all,
    # what stands in it
    "no shots": lambda context: not context.document.tree.shots,
    "unusual numbers": lambda context: not context.facts.numbered,
    "no scene": lambda context: any("scene" not in shot.values for shot in context.shots),
    "no duration": lambda context: any(not shot.milliseconds for shot in context.shots),
    "misplaced fields": lambda context: context.facts.unknown,
    "repeated fields": lambda context: context.facts.repeated,
    "empty values": lambda context: context.facts.empty,
    "let": lambda context: context.facts.has_let,
    "definitions": lambda context: context.facts.has_let or "use" in context.facts.keys,
    "braces": lambda context: "{" in context.document.text or "}" in context.document.text,
    "shot in text": _says_shot,
    "cut marks": lambda context: "---" in context.document.text,
    "table": lambda context: context.table,
    "another notation": _may_be_another_notation,
    "character": lambda context: "character" in context.facts.keys,
    "order": lambda context: "order" in context.facts.keys,
    "reference": lambda context: "reference" in context.facts.keys,
    "settings": lambda context: not context.facts.keys.isdisjoint(("aspect", "resolution", "seed")),
    "size": lambda context: context.size is not None,
    "size or shape": lambda context: (
        context.size is not None or not context.facts.keys.isdisjoint(("aspect", "resolution"))
    ),
    "other lengths": lambda context: (
        context.model is not None and any(other.planned for other in context.model.differences)
    ),
    "transition": lambda context: "transition" in context.facts.keys,
    "use": lambda context: "use" in context.facts.keys,
    # what the plan would do
    "single": lambda context: context.project.single,
    "several jobs": lambda context: context.outlook and context.outlook.jobs > 1,
    "trims": lambda context: context.outlook and context.outlook.over,
    "unfilmable": lambda context: context.outlook and not context.outlook.filmable,
    "short shots": lambda context: any(shot.milliseconds < 1_000 for shot in context.shots),
    "long shots": lambda context: (
        context.model and any(shot.milliseconds > context.model.seconds.longest for shot in context.shots)
    ),
    "many shots": lambda context: len(context.shots) > 3,
    "rounded seconds": _is_fine,
    # what the model takes
    "unknown model": lambda context: context.model is None,
    "retirement": _is_retired,
    "shot limit": lambda context: context.model and context.model.shots and len(context.shots) > context.model.shots,
    "prompt limit": lambda context: context.model and context.model.prompt_length,
    "text limit": lambda context: context.model and context.model.shot_characters,
    "loose model": lambda context: (
        context.model and (not context.model.follows_seconds or context.model.dialect == "single")
    ),
    "limits only": lambda context: (service := _service(context)) and service.kind == "limits",
    "no size": lambda context: context.model and not context.size and not context.model.default_size,
    # what is said
    "short scenes": lambda context: any(
        len(shot.scene) <= 40 and len(shot.scene.split()) < 3 for shot in context.shots
    ),
    "equal scenes": lambda context: any(
        abs(len(before.scene) - len(after.scene)) <= 3 for before, after in pairwise(context.shots)
    ),
    "speech": lambda context: (
        "dialogue" in context.facts.keys or any(mark in context.document.text for mark in '"“«「')
    ),
    "emphasis": lambda context: any(mark in context.document.text for mark in ("**", "__", "`")),
}


def holds(context: Context, rule: Rule) -> bool:
    """Whether a rule can find anything in a document."""
    if context.project.settings.rule_options:  # options may widen what rules look at, and wrong ones must be reported
        return True
    if rule.when == "words":
        return not context.words.isdisjoint(_words_of(rule.code))
    return bool(CONDITIONS[rule.when](context))


@cache
def _words_of(code: str) -> frozenset[str]:
    from storyboard.lint.trigger_words import TRIGGER_WORDS

    return frozenset(TRIGGER_WORDS[code].split())
