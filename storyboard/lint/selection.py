"""Which rules run on a file, and how severe each is there."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, cast

from storyboard.basics.words import did_you_mean, either
from storyboard.errors import UsageError
from storyboard.lint.registry import Rule, shipped_rules
from storyboard.project import Project
from storyboard.project.settings import OFF, Scope

if TYPE_CHECKING:
    from storyboard.lint.diagnostic import Severity


#: Rules with their severities; None where the configuration gives none and the rule's own is used.
Active = Sequence[tuple[Rule, "Severity | None"]]


def all_rules(project: Project) -> tuple[Rule, ...]:
    """The package's rules, then those that the project adds. Raises ConfigError where one of those is wrong."""
    if "rules" not in project.cache:
        from storyboard.lint.project_rules import project_rules

        project.cache["rules"] = (*shipped_rules(), *project_rules(project))
    return cast("tuple[Rule, ...]", project.cache["rules"])


def active_rules(project: Project, path: str | None) -> Active:
    """The rules that run on a file with their severities there.

    Raises UsageError for codes asked for that do not exist, ConfigError for those in the configuration.
    """
    scopes = project.scopes(path)
    key = ("active", *(scope.pattern for scope in scopes))
    if key not in project.cache:
        project.cache[key] = _choose(project, scopes)
    return cast("Active", project.cache[key])


def _choose(project: Project, scopes: Sequence[Scope]) -> Active:
    rules = all_rules(project)
    selected = project.select
    _check_codes(project, rules)
    ignored = [*project.ignore, *(code for scope in scopes for code in scope.ignore)]
    severities = dict(project.settings.severity)
    for scope in scopes:
        severities |= scope.severity
    chosen: list[tuple[Rule, Severity | None]] = []
    for rule in rules:
        named = _closest(rule.code, severities)
        severity = severities[named] if named else None
        on = _matches(rule.code, selected) if selected else rule.on or named is not None
        if on and severity != OFF and not _matches(rule.code, ignored):
            chosen.append((rule, cast("Severity | None", severity)))
    return chosen


def options_of(project: Project, code: str) -> Mapping[str, Any]:
    """The options of a rule: its defaults under what the configuration says. Raises ConfigError."""
    key = ("options", code)
    if key not in project.cache:
        project.cache[key] = _read_options(project, code)
    return cast("Mapping[str, Any]", project.cache[key])


def _read_options(project: Project, code: str) -> Mapping[str, Any]:
    rule = next(rule for rule in all_rules(project) if rule.code == code)
    given = project.settings.rule_options.get(code, {})
    for name, value in given.items():
        if name not in rule.options:
            raise project.error(f"unknown option of {code}", "rules", code, name, hint=_known_options(name, rule))
        wanted = type(rule.options[name])
        if type(value) is not wanted and not (wanted is float and type(value) is int):
            raise project.error(f"must be of the same type as its default, {rule.options[name]!r}", "rules", code, name)
    return {**rule.options, **given}


def _check_codes(project: Project, rules: Iterable[Rule]) -> None:
    """Raise UsageError, or ConfigError, where a code or prefix fits no rule."""
    known = [rule.code for rule in rules]
    for code in map(str.upper, (*project.asked.select, *project.asked.ignore)):
        if _unknown(code, known):
            raise UsageError(f"unknown rule code {code!r}", _close(code, known))
    for code, keys in project.settings.codes():
        if _unknown(code, known):
            raise project.error(f"unknown rule code {code!r}", *keys, hint=_close(code, known))
    for code in project.settings.rule_options:
        if code not in known:
            raise project.error(f"unknown rule code {code!r}", "rules", code, hint=_close(code, known))
        options_of(project, code)


def _unknown(code: str, known: Iterable[str]) -> bool:
    return not code or not any(name.startswith(code) for name in known)


def close_codes(code: str, known: Iterable[str]) -> list[str]:
    """The codes that were most likely meant by one that does not exist, the likeliest first."""
    from difflib import get_close_matches

    plain = code[:2] + code[2:].translate({ord("O"): "0", ord("I"): "1", ord("L"): "1"})
    names = list(known)
    return [plain] if plain in names else get_close_matches(plain, sorted(names), n=2, cutoff=0.7)


def _known_options(name: str, rule: Rule) -> str:
    return did_you_mean(name, list(rule.options)) if rule.options else f"{rule.code} has no options"


def _close(name: str, known: Iterable[str]) -> str:
    close = close_codes(name, known)
    return f"did you mean {either(close)}?" if close else "`storyboard rule` lists all rules"


def _matches(code: str, prefixes: Iterable[str]) -> bool:
    """Whether a code is one of these or starts with one: `SB3` means all rules about time."""
    return any(code.startswith(prefix) for prefix in prefixes)


def _closest(code: str, severities: Iterable[str]) -> str | None:
    """The longest of the codes and prefixes that fit: `SB301` over `SB3`."""
    return max((name for name in severities if code.startswith(name)), key=len, default=None)
