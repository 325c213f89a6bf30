"""What a card shows."""

from __future__ import annotations

from decimal import Decimal
from typing import NamedTuple


class Card(NamedTuple):
    """A shot as it is shown: its number from 1, its duration in seconds, what happens in it, its title."""

    number: int
    duration: Decimal
    text: str
    title: str | None = None
