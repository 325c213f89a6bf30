"""Where everything is on a card of a size: header, body, strip and clock."""

from __future__ import annotations

from typing import NamedTuple

#: The smallest side, in pixels, of a film whose cards have room for labels.
_ROOMY = 200


class Box(NamedTuple):
    """A rectangle in pixels; those that are cut out of video pictures have even places and sizes."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The column after the last one."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The row after the last one."""
        return self.y + self.height

    def inset(self, left: int = 0, top: int = 0, right: int = 0, bottom: int = 0) -> Box:
        """Return the box without some pixels at its edges; at least a pixel is left."""
        width, height = max(1, self.width - left - right), max(1, self.height - top - bottom)
        return Box(self.x + left, self.y + top, width, height)


class Layout:
    """The places of a card, for one size in pixels.

    `label`, `clock` and `number` are letter sizes; `most`, `readable` and `least` those of the text: it starts at the
    first and goes on to another card rather than below the second, below the third only where nothing else helps.
    `jobs` leaves room for brackets under the strip; `still` is a card on its own, without strip and clock.
    """

    def __init__(self, size: tuple[int, int], *, jobs: bool = False, still: bool = False) -> None:
        self.width, self.height = size
        self.unit = min(self.width, self.height) / 100
        self.roomy = min(self.width, self.height) >= _ROOMY
        self.margin = even(5.5 * self.unit)
        self.label = max(5.0, 2.5 * self.unit)
        self.clock = max(6.0, 3.5 * self.unit)
        self.number = max(7.0, 7.6 * self.unit)
        self.most, self.readable, self.least = (scale * self.unit for scale in (7.6, 3.2, 2.2))
        self.still = still
        self._place(jobs)

    def _place(self, jobs: bool) -> None:
        inner = even(self.width - 2 * self.margin)
        row = even(self.clock * 1.3)
        self.clock_box = Box(self.margin, even(self.height - self.margin * 0.8 - row), inner, max(2, row))
        gap = even(1.4 * self.unit)
        jobs_row = even(self.label * 1.5) if jobs and self.roomy else 0
        thickness = even((8.4 if self.roomy else 2.4) * self.unit)
        bottom = self.clock_box.y - gap - jobs_row
        self.strip = Box(self.margin, even(max(0, bottom - thickness)), inner, max(2, thickness))
        self.jobs = Box(self.margin, self.strip.bottom, inner, jobs_row)
        numbers = even(self.label * 1.7) if self.roomy else 0
        self.numbers = Box(self.margin, self.strip.y - numbers, inner, numbers)
        top = even(self.margin * 0.8)
        self.header = Box(self.margin, top, inner, even(self.number * 1.15))
        body = self.header.bottom + gap
        foot = self.height - self.margin if self.still else self.numbers.y - 2 * gap
        self.body = Box(self.margin, body, max(1, inner), max(1, foot - body))

    @property
    def screen(self) -> Box:
        """The room for a clip: all that is over the strip."""
        return Box(0, 0, self.width, max(2, self.numbers.y - even(self.unit)))

    def splits(self, picture: tuple[int, int]) -> tuple[tuple[Box, Box], ...]:
        """Return the ways to share the body between a picture of some proportions and the text: beside it, below it."""
        return self._beside(*picture), self._below(*picture)

    def _beside(self, width: int, height: int) -> tuple[Box, Box]:
        scale = min(self.body.width * 0.46 / width, self.body.height / height)
        wide, high = max(2, even(width * scale)), max(2, even(height * scale))
        frame = Box(self.body.x, self.body.y + even((self.body.height - high) / 2), wide, high)
        return frame, self.body.inset(left=wide + even(3.6 * self.unit))

    def _below(self, width: int, height: int) -> tuple[Box, Box]:
        scale = min(self.body.width / width, self.body.height * 0.46 / height)
        wide, high = max(2, even(width * scale)), max(2, even(height * scale))
        frame = Box(self.body.x, self.body.y, wide, high)
        return frame, self.body.inset(top=high + even(3.6 * self.unit))


def even(value: float) -> int:
    """Return the even whole number at or below a value, from 0."""
    return max(0, int(value) // 2 * 2)
