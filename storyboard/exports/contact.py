"""A contact sheet: the cards of a board side by side in one PNG."""

from __future__ import annotations

from io import BytesIO
from math import ceil, sqrt
from typing import TYPE_CHECKING

from storyboard.basics.quantities import read_size
from storyboard.errors import BoardError
from storyboard.film.cards.card import Deck
from storyboard.film.extra import require_video

if TYPE_CHECKING:
    from storyboard.exports.subject import Subject

#: The width of a card, and of a sheet at most, in pixels.
_CARD, _SHEET = 640, 6400
_MOST_COLUMNS = 8
_GAP = 12
_GROUND = (245, 246, 248)
_INK = (28, 31, 36)


def png(subject: Subject) -> bytes:
    """Return the contact sheet. Raises BoardError for a board whose shots are all shorter than a frame."""
    require_video("a contact sheet")
    from PIL import Image

    from storyboard.film.cards.drawing import drawn
    from storyboard.film.cards.layout import Layout, even
    from storyboard.film.cards.page import draw_pages
    from storyboard.film.cards.text import Line, Paragraph

    width, height = read_size(subject.board.size or "") or (1280, 720)
    columns = _columns(len(subject.cards), width / height)
    card = even(min(_CARD * min(1.0, width / height), (_SHEET - _GAP) / columns - _GAP))
    size = card, even(card * height / width)
    deck = Deck(subject.shown, subject.cuts, title=subject.title)
    images = [image for _, image in draw_pages(deck, Layout(size, still=True), subject.fps)]
    if not images:
        raise BoardError("there is nothing to draw: the shots are shorter than a frame", "give them a longer duration")
    title = Paragraph(subject.title, bold=True)
    whole = _GAP + columns * (size[0] + _GAP)
    em = min(size[0] / 14, (whole - 4 * _GAP) / max(title.width(1.0), 1e-6))
    top = ceil(em * 2.2)
    sheet = Image.new("RGB", (whole, top + ceil(len(images) / columns) * (size[1] + _GAP)), _GROUND)
    for place, image in enumerate(images):
        row, column = divmod(place, columns)
        sheet.paste(image, (_GAP + column * (size[0] + _GAP), top + row * (size[1] + _GAP)))
    line = Line(
        title.text,
        whole - _GAP if title.rtl else _GAP,
        em * 1.45,
        em,
        _INK,
        bold=True,
        right=title.rtl,
        rtl=title.rtl,
        language=title.language,
    )
    with drawn([[line]], (whole, top)) as texts:
        text = next(texts)
        sheet.paste(text, (0, 0), text.getchannel("A"))
    file = BytesIO()
    sheet.save(file, "PNG", optimize=True)
    return file.getvalue()


def _columns(cards: int, ratio: float) -> int:
    """Return how many cards to put side by side so that the sheet is a little wider than high."""
    return max(1, min(_MOST_COLUMNS, cards, ceil(sqrt(cards * 1.3 / ratio) - 0.2)))
