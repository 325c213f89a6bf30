"""The cards of a board: what each shot says, expanded, with its notes and its reference picture."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard.basics.patterns import lazy
from storyboard.film.cards.card import Card, Note
from storyboard.syntax.fields import SHOT_FIELDS
from storyboard.syntax.prompt import expand
from storyboard.syntax.values import unsplit

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard
    from storyboard.model.shot import Shot

#: The fields of a shot that are notes on its card, in the order in which they are written.
NOTES = tuple(key for key in SHOT_FIELDS if key not in ("duration", "scene", "reference"))
_ADDRESS = lazy(r"[a-z][a-z0-9+.-]+://|data:", re.IGNORECASE)


def cards_of(board: Storyboard, folder: Path) -> list[Card]:
    """Return a card for each shot; references are relative to `folder`. Raises BoardError as `expand`."""
    meaning = board.meaning
    cards = []
    for number, shot in enumerate(board.shots, start=1):
        reference = shot.reference or (board.reference if number == 1 else None)
        address = reference if reference and _ADDRESS.match(reference) else None
        notes = list(_notes(shot, meaning.definitions))
        if number == 1 and meaning.style:
            notes.append(Note("style", expand(meaning.style, meaning.definitions)))
        if address:
            notes.append(Note("reference", address))
        text = expand(unsplit(shot.scene), meaning.definitions)
        picture = folder / reference if reference and not address else None
        cards.append(Card(number, shot.duration, text, shot.title, tuple(notes), picture))
    return cards


def _notes(shot: Shot, definitions: Mapping[str, str]) -> Iterator[Note]:
    for label in NOTES:
        text = getattr(shot, label)
        if text:
            yield Note(label, expand(unsplit(str(text)), definitions))
    for label, text in shot.extra.items():
        yield Note(label, text)
