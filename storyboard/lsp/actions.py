"""Edits that the author asks for at a place: move, split, merge and retime shots, import text in another notation."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from lsprotocol import types

from storyboard.basics.quantities import seconds_text
from storyboard.errors import UsageError
from storyboard.importing import import_text, looks_like
from storyboard.lsp.boards import OpenBoard
from storyboard.syntax.edits import Edit, move_shot, renumber
from storyboard.syntax.reshape import merge_shots, retime_board, split_shot

_REWRITE = types.CodeActionKind.RefactorRewrite


def refactorings(board: OpenBoard, start: int, end: int) -> Iterator[types.CodeAction]:
    """Yield the edits on offer where the cursor is, or for the text that is selected."""
    document = board.document
    place, count = board.shot_at(start), len(document.tree.shots)
    if place:
        if place > 1:
            yield from _action(board, f"Move shot {place} up", lambda: move_shot(document, place, place - 1))
        if place < count:
            yield from _action(board, f"Move shot {place} down", lambda: move_shot(document, place, place + 1))
            yield from _action(board, f"Merge shot {place} with shot {place + 1}", lambda: merge_shots(document, place))
        scene = board.shot(place).field("scene")
        if scene and scene.value_start < start < scene.full_end:
            yield from _action(board, f"Split shot {place} here", lambda: split_shot(document, place, at=start))
    for length in _lengths_near(board):
        title = f"Retime the board to {seconds_text(length)} s"
        yield from _action(board, title, partial(retime_board, document, length))
    if renumber(document):
        yield from _action(board, "Renumber the shots", lambda: renumber(document))
    yield from _imports(board, start, end)


def _action(board: OpenBoard, title: str, edits: Callable[[], list[Edit]]) -> Iterator[types.CodeAction]:
    """The action, where it can be carried out and changes something."""
    try:
        made = edits()
    except UsageError:
        return  # such a shot cannot be split or merged: nothing is offered
    if made:
        yield types.CodeAction(title, kind=_REWRITE, edit=board.workspace_edit(made))


def _lengths_near(board: OpenBoard) -> list[int]:
    """The model's lengths next to the board's total, the total itself left out."""
    found = board.outline
    if found.model is None or not found.total:
        return []
    choices = found.model.seconds.choices
    below = [length for length in choices if length < found.total][-1:]
    above = [length for length in choices if length > found.total][:1]
    return [*below, *above]


def _imports(board: OpenBoard, start: int, end: int) -> Iterator[types.CodeAction]:
    """Offer to make shots of selected text, or of a whole file without shots, that is in another notation."""
    if end == start:
        if board.document.tree.shots:
            return
        start, end = 0, len(board.text)
    text = board.text[start:end]
    notation = looks_like(text)
    if not notation:
        return
    found = import_text(text)
    if not found.shots:
        return
    count = len(found.shots)
    title = f"Import {count} shot{'s' if count > 1 else ''} from this text ({notation})"
    yield types.CodeAction(title, kind=_REWRITE, edit=board.workspace_edit([Edit(start, end, found.text)]))
