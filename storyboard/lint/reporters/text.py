"""For people: each diagnostic with the lines that it is about, the place marked under them, and the fix."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from storyboard.basics.terminal import Paint, visible, width_of
from storyboard.lint.diagnostic import Diagnostic
from storyboard.lint.report import FileReport
from storyboard.lint.reporters.summary import summary
from storyboard.syntax.source import LineIndex

#: A line longer than this many columns is shown around its mark only.
MOST_COLUMNS = 110


def render(reports: Sequence[FileReport], colour: bool) -> str:
    """The diagnostics with their frames, and a summary below."""
    if not reports:
        return ""
    paint = Paint(colour)
    blocks = []
    for report in reports:
        if report.diagnostics:
            index = LineIndex(report.text or "")
            blocks += ["\n".join(_block(item, index, paint)) for item in report.diagnostics]
    blocks.append(summary(reports, paint))
    return "\n\n".join(blocks) + "\n"


def _block(item: Diagnostic, index: LineIndex, paint: Paint) -> Iterator[str]:
    title = f"{item.severity}[{item.code}]"
    yield f"{paint.severity(item.severity, title)} {paint.bold(item.message)}"
    line = item.begin.line
    margin = " " * len(str(line))
    bar = paint.dim("|")
    yield f"{margin}{paint.dim('-->')} {item.path}:{line}:{item.begin.column}"
    shown, mark = _marked(item, index)
    yield f"{margin} {bar}"
    yield f"{paint.dim(str(line))} {bar} {shown}".rstrip()
    yield f"{margin} {bar} {paint.severity(item.severity, mark)}"
    if item.fix:
        how = "--fix" if item.fix.safe else "--fix --unsafe-fixes"
        yield f"{margin} {paint.dim('=')} {paint.good('fix')} ({how}): {item.fix.title}"


def _marked(item: Diagnostic, index: LineIndex) -> tuple[str, str]:
    """The line as it is shown, and the carets under what the diagnostic is about."""
    text = index.line_text(item.begin.line)
    offset = index.start_of(item.begin.line)
    start = min(item.start - offset, len(text))
    end = min(max(item.end - offset, start), len(text)) if item.finish.line == item.begin.line else len(text)
    end = start + (len(text[start:end].rstrip()) or end - start)
    before, inside, after = visible(text[:start]), visible(text[start:end]), visible(text[end:])
    before, inside, after = _cut(before, inside, after)
    return before + inside + after, " " * width_of(before) + "^" * max(width_of(inside), 1)


def _cut(before: str, inside: str, after: str) -> tuple[str, str, str]:
    """A long line around its mark, `…` where something was left out."""
    room = MOST_COLUMNS - min(width_of(inside), MOST_COLUMNS // 2)
    if len(before) > room // 2 and width_of(before + inside + after) > MOST_COLUMNS:
        before = "…" + before[-(room // 2) :]
    if width_of(inside) > MOST_COLUMNS:
        inside, after = inside[: MOST_COLUMNS // 2], "…"
    if width_of(before + inside + after) > MOST_COLUMNS:
        after = after[: max(MOST_COLUMNS - width_of(before + inside), 8)].rstrip("…") + "…"
    return before, inside, after
