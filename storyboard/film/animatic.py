"""Film a board as timed cards: each shot as long as it will be, with its notes, picture and a running timecode."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from storyboard.errors import FilmError
from storyboard.film.cards.card import Card, Deck
from storyboard.film.conform import check_film
from storyboard.film.extra import require_video
from storyboard.film.grid import frame_cuts
from storyboard.film.output import replacing


def render_cards(
    cards: Sequence[Card],
    size: tuple[int, int],
    path: Path,
    *,
    fps: Fraction | int = 30,
    title: str | None = None,
    jobs: Sequence[Decimal] = (),
    progress: Callable[[float], None] | None = None,
) -> None:
    """Film cards to an MP4 (H.264 and AAC) of `size` pixels, whole or not at all.

    A cut falls on the frame nearest to the exact sum of the durations before it, so the film is as long as all
    durations together to half a frame. `title` is that of the film; `jobs` are the seconds of it that each job films,
    shown as brackets under the strip. `progress` is told the share that is done, 0 to 1, at every frame; what it
    raises ends the work. Scripts without a font and pictures that cannot be read are logged as warnings.

    Raises FilmError for cards, sizes or rates that cannot be filmed, FileError where `path` cannot be written,
    MissingExtraError without the `video` extra.
    """
    require_video()
    from storyboard.film.cards.frames import frames
    from storyboard.film.cards.recording import record

    check_film(size, fps)
    cuts = frame_cuts([card.duration for card in cards], fps)
    if not cuts or not cuts[-1]:
        raise FilmError("there is nothing to film: the shots are shorter than a frame", "give them a longer duration")
    seams = [seam for seam in frame_cuts(jobs, fps)[:-1] if 0 < seam < cuts[-1]]
    deck = Deck(cards, cuts, seams, title)
    rate = Fraction(fps)
    with replacing(path) as temporary:
        record(deck, frames(deck, size, rate), size, rate, temporary, progress)
