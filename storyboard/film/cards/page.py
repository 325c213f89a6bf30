"""Draw whole cards: what a shot says as one page or several, ready for the clock."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import NamedTuple

from PIL import Image, ImageDraw

from storyboard.basics.quantities import seconds_text
from storyboard.film.cards import body
from storyboard.film.cards.card import Card, Deck
from storyboard.film.cards.clock import TIMECODE_WIDTH
from storyboard.film.cards.drawing import drawn
from storyboard.film.cards.fonts import language_of
from storyboard.film.cards.footage import screen_of
from storyboard.film.cards.layout import Box, Layout
from storyboard.film.cards.pictures import Pictures, scaled
from storyboard.film.cards.strip import draw_seams, strip_lines
from storyboard.film.cards.text import Line, Paragraph
from storyboard.film.colours import Palette, palette
from storyboard.film.rates import timecode


class Page(NamedTuple):
    """A card, or one of several that show a shot: its first frame, the frame after its last, and its text.

    `picture` is where its reference picture is, `screen` where its clips are shown.
    """

    card: Card
    first: int
    last: int
    lines: tuple[Line, ...]
    picture: Box | None = None
    screen: Box | None = None

    @property
    def frames(self) -> int:
        """How long it is shown."""
        return self.last - self.first


def pages_of(deck: Deck, layout: Layout, pictures: Pictures, fps: Fraction) -> Iterator[Page]:
    """Yield the pages of all cards that last a frame or more."""
    language = language_of("".join(card.text for card in deck.cards))
    start = 0
    for card, end in zip(deck.cards, deck.cuts, strict=True):
        if end > start:
            yield from _pages(card, (start, end), deck, layout, pictures.of(card), language, fps)
        start = end


def draw_page(layout: Layout, deck: Deck, page: Page, text: Image.Image, picture: Image.Image | None) -> Image.Image:
    """Return a page without strip and clock: its ground, its picture, the brackets of the jobs and its text."""
    colours = palette(page.card.number)
    image = Image.new("RGB", (layout.width, layout.height), colours.ground)
    draw = ImageDraw.Draw(image)
    if picture is not None and page.picture is not None:
        image.paste(scaled(picture, (page.picture.width, page.picture.height)), (page.picture.x, page.picture.y))
    if not layout.still:
        draw_seams(draw, layout, deck, colours.quiet)
    image.paste(text, mask=text.getchannel("A"))
    return image


def draw_pages(deck: Deck, layout: Layout, fps: Fraction) -> Iterator[tuple[Page, Image.Image]]:
    """Yield every page with its picture, in order."""
    pictures = Pictures(deck.cards, (layout.width, layout.height))
    pages = list(pages_of(deck, layout, pictures, fps))
    with drawn([page.lines for page in pages], (layout.width, layout.height)) as texts:
        for page, text in zip(pages, texts, strict=True):
            yield page, draw_page(layout, deck, page, text, pictures.of(page.card))


def _pages(
    card: Card,
    span: tuple[int, int],
    deck: Deck,
    layout: Layout,
    picture: Image.Image | None,
    language: str,
    fps: Fraction,
) -> Iterator[Page]:
    colours = palette(card.number)
    around = (
        () if layout.still else (*strip_lines(layout, deck, card.number, colours), *_footer(deck, layout, colours, fps))
    )
    if card.footage and not layout.still:
        yield Page(card, *span, tuple(around), screen=screen_of(card.footage[0], layout.screen))
        return
    fitted = _fitted(card, layout, picture, language, span[1] - span[0], fps)
    shares = _shares(fitted.texts, span)
    for number, (rows, (first, last)) in enumerate(zip(fitted.texts, shares, strict=True), start=1):
        lines = (
            *_header(card, deck, layout, (number, len(fitted.texts)), first),
            *body.set_rows(rows, _lowered(fitted.area, body.height(rows)), fitted.em, colours),
            *around,
        )
        yield Page(card, first, last, lines, fitted.picture)


class _Fitted(NamedTuple):
    """The text of a card at the size it fits its area in, next to or below a picture."""

    em: float
    texts: list[list[body.Row]]
    area: Box
    picture: Box | None


def _fitted(
    card: Card, layout: Layout, picture: Image.Image | None, language: str, frames: int, fps: Fraction
) -> _Fitted:
    """Fit the text of a card; of several ways to place its picture, take that with fewest pages and largest letters."""
    blocks = body.blocks_of(card, language)
    ways = layout.splits(picture.size) if picture and layout.roomy else ((None, layout.body),)
    found = []
    for frame, area in ways:
        em, texts = body.pages(blocks, area, layout, float(frames / fps), frames)
        found.append(_Fitted(em, texts or [[]], area, frame))
    return max(found, key=lambda way: (-len(way.texts), _area(way.picture) * way.em**2))


def _area(box: Box | None) -> int:
    return box.width * box.height if box else 1


def _shares(texts: Sequence[Sequence[body.Row]], span: tuple[int, int]) -> list[tuple[int, int]]:
    """Divide the frames of a shot between its pages by the length of their text; each gets at least one."""
    first, last = span
    spare = last - first - len(texts)
    weights = [max(1, sum(len(row.text) for row in rows)) for rows in texts]
    ends: list[int] = []
    for number in range(1, len(texts) + 1):
        ends.append(first + number + spare * sum(weights[:number]) // sum(weights))
    ends[-1] = last
    return list(zip((first, *ends[:-1]), ends, strict=True))


def _lowered(area: Box, height: float) -> Box:
    """Move a text that leaves much of its area empty towards the middle of it."""
    return area.inset(top=max(0, int((area.height - height) * 0.42)))


def _header(card: Card, deck: Deck, layout: Layout, page: tuple[int, int], frame: int) -> Iterator[Line]:
    colours = palette(card.number)
    box = layout.header
    base = box.y + box.height * 0.8
    number = Paragraph(str(card.number), bold=True)
    yield Line(number.text, box.x, base, layout.number, colours.accent, True)
    if not layout.roomy:
        return
    of = f"OF {len(deck.cards)}" if page[1] == 1 else f"OF {len(deck.cards)}  ·  PAGE {page[0]} OF {page[1]}"
    left = box.x + number.width(layout.number) + 0.7 * layout.label
    yield Line(of, left, base, layout.label, colours.quiet, True)
    details = f"{seconds_text(int(card.duration * 1000))} s"
    if deck.seams:
        details = f"JOB {deck.job_at(frame)} OF {len(deck.seams) + 1}  ·  {details}"
    yield Line(details, box.right, base, layout.label, colours.quiet, True, True)


def _footer(deck: Deck, layout: Layout, colours: Palette, fps: Fraction) -> Iterator[Line]:
    """Yield the length of the film after the clock, and its title at the right."""
    if not layout.roomy:
        return
    clock = layout.clock_box
    row = layout.clock * TIMECODE_WIDTH
    if 2.2 * row < clock.width:
        total = f"/ {timecode(deck.frames, fps)}"
        yield Line(total, clock.x + row, clock.y + layout.clock, layout.clock * 0.72, colours.quiet)
        row *= 1.9
    if not deck.title:
        return
    title = Paragraph(deck.title)
    room = clock.width - row
    em = min(layout.label * 1.15, room / max(title.width(1.0), 1e-6))
    base = layout.clock_box.y + layout.clock
    if em > 0.5 * layout.label:
        yield Line(title.text, layout.clock_box.right, base, em, colours.quiet, False, True, title.rtl, title.language)
