"""SARIF 2.1.0, which code scanning services read."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from urllib.parse import quote

from storyboard import __version__
from storyboard.lint.diagnostic import Diagnostic, Fix
from storyboard.lint.registry import Rule, shipped_rules
from storyboard.lint.report import FileReport
from storyboard.syntax.source import LineIndex, Position

_LEVELS = {"error": "error", "warning": "warning", "info": "note"}


def render(reports: Sequence[FileReport], colour: bool) -> str:
    """One log with one run; only the rules that reported are described."""
    reported = {item.code: item.name for report in reports for item in report.diagnostics}
    codes = sorted(reported)
    shipped = {rule.code: rule for rule in shipped_rules()}
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [
            {
                "tool": {
                    "driver": {
                        "name": "storyboard",
                        "version": __version__,
                        "rules": [_rule(code, reported[code], shipped.get(code)) for code in codes],
                    }
                },
                "columnKind": "unicodeCodePoints",
                "results": [
                    _result(item, codes.index(item.code), index)
                    for report in reports
                    if report.diagnostics
                    for index in [LineIndex(report.text or "")]
                    for item in report.diagnostics
                ],
            }
        ],
    }
    return json.dumps(log, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, name: str, rule: Rule | None) -> dict[str, Any]:
    entry: dict[str, Any] = {"id": code, "name": "".join(part.capitalize() for part in name.split("-"))}
    if rule:
        entry["shortDescription"] = {"text": rule.summary}
        entry["help"] = {"text": rule.manual.strip(), "markdown": rule.manual.strip()}
        entry["defaultConfiguration"] = {"level": _LEVELS[rule.severity]}
    return entry


def _result(item: Diagnostic, rule_index: int, index: LineIndex) -> dict[str, Any]:
    artifact = {"uri": quote(item.path.removeprefix("./"))}
    result: dict[str, Any] = {
        "ruleId": item.code,
        "ruleIndex": rule_index,
        "level": _LEVELS[item.severity],
        "message": {"text": item.message},
        "locations": [{"physicalLocation": {"artifactLocation": artifact, "region": _region(item.begin, item.finish)}}],
    }
    if item.fix and item.fix.edits:
        result["fixes"] = [_fix(item.fix, artifact, index)]
    return result


def _fix(fix: Fix, artifact: dict[str, str], index: LineIndex) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(index.position(edit.start), index.position(edit.end)),
            "insertedContent": {"text": edit.text},
        }
        for edit in fix.edits
    ]
    described: dict[str, Any] = {
        "description": {"text": fix.title},
        "artifactChanges": [{"artifactLocation": artifact, "replacements": replacements}],
    }
    if fix.copies:  # SARIF has no word for images that are made before the edits
        described["properties"] = {"copies": [copy._asdict() for copy in fix.copies]}
    return described


def _region(begin: Position, finish: Position) -> dict[str, int]:
    # A byte-order mark is column 0 with us; SARIF counts from 1.
    return {
        "startLine": begin.line,
        "startColumn": max(begin.column, 1),
        "endLine": finish.line,
        "endColumn": max(finish.column, 1),
    }
