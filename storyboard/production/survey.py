"""What a run would do, known before anything is sent: the next step of every order, and what it all costs."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from storyboard.basics.money import Amount
from storyboard.basics.words import plural
from storyboard.catalog import Service
from storyboard.production.doubts import ask
from storyboard.production.ledger import Entry
from storyboard.production.orders import LastFrame, Order, reference_digest
from storyboard.production.states import State, Step, next_step
from storyboard.production.store import Store


class Finding(NamedTuple):
    """The next step of an order, and its newest entry.

    `identity` is None where it depends on a clip that is yet to be rendered: then the step is `SEND`.
    """

    order: Order
    step: Step
    entry: Entry | None
    identity: str | None


class Bill(NamedTuple):
    """What a run sends and what it need not send."""

    service: str  # its title
    jobs: int  # to be sent
    seconds: Decimal  # of these
    cost: Amount | None  # of these; None: unknown
    reused: int  # clips in the store
    resumed: int  # jobs that were sent before and are followed, looked for or fetched
    doubts: tuple[str, ...]  # what needs the author's word and is not sent
    warnings: tuple[str, ...]  # approved takes that the film would lose
    minutes: float | None  # about how long rendering takes, from earlier jobs; None where there is nothing to go by

    @property
    def price(self) -> str:
        """The cost for people."""
        return "at an unknown price" if self.cost is None else f"for about {self.cost}"

    def __str__(self) -> str:
        parts = [f"{plural(self.jobs, 'job')} of {self.seconds} s in all at {self.service} {self.price}"]
        if self.reused:
            parts.append(f"{self.reused} reused")
        if self.resumed:
            parts.append(f"{self.resumed} sent before")
        if self.minutes is not None:
            parts.append("less than a minute" if self.minutes < 1 else f"about {plural(round(self.minutes), 'minute')}")
        return ", ".join(parts)


def survey(store: Store, orders: Sequence[Order]) -> list[Finding]:
    """The first step of each order. Costs and sends nothing."""
    findings: list[Finding] = []
    clips: dict[int, str] = {}  # slot → the clip that the film uses
    for order in orders:
        source = ""
        if isinstance(order.reference, LastFrame):
            source = clips.get(order.reference.slot, "")
            if not source:
                findings.append(Finding(order, Step.SEND, None, None))
                continue
        digest = reference_digest(order.reference, source)
        identity = order.identity(digest)
        store.ledger.take_over(order.old_fingerprint(digest), identity, order.address)
        entry = store.ledger.newest(identity, order.take)
        step = step_of(store, entry)
        if step is Step.REUSE and entry and entry.clip and order.used:
            clips[order.slot] = entry.clip
        findings.append(Finding(order, step, entry, identity))
    return findings


def step_of(store: Store, entry: Entry | None) -> Step:
    """What to do next for a clip whose newest entry this is."""
    if entry is None:
        return Step.SEND
    return next_step(
        entry.state,
        clip_is_whole=entry.state is State.DONE and store.has_clip(entry.clip),
        failures=store.ledger.failures(entry.identity, entry.take) if entry.state is State.FAILED else 0,
        rehearsal=entry.rehearsal,
    )


def bill_of(findings: Sequence[Finding], service: Service, store: Store, lost: Sequence[Entry]) -> Bill:
    """The bill of a run. `lost` are approved entries that the film would not use any more."""
    places = max(1, min(service.concurrency, len(findings)))
    sent = [found.order for found in findings if found.step is Step.SEND]
    costs = [order.cost for order in sent if order.cost is not None]
    total = Amount(sum(costs, Decimal(0)), sent[0].currency if sent else "")
    asks = [found for found in findings if found.step is Step.ASK and found.entry]
    waits = [store.ledger.render_seconds(order.request.model.name) for order in sent]
    known = [seconds for seconds in waits if seconds is not None]
    return Bill(
        service=service.title,
        jobs=len(sent),
        seconds=sum((Decimal(order.request.seconds) for order in sent), Decimal(0)),
        cost=total if len(costs) == len(sent) else None,
        reused=sum(found.step is Step.REUSE for found in findings),
        resumed=sum(found.step in (Step.LOOK, Step.FOLLOW, Step.FETCH) for found in findings),
        doubts=tuple(f"job {found.order.number}: {ask(found.entry)}" for found in asks if found.entry),
        warnings=tuple(_lost(entry) for entry in lost),
        minutes=sum(known) / 60 / places if known and len(known) == len(waits) else None,
    )


def _lost(entry: Entry) -> str:
    price = f"; it cost {entry.price}" if entry.price and entry.price.value else ""
    return f"the film no longer uses the approved take of {entry.shots} (job {entry.number}{price})"
