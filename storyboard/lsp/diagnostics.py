"""Diagnostics for the editor, and the fixes, suppressions and fix-all that go with them."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from pathlib import Path

from lsprotocol import types

from storyboard import __version__
from storyboard.lint.diagnostic import Diagnostic
from storyboard.lint.fixing import fix_document
from storyboard.lint.rule_pages import page
from storyboard.lint.selection import all_rules
from storyboard.lsp.boards import OpenBoard
from storyboard.project import Project
from storyboard.syntax.edits import Edit

#: The command that makes the images a fix needs, then applies it.
APPLY_FIX = "storyboard.applyFix"

_SEVERITY = {
    "error": types.DiagnosticSeverity.Error,
    "warning": types.DiagnosticSeverity.Warning,
    "info": types.DiagnosticSeverity.Information,
}
#: Rules whose finding is text that has no effect: editors show it faded.
_UNNECESSARY = frozenset({"SB190", "SB211"})


def published(board: OpenBoard) -> list[types.Diagnostic]:
    """Return a board's diagnostics as the editor shows them."""
    linted = board.linted
    if linted.problem:
        message = str(linted.problem)
        return [
            types.Diagnostic(board.positions.range(0, 0), message, severity=_SEVERITY["error"], source="storyboard")
        ]
    return [as_published(board, item) for item in linted.diagnostics]


def as_published(board: OpenBoard, item: Diagnostic) -> types.Diagnostic:
    """Return one diagnostic as the editor shows it, with a link to its rule's page."""
    link = rule_link(item.code, board.project)
    return types.Diagnostic(
        board.positions.range(item.start, item.end),
        item.message,
        severity=_SEVERITY[item.severity],
        code=item.code,
        code_description=types.CodeDescription(link) if link else None,
        source="storyboard",
        tags=[types.DiagnosticTag.Unnecessary] if item.code in _UNNECESSARY else None,
    )


def rule_link(code: str, project: Project) -> str | None:
    """Return the address of a rule's page, written when it is first linked to; None where no page can be written."""
    rule = next((rule for rule in all_rules(project) if rule.code == code), None)
    return None if rule is None else _written(code, page(rule))


@lru_cache(maxsize=1024)
def _written(code: str, text: str) -> str | None:
    cache = os.environ.get("XDG_CACHE_HOME") or os.path.join(os.path.expanduser("~"), ".cache")
    for base in (cache, tempfile.gettempdir()):
        folder = Path(base, "storyboard", __version__, "rules")
        try:
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"{code}.md"
            path.write_text(text, encoding="utf-8")
        except OSError:
            continue  # a home that cannot be written to: the next place
        return path.as_uri()
    return None


# ------------------------------------------------------------------------------------------ actions


def fixes(board: OpenBoard, found: Iterable[types.Diagnostic], start: int, end: int) -> Iterator[types.CodeAction]:
    """Yield quick fixes and suppressions of the diagnostics in a stretch of the board."""
    shown = list(found)
    for item in board.linted.diagnostics:
        if item.start > end or item.end < start:
            continue
        own = [
            one for one in shown if one.code == item.code and one.range == board.positions.range(item.start, item.end)
        ]
        if item.fix and (item.fix.edits or item.fix.copies):
            yield _fix(board, item, own)
        yield _suppression(board, item, own)


def _fix(board: OpenBoard, item: Diagnostic, own: list[types.Diagnostic]) -> types.CodeAction:
    fix = item.fix
    assert fix is not None  # the caller looked
    action = types.CodeAction(
        fix.title if fix.safe else f"{fix.title} (changes the prompt or a duration)",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=own,
        is_preferred=fix.safe,
    )
    edit = board.workspace_edit(fix.edits)
    if fix.copies:
        action.command = types.Command(fix.title, APPLY_FIX, arguments=[board.uri, item.code, item.start])
    else:
        action.edit = edit
    return action


def _suppression(board: OpenBoard, item: Diagnostic, own: list[types.Diagnostic]) -> types.CodeAction:
    """Put a suppression comment, with room for a reason, above the shot or the line."""
    place = board.shot_at(item.start)
    line = board.shot(place).head if place else board.line_at(item.start)
    at = line.start if line else 0
    comment = f"# storyboard: ignore[{item.code}] reason\n"
    if not place and board.document.tree.shots:
        comment = comment.replace("ignore[", "ignore-file[")
        at = 0
    where = f"for shot {place}" if place else "in this file"
    return types.CodeAction(
        f"Ignore {item.code} {where}, with a reason",
        kind=types.CodeActionKind.QuickFix,
        diagnostics=own,
        edit=board.workspace_edit([Edit(at, at, comment)]),
    )


def fix_all(board: OpenBoard) -> types.CodeAction | None:
    """Return the action that makes every safe fix; None where there is none."""
    fixed = fix_document(board.document, board.project)
    if fixed.text == board.text or fixed.copies:
        return None
    return types.CodeAction(
        "Apply all safe fixes",
        kind=types.CodeActionKind.SourceFixAll,
        edit=board.workspace_edit(difference(board.text, fixed.text)),
    )


def difference(old: str, new: str) -> list[Edit]:
    """Return edits, line by line, that turn one text into another: cursors and folds stay where nothing changes."""
    from difflib import SequenceMatcher

    before, after = old.splitlines(keepends=True), new.splitlines(keepends=True)
    starts = [0]
    for line in before:
        starts.append(starts[-1] + len(line))
    return [
        Edit(starts[a], starts[b], "".join(after[c:d]))
        for tag, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes()
        if tag != "equal"
    ]


def fixes_of_line(board: OpenBoard, line: int) -> list[Edit]:
    """Return the edits of safe fixes that lie within one line (from 0): what formatting while typing may change."""
    start, row = board.positions.row(line)
    end = start + len(row)
    edits: list[Edit] = []
    for item in board.linted.diagnostics:
        fix = item.fix
        if fix is None or not fix.safe or fix.copies or not (start <= item.start <= end):
            continue
        if all(start <= edit.start and edit.end <= end and "\n" not in edit.text for edit in fix.edits) and all(
            edit.end < other.start or other.end < edit.start for edit in fix.edits for other in edits
        ):
            edits += fix.edits
    return edits
