"""The frames of an animatic: a page is drawn once, and each frame changes only what runs."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

import numpy as np
from PIL import Image

from storyboard.film.cards.card import Deck
from storyboard.film.cards.clock import Clock
from storyboard.film.cards.drawing import drawn
from storyboard.film.cards.footage import moving
from storyboard.film.cards.layout import Layout, even
from storyboard.film.cards.page import Page, draw_page, pages_of
from storyboard.film.cards.pictures import Pictures
from storyboard.film.cards.strip import dimmed, draw_strip
from storyboard.film.colours import Colour, Planes, palette, to_planes

_WHITE: Colour = (255, 255, 255)


def frames(deck: Deck, size: tuple[int, int], fps: Fraction) -> Iterator[memoryview]:
    """Yield every frame as the bytes of its yuv420p planes; the same memory each time."""
    width, height = size
    pixels = np.empty(width * height * 3 // 2, dtype=np.uint8)
    y, u, v = np.split(pixels, (width * height, width * height * 5 // 4))
    half = (height // 2, width // 2)
    screen = Planes(y.reshape(height, width), u.reshape(half), v.reshape(half))
    layout = Layout(size, jobs=bool(deck.seams))
    pictures = Pictures(deck.cards, size)
    pages = list(pages_of(deck, layout, pictures, fps))
    clock = Clock(layout, fps)
    with drawn([clock.lines(), *(page.lines for page in pages)], size) as texts:
        clock.cut(next(texts))
        for page, text in zip(pages, texts, strict=True):
            image = draw_page(layout, deck, page, text, pictures.of(page.card))
            running = _Running(layout, deck, page, image, pictures)
            screen.paste(running.ground, 0, 0)
            clock.clear()
            shown = page.screen
            clips = moving(page.card.footage, (shown.width, shown.height), fps, page.frames) if shown else None
            for frame in range(page.first, page.last):
                if shown and clips:
                    screen.paste(next(clips), shown.x, shown.y)
                running.put(screen, frame)
                clock.put(screen, frame, page.card.number)
                yield pixels.data


class _Running:
    """What moves on a page besides the clock: the strip, as far as it has been played."""

    def __init__(self, layout: Layout, deck: Deck, page: Page, image: Image.Image, pictures: Pictures) -> None:
        self._strip, self._frames = layout.strip, deck.frames
        colours = palette(page.card.number)
        played = draw_strip(layout, deck, pictures, colours.ground)
        image.paste(dimmed(played, colours.ground), (layout.strip.x, layout.strip.y))
        self._played = to_planes(played)
        self._head = to_planes(Image.new("RGB", (2, layout.strip.height), _WHITE)) if layout.roomy else None
        self.ground = to_planes(image)
        self._done = 0

    def put(self, screen: Planes, frame: int) -> None:
        """Bring the strip to a frame, counted from 0 at the start of the film."""
        done = even(self._strip.width * (frame + 1) / self._frames)
        if done > self._done:
            screen.paste(self._played.columns(self._done, done), self._strip.x + self._done, self._strip.y)
            self._done = done
        if self._head is not None:
            screen.paste(self._head, min(self._strip.x + done, self._strip.right - 2), self._strip.y)
