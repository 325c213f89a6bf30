"""Workflow commands by which GitHub shows each diagnostic beside the line in a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from storyboard.lint.diagnostic import Diagnostic
from storyboard.lint.report import FileReport

_LEVELS = {"error": "error", "warning": "warning", "info": "notice"}


def render(reports: Sequence[FileReport], colour: bool) -> str:
    """One `::error …::…` line for each diagnostic."""
    return "".join(f"{_command(item)}\n" for report in reports for item in report.diagnostics)


def _command(item: Diagnostic) -> str:
    places = {
        "file": item.path.removeprefix("./"),
        "line": item.begin.line,
        "col": item.begin.column,
        "endLine": item.finish.line,
        "endColumn": item.finish.column,
        "title": f"{item.code} {item.name}",
    }
    if item.begin.line != item.finish.line:  # GitHub takes columns only within one line
        del places["col"], places["endColumn"]
    properties = ",".join(f"{name}={_property(str(value))}" for name, value in places.items())
    return f"::{_LEVELS[item.severity]} {properties}::{_data(item.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
