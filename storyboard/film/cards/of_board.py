"""The cards of a board: what each shot says, expanded, with its notes and its reference picture."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.film.cards.card import Card, Note
from storyboard.syntax.prompt import expand
from storyboard.syntax.values import unsplit

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard
    from storyboard.model.shot import Shot

#: The fields of a shot that are notes on its card, in this order.
NOTES = ("action", "dialogue", "camera", "lighting", "sound", "transition", "note")
_ADDRESS = lazy(r"[a-z][a-z0-9+.-]+://|data:", re.IGNORECASE)


def cards_of(board: Storyboard, folder: Path) -> list[Card]:
    """Return a card for each shot; references are relative to `folder`. Raises BoardError as `expand`."""
    cards = []
    for number, shot in enumerate(board.shots, start=1):
        reference = shot.reference or (board.reference if number == 1 else None)
        address = reference if reference and _ADDRESS.match(reference) else None
        notes = list(_notes(board, shot))
        if number == 1 and board.style:
            notes.append(Note("style", expand(board.style, board.meaning.definitions)))
        if address:
            notes.append(Note("reference", address))
        text = expand(unsplit(shot.scene), board.meaning.definitions)
        picture = folder / reference if reference and not address else None
        cards.append(Card(number, shot.duration, text, shot.title, tuple(notes), picture))
    return cards


def _notes(board: Storyboard, shot: Shot) -> Iterator[Note]:
    for label in NOTES:
        text = getattr(shot, label)
        if text:
            yield Note(label, expand(unsplit(str(text)), board.meaning.definitions))
    for label, text in shot.extra.items():
        yield Note(label, text)
