"""A project in a folder, and the simulator as a service that is paid: runs of real runners over real HTTP."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable, Sequence
from contextlib import contextmanager
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

from storyboard.basics.config_file import ConfigFile
from storyboard.catalog import Catalog, load
from storyboard.catalog.wire import Batch, Endpoint
from storyboard.production.money import NO_BUDGET, Budget
from storyboard.production.orders import LastFrame, Order
from storyboard.production.runner import Runner
from storyboard.production.session import account_of
from storyboard.production.states import State, Step
from storyboard.production.store import Store
from storyboard.production.survey import survey
from storyboard.production.updates import JobUpdate, Update
from storyboard.production.worker import Clip, Site
from storyboard.services import AsyncVideoClient, Pace, Reference, VideoRequest
from storyboard.simulator import Ask, Manner, Simulator

QUICK = Pace(
    first_poll=0.01, slowest_poll=0.02, first_retry=0.01, slowest_retry=0.02, attempts=3, patience=5, busy_patience=5
)
FRAME = Reference("reference.png", b"\x89PNG\r\n\x1a\n", "image/png")
#: A paid service: its list is complete, or says nothing about what is absent from it.
CONFIG = """
[services.paid]
kind = "videos"
base_url = "{base_url}"
key_variable = "PAID_KEY"
concurrency = {places}

[services.paid.list]
path = "/videos"
query = {{ limit = "{{limit}}", order = "desc", after = "{{cursor}}" }}
job = "data"
more = "has_more"
complete = {complete}

[models.tiny]
service = "paid"
seconds = [1, 10]
sizes = ["64x36"]
price = {{ per_clip = 0.50, date = 2026-11-20, source = "this test" }}
"""
KEY = "sk-secret-0123456789abcdef"


def catalog(base_url: str = "http://127.0.0.1:9/v1", *, complete: bool = True, places: int = 2) -> Catalog:
    """The shipped catalog with the paid service at an address."""
    text = CONFIG.format(base_url=base_url, complete=str(complete).lower(), places=places)
    return load(ConfigFile("storyboard.toml", text))


def render_at_once(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
    """A clip that is no film, but names its prompt."""
    path.write_bytes(b"\x00\x00\x00\x18ftypmp42" + ask.prompt.encode())


def accept(path: Path, seconds: Fraction, size: str) -> None:
    """A verification that finds nothing wrong."""


def orders(count: int = 2, **changes: Any) -> list[Order]:
    """Orders that differ in their prompts."""
    model = catalog().model("tiny", "paid")

    def order(number: int) -> Order:
        request = VideoRequest(f"A plane, take-off {number}.", model, 10, "64x36")
        return Order(
            number=number,
            slot=number,
            shots=(number, number),
            request=request,
            service="paid",
            address="http://127.0.0.1:9/v1",
            rehearsal=False,
            reference=None,
            cost=Decimal("0.50"),
            currency="USD",
        )._replace(**changes)

    return [order(number) for number in range(1, count + 1)]


class Studio:
    """One project's folder; runs of orders in it, and what they told."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.told: list[JobUpdate] = []
        self.all_told: list[Update] = []
        self.failed = threading.Event()
        self.frames: list[tuple[str, LastFrame]] = []
        self.key: str | None = KEY
        self.verify: Callable[[Path, Fraction, str], None] = accept
        self.grace = 0.15

    def render(self, simulator: Simulator | str, wanted: Sequence[Order], **options: Any) -> dict[int, Clip]:
        """Run the orders; the service answers at the simulator, whatever its address is in the ledger."""
        self.told.clear()
        return asyncio.run(self.render_async(simulator, wanted, **options))

    async def render_async(
        self,
        simulator: Simulator | str,
        wanted: Sequence[Order],
        *,
        budget: Budget = NO_BUDGET,
        complete: bool = True,
        places: int = 2,
        rehearsal: bool = False,
        pace: Pace = QUICK,
        batch: bool = False,
        watch: Callable[[Update], None] | None = None,
    ) -> dict[int, Clip]:
        base_url = simulator if isinstance(simulator, str) else simulator.base_url
        wire = catalog(base_url, complete=complete, places=places).wire("paid")
        if batch:
            wire = wire._replace(batch=Batch(Endpoint("GET", "/videos", {"limit": "100"}, job="data"), 50))
        with Store(self.folder) as store:
            async with AsyncVideoClient(wire, self.key, pace=pace) as client:
                site = Site(wanted[0].address, wire, client, account_of(self.key), self.grace, rehearsal)
                runner = Runner(
                    store, site, self._frame, self.verify, budget=budget, film="film.mp4", watch=watch or self._watch
                )
                return await runner.render(wanted)

    def _watch(self, update: Update) -> None:
        self.all_told.append(update)
        if isinstance(update, JobUpdate):
            self.told.append(update)
            if update.state == "failed":
                self.failed.set()

    async def _frame(self, clip: Path, frame: LastFrame) -> Reference:
        self.frames.append((clip.name, frame))
        return FRAME

    def steps(self, wanted: Sequence[Order]) -> list[Step]:
        """What a run would do first for each order."""
        with Store(self.folder) as store:
            return [found.step for found in survey(store, wanted)]

    def states(self) -> list[State]:
        """How far each entry came, oldest first."""
        with Store(self.folder) as store:
            return [entry.state for entry in store.ledger.entries()]

    @contextmanager
    def store(self) -> Any:
        """The project's store."""
        with Store(self.folder) as store:
            yield store


def simulator(folder: Path, *faults: str, render: Any = render_at_once, workers: int = 2, **options: Any) -> Simulator:
    """The simulator with a render that takes no time, asking for the key."""
    home = folder / "service"
    home.mkdir(exist_ok=True)
    known = catalog()
    return Simulator(
        home,
        limits=lambda name: known.model(name, "paid"),
        render=render,
        faults=faults,
        workers=workers,
        key=KEY,
        manner=Manner(clip_hours=options.pop("clip_hours", 24.0), render_seconds=options.pop("render_seconds", 0.0)),
        **options,
    )
