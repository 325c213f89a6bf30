"""Fixing: edits that do not overlap, in rounds, until nothing changes; each round is proved to lose nothing."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from storyboard.lint.context import Context
from storyboard.lint.diagnostic import Copy, Diagnostic, Fix
from storyboard.lint.encodings import STRAY
from storyboard.lint.engine import lint_document
from storyboard.project import Project
from storyboard.syntax.comments import owned_comments
from storyboard.syntax.document import Document
from storyboard.syntax.edits import Edit, apply_edits
from storyboard.syntax.sharing import resolve_uses

#: A fix may open the way for the next; a board that still changes after so many rounds is left as it is then.
MOST_ROUNDS = 50


class Fixed(NamedTuple):
    """What fixing came to: the new text, the diagnostics that were fixed, and those that remain in the new text.

    `copies` are images that the new text names and that must be made before it is written.
    """

    text: str
    applied: list[Diagnostic]
    remaining: list[Diagnostic]
    copies: Sequence[Copy] = ()


def fix_document(document: Document, project: Project, *, unsafe: bool = False) -> Fixed:
    """Fix what can be: safe fixes, with `unsafe` the others too.

    A fix that would lose a shot or a comment, or bring a new error, is refused and its diagnostic remains; so is a
    safe one that would change a word of a prompt or a duration.
    """
    applied: list[Diagnostic] = []
    refused: set[tuple[str, int, tuple[Edit, ...]]] = set()
    planned: dict[str, Copy] = {}
    found = lint_document(document, project=project)
    for _ in range(MOST_ROUNDS):
        wanted = [item for item in found if _may(item.fix, unsafe) and _key(item) not in refused]
        chosen = _apart(wanted)
        if not chosen:
            break
        step = _attempt(document, found, chosen, project, planned)
        if step is None and len(chosen) > 1:
            # One of them does harm. Alone each shows whether it is the one; together they might hide it.
            chosen, step = _first_good(document, found, chosen, project, planned, refused)
        if step is None:
            refused.update(map(_key, chosen))
            continue
        applied += chosen
        planned |= _copies(chosen)
        document, found = step
        refused.clear()  # offsets have moved, and what did harm then may not now
    return Fixed(document.text, applied, found, tuple(planned.values()))


def _may(fix: Fix | None, unsafe: bool) -> bool:
    return fix is not None and bool(fix.edits) and (fix.safe or unsafe)


def _key(diagnostic: Diagnostic) -> tuple[str, int, tuple[Edit, ...]]:
    return diagnostic.code, diagnostic.start, tuple(diagnostic.fix.edits) if diagnostic.fix else ()


def _apart(wanted: Iterable[Diagnostic]) -> list[Diagnostic]:
    """As many fixes as can be made at once: in order of place, each where it touches none before it."""
    chosen: list[Diagnostic] = []
    taken: list[tuple[int, int]] = []
    for diagnostic in wanted:
        assert diagnostic.fix is not None
        spans = [(edit.start, edit.end) for edit in diagnostic.fix.edits]
        if not any(
            start <= end_taken and start_taken <= end for start, end in spans for start_taken, end_taken in taken
        ):
            taken += spans
            chosen.append(diagnostic)
    return chosen


def _attempt(
    document: Document,
    found: Sequence[Diagnostic],
    chosen: Sequence[Diagnostic],
    project: Project,
    planned: Mapping[str, Copy],
) -> tuple[Document, list[Diagnostic]] | None:
    """Return the document with the chosen fixes and its diagnostics; None if the fixes do harm."""
    edits = dict.fromkeys(edit for item in chosen if item.fix for edit in item.fix.edits)
    try:
        text = apply_edits(document.text, edits)
    except ValueError:
        return None  # a fix whose own edits overlap
    if text == document.text:
        return None
    after = Document(text, document.path)
    safe = all(item.fix is not None and item.fix.safe for item in chosen)
    # A file that is read in another encoding has nothing to be compared with.
    is_converted = not safe and any((edit.start, edit.end) == (0, len(document.text)) for edit in edits)
    if not is_converted and _loses(document, after, safe=safe, project=project):
        return None
    said = lint_document(after, project=project, planned={**planned, **_copies(chosen)})
    # A board's first shot brings to light what is wrong with it; that is no harm.
    return None if document.tree.shots and _errors(said) > _errors(found) else (after, said)


def _first_good(
    document: Document,
    found: Sequence[Diagnostic],
    chosen: Sequence[Diagnostic],
    project: Project,
    planned: Mapping[str, Copy],
    refused: set[tuple[str, int, tuple[Edit, ...]]],
) -> tuple[list[Diagnostic], tuple[Document, list[Diagnostic]] | None]:
    for diagnostic in chosen:
        step = _attempt(document, found, [diagnostic], project, planned)
        if step is not None:
            return [diagnostic], step
        refused.add(_key(diagnostic))
    return list(chosen), None


def _copies(chosen: Iterable[Diagnostic]) -> dict[str, Copy]:
    return {copy.path: copy for item in chosen if item.fix for copy in item.fix.copies}


def _errors(diagnostics: Iterable[Diagnostic]) -> int:
    return sum(diagnostic.severity == "error" for diagnostic in diagnostics)


def _loses(before: Document, after: Document, *, safe: bool, project: Project) -> bool:
    """Whether a shot or a comment is gone or a `use` leads nowhere now.

    With safe fixes also whether a word of a prompt, a duration or a byte that is not UTF-8 changed.
    """
    gone = _comments(before) - _comments(after)
    if len(after.shots) < len(before.shots) or any(after.text.count(word) < before.text.count(word) for word in gone):
        return True  # loose text counts as comments, and may become a field: its words stay in the file then
    if len(resolve_uses(after, project.root).problems) > len(resolve_uses(before, project.root).problems):
        return True
    if safe and STRAY.findall(before.text) != STRAY.findall(after.text):
        return True  # what bytes that are not UTF-8 stand for is a guess
    return safe and _meaning(before, project) != _meaning(after, project)


def _comments(document: Document) -> Counter[str]:
    """The words of the author's comments (a fix may break their lines anew); instructions to the linter are none."""
    comments = (comment for owned in owned_comments(document).values() for comment in owned)
    return Counter(
        word for comment in comments if not comment.lower().startswith("storyboard:") for word in comment.split()
    )


def _meaning(document: Document, project: Project) -> list[tuple[int, str]]:
    context = Context(document, project)
    return [(shot.milliseconds, context.shot_text(shot)) for shot in document.shots]
