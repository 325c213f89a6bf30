"""Reference pictures: read once, small enough for a card, and cut to proportions."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from pathlib import Path

from PIL import Image, ImageOps, UnidentifiedImageError

from storyboard.errors import FilmError
from storyboard.film.cards.card import Card
from storyboard.film.cards.footage import first_picture

_log = logging.getLogger(__name__)


class Pictures:
    """The reference pictures of cards, each read once; what cannot be read is logged, and its cards show none.

    The picture of a card with footage is its first frame.
    """

    def __init__(self, cards: Sequence[Card], size: tuple[int, int]) -> None:
        self._frames = {card.number: first_picture(card.footage[0], size) for card in cards if card.footage}
        self._by_path: dict[Path, Image.Image] = {}
        for path in dict.fromkeys(card.picture for card in cards if card.picture and not card.footage):
            try:
                self._by_path[path] = load_picture(path, size)
            except FilmError as error:
                _log.warning("%s", error)

    def of(self, card: Card) -> Image.Image | None:
        """Return the picture of a card."""
        if card.footage:
            return self._frames[card.number]
        return self._by_path.get(card.picture) if card.picture else None


def load_picture(path: Path, size: tuple[int, int]) -> Image.Image:
    """Return a picture, upright and within `size` in pixels. Raises FilmError where it cannot be read."""
    try:
        with Image.open(path) as image:
            image.draft("RGB", size)
            upright = ImageOps.exif_transpose(image)
            if upright.mode in ("RGBA", "LA", "PA", "P"):
                shown = upright.convert("RGBA")
                ground = Image.new("RGBA", shown.size, (255, 255, 255, 255))
                ground.alpha_composite(shown)
                upright = ground
            picture = upright.convert("RGB")
            picture.thumbnail(size, Image.Resampling.LANCZOS)
            return picture
    except (OSError, UnidentifiedImageError, Image.DecompressionBombError, ValueError) as error:
        raise FilmError(f"{path}: cannot read the image: {error}", "use a PNG, JPEG or WebP file") from error


def covering(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return the middle of a picture that fills a size in pixels."""
    return ImageOps.fit(picture, size, Image.Resampling.BILINEAR)


def scaled(picture: Image.Image, size: tuple[int, int]) -> Image.Image:
    """Return a picture at a size in pixels."""
    return picture.resize(size, Image.Resampling.LANCZOS)
