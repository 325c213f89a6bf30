"""JSON for scripts: a list with an object for each diagnostic; lines and columns from 1."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from storyboard.lint.diagnostic import Diagnostic
from storyboard.lint.report import FileReport
from storyboard.syntax.source import LineIndex, Position


def render(reports: Sequence[FileReport], colour: bool) -> str:
    """The list; `[]` where nothing is wrong. Edits have places as diagnostics have, and the text put there.

    `copies` are the images that a fix makes first: `source` scaled to cover `width` by `height` pixels, as `path`.
    """
    found = [describe(item, index) for report in reports for index in _index(report) for item in report.diagnostics]
    return json.dumps(found, ensure_ascii=False, indent=2) + "\n"


def _index(report: FileReport) -> list[LineIndex]:
    return [LineIndex(report.text or "")] if report.diagnostics else []


def describe(item: Diagnostic, index: LineIndex) -> dict[str, Any]:
    """One diagnostic as JSON values."""
    fix = item.fix and {
        "title": item.fix.title,
        "safe": item.fix.safe,
        "edits": [
            {"start": _place(index.position(start)), "end": _place(index.position(end)), "text": text}
            for start, end, text in item.fix.edits
        ],
        "copies": [copy._asdict() for copy in item.fix.copies],
    }
    return {
        "path": item.path,
        "code": item.code,
        "name": item.name,
        "severity": item.severity,
        "message": item.message,
        "start": _place(item.begin),
        "end": _place(item.finish),
        "fix": fix or None,
    }


def _place(position: Position) -> dict[str, int]:
    return {"line": position.line, "column": position.column}
