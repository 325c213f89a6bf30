"""How the simulator films: the prompt's shots as timed cards, under the limits of the catalog."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from pathlib import Path

from storyboard import catalog
from storyboard.simulator.asking import Ask, Limits, pixels, shots_of


def catalog_limits(known: catalog.Catalog | None = None) -> Limits:
    """The limits of every model in a catalog (the shipped one if none is given)."""
    known = known or catalog.load()
    return lambda name: known.model(name, catalog.SIMULATOR)


def film_cards(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
    """Render the prompt's shots as cards; a prompt that is no storyboard is one card for the whole clip."""
    from storyboard.film.animatic import render_cards
    from storyboard.film.parts import Card

    shots = shots_of(ask.prompt)
    cards = [Card(number, shot.duration, shot.scene, shot.title) for number, shot in enumerate(shots, start=1)]
    cards = cards or [Card(1, Decimal(ask.seconds), ask.prompt, None)]
    render_cards(cards, pixels(ask.size), path, progress=progress)
