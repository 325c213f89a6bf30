"""Stores and entries for tests."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path
from typing import Any

from storyboard.production.ledger import Entry, Ledger
from storyboard.production.money import NO_BUDGET, Budget
from storyboard.production.store import Store

#: What an order writes into the ledger.
VALUES: dict[str, Any] = {
    "identity": "abc",
    "take": 1,
    "service": "paid",
    "address": "https://paid.test/v1",
    "rehearsal": 0,
    "model": "tiny",
    "seconds": "1",
    "size": "64x36",
    "prompt": "A plane.",
    "fields": "{}",
    "reference": "",
    "currency": "USD",
    "film": "film.mp4",
    "shots": "shot 1",
}


def reserve(
    ledger: Ledger, price: Decimal | None = Decimal("0.50"), budget: Budget = NO_BUDGET, **values: Any
) -> Entry:
    """A reserved entry."""
    return ledger.reserve({**VALUES, **values}, price, budget)


def opened(folder: Path, clock: Any = None) -> Store:
    """A store in a folder, with a clock that a test moves."""
    return Store(folder, clock) if clock else Store(folder)
