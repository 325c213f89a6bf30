"""`storyboard rule`: a lint rule's manual, or the list of all rules."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from storyboard.basics.words import either
from storyboard.errors import UsageError

if TYPE_CHECKING:
    from storyboard.lint.registry import Rule

EPILOG = """\
example:
  storyboard rule                      all rules, one line each
  storyboard rule SB203                what it reports, examples, and how to fix it
  storyboard rule --output-format json
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to its parser."""
    parser.description = "Explain a lint rule. Without a code, list all rules, including this project's own."
    parser.epilog = EPILOG
    parser.add_argument("code", nargs="?", metavar="CODE", help="a rule's code or name, such as SB203")
    parser.add_argument(
        "--output-format", choices=("text", "json"), default="text", metavar="FORMAT", help="text, json"
    )


def run(args: argparse.Namespace) -> int:
    """Print the rule or the list. Raises UsageError for a code that does not exist."""
    from storyboard.basics.terminal import write
    from storyboard.lint.selection import all_rules
    from storyboard.project import Project

    rules = all_rules(Project.find())
    chosen = [_find(args.code, rules)] if args.code else list(rules)
    if args.output_format == "json":
        import json

        described = [_describe(rule) for rule in chosen]
        words = json.dumps(described[0] if args.code else described, ensure_ascii=False, indent=2) + "\n"
    else:
        words = _manual(chosen[0]) if args.code else _list(rules)
    write(sys.stdout, words)
    return 0


def _find(name: str, rules: Sequence[Rule]) -> Rule:
    for rule in rules:
        if name.upper() == rule.code or (rule.family != "house" and name.lower() == rule.name):
            return rule
    from difflib import get_close_matches

    from storyboard.lint.selection import close_codes

    names = [rule.name for rule in rules]
    close = close_codes(name.upper(), [rule.code for rule in rules])
    close = close or get_close_matches(name.lower(), names, n=2, cutoff=0.5)
    hint = f"did you mean {either(close)}?" if close else "`storyboard rule` lists all rules"
    raise UsageError(f"unknown rule {name!r}", hint)


def _manual(rule: Rule) -> str:
    from storyboard.basics.terminal import Paint, wants_colour
    from storyboard.lint.rule_pages import page

    paint = Paint(wants_colour(sys.stdout))
    lines = page(rule).replace("**", "").splitlines()
    shown = [paint.bold(line.lstrip("# ")) if line.startswith("#") and " " in line[:3] else line for line in lines]
    return "\n".join(shown) + "\n" if paint.colour else page(rule)


def _list(rules: Sequence[Rule]) -> str:
    from storyboard.lint.rule_pages import FAMILIES

    width = max(len(rule.code) for rule in rules)
    lines: list[str] = []
    for family, title in FAMILIES.items():
        own = [rule for rule in rules if rule.family == family]
        if own:
            lines += ["", title] if lines else [title]
            lines += [
                f"  {rule.code:<{width}}  {rule.severity if rule.on else 'off':<7}  {rule.summary}" for rule in own
            ]
    return "\n".join(lines) + "\n"


def _describe(rule: Rule) -> dict[str, Any]:
    return {
        "code": rule.code,
        "name": rule.name,
        "family": rule.family,
        "severity": rule.severity,
        "on": rule.on,
        "summary": rule.summary,
        "options": dict(rule.options),
        "manual": rule.manual.strip(),
    }
