"""What `storyboard jobs` does at a service: cancel, delete and remix jobs that were rendered there."""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager

from storyboard.basics.money import Amount
from storyboard.catalog import Catalog
from storyboard.errors import UsageError
from storyboard.production.ledger import Entry
from storyboard.production.manage import free
from storyboard.production.money import Budget, decimal
from storyboard.production.sending import Send
from storyboard.production.session import account_of, key_of, open_site
from storyboard.production.states import State
from storyboard.production.store import Store
from storyboard.production.verify import check_clip
from storyboard.production.worker import Clip, Site, Tell, Worker


async def cancel(store: Store, catalog: Catalog, number: int) -> None:
    """Cancel a job at its service. Raises NotOffered where the service cannot, RequestRefused where it does not."""
    entry = _at_service(store, number, State.SUBMITTED)
    async with _site(store, catalog, entry) as site:
        await site.client.cancel(entry.job_id or "")
    store.ledger.advance(number, State.CANCELLED, detail="cancelled at the author's word")


async def delete(store: Store, catalog: Catalog, number: int) -> None:
    """Delete a job at its service, once its clip is in the store. Raises UsageError, NotOffered, RequestRefused."""
    entry = _at_service(store, number, State.DONE)
    if not store.has_clip(entry.clip):
        raise UsageError(f"job {number}: its clip is not in the store", "fetch it first: run `make` again")
    async with _site(store, catalog, entry) as site:
        await site.client.delete(entry.job_id or "")
    store.ledger.note(number, "deleted", "at the service")


def remix_price(store: Store, number: int) -> Amount | None:
    """What a variation of an entry costs, as far as is known: what the entry was estimated at. Raises UsageError."""
    entry = _at_service(store, number, State.DONE)
    estimate = decimal(entry.estimate)
    return None if estimate is None else Amount(estimate, entry.currency)


async def remix(store: Store, catalog: Catalog, number: int, prompt: str, budget: Budget, tell: Tell) -> Clip:
    """Render a variation of a finished job as a new take of it. Raises NotOffered, BudgetError, and as `make`."""
    source = _at_service(store, number, State.DONE)
    ledger = store.ledger
    async with _site(store, catalog, source) as site:
        if site.wire.remix is None:
            raise UsageError(f"{site.wire.service.title} cannot remix", "use `make --retake SHOT` with other words")
        unfinished = [
            take for take in ledger.takes(source.identity) if take.remix_of == number and take.prompt == prompt
            and take.state not in (State.DONE, State.RELEASED, State.FORGOTTEN)
        ]  # fmt: skip
        entry = unfinished[-1] if unfinished else _reserve_remix(store, source, prompt, budget)
        if not ledger.claim(entry.number):
            raise UsageError(f"another run is at work on job {entry.number}", "wait until it is done")

        async def prepare(entry: Entry) -> Send:
            return lambda on_event: site.client.remix(source.job_id or "", prompt, entry.client_id, on_event)

        clip = await Worker(store, site, check_clip).finish(entry.number, prepare, tell)
    if clip is None:
        raise UsageError(f"job {entry.number} was not started", "run the same command again")
    return clip


def _reserve_remix(store: Store, source: Entry, prompt: str, budget: Budget) -> Entry:
    take = max(entry.take for entry in store.ledger.takes(source.identity)) + 1
    kept = "identity service address model seconds size fields reference currency film shots"
    values = {name: getattr(source, name) for name in kept.split()}
    values |= {"take": take, "prompt": prompt, "remix_of": source.number, "rehearsal": int(source.rehearsal)}
    return store.ledger.reserve(values, decimal(source.estimate), budget)


def _at_service(store: Store, number: int, state: State) -> Entry:
    entry = free(store, number)
    if entry.state is not state:
        raise UsageError(
            f"job {number} is {entry.state.value}, not {state.value}", "`storyboard jobs` lists the states"
        )
    if entry.job_id is None:
        raise UsageError(f"job {number} has no id at the service", "nothing can be done with it there")
    return entry


def _site(store: Store, catalog: Catalog, entry: Entry) -> AbstractAsyncContextManager[Site]:
    if entry.address.startswith("simulator:"):
        raise UsageError(f"job {entry.number} was rehearsed: its service ended with the run", "choose a paid job")
    wire = catalog.wire(entry.service)
    key = key_of(wire.service, needed=True)
    if entry.account and account_of(key) != entry.account:
        variable = wire.service.key_variable
        raise UsageError(f"job {entry.number} was sent with another key", f"set {variable} to that key")
    return open_site(wire.at(entry.address), key, catalog, store.scratch(), simulate=False)
