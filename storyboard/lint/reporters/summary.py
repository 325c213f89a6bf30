"""The last lines of what people read, and the statistics."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from storyboard.basics.terminal import Paint
from storyboard.basics.words import plural
from storyboard.lint.report import FileReport, count


def summary(reports: Sequence[FileReport], paint: Paint) -> str:
    """What was found in all files, what was fixed and what can be."""
    counts = count(reports)
    fixed = sum(len(report.fixed) for report in reports)
    lines = [_found(reports, counts.errors, counts.warnings, counts.infos, paint)]
    if fixed:
        lines.append(paint.good(f"Fixed {plural(fixed, 'problem')}."))
    if counts.fixable:
        lines.append(f"{_that_is(counts.fixable)} fixable with `--fix`.")
    if counts.unsafely:
        words = f"{_that_is(counts.unsafely)} fixable with `--fix --unsafe-fixes`"
        lines.append(f"{words}, which may change the prompt or a duration.")
    return "\n".join(lines)


def _found(reports: Sequence[FileReport], errors: int, warnings: int, infos: int, paint: Paint) -> str:
    parts = [
        plural(number, noun) for number, noun in ((errors, "error"), (warnings, "warning"), (infos, "notice")) if number
    ]
    files = plural(len(reports), "file")
    if not parts:
        return paint.good(f"No problems found in {files}.")
    severity = "error" if errors else "warning" if warnings else "info"
    words = "Found " + ", ".join(parts)
    return f"{paint.severity(severity, words)} in {files}."


def _that_is(number: int) -> str:
    return "1 is" if number == 1 else f"{number} are"


def statistics(reports: Sequence[FileReport]) -> str:
    """How often each rule reported, the most frequent first: `  12  SB203  missing-scene  [*]`."""
    found = Counter((item.code, item.name) for report in reports for item in report.diagnostics)
    fixable = {item.code for report in reports for item in report.diagnostics if item.fix}
    if not found:
        return ""
    width = len(str(max(found.values())))
    lines = [
        f"{number:>{width}}  {code}  {name}{'  [*] has a fix' if code in fixable else ''}"
        for (code, name), number in sorted(found.items(), key=lambda entry: (-entry[1], entry[0]))
    ]
    return "\n".join(lines) + "\n"
