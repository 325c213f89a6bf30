"""Amounts with their currency. `credits` and the like are currencies too."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import NamedTuple

from storyboard.basics.patterns import lazy

_AMOUNT = lazy(r"\s*(\d{1,12}(?:\.\d{1,9})?)\s*([A-Za-z][A-Za-z._-]{0,31})?\s*\Z", re.ASCII)
#: The code of a currency that is counted in hundredths, or is shown so all the same (ISO 4217).
_CODE = lazy(r"[A-Z]{3}\Z")


class Amount(NamedTuple):
    """An exact amount of a currency."""

    value: Decimal
    currency: str

    def __str__(self) -> str:
        """`0.50 USD`, `0.125 USD`, `300 credits`."""
        digits = max(2 if _CODE.match(self.currency) else 0, -int(self.value.normalize().as_tuple().exponent))
        return f"{self.value:.{digits}f} {self.currency}".strip()


def read_amount(text: str) -> Amount | None:
    """Return the amount of a text such as `20 USD`, `0.005 USD` or `300 credits`; None if it is not one."""
    match = _AMOUNT.match(text)
    if match is None:
        return None
    number, currency = match.groups()
    return Amount(Decimal(number), currency or "")
