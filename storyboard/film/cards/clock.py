"""The running timecode of an animatic."""

from __future__ import annotations

from fractions import Fraction

from PIL import Image

from storyboard.film.cards.layout import Layout, even
from storyboard.film.cards.text import Line, Paragraph
from storyboard.film.colours import Colour, Planes, palette, to_planes
from storyboard.film.rates import timecode

_CHARACTERS = "0123456789:"
_MASK: Colour = (255, 255, 255)
#: Room for a timecode and a space, in ems.
TIMECODE_WIDTH = 6.6


class Clock:
    """Characters that are drawn once and put in cells of one width, so that nothing jitters."""

    def __init__(self, layout: Layout, fps: Fraction) -> None:
        self._box, self._em, self._fps = layout.clock_box, layout.clock, fps
        self._cell = max(2, even(max(Paragraph(digit).width(self._em) for digit in "0123456789") + 1))
        self._colon = max(2, even(Paragraph(":").width(self._em) + 0.14 * self._em))
        self._masks: dict[str, Image.Image] = {}
        self._planes: dict[tuple[int, str], Planes] = {}
        self._shown = ""

    def lines(self) -> list[Line]:
        """Return the characters as lines of a picture to draw, which `cut` takes apart again."""
        return [
            Line(text, at * self._cell + (self._cell - Paragraph(text).width(self._em)) / 2, self._em, self._em, _MASK)
            for at, text in enumerate(_CHARACTERS)
        ]

    def cut(self, picture: Image.Image) -> None:
        """Cut the characters from the picture of their lines."""
        mask = picture.getchannel("A")
        for at, text in enumerate(_CHARACTERS):
            left = at * self._cell + ((self._cell - self._colon) // 2 if text == ":" else 0)
            self._masks[text] = mask.crop((left, 0, left + self._width(text), self._box.height))

    def put(self, screen: Planes, frame: int, number: int) -> None:
        """Bring the timecode to a frame in a picture of the shot of a number."""
        text = timecode(frame, self._fps)
        x = self._box.x
        for place, character in enumerate(text):
            width = self._width(character)
            if x + width > self._box.right:
                break
            if self._shown[place : place + 1] != character:
                planes = self._planes.get((number, character))
                if planes is None:
                    planes = self._planes[number, character] = self._draw(number, character)
                screen.paste(planes, x, self._box.y)
            x += width
        self._shown = text

    def clear(self) -> None:
        """Take note that the picture has been painted over."""
        self._shown = ""

    def _width(self, character: str) -> int:
        return self._colon if character == ":" else self._cell

    def _draw(self, number: int, character: str) -> Planes:
        mask, colours = self._masks[character], palette(number)
        picture = Image.new("RGB", mask.size, colours.ground)
        picture.paste(colours.text, mask=mask)
        return to_planes(picture)
