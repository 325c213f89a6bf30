"""What a run of the linter came to, before any reporter has put it in words."""

# Annotations stay values here: NamedTuple would compile each one that is a text, and `lint` starts with this module.
from collections.abc import Sequence
from typing import NamedTuple

from storyboard.lint.diagnostic import Diagnostic


class FileReport(NamedTuple):
    """One file: what remains to be said of it, and what fixing did.

    `text` is what the diagnostics' places refer to; without fixing, None where there are none. `before` is the text
    before fixing, None without. `failure` is why the file could not be linted, as (message, hint).
    """

    path: str
    diagnostics: Sequence[Diagnostic] = ()
    text: str | None = None
    fixed: Sequence[Diagnostic] = ()
    before: str | None = None
    failure: tuple[str, str] | None = None


class Counts(NamedTuple):
    """The number of diagnostics by severity, and how many of them `--fix` and `--unsafe-fixes` would fix."""

    errors: int
    warnings: int
    infos: int
    fixable: int
    unsafely: int


def count(reports: Sequence[FileReport]) -> Counts:
    """Count what all files came to."""
    severities = {"error": 0, "warning": 0, "info": 0}
    fixable = unsafely = 0
    for report in reports:
        for diagnostic in report.diagnostics:
            severities[diagnostic.severity] += 1
            if diagnostic.fix:
                fixable += diagnostic.fix.safe
                unsafely += not diagnostic.fix.safe
    return Counts(severities["error"], severities["warning"], severities["info"], fixable, unsafely)
