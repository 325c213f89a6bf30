"""The strip at the foot of a card: the whole board to scale, with thumbnails, shot numbers and the seams of jobs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from PIL import Image, ImageDraw

from storyboard.film.cards.card import Deck
from storyboard.film.cards.layout import Box, Layout
from storyboard.film.cards.pictures import Pictures, covering
from storyboard.film.cards.text import Line, Paragraph
from storyboard.film.colours import Colour, Palette, palette

#: How much of the colour of a shot yet to come is seen.
_AHEAD = 0.36


def spans(layout: Layout, cuts: Sequence[int]) -> list[tuple[int, int]]:
    """Return from which column up to which each of several parts of the film is drawn, with a gap after it."""
    total = max(1, cuts[-1])
    gap = max(1, round(0.3 * layout.unit))
    found = []
    for start, end in pairwise((0, *cuts)):
        left = layout.strip.x + round(layout.strip.width * start / total)
        right = layout.strip.x + round(layout.strip.width * end / total)
        found.append((left, max(left + 1, right - (gap if end < total else 0))))
    return found


def draw_strip(layout: Layout, deck: Deck, pictures: Pictures, ground: Colour) -> Image.Image:
    """Return the strip as it looks once all of it has been played."""
    strip = Image.new("RGB", (layout.strip.width, layout.strip.height), ground)
    draw = ImageDraw.Draw(strip)
    for card, (left, right) in zip(deck.cards, spans(layout, deck.cuts), strict=True):
        box = Box(left - layout.strip.x, 0, right - left, layout.strip.height)
        picture = pictures.of(card)
        if picture is None or box.width < 4:
            draw.rectangle((box.x, 0, box.right - 1, box.bottom - 1), fill=palette(card.number).segment)
        else:
            strip.paste(covering(picture, (box.width, box.height)), (box.x, 0))
        edge = max(2, round(0.45 * layout.unit)) if layout.roomy else layout.strip.height
        draw.rectangle((box.x, box.bottom - edge, box.right - 1, box.bottom - 1), fill=palette(card.number).accent)
    return strip


def dimmed(strip: Image.Image, ground: Colour) -> Image.Image:
    """Return the strip as it looks before any of it has been played."""
    return Image.blend(Image.new("RGB", strip.size, ground), strip, _AHEAD)


def draw_seams(draw: ImageDraw.ImageDraw, layout: Layout, deck: Deck, colour: Colour) -> None:
    """Draw a bracket under the shots of each job, where there are several."""
    if not deck.seams or not layout.jobs.height:
        return
    thick = max(1, round(0.22 * layout.unit))
    top = layout.jobs.y + thick
    for left, right in spans(layout, (*deck.seams, deck.frames)):
        draw.rectangle((left, top, right - 1, top + thick - 1), fill=colour)
        draw.rectangle((left, top, left + thick - 1, top + 4 * thick), fill=colour)
        draw.rectangle((right - thick, top, right - 1, top + 4 * thick), fill=colour)


def strip_lines(layout: Layout, deck: Deck, current: int, colours: Palette) -> Iterator[Line]:
    """Yield the numbers over the strip and the names of the jobs under it, each where there is room for it."""
    if layout.numbers.height:
        free = 0.0
        for card, (left, _) in zip(deck.cards, spans(layout, deck.cuts), strict=True):
            here = card.number == current
            name = Paragraph(str(card.number), bold=here)
            width = name.width(layout.label)
            if left >= free and left + width <= layout.strip.right:
                colour = colours.accent if here else colours.quiet
                yield Line(name.text, left, layout.strip.y - 0.5 * layout.label, layout.label, colour, here)
                free = left + width + 0.5 * layout.label
    if deck.seams and layout.jobs.height:
        for number, (left, right) in enumerate(spans(layout, (*deck.seams, deck.frames)), start=1):
            for text in (f"JOB {number}", str(number)):
                width = Paragraph(text).width(layout.label * 0.9)
                if width + 2 * layout.unit < right - left:
                    at = left + (right - left - width) / 2
                    yield Line(text, at, layout.jobs.bottom - 0.12 * layout.label, layout.label * 0.9, colours.quiet)
                    break
