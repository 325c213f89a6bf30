"""What the catalog holds: services and models with their limits. Lengths are milliseconds, money is exact."""

# Annotations stay values here: NamedTuple would compile each one that is a text, and `lint` starts with this module.
from bisect import bisect_left
from datetime import date
from decimal import Decimal
from math import gcd
from typing import NamedTuple

from storyboard.basics.quantities import seconds_text


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
    """What a clip costs: per second filmed, or per clip whatever its length. Exact to a millionth of the currency."""

    amount: Decimal
    per: str  # "second" or "clip"
    currency: str
    date: date  # the day on which it was true
    source: str

    def nano(self, milliseconds: int) -> int:
        """The price of one clip of this length, in thousand-millionths of the currency: whole, so sums are exact."""
        micro = int(self.amount * 1_000_000)
        return micro * milliseconds if self.per == "second" else micro * 1000

    def describe(self) -> str:
        """For people: "0.10 USD per second (2026-11-20)"."""
        return f"{self.amount} {self.currency} per {self.per} ({self.date.isoformat()})"


class Difference(NamedTuple):
    """Another value that a page states for a field; the entry itself holds what is right under all pages."""

    field: str
    value: str
    source: str


class Service(NamedTuple):
    """Where films are made. `kind`: "videos" speaks /v1/videos; "simulator" is on this machine and free;
    "limits" is known by its limits only, so that boards are planned for it but not sent."""

    name: str
    title: str
    kind: str
    base_url: str | None
    key_variable: str | None  # the environment variable that holds the key
    concurrency: int  # jobs at once
    retired_on: date | None
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
    dialect: str
    seconds: Seconds
    sizes: tuple[str, ...]  # "WIDTHxHEIGHT" in pixels, or ratios such as "16x9"; empty: unknown
    default_size: str | None
    shots: int | None  # most shots in one prompt
    prompt_length: int | None  # most characters of one prompt
    shot_characters: int | None  # most characters of one shot's text
    shortest_shot: int | None  # milliseconds
    resolution: int | None  # milliseconds: the finest step of a shot's duration that is honoured
    follows_seconds: bool  # False: the order of shots is kept, their seconds are not
    references: int | None  # most reference images
    reference_exact: bool  # the image must have exactly the size asked for
    characters: bool  # takes character_url and character_timestamps
    character_seconds: tuple[Decimal, Decimal] | None  # shortest and longest span of character_timestamps
    price: Price | None
    retired_on: date | None
    replaced_by: str | None  # "model" or "service/model"
    snapshots: tuple[str, ...]  # dated names of the same model
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
        return next((size for size in self.sizes if size == shape), None)


def ratio(size: str) -> str:
    """The shape of a size in lowest terms: "1280x720" → "16x9"."""
    width, height = map(int, size.split("x"))
    common = gcd(width, height)
    return f"{width // common}x{height // common}"
