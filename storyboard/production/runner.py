"""The runner: carries the orders of a film out side by side, resumes what was begun, reuses what exists."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from storyboard.errors import ServiceError, StoryboardError
from storyboard.production import doubts
from storyboard.production.ledger import Claimed, Entry, fields_text
from storyboard.production.money import NO_BUDGET, Budget
from storyboard.production.orders import LastFrame, Order, reference_digest
from storyboard.production.sending import Send
from storyboard.production.states import State, Step
from storyboard.production.store import Store
from storyboard.production.survey import step_of
from storyboard.production.updates import JobUpdate, Stopping, Watch, ignore
from storyboard.production.worker import Clip, Prepare, Site, Tell, Verify, Worker
from storyboard.services import Reference

#: The frame at some seconds of a clip, as a reference image.
FrameOf = Callable[[Path, LastFrame], Awaitable[Reference]]
#: Seconds between two looks at an entry that another run is at work on.
WATCH = 0.25
#: Seconds between two signs of life.
RENEW = 20.0


class Failure(NamedTuple):
    """An order that brought no clip, and why."""

    order: Order
    error: StoryboardError


class ProductionError(ServiceError):
    """Not every order brought its clip. What was rendered is kept; the hint says what to do before the next run."""

    def __init__(self, failures: Sequence[Failure], done: int, total: int) -> None:
        lines = [f"{done} of {total} jobs rendered"]
        lines += [f"  job {order.number} ({order.span}): {error.message}" for order, error in failures]
        hints = [error.hint for _, error in failures if error.hint]
        super().__init__("\n".join(lines), "; ".join([*dict.fromkeys(hints), "what is rendered is kept"]))
        self.failures = tuple(failures)
        self.exit_code = failures[0].error.exit_code


class Runner:
    """Renders orders at one site. One job that fails neither stops nor loses the others."""

    def __init__(
        self,
        store: Store,
        site: Site,
        frame_of: FrameOf,
        verify: Verify,
        *,
        budget: Budget = NO_BUDGET,
        film: str = "",
        watch: Watch = ignore,
    ) -> None:
        self._store = store
        self._ledger = store.ledger
        self._site = site
        self._frame_of = frame_of
        self._worker = Worker(store, site, verify)
        self._budget = budget
        self._film = film
        self._watch = watch
        self._clips: dict[int, asyncio.Future[Clip | None]] = {}
        self._slots: dict[int, int] = {}
        self._failures: list[Failure] = []
        self._at_work: set[int] = set()  # entries that a task of this run holds

    async def render(self, orders: Sequence[Order]) -> dict[int, Clip]:
        """The clip of every order by its number.

        Lost jobs are looked for before anything is sent. Raises ProductionError at the end where orders brought no
        clip. Cancelled, it waits for the answers of creates and leaves a ledger from which the next run goes on.
        """
        loop = asyncio.get_running_loop()
        self._failures.clear()
        self._clips = {order.number: loop.create_future() for order in orders}
        self._slots = {order.slot: order.number for order in orders if order.used}
        life = loop.create_task(self._stay_alive())
        try:
            await self._find_lost()
            await self._all(orders, await self._ready())
        finally:
            life.cancel()
        clips = {number: clip for number, future in self._clips.items() if (clip := future.result())}
        if self._failures:
            self._failures.sort(key=lambda failure: failure.order.number)
            raise ProductionError(self._failures, len(clips), len(orders))
        return clips

    async def _all(self, orders: Sequence[Order], ready: Sequence[Entry]) -> None:
        """Carry out orders, and bring the clips of other films' jobs that are ready."""
        tasks = [asyncio.ensure_future(self._carry_out(order)) for order in orders]
        tasks += [asyncio.ensure_future(self._save(entry)) for entry in ready]
        try:
            await asyncio.wait(tasks)  # which, unlike gather, lets them go on when it is cancelled
        except BaseException:
            for task in tasks:
                task.cancel()
            self._watch(Stopping(len(self._worker.open_creates)))
            await asyncio.gather(*tasks, return_exceptions=True)
            raise
        for task in tasks:
            task.result()  # raises what is a defect of ours

    async def _find_lost(self) -> None:
        """Look for every lost job of this service, whichever film asked for it."""
        lost = [entry for entry in self._ledger.unresolved(self._site.address) if self._hold(entry.number)]
        if not lost:
            return
        try:
            await self._worker.reconciler.resolve([self._ledger.entry(entry.number) for entry in lost])
        except ServiceError:
            return  # whoever needs one of them asks again, and says why it could not be found
        finally:
            for entry in lost:
                self._let_go(entry.number)

    async def _ready(self) -> list[Entry]:
        """The jobs of this key that nobody is at work on and that the service has finished: their clips expire."""
        begun = [
            entry
            for entry in self._ledger.entries({State.SUBMITTED, State.RENDERED})
            if entry.holder is None
            and (entry.address, entry.account) == (self._site.address, self._site.account)
            and not entry.rehearsal
        ]
        if not begun:
            return []
        try:
            jobs = await self._site.client.states([entry.job_id or "" for entry in begun])
        except ServiceError:
            return []  # those that this film needs are asked for again, and say why they cannot be followed
        return [entry for entry in begun if (job := jobs.get(entry.job_id or "")) and job.is_completed]

    async def _save(self, entry: Entry) -> None:
        """Bring the clip of a finished job, whichever film it is for."""

        async def never(entry: Entry) -> Send:
            raise doubts.HeldError("it is finished: nothing is sent")

        if not self._hold(entry.number):
            return
        try:
            await self._worker.finish(entry.number, never, lambda state, progress=0, message="": None)
        except StoryboardError as error:
            self._ledger.note(entry.number, "not fetched", error.message)  # the film that needs it says so
        finally:
            self._let_go(entry.number)

    def _hold(self, number: int, holder: str | None = None) -> bool:
        """Take an entry for one task, unless another task of this run or a living run is at work on it."""
        if number in self._at_work or (holder != self._ledger.run.token and not self._ledger.claim(number)):
            return False
        self._at_work.add(number)
        return True

    def _let_go(self, number: int) -> None:
        self._at_work.discard(number)
        self._ledger.let_go(number)

    async def _stay_alive(self) -> None:
        while True:
            await asyncio.sleep(RENEW)
            self._ledger.run.renew(self._ledger.database, self._ledger.now())

    async def _carry_out(self, order: Order) -> None:
        """Bring one order's clip, or note why not; either way the orders that wait for it go on."""
        clip = None
        try:
            clip = await self._clip_of(order)
        except StoryboardError as error:
            self._failures.append(Failure(order, error))
            self._watch(JobUpdate(order, "failed", message=error.message))
        self._clips[order.number].set_result(clip)

    async def _clip_of(self, order: Order) -> Clip:
        source = await self._source_of(order)
        digest = reference_digest(order.reference, source.sha256 if source else "")
        identity = order.identity(digest)
        self._ledger.take_over(order.old_fingerprint(digest), identity, self._site.address)
        prepare = self._preparer(order, source)
        while True:
            entry = self._ledger.newest(identity, order.take)
            step = step_of(self._store, entry)
            if entry is not None and step is Step.REUSE and entry.clip:
                self._watch(JobUpdate(order, "reused", 100, entry=entry.number))
                return Clip(self._store.clip_path(entry.clip), entry.clip, entry.number)
            if entry is not None and step is Step.ASK:
                raise doubts.ask(entry)
            if step is Step.SEND and (entry is None or entry.state is not State.WAITING):
                entry = self._reserve(order, identity, digest)
            if entry is None or not self._hold(entry.number, entry.holder):
                self._watch(JobUpdate(order, "waiting", message="another run is rendering it"))
                await asyncio.sleep(WATCH)
                self._ledger.sweep()
                continue
            try:
                clip = await self._worker.finish(entry.number, prepare, self._teller(order, entry.number))
            finally:
                self._let_go(entry.number)
            if clip:
                return clip

    async def _source_of(self, order: Order) -> Clip | None:
        """The clip that an order starts from, where it does. Raises HeldError where that one failed."""
        if not isinstance(order.reference, LastFrame):
            return None
        number = self._slots[order.reference.slot]
        clip = await asyncio.shield(self._clips[number])
        if clip is None:
            raise doubts.HeldError(f"not sent, because it starts from the last frame of job {number}")
        return clip

    def _reserve(self, order: Order, identity: str, digest: str) -> Entry | None:
        """A new entry with its price reserved; None where another run was faster."""
        request = order.request
        values = {
            "identity": identity,
            "take": order.take,
            "service": order.service,
            "address": order.address,
            "rehearsal": int(order.rehearsal),
            "model": request.model.name,
            "seconds": str(request.seconds),
            "size": request.size,
            "prompt": request.prompt,
            "fields": fields_text(request.fields),
            "reference": digest,
            "currency": order.currency,
            "film": self._film,
            "shots": order.span,
        }
        try:
            return self._ledger.reserve(values, order.cost, self._budget)
        except Claimed:
            return None

    def _preparer(self, order: Order, source: Clip | None) -> Prepare:
        async def prepare(entry: Entry) -> Send:
            request = order.request._replace(client_id=entry.client_id, seed=seed_of(order))
            if isinstance(order.reference, LastFrame) and source is not None:
                request = request._replace(reference=await self._frame_of(source.path, order.reference))
            elif isinstance(order.reference, Reference):
                request = request._replace(reference=order.reference)
            return lambda on_event: self._site.client.create(request, on_event)

        return prepare

    def _teller(self, order: Order, number: int) -> Tell:
        def tell(state: str, progress: int = 0, message: str = "") -> None:
            self._watch(JobUpdate(order, state, progress, message, number))

        return tell


def seed_of(order: Order) -> int | None:
    """The seed of a take: each take of a job with a seed has another one."""
    seed = order.request.seed
    return None if seed is None else (seed + order.take - 1) % 2**31
