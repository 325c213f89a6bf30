"""What the catalog holds: services and models with their limits. Lengths are milliseconds, money is exact."""

# Annotations stay values here: NamedTuple would compile each one that is a text, and `lint` starts with this module.
from bisect import bisect_left
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from math import gcd
from types import MappingProxyType
from typing import Any, NamedTuple

from storyboard.basics.quantities import seconds_text

NOTHING: Mapping[str, Any] = MappingProxyType({})
#: Resolution → the pixels of the shorter side; of "4k" the longer side is 3840 at 16:9.
_SIDES = {"4k": 2160, "2k": 1440}


class Seconds(NamedTuple):
    """The clip lengths that a model films: a set such as 10, 15 or a range such as 4 to 15.

    `choices` holds them in milliseconds, ascending; it is empty where no source states them.
    `step` is the distance between the choices of a range in milliseconds, 0 for a set.
    """

    choices: tuple[int, ...]
    step: int = 0

    @property
    def longest(self) -> int:
        """The longest clip in milliseconds; 0 where the lengths are unknown."""
        return self.choices[-1] if self.choices else 0

    def allows(self, milliseconds: int) -> bool:
        """Whether a clip may be exactly this long."""
        return self.smallest_holding(milliseconds) == milliseconds

    def smallest_holding(self, milliseconds: int) -> int | None:
        """The shortest clip in which this many milliseconds fit, or None if even the longest is too short."""
        place = bisect_left(self.choices, milliseconds)
        return self.choices[place] if place < len(self.choices) else None

    def describe(self) -> str:
        """For people, in seconds: "10, 15", "4 to 15", "unknown"."""
        if not self.choices:
            return "unknown"
        if self.step:
            step = "" if self.step == 1000 else f" by {seconds_text(self.step)}"
            return f"{seconds_text(self.choices[0])} to {seconds_text(self.choices[-1])}{step}"
        return ", ".join(map(seconds_text, self.choices))


class Price(NamedTuple):
    """What a clip costs: per second filmed, or per clip. Exact to a millionth of the currency.

    `by_length` has the price of a clip of each length where it depends on that; `amount` is then the dearest.
    """

    amount: Decimal
    per: str  # "second" or "clip"
    currency: str
    date: date  # the day on which it was true
    source: str
    by_length: tuple[tuple[int, Decimal], ...] = ()  # milliseconds, ascending → price of a clip up to that long

    def nano(self, milliseconds: int) -> int:
        """The price of one clip of this length, in thousand-millionths of the currency: whole, so sums are exact."""
        amount = next((price for longest, price in self.by_length if milliseconds <= longest), self.amount)
        micro = int(amount * 1_000_000)
        return micro * milliseconds if self.per == "second" else micro * 1000

    def describe(self) -> str:
        """For people: "0.10 USD per second (2026-11-20)"."""
        cheapest = f"{self.by_length[0][1]} to " if self.by_length else ""
        return f"{cheapest}{self.amount} {self.currency} per {self.per} ({self.date.isoformat()})"


class Difference(NamedTuple):
    """Another value that a page states for a field; the entry itself holds what is right under all pages.

    `planned`: the line in storyboard.toml that allows it is worth naming where it would help.
    """

    field: str
    value: str
    source: str
    planned: bool = False


class Shape(NamedTuple):
    """A size as a model that has ratios and resolutions is asked for it."""

    size: str  # "WIDTHxHEIGHT" in pixels
    aspect: str  # "16:9"
    resolution: str | None  # "720p"; None where the model has no choice of it


class Mode(NamedTuple):
    """What is different at one resolution. None: as the model says."""

    resolution: str
    seconds: Seconds | None
    price: Price | None


class Service(NamedTuple):
    """Where films are made. `kind` names the wire that it speaks ("videos" speaks /v1/videos), or is "simulator" (on
    this machine and free), "custom" (described by its own tables alone) or "limits": known by its limits only, so that
    boards are planned for it but not sent."""

    name: str
    title: str
    kind: str
    base_url: str | None
    key_variable: str | None  # the environment variable that holds the key
    concurrency: int  # jobs at once
    retired_on: date | None
    grade: str  # how sure its wire is: "A" its vendor's own page, "B" a client that runs against it, "C" second hand
    experimental: str | None  # why it may not work as described; said before the first paid job
    source: str
    notes: tuple[str, ...]

    @property
    def free(self) -> bool:
        """Whether filming costs nothing, whatever the model's price elsewhere."""
        return self.kind == "simulator"


class Model(NamedTuple):
    """A model as one service offers it. None is "no source states it": no limit is invented."""

    name: str
    service: str
    id: str  # the name that is sent
    image_id: str | None  # the name that is sent with a first image, where that is another one
    create: str | None  # which of the service's ways to create a job, where it has several
    extra: Mapping[str, Any]  # constants that join the body of a create
    dialect: str
    dialect_options: Mapping[str, Any]
    seconds: Seconds
    sizes: tuple[str, ...]  # "WIDTHxHEIGHT" in pixels, or ratios such as "16x9"; empty: unknown
    sizes_open: bool  # the source gives examples only: another size is a doubt, not an error
    shapes: tuple[Shape, ...]  # of models that are asked for a ratio and a resolution; their `sizes` are these
    default_size: str | None
    modes: tuple[Mode, ...]
    shots: int | None  # most shots in one prompt
    prompt_length: int | None  # most characters of one prompt
    shot_characters: int | None  # most characters of one shot's text
    shortest_shot: int | None  # milliseconds
    longest_shot: int | None  # milliseconds; None: as long as the clip
    resolution: int | None  # milliseconds: the finest step of a shot's duration that is honoured
    follows_seconds: bool  # False: the order of shots is kept, their seconds are not
    references: int | None  # most reference images
    reference_exact: bool  # the image must have exactly the size asked for
    characters: bool  # takes character_url and character_timestamps
    seed: bool | None  # takes a seed
    continuity: str | None  # how a job goes on from another without our own image: "last-frame" or "previous-job"
    character_seconds: tuple[Decimal, Decimal] | None  # shortest and longest span of character_timestamps
    price: Price | None
    retired_on: date | None
    replaced_by: str | None  # "model" or "service/model"
    snapshots: tuple[str, ...]  # dated names of the same model
    advice: tuple[str, ...]  # what its source says about choosing it
    source: str
    notes: tuple[str, ...]
    differences: tuple[Difference, ...]

    @property
    def address(self) -> str:
        """The name that is unique in the catalog: "service/model"."""
        return f"{self.service}/{self.name}"

    def retired(self, today: date) -> bool:
        """Whether the model is gone on this day."""
        return self.retired_on is not None and self.retired_on <= today

    def size_for(self, wanted: str | None) -> str | None:
        """The `size` to send for the wanted one, or None where the model has no such size.

        Where the model's sizes are ratios, "1280x720" finds "16x9". A model without known sizes takes any.
        Without a wish it is the default size, which is None where no source states one.
        """
        if wanted is None:
            return self.default_size
        if not self.sizes or wanted in self.sizes:
            return wanted
        shape = ratio(wanted)
        found = next((size for size in self.sizes if size == shape), None)
        return wanted if found is None and self.sizes_open else found

    def shape_of(self, size: str | None) -> Shape | None:
        """The ratio and resolution that a size is asked for by; None for a model that is asked for pixels."""
        return next((shape for shape in self.shapes if shape.size == size), None)

    def size_like(self, aspect: str | None, resolution: str | None) -> str | None:
        """The first size with this ratio ("9:16") and resolution ("720p"), None where there is none.

        Without one of the two, that of the default size is kept where possible. Models that are asked for pixels
        have the ratio of their pixels, and the shorter side as their resolution.
        """
        wanted = ratio(aspect.replace(":", "x")) if aspect else None
        shapes = self.shapes or tuple(Shape(size, ratio(size), resolution_of(size)) for size in self.sizes)
        fitting = [
            shape
            for shape in shapes
            if wanted in (None, ratio(shape.aspect.replace(":", "x"))) and resolution in (None, shape.resolution)
        ]
        own = next((shape for shape in shapes if shape.size == self.default_size), None)
        best = max(
            fitting,
            key=lambda shape: own is not None and (shape.aspect == own.aspect) + (shape.resolution == own.resolution),
            default=None,
        )
        return best.size if best else None

    def at(self, size: str | None) -> "Model":
        """The model with the lengths and the price that it has at a size."""
        shape = self.shape_of(size)
        mode = next((mode for mode in self.modes if shape and mode.resolution == shape.resolution), None)
        if mode is None:
            return self
        return self._replace(seconds=mode.seconds or self.seconds, price=mode.price or self.price)


def resolution_of(size: str) -> str:
    """The shorter side of a size, as resolutions are called: "1280x720" → "720p"."""
    return f"{min(map(int, size.split('x')))}p"


def ratio(size: str) -> str:
    """The shape of a size in lowest terms: "1280x720" → "16x9"."""
    width, height = map(int, size.split("x"))
    common = gcd(width, height)
    return f"{width // common}x{height // common}"


def usual_size(aspect: str, resolution: str) -> str:
    """The size whose shorter side has the resolution's pixels: 16:9 at 720p is 1280x720; even, as video needs it."""
    width, height = map(int, aspect.split(":"))
    short = _SIDES.get(resolution) or int(resolution.removesuffix("p"))
    long = short * max(width, height) // min(width, height) // 2 * 2
    return f"{long}x{short}" if width >= height else f"{short}x{long}"
