"""What a run may cost, known before anything is sent."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import NamedTuple

from storyboard.basics.words import plural
from storyboard.errors import PlanError, UsageError
from storyboard.production.archive import Finding
from storyboard.production.orders import Order
from storyboard.production.steps import Step


class Bill(NamedTuple):
    """The jobs that are to be sent, the seconds they ask for, and what they cost (None: unknown)."""

    jobs: int
    seconds: Decimal
    cost: Decimal | None
    currency: str
    service: str  # its title

    @property
    def price(self) -> str:
        """The cost for people."""
        return "at an unknown price" if self.cost is None else f"for about {self.cost} {self.currency}"

    def __str__(self) -> str:
        return f"{plural(self.jobs, 'job')} of {self.seconds} s in all at {self.service} {self.price}"


def bill_of(
    orders: Sequence[Order], findings: Mapping[int, Finding | None], service: str, *, resend: bool = False
) -> Bill:
    """The bill of all orders that a run sends, or with `resend` may send."""
    paid = (Step.SEND, Step.FOLLOW) if resend else (Step.SEND,)
    sent = [order for order in orders if (found := findings[order.number]) is None or found.step in paid]
    costs = [order.cost for order in sent if order.cost is not None]
    known = len(costs) == len(sent)
    return Bill(
        jobs=len(sent),
        seconds=sum((Decimal(order.request.seconds) for order in sent), Decimal(0)),
        cost=sum(costs, Decimal(0)) if known else None,
        currency=orders[0].currency if orders else "",
        service=service,
    )


def check_budget(bill: Bill, most: Decimal | None) -> None:
    """Raise PlanError where a bill is over the budget, UsageError where that cannot be told."""
    if most is None or not bill.jobs:
        return
    if bill.cost is None:
        hint = "give the model a `price` in storyboard.toml, or leave out --max-cost"
        raise UsageError("--max-cost cannot be kept: no source states the model's price", hint)
    if bill.cost > most:
        raise PlanError(
            f"{bill.jobs} jobs {bill.price} are over --max-cost {most}",
            "raise --max-cost, choose another --model, or shorten the board; nothing was sent",
        )
