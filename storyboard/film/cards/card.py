"""What an animatic shows: a card per shot, and what holds for all of them."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from storyboard.film.clip import Clip


class Note(NamedTuple):
    """One labelled line of a card: ("camera", "slow push in")."""

    label: str
    text: str


class Footage(NamedTuple):
    """Frames of a clip at the rate of the animatic, from a second of the clip on."""

    clip: Clip
    start: Fraction
    frames: int


class Card(NamedTuple):
    """A shot as it is shown: its number from 1, its duration in seconds, its scene, title, notes and picture.

    With `footage` the clips are shown in the place of all these.
    """

    number: int
    duration: Decimal
    text: str
    title: str | None = None
    notes: tuple[Note, ...] = ()
    picture: Path | None = None
    footage: tuple[Footage, ...] = ()


class Deck(NamedTuple):
    """All cards of a film with their frames.

    `cuts` holds the frame at which each card ends, `seams` those of the jobs (empty where there is one job or no plan).
    """

    cards: Sequence[Card]
    cuts: Sequence[int]
    seams: Sequence[int] = ()
    title: str | None = None

    @property
    def frames(self) -> int:
        """The length of the film in frames."""
        return self.cuts[-1] if self.cuts else 0

    def job_at(self, frame: int) -> int:
        """Return the number, from 1, of the job that films a frame."""
        return 1 + sum(seam <= frame for seam in self.seams)
