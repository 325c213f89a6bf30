"""One board behind another: what the second says for all of its shots must hold for them afterwards."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from storyboard.errors import BoardError

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard
    from storyboard.model.shot import Shot

Board = TypeVar("Board", bound="Storyboard")

#: Header fields that decide how shots are filmed: two boards that differ in one cannot be one board.
_FILMED = ("style", "order", "reference", "character")
#: Those that hold for a film as a whole: where only one board names one, it holds for both.
_WHOLE = ("model", "service", "size")


def join(first: Board, second: Storyboard) -> Board:
    """The first board's header, which then holds for the shots of both.

    What the second board's header says of its shots is carried over where the result films exactly the same: its
    definitions, those of the files that it uses, and a model, service or size that the first leaves open. Its title,
    note, comments and unknown fields become comments of its first shot.

    Raises BoardError, naming the field, where the second board would be filmed otherwise.
    """
    for name in _FILMED:
        _refuse_other(name, _in_force(first, name), _in_force(second, name))
    settings = {}
    for name in _WHOLE:
        here, there = getattr(first, name), getattr(second, name)
        if here:
            _refuse_other(name, here, there)
        elif there:
            settings[name] = there
    definitions = _definitions(first, second)
    shots, comments = _with_remarks(second)
    joined = first.replace(
        shots=(*first.shots, *shots), definitions=definitions, comments=(*first.comments, *comments), **settings
    )
    if joined.meaning.definitions:
        _check_texts(joined, first, second)
    return joined


def _in_force(board: Storyboard, name: str) -> object:
    """What holds for a board's shots, from its header or from a file that it uses."""
    return board.meaning.style if name == "style" else getattr(board, name)


def _refuse_other(name: str, here: object, there: object) -> None:
    if there and there != here:
        what = f"{str(there)!r}, the first has {f'{str(here)!r}' if here else 'none'}"
        raise BoardError(
            f"the second board has a different `{name}`: {what}",
            f"give both boards the same `{name}` before you add them",
        )


def _definitions(first: Storyboard, second: Storyboard) -> dict[str, str]:
    """The first board's own definitions with those of the second that it does not have."""
    known = first.meaning.definitions
    added = {}
    for name, text in second.meaning.definitions.items():
        if known.get(name, text) != text:
            raise BoardError(f"both boards define `{name}`, with different texts", "rename one of them")
        if name not in known:
            added[name] = text
    return {**added, **first.definitions}


def _with_remarks(board: Storyboard) -> tuple[tuple[Shot, ...], tuple[str, ...]]:
    """The board's shots, and what its header says that is not filmed: in the first shot's comments, or on its own."""
    named = {"title": board.title, "note": board.note, **board.extra}
    said = (*board.comments, *(f"{name}: {text}" for name, text in named.items() if text))
    if not said or not board.shots:
        return board.shots, said
    first, *rest = board.shots
    return (first.replace(comments=(*said, *first.comments)), *rest), ()


def _check_texts(joined: Storyboard, first: Storyboard, second: Storyboard) -> None:
    """Raise BoardError where a definition of one board is used, or braces are plain text, in a shot of the other."""
    second = second.replace(style=first.meaning.style, order=first.order)
    before = [board.shot_text(index) for board in (first, second) for index in range(len(board))]
    for index, text in enumerate(before):
        if joined.shot_text(index) != text:
            raise BoardError(
                f"the definitions of one board would change the text of shot {index + 1} of the joined board",
                "rename the definition, or write `{{` and `}}` for literal braces",
            )
