"""One run at a service: its client, and the simulator where the service is on this machine and nobody serves it yet."""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

from storyboard.catalog import Catalog, Service
from storyboard.catalog.wire import Wire
from storyboard.errors import UsageError
from storyboard.production.archive import Archive
from storyboard.production.cutting import frame_of
from storyboard.production.orders import Order
from storyboard.production.production import Production
from storyboard.production.updates import Watch
from storyboard.services import AsyncVideoClient, Pace
from storyboard.services.http import is_loopback
from storyboard.simulator import Simulator, catalog_limits

#: A service on this machine bills no request and answers at once.
NEARBY = Pace(first_poll=0.1, slowest_poll=0.5, first_retry=0.05, slowest_retry=0.5, attempts=5)


async def film_orders(
    archive: Archive,
    orders: Sequence[Order],
    service: Service,
    key: str | None,
    catalog: Catalog,
    watch: Watch,
) -> dict[int, Path]:
    """The clip of every order by its number. Raises ProductionError, and what the simulator raises at its start."""
    with _address(service, archive.clips.parent / "simulator", catalog) as base_url:
        wire = catalog.wire(service.name)
        if base_url != wire.base_url:
            wire = wire.at(base_url)
        return await _film(archive, orders, wire, key, watch)


async def _film(
    archive: Archive,
    orders: Sequence[Order],
    wire: Wire,
    key: str | None,
    watch: Watch,
) -> dict[int, Path]:
    pace = NEARBY if is_loopback(urlsplit(wire.base_url).hostname or "") else Pace()
    async with AsyncVideoClient(wire, key, pace=pace) as client:
        production = Production(archive, client, frame_of, concurrency=wire.service.concurrency, watch=watch)
        return await production.film(orders)


@contextmanager
def _address(service: Service, folder: Path, catalog: Catalog) -> Iterator[str]:
    """Where the service is reached; the embedded simulator serves while the block runs."""
    if service.base_url:
        yield service.base_url
    elif service.free:
        # What a killed run left here is of no use: its jobs were in that run's memory.
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        try:
            with Simulator(folder, limits=catalog_limits(catalog)) as simulator:
                yield simulator.base_url
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    else:
        raise UsageError(f"no address of {service.title} is known", "give it a `base_url` in storyboard.toml")
