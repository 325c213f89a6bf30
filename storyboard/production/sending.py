"""Sending one job: written down before it leaves, and its answer written down whatever happens meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any, NamedTuple, TypeAlias

from storyboard.errors import FileError, ServiceError, StoryboardError
from storyboard.production.ledger import Entry, Ledger
from storyboard.production.money import nano
from storyboard.production.states import State
from storyboard.services import Event, Retrying, Sending, VideoJob
from storyboard.services.errors import ModerationBlocked, OutcomeUnknown

#: Sends a create; it is given what to tell its events to.
Send: TypeAlias = Callable[[Callable[[Event], None]], Awaitable[VideoJob]]


class Places(NamedTuple):
    """How many jobs may be under way at once for one account of one service, over all processes."""

    account: str
    most: int


class Submission:
    """One create of a reserved entry. Cancelled while the answer is under way it still waits for it.

    `open_creates` holds the submissions whose answer is under way, so that whoever stops a run can say so.
    """

    def __init__(
        self,
        ledger: Ledger,
        entry: Entry,
        places: Places,
        watch: Callable[[Event], None],
        open_creates: set[int],
    ) -> None:
        self._ledger = ledger
        self._number = entry.number
        self._places = places
        self._watch = watch
        self._open = open_creates
        self._sending = False
        self._left = False  # whether it ever left this machine
        self._stopping = False

    async def send(self, send: Send) -> None:
        """Create the job, and write down its id. `send` is given what to tell its events to.

        Raises what says that nothing was started, and FileError. Where the outcome is unknown, the entry says so and
        nothing is raised: looking for the job comes next.
        """
        while not await self._begin():
            await asyncio.sleep(_BUSY)
            self._ledger.sweep()
        self._sending = True
        creating = asyncio.ensure_future(self._create(send))
        self._open.add(self._number)
        try:
            await asyncio.shield(creating)
        except asyncio.CancelledError:
            self._stopping = True
            if not self._sending:
                creating.cancel()
            await asyncio.gather(creating, return_exceptions=True)
            raise
        finally:
            self._open.discard(self._number)

    async def _begin(self) -> bool:
        """Write the intent, if there is a free place. Cancelled meanwhile, it is taken back: nothing was sent."""
        number, (account, most) = self._number, self._places
        writing = asyncio.ensure_future(
            self._ledger.database.together(lambda: self._ledger.begin(number, account, most))
        )
        try:
            return await asyncio.shield(writing)
        except asyncio.CancelledError:
            if await writing:
                self._ledger.advance(number, State.WAITING, detail="interrupted before it was sent")
            raise

    async def _create(self, send: Send) -> None:
        ledger, number = self._ledger, self._number
        try:
            job = await send(self._on_event)
        except OutcomeUnknown as error:
            ledger.advance(number, State.UNKNOWN, message=error.message)
        except ModerationBlocked as error:
            ledger.advance(number, State.BLOCKED, message=error.message)
            raise
        except StoryboardError as error:
            # The client says OutcomeUnknown wherever a job may have been started; what else breaks, breaks before that.
            sure = isinstance(error, ServiceError) or not self._left
            ledger.advance(number, State.UNSENT if sure else State.UNKNOWN, message=error.message)
            raise
        else:
            await submitted(ledger, number, job)

    def _on_event(self, event: Event) -> None:
        match event:
            case Sending():
                self._left = True
                if not self._sending:
                    self._ledger.advance(self._number, State.SENDING)
                    self._sending = True
            case Retrying(error):
                self._ledger.advance(self._number, State.WAITING, detail=error.message)
                self._sending = False
                if self._stopping:
                    raise asyncio.CancelledError
        self._watch(event)


#: Seconds between two looks for a free place.
_BUSY = 0.25


async def submitted(ledger: Ledger, number: int, job: VideoJob) -> None:
    """Write down the id that a create answered. Raises FileError, with the id, where not even the reserve suffices."""
    entry = ledger.entry(number)
    owner = ledger.owner_of(entry.address, job.id)
    if owner is not None and owner != number:
        message = f"the service answered with the id of job {owner}: {job.id}"
        ledger.advance(number, State.UNKNOWN, message=message, answer=job.raw)
        return
    try:
        await ledger.advance_with_others(
            number,
            State.SUBMITTED,
            detail=job.id,
            answer=job.raw,
            job_id=job.id,
            submitted_at=ledger.now(),
            message="",
            **cost_of(job),
        )
    except FileError as error:
        raise FileError(
            f"job {number} was started with the id {job.id}, but {error.message}",
            f"make room, then: storyboard jobs adopt {number} {job.id}",
        ) from error


def cost_of(job: VideoJob) -> dict[str, Any]:
    """The columns for what a job really cost, where the service says so."""
    return {} if job.cost is None else {"cost": nano(job.cost), "currency": job.currency}
