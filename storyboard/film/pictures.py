"""The frames of an animatic: a card is drawn once per shot, and each frame changes only what runs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

import numpy as np
from PIL import Image, ImageDraw

from storyboard.film.cards import Box, Layout, Shown, draw_bar, draw_card, draw_line
from storyboard.film.colours import Planes, palette, to_planes
from storyboard.film.parts import Card


def frames(cards: Sequence[Card], cuts: Sequence[int], size: tuple[int, int], fps: int) -> Iterator[memoryview]:
    """Every frame as the bytes of its yuv420p planes; the same memory each time."""
    width, height = size
    pixels = np.empty(width * height * 3 // 2, dtype=np.uint8)
    y, u, v = np.split(pixels, (width * height, width * height * 5 // 4))
    half = (height // 2, width // 2)
    screen = Planes(y.reshape(height, width), u.reshape(half), v.reshape(half))
    layout = Layout(size)
    for index, (start, end) in enumerate(pairwise((0, *cuts))):
        if start < end:
            shot = _Shot(layout, cards, cuts, index, fps)
            screen.paste(shot.ground, 0, 0)
            for frame in range(start, end):
                shot.put(screen, frame)
                yield pixels.data


class _Shot:
    """The pictures of one shot: its card, its time line as it will be, and the digits of its timecode."""

    def __init__(self, layout: Layout, cards: Sequence[Card], cuts: Sequence[int], index: int, fps: int) -> None:
        card = cards[index]
        self._layout, self._fps, self._frames = layout, fps, cuts[-1]
        self._colours = palette(card.number)
        self._image = draw_card(
            layout,
            Shown(card.number, len(cards), f"{seconds(card.duration)} s", card.title, " ".join(card.text.split())),
        )
        shares = [(start / cuts[-1], end / cuts[-1]) for start, end in pairwise((0, *cuts))]
        played = self._image.copy()
        draw_bar(layout, self._image, shares, [self._colours.panel] * len(shares))
        draw_bar(layout, played, shares, [palette(other.number).accent for other in cards])
        self._played = to_planes(_cut_out(played, layout.bar))
        self._draw_end()
        self.ground = to_planes(self._image)
        self._digits: dict[tuple[int, str], Planes] = {}

    def put(self, screen: Planes, frame: int) -> None:
        """Bring timecode and time line to a frame, counted from 0 at the start of the film."""
        layout = self._layout
        for box, character in _cells(layout, timecode(frame, self._fps)):
            digit = self._digits.get((box.x, character))
            if digit is None:
                digit = self._digits[box.x, character] = self._draw_digit(box, character)
            screen.paste(digit, box.x, box.y)
        done = round(layout.bar.width * (frame + 1) / self._frames) // 2 * 2
        screen.paste(self._played, layout.bar.x, layout.bar.y, done)

    def _draw_digit(self, box: Box, character: str) -> Planes:
        picture = _cut_out(self._image, box)
        clock = self._layout.clock
        at = ((box.width - clock.width(character)) / 2, 0)
        draw_line(ImageDraw.Draw(picture), at, character, (clock, self._colours.text))
        return to_planes(picture)

    def _draw_end(self) -> None:
        """The length of the whole film, at the right of the timecode."""
        layout = self._layout
        end = timecode(self._frames, self._fps)
        cells = list(_cells(layout, end))
        width = cells[-1][0].x + cells[-1][0].width - cells[0][0].x
        if width * 2.2 > layout.clock_box.width:
            return
        draw = ImageDraw.Draw(self._image)
        shift = layout.clock_box.width - width
        for box, character in cells:
            at = (box.x + shift + (box.width - layout.clock.width(character)) / 2, box.y)
            draw_line(draw, at, character, (layout.clock, self._colours.quiet))


def timecode(frame: int, fps: int) -> str:
    """Hours, minutes, seconds and frames, as film people write them: 00:00:07:15."""
    whole, frames = divmod(frame, fps)
    minutes, secs = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{secs:02}:{frames:0{len(str(fps - 1))}}"


def seconds(duration: Decimal) -> str:
    """Seconds without idle zeros: 7.5, 10."""
    return f"{duration.normalize():f}"


def _cells(layout: Layout, code: str) -> Iterator[tuple[Box, str]]:
    """The characters of a timecode with their places: as wide for a 1 as for an 8, so that nothing jitters."""
    x, y, _, height = layout.clock_box
    for character in code:
        width = layout.colon if character == ":" else layout.cell
        if x + width > layout.width:
            return
        yield Box(x, y, width, height), character
        x += width


def _cut_out(image: Image.Image, box: Box) -> Image.Image:
    return image.crop((box.x, box.y, box.x + box.width, box.y + box.height))
