"""How a card looks: the shot's number, title and scene, with room for the timecode and the time line."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PIL import Image, ImageDraw

from storyboard.film.colours import Colour, Palette, palette
from storyboard.film.fonts import Face, face
from storyboard.film.wrap import wrap

#: Line height as a share of the size of the letters.
LEADING = 1.38


class Box(NamedTuple):
    """A rectangle in pixels, its place and size even, so that it can be cut out of a video picture."""

    x: int
    y: int
    width: int
    height: int


class Layout:
    """Where everything stands on cards of one size."""

    def __init__(self, size: tuple[int, int]) -> None:
        self.width, self.height = size
        self.unit = max(min(self.width, self.height), min(self.width, self.height * 2) // 2) / 100
        self.portrait = self.height > self.width
        self.margin = _even(7.5 * self.unit)
        self.inner = self.width - 2 * self.margin
        self.label = face(max(6, round(3.0 * self.unit)))
        self.clock = face(max(7, round(3.6 * self.unit)))
        self.bar = Box(
            self.margin,
            _even(self.height - self.margin - self.unit),
            _even(self.inner),
            max(2, _even(0.9 * self.unit)),
        )
        digit = max(self.clock.width(character) for character in "0123456789")
        self.cell = max(2, _even(digit + 1))
        self.colon = max(2, _even(self.clock.width(":") + 0.7 * self.unit))
        row = _even(self.clock.size * LEADING)
        self.clock_box = Box(self.margin, _even(self.bar.y - 2.4 * self.unit - row), _even(self.inner), max(2, row))

    def number_area(self) -> tuple[int, int, int, int]:
        """x, y, width and height of the shot's number with its label."""
        if self.portrait:
            return self.margin, self.margin, self.inner, round(self.height * 0.26)
        return self.margin, self.margin, round(self.inner * 0.29), self.clock_box.y - self.margin

    def text_area(self) -> tuple[int, int, int, int]:
        """x, y, width and height of the title and the scene."""
        bottom = self.clock_box.y - round(4 * self.unit)
        x, y, width, height = self.number_area()
        if self.portrait:
            top = y + height + round(3 * self.unit)
            return self.margin, top, self.inner, max(1, bottom - top)
        left = x + width + round(5 * self.unit)
        return left, self.margin, max(1, self.width - self.margin - left), max(1, bottom - self.margin)


class Shown(NamedTuple):
    """What one card says."""

    number: int
    total: int  # of shots
    length: str  # of the shot, for people
    title: str | None
    text: str


def draw_card(layout: Layout, shown: Shown) -> Image.Image:
    """The card without timecode and time line."""
    colours = palette(shown.number)
    image = Image.new("RGB", (layout.width, layout.height), colours.ground)
    draw = ImageDraw.Draw(image)
    _draw_number(draw, layout, shown, colours)
    _draw_text(draw, layout, shown, colours)
    return image


def draw_bar(
    layout: Layout, card: Image.Image, shares: Sequence[tuple[float, float]], colours: Sequence[Colour]
) -> None:
    """The time line: a segment per shot, from and to which share of the film, with a gap between."""
    draw = ImageDraw.Draw(card)
    bar = layout.bar
    gap = max(1, round(0.35 * layout.unit))
    for (start, end), colour in zip(shares, colours, strict=True):
        left = bar.x + round(bar.width * start)
        right = bar.x + round(bar.width * end) - 1 - (gap if end < 1 else 0)
        draw.rectangle((left, bar.y, max(left, right), bar.y + bar.height - 1), fill=colour)


def draw_line(draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, style: tuple[Face, Colour]) -> None:
    """One line of text, its top left at a place; every character in a font that has it, on one base line."""
    letters, colour = style
    x, y = at
    for run in letters.runs(text):
        draw.text((x, y + letters.ascent), run.text, font=run.font, fill=colour, anchor="ls")
        x += run.font.getlength(run.text)


def _draw_number(draw: ImageDraw.ImageDraw, layout: Layout, shown: Shown, colours: Palette) -> None:
    x, y, width, height = layout.number_area()
    draw_line(draw, (x, y), f"SHOT {shown.number} OF {shown.total}", (layout.label, colours.quiet))
    top = y + layout.label.size * 2.1
    digits = str(shown.number)
    big = min(round(height - layout.label.size * 2.1), round(layout.height * 0.42))
    while big > 8 and face(big).width(digits) > width:
        big = round(big * 0.94)
    letters = face(max(big, 6))
    left, upper, _, lower = letters.box(digits)
    draw_line(draw, (x - left, top - upper), digits, (letters, colours.accent))
    if not layout.portrait:
        draw_line(draw, (x, top + lower - upper + layout.label.size), shown.length, (layout.label, colours.quiet))
    else:
        end = x + width - layout.label.width(shown.length)
        draw_line(draw, (end, y), shown.length, (layout.label, colours.quiet))


def _draw_text(draw: ImageDraw.ImageDraw, layout: Layout, shown: Shown, colours: Palette) -> None:
    x, y, width, height = layout.text_area()
    if shown.title:
        letters, lines = fit(shown.title, (width, height // 3), layout.unit, most=6.4)
        y = _draw_lines(draw, (x, y), lines, (letters, colours.accent)) + round(1.6 * layout.unit)
        height -= y - layout.text_area()[1]
    letters, lines = fit(shown.text, (width, height), layout.unit, most=5.6 if shown.title else 6.4)
    _draw_lines(draw, (x, y), lines, (letters, colours.text))


def _draw_lines(
    draw: ImageDraw.ImageDraw, at: tuple[int, int], lines: Sequence[str], style: tuple[Face, Colour]
) -> int:
    """Lines under each other; where the next one would start."""
    x, y = at
    step = round(style[0].size * LEADING)
    for line in lines:
        draw_line(draw, (x, y), line, style)
        y += step
    return y


def fit(text: str, area: tuple[int, int], unit: float, *, most: float) -> tuple[Face, list[str]]:
    """The largest letters, up to `most` units, in which a text fits an area, and its lines.

    What does not fit even in the smallest ends with an ellipsis.
    """
    width, height = area
    smallest = max(6, round(2.4 * unit))
    for size in range(max(round(most * unit), smallest), smallest - 1, -1):
        letters = face(size)
        lines = wrap(text, width, letters.width)
        if len(lines) * round(size * LEADING) <= height:
            return letters, lines
    letters = face(smallest)
    kept = wrap(text, width, letters.width)[: max(1, height // round(smallest * LEADING))]
    while kept[-1] and letters.width(kept[-1] + "…") > width:
        kept[-1] = kept[-1][:-1]
    kept[-1] = kept[-1].rstrip() + "…"
    return letters, kept


def _even(value: float) -> int:
    return max(0, int(value) // 2 * 2)
