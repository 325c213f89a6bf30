"""Where a run renders: the service's client, or the simulator where nobody else serves it."""

from __future__ import annotations

import hashlib
import os
import shutil
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from storyboard.catalog import Catalog, Service
from storyboard.catalog.wire import Wire
from storyboard.errors import UsageError
from storyboard.production.worker import Site
from storyboard.services import AsyncVideoClient, Pace
from storyboard.services.http import is_loopback
from storyboard.simulator import Simulator

#: A service on this machine bills no request and answers at once.
NEARBY = Pace(first_poll=0.1, slowest_poll=0.5, first_retry=0.05, slowest_retry=0.5, attempts=5)
#: Seconds that a job may take to show in a service's answers: on this machine, and elsewhere. Longer than any create
#: takes that is still being carried out when its connection has broken.
GRACE_NEARBY, GRACE = 1.0, 60.0


def address_of(wire: Wire, *, simulate: bool) -> str:
    """What an identity says of where a job is rendered; a rehearsal is never at the address of the paid service.

    Raises UsageError where a service has no address.
    """
    if simulate or not wire.base_url:
        if not (simulate or wire.service.free):
            raise UsageError(f"no address of {wire.service.title} is known", "give it a `base_url` in storyboard.toml")
        return f"simulator:{wire.service.name}"
    return wire.base_url.rstrip("/")


def account_of(key: str | None) -> str:
    """What the ledger keeps of a key: enough to tell accounts apart, useless to anyone else."""
    return hashlib.sha256(f"storyboard account {key}".encode()).hexdigest()[:16] if key else ""


def key_of(service: Service, *, needed: bool) -> str | None:
    """The key from the environment variable that the service names; it goes to the client and nowhere else.

    Raises UsageError where it is needed and not set.
    """
    if not service.key_variable:
        return None
    key = os.environ.get(service.key_variable, "").strip()
    if needed and not key:
        raise UsageError(
            f"{service.title} needs a key: {service.key_variable} is not set",
            f"export {service.key_variable}=…, or add --simulate to rehearse for free",
        )
    return key or None


@asynccontextmanager
async def open_site(
    wire: Wire, key: str | None, catalog: Catalog, folder: Path, *, simulate: bool
) -> AsyncIterator[Site]:
    """The site of a run; the simulator, with its clips in `folder`, serves while the block runs where it is needed."""
    address = address_of(wire, simulate=simulate)
    with _served(wire, catalog, folder, simulate=simulate or not wire.base_url) as reached:
        nearby = is_loopback(urlsplit(reached.base_url).hostname or "")
        async with AsyncVideoClient(reached, key, pace=NEARBY if nearby else Pace()) as client:
            yield Site(
                address=address,
                wire=reached,
                client=client,
                account=account_of(key),
                grace=GRACE_NEARBY if nearby else GRACE,
                rehearsal=simulate or wire.service.free,
            )


@contextmanager
def _served(wire: Wire, catalog: Catalog, folder: Path, *, simulate: bool) -> Iterator[Wire]:
    if not simulate:
        yield wire
        return
    # What a killed run left here is of no use: its jobs were in that run's memory.
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    try:
        with Simulator(folder, catalog=catalog) as simulator:
            yield wire.at(simulator.address(wire.service.name))
    finally:
        shutil.rmtree(folder, ignore_errors=True)
