"""Amounts with their currency, budgets for a run and for a day, and the day that a budget is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date, datetime, time, timedelta
from decimal import ROUND_CEILING, Decimal
from types import MappingProxyType
from typing import NamedTuple
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from storyboard.basics.money import Amount
from storyboard.errors import PlanError, UsageError

#: The ledger keeps amounts as whole thousand-millionths, so that sums are exact in any database.
NANO = 1_000_000_000


class BudgetError(PlanError):
    """Sending would cost more than a limit allows. Raise the limit, or render less."""


class Budget(NamedTuple):
    """What may be spent: by one run (`max_cost`, `max_jobs`), and by a project on one day (`per_day`).

    `rates` give the worth of one unit of a currency in another: {"credits": 0.005 USD}. `time_zone` is the IANA name of
    the zone whose midnight ends a day.
    """

    max_cost: Amount | None = None
    max_jobs: int | None = None
    per_day: Amount | None = None
    time_zone: str = "UTC"
    rates: Mapping[str, Amount] = MappingProxyType({})

    @property
    def limits_cost(self) -> bool:
        """Whether every price must be known."""
        return self.max_cost is not None or self.per_day is not None

    def day(self, moment: float) -> tuple[float, float]:
        """The Unix times at which the day of a moment starts and ends. Raises UsageError for an unknown time zone."""
        today = self.date(moment)
        zone = self._zone()
        start, end = (datetime.combine(day, time(), zone).timestamp() for day in (today, today + timedelta(days=1)))
        return start, end

    def date(self, moment: float) -> date:
        """The day of a moment. Raises UsageError for an unknown time zone."""
        return datetime.fromtimestamp(moment, self._zone()).date()

    def total(self, spent: Iterable[Amount], currency: str) -> Decimal:
        """A sum of amounts in one currency. Raises UsageError where a rate is missing."""
        return sum((self.convert(amount, currency) for amount in spent), Decimal(0))

    def convert(self, amount: Amount, currency: str) -> Decimal:
        """An amount in another currency. Raises UsageError where there is no rate."""
        if amount.currency == currency or not amount.value:
            return amount.value
        rate, back = self.rates.get(amount.currency), self.rates.get(currency)
        if rate and rate.currency == currency:
            return amount.value * rate.value
        if back and back.currency == amount.currency:
            return amount.value / back.value
        hint = f'add to storyboard.toml: [budget.rates] {amount.currency or "credits"} = "0.01 {currency}"'
        raise UsageError(f"the worth of {amount.currency or 'an amount'} in {currency} is not known", hint)

    def _zone(self) -> ZoneInfo:
        try:
            return ZoneInfo(self.time_zone)
        except (ZoneInfoNotFoundError, ValueError, OSError):
            hint = "write an IANA name such as Europe/Paris (on Windows: pip install tzdata)"
            raise UsageError(f"unknown time zone `{self.time_zone}`", hint) from None


NO_BUDGET = Budget()


def nano(amount: Decimal | None) -> int | None:
    """An amount as the ledger keeps it; rounded up, so that a limit is never passed by rounding."""
    return None if amount is None else int((amount * NANO).to_integral_value(ROUND_CEILING))


def decimal(amount: int | None) -> Decimal | None:
    """An amount of the ledger."""
    return None if amount is None else (Decimal(amount) / NANO).normalize() + Decimal(0)
