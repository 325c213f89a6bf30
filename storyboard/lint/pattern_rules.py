"""Rules that writers declare in TOML, without a line of Python.

    [[rule]]                                        # [[tool.storyboard.rule]] in a pyproject.toml
    code = "HOUSE1"
    pattern = "drone shot"                          # a regular expression; upper and lower case are the same
    message = "We say crane shot: the drone broke"
    replacement = "crane shot"                      # optional: the fix, unsafe since it changes the prompt's words
    severity = "error"                              # optional: warning
    fields = ["scene", "action"]                    # optional: where to look; all texts that are sent
    case = true                                     # optional: tell upper and lower case apart

A pattern runs on one field's text at a time, of at most `MOST_CHARACTERS`. Patterns that repeat a repetition,
such as `(a+)+`, could take for ever on some texts and are refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

from storyboard.basics.words import did_you_mean
from storyboard.catalog.schema import Wrong, flag, text, texts
from storyboard.lint.diagnostic import Fix, Problem
from storyboard.lint.registry import Rule, rule_of
from storyboard.project import Project
from storyboard.project.schema import read_table, severity
from storyboard.syntax.edits import Edit
from storyboard.syntax.fields import HEADER_FIELDS, SHOT_FIELDS, SPOKEN
from storyboard.syntax.nodes import Field, Let, Line

if TYPE_CHECKING:
    from storyboard.lint.context import Context

MOST_CHARACTERS = 20_000
CODE = re.compile(r"(?!SB\d)[A-Z]{2,12}\d{1,5}\Z")

Check = Callable[["Context"], Iterator[Problem]]


def pattern_rules(project: Project) -> Iterator[Rule]:
    """The rules of the `[[rule]]` tables. Raises ConfigError with the place of what is wrong."""
    for number, table in enumerate(project.settings.pattern_rules, 1):
        try:
            yield _rule(table)
        except Wrong as wrong:
            place = f"rule {table.get('code', number)}"
            raise project.error(f"{place}: {wrong.message}", "rule", *wrong.keys, hint=wrong.hint) from None


def check_code(value: object) -> str:
    """Return the code of a house rule in upper case. Raises Wrong."""
    code = text(value).upper()
    if not CODE.match(code):
        raise Wrong(
            f"invalid house rule code {code!r}", hint="use letters and a number, such as HOUSE1; SB is reserved"
        )
    return code


def _rule(table: Mapping[str, Any]) -> Rule:
    found = read_table(table, _KEYS)
    for key in ("code", "pattern", "message"):
        if key not in found:
            raise Wrong(f"needs {key!r}", hint=f"add `{key} = …`")
    pattern = compile_pattern(found["pattern"], found.get("case", False))
    replacement = found.get("replacement")
    if replacement is not None:
        _check_replacement(pattern, replacement)
    fields = found.get("fields", tuple(SPOKEN))
    for key in fields:
        if key not in SHOT_FIELDS and key not in HEADER_FIELDS:
            raise Wrong(f"unknown field {key!r}", "fields", hint=did_you_mean(key, [*SHOT_FIELDS, *HEADER_FIELDS]))
    message = found["message"]
    part = SimpleNamespace(
        CODE=found["code"],
        NAME="house-rule",
        SEVERITY=found.get("severity", "warning"),
        check=_checker(pattern, message, replacement, frozenset(fields)),
        __doc__=f"{message}\n\nDeclared in this project's configuration with the pattern `{found['pattern']}`.\n",
    )
    return rule_of(part, "house")


def compile_pattern(source: str, case: bool) -> re.Pattern[str]:
    """Compile a pattern that is safe to run. Raises Wrong."""
    try:
        pattern = re.compile(source, 0 if case else re.IGNORECASE)
    except re.error as error:
        raise Wrong(
            f"is not a regular expression: {error}", "pattern", hint="escape . ( ) [ ] * + ? | with \\"
        ) from None
    if pattern.match(""):
        raise Wrong("matches the empty string", "pattern", hint="write + instead of *")
    if _repeats_repetition(source):
        hint = "write one repetition instead of two, such as `a+` for `(a+)+`"
        raise Wrong("has nested repetitions, which can take forever on some texts", "pattern", hint=hint)
    return pattern


def _repeats_repetition(source: str) -> bool:
    # The standard library's own parser; it has no public name, and no other tells what a pattern really is.
    from re import _constants, _parser

    repeats = (_constants.MAX_REPEAT, _constants.MIN_REPEAT)
    many = 10

    def walk(node: Any, inside: bool) -> bool:
        if isinstance(node, tuple) and len(node) == 2 and node[0] in repeats:
            _, most, body = node[1]
            varies = most > many and node[1][0] != most
            return (varies and inside) or walk(body, inside or varies)
        if isinstance(node, (tuple, list, _parser.SubPattern)):
            return any(walk(item, inside) for item in node)
        return False

    return walk(_parser.parse(source), inside=False)


def _check_replacement(pattern: re.Pattern[str], replacement: str) -> None:
    try:
        # The template is looked at for groups that the pattern has not; `sub` does so only where something is found.
        re.compile(f"(?:{pattern.pattern})|", pattern.flags).sub(replacement, "")
    except (re.error, IndexError) as error:
        raise Wrong(f"is invalid: {error}", "replacement", hint="\\1 is the first group of the pattern") from None


def _checker(pattern: re.Pattern[str], message: str, replacement: str | None, keys: frozenset[str]) -> Check:
    def check(context: Context) -> Iterator[Problem]:
        source = context.document.text
        for line, place in _texts(context, keys):
            end = min(line.full_end, line.value_start + MOST_CHARACTERS)
            for match in pattern.finditer(source, line.value_start, end):
                fix = None
                if replacement is not None:
                    edit = Edit(match.start(), match.end(), match.expand(replacement))
                    fix = Fix(f"write `{edit.text}`" if edit.text else "remove it", [edit], safe=False)
                yield Problem(match.start(), match.end(), message, fix, place)

    return check


def _texts(context: Context, keys: frozenset[str]) -> Iterator[tuple[Field | Let, int]]:
    """Every text that the rule looks at with its shot's place; definitions count, for they are sent."""
    tree = context.document.tree
    groups: list[tuple[int, list[Line]]] = [(0, list(tree.preamble))]
    groups += [(place, list(shot.lines)) for place, shot in enumerate(tree.shots, 1)]
    for place, lines in groups:
        for line in lines:
            if (type(line) is Field and line.key in keys) or type(line) is Let:
                yield line, place


_KEYS: Mapping[str, Callable[[object], Any]] = {
    "code": check_code,
    "pattern": text,
    "message": text,
    "replacement": lambda value: value if value == "" else text(value),
    "severity": severity,
    "fields": texts,
    "case": flag,
}
