"""The engine: runs the rules over a document and stamps what they yield; applies suppressions; sorts."""

from __future__ import annotations

from collections.abc import Mapping

from storyboard.errors import StoryboardError
from storyboard.lint.conditions import holds
from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Copy, Diagnostic, Problem, Severity
from storyboard.lint.registry import Rule
from storyboard.lint.selection import Active, active_rules
from storyboard.project import Project
from storyboard.syntax.document import STDIN, Document, check_is_text

Found = tuple[Problem, Rule, Severity]


class RuleError(StoryboardError):
    """A rule failed on a board: a bug in the rule. Run without it (`--ignore CODE`) and report it."""


def lint_document(
    document: Document,
    *,
    project: Project | None = None,
    planned: Mapping[str, Copy] | None = None,
) -> list[Diagnostic]:
    """Return all that the rules report for a document, in the order of their places.

    Without `project` it is the one of the document's folder. `planned` are images, by path, that fixes are about to
    make. Raises ConfigError, and RuleError where a rule itself fails.
    """
    project = project or Project.of(document.path)
    rules = active_rules(project, document.path)
    found = run_rules(Context(document, project, planned), rules)
    diagnostics = [_stamp(document, problem, rule, severity) for problem, rule, severity in found]
    diagnostics.sort(key=lambda diagnostic: (diagnostic.start, diagnostic.code, diagnostic.end))
    return diagnostics


def lint_text(data: bytes, path: str | None, project: Project | None = None) -> list[Diagnostic]:
    """`lint_document` for the bytes of a file. Raises FileError if they are not text."""
    check_is_text(data, path or STDIN)
    return lint_document(Document.from_bytes(data, path), project=project)


def run_rules(context: Context, rules: Active) -> list[Found]:
    """What the rules yield and no suppression lets pass, in no order. Rules that can find nothing are not imported."""
    able = [item for item in rules if holds(context, item[0])]
    suppressions = context.suppressions
    for rule, severity in able:
        if rule.alone:
            found = [item for item in _run(context, rule, severity) if not suppressions.take(rule.code, item[0])]
            if found:
                return found
    found = [item for rule, severity in able if not (rule.alone or rule.last) for item in _run(context, rule, severity)]
    if suppressions.all:
        last = [item for item in able if item[0].last]
        suppressions.ran = {rule.code for rule, _ in rules} - {rule.code for rule, _ in last}
        found = [item for item in found if not suppressions.take(item[1].code, item[0])]
        late = [item for rule, severity in last for item in _run(context, rule, severity)]
        found += [item for item in late if not suppressions.take(item[1].code, item[0])]
    return found


def _run(context: Context, rule: Rule, severity: Severity | None) -> list[Found]:
    try:
        return [(problem, rule, severity or rule.severity) for problem in rule.check(context)]
    except StoryboardError:
        raise  # said in the author's words already: a wrong configuration, say
    except Exception as error:
        raise RuleError(
            f"{context.document.path or STDIN}: rule {rule.code} ({rule.name}) failed: {type(error).__name__}: {error}",
            f"this is a bug in the rule, not in the board; run without it: `--ignore {rule.code}`",
        ) from error


def _stamp(document: Document, problem: Problem, rule: Rule, severity: Severity) -> Diagnostic:
    return Diagnostic(
        path=document.path or STDIN,
        code=rule.code,
        name=rule.name,
        severity=severity,
        message=problem.message,
        start=problem.start,
        end=problem.end,
        begin=document.position(problem.start),
        finish=document.position(problem.end),
        fix=problem.fix,
    )
