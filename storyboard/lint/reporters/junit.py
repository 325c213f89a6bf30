"""JUnit XML, which build servers read: a suite for each file, a failure for each diagnostic."""

from __future__ import annotations

from collections.abc import Sequence
from xml.sax.saxutils import escape, quoteattr

from storyboard.lint.diagnostic import Diagnostic
from storyboard.lint.report import FileReport, count


def render(reports: Sequence[FileReport], colour: bool) -> str:
    """The document. A file without diagnostics is one test that passed."""
    counts = count(reports)
    total = counts.errors + counts.warnings + counts.infos
    passed = sum(not report.diagnostics for report in reports)
    lines = ['<?xml version="1.0" encoding="UTF-8"?>']
    lines.append(f'<testsuites name="storyboard" tests="{total + passed}" failures="{total}" errors="0">')
    for report in reports:
        lines += _suite(report)
    lines.append("</testsuites>")
    return "\n".join(lines) + "\n"


def _suite(report: FileReport) -> list[str]:
    number = len(report.diagnostics)
    path = quoteattr(_plain(report.path))
    lines = [f'  <testsuite name={path} tests="{number or 1}" failures="{number}" errors="0">']
    if not number:
        lines.append(f'    <testcase classname={path} name="lint"/>')
    lines += [_case(path, item) for item in report.diagnostics]
    return [*lines, "  </testsuite>"]


def _case(path: str, item: Diagnostic) -> str:
    place = f"{item.begin.line}:{item.begin.column}"
    message = _plain(item.message)
    return (
        f"    <testcase classname={path} name={quoteattr(f'{item.code} {item.name} {place}')}>"
        f"<failure type={quoteattr(item.severity)} message={quoteattr(message)}>"
        f"{escape(f'{_plain(item.path)}:{place}: {message}')}</failure></testcase>"
    )


def _plain(text: str) -> str:
    """Without the characters that XML cannot hold."""
    return "".join(char if char.isprintable() or char in "\t\n" else "\N{REPLACEMENT CHARACTER}" for char in text)
