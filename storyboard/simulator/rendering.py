"""How the simulator renders: a prompt's shots as timed cards, under the limits of the catalog; previews of clips."""

from __future__ import annotations

import io
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

from storyboard import catalog
from storyboard.errors import FilmError
from storyboard.simulator.asking import Ask, Limits, pixels, shots_of

#: A sprite sheet has so many frames in a row and in a column, each so many pixels wide.
SPRITES, SPRITE_WIDTH = 4, 160


def catalog_limits(known: catalog.Catalog | None = None) -> Limits:
    """The limits of every model in a catalog (the shipped one if none is given)."""
    known = known or catalog.load()
    return lambda name: known.model(name, catalog.SIMULATOR)


def render_prompt(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
    """Render the prompt's shots as cards; a prompt that is not a storyboard is one card for the whole clip."""
    from storyboard.film import Card, render_cards

    shots = shots_of(ask.prompt)
    cards = [Card(number, shot.duration, shot.scene, shot.title) for number, shot in enumerate(shots, start=1)]
    cards = cards or [Card(1, Decimal(ask.seconds), ask.prompt, None)]
    render_cards(cards, pixels(ask.size), path, progress=progress)


def thumbnail(clip: Path) -> bytes:
    """The first frame of a clip as WebP. Raises FilmError."""
    from PIL import Image

    from storyboard.film.stills import png_at

    image = Image.open(io.BytesIO(png_at(clip, 0)))
    return _saved(image, "WEBP")


def spritesheet(clip: Path) -> bytes:
    """Frames from the whole clip in a grid, as JPEG. Raises FilmError."""
    from PIL import Image

    from storyboard.film.probe import probe
    from storyboard.film.stills import png_at

    info = probe(clip)
    height = max(1, round(SPRITE_WIDTH * info.height / info.width))
    sheet = Image.new("RGB", (SPRITES * SPRITE_WIDTH, SPRITES * height))
    for place in range(SPRITES**2):
        at = info.duration * Fraction(place, SPRITES**2)
        frame = Image.open(io.BytesIO(png_at(clip, at))).resize((SPRITE_WIDTH, height))
        sheet.paste(frame, (place % SPRITES * SPRITE_WIDTH, place // SPRITES * height))
    return _saved(sheet, "JPEG")


def preview(clip: Path, variant: str) -> tuple[bytes, str] | None:
    """A preview asset of a clip and its media type; None where the clip cannot be read."""
    try:
        return (thumbnail(clip), "image/webp") if variant == "thumbnail" else (spritesheet(clip), "image/jpeg")
    except FilmError:
        return None


def _saved(image: object, kind: str) -> bytes:
    from PIL import Image

    assert isinstance(image, Image.Image)
    file = io.BytesIO()
    image.convert("RGB").save(file, kind)
    return file.getvalue()
