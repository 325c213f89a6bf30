"""One line for each diagnostic: `flight.story:3:1: error SB203 missing-scene: …`."""

from __future__ import annotations

from collections.abc import Sequence

from storyboard.basics.terminal import Paint
from storyboard.lint.report import FileReport
from storyboard.lint.reporters.summary import summary


def render(reports: Sequence[FileReport], colour: bool) -> str:
    """The lines, with a summary below."""
    if not reports:
        return ""
    paint = Paint(colour)
    lines = [
        f"{paint.bold(item.path)}:{item.begin.line}:{item.begin.column}: "
        f"{paint.severity(item.severity)} {item.code} {item.message}{_mark(item.fix is not None)}"
        for report in reports
        for item in report.diagnostics
    ]
    return "\n".join([*lines, summary(reports, paint)]) + "\n"


def _mark(fixable: bool) -> str:
    return " [*]" if fixable else ""
