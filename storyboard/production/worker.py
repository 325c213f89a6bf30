"""A worker: takes one entry after the other from state to state at one site, until its clip is in the store."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple, Protocol, TypeAlias

from storyboard.catalog.wire import Wire
from storyboard.errors import ServiceError
from storyboard.production import doubts
from storyboard.production.ledger import Entry
from storyboard.production.polling import Polls
from storyboard.production.reconcile import Reconciler
from storyboard.production.sending import Places, Send, Submission, cost_of
from storyboard.production.states import UNRESOLVED, State, Step
from storyboard.production.store import Store, digest_of
from storyboard.production.survey import step_of
from storyboard.production.verify import WrongClipError
from storyboard.services import AsyncVideoClient, Event, Retrying, Saved, Seen, Sending, VideoJob
from storyboard.services.errors import ClipGone, ConnectionLost, JobFailed, JobNotFound, ModerationBlocked

#: Decodes a clip and raises WrongClipError where it is not what was ordered: seconds and size.
Verify: TypeAlias = Callable[[Path, Fraction, str], None]
#: Makes ready what an entry sends: `client.create` of its request, or `client.remix`.
Prepare: TypeAlias = Callable[[Entry], Awaitable[Send]]
#: Creates that are carried out at once.
MOST_CREATES = 16
#: For each second of a clip, the bytes that it may hold (200 Mbit/s is more than any service sends) and the seconds
#: that it may take to come. A shorter clip is granted as much as one of ten seconds. What broke off is resumed.
LARGEST_PER_SECOND, SLOWEST_PER_SECOND, SHORTEST = 25 * 1024**2, 60.0, 10
#: A clip that is not what was ordered is downloaded once more: the first time may have been a bad transfer.
DOWNLOADS = 2


class Tell(Protocol):
    """Told what an entry is doing."""

    def __call__(self, state: str, progress: int = 0, message: str = "") -> None: ...


class Clip(NamedTuple):
    """A clip in the store."""

    path: Path
    sha256: str
    entry: int


class Site(NamedTuple):
    """Where jobs are rendered: a service at an address, with one key."""

    address: str  # the service's base URL; a fixed word for the simulator inside the run
    wire: Wire
    client: AsyncVideoClient
    account: str  # a hash of the key
    grace: float  # seconds that a job may take to show in the service's answers
    rehearsal: bool

    @property
    def places(self) -> Places:
        """How many jobs may be under way at once."""
        return Places(self.account, self.wire.service.concurrency)


class Worker:
    """Renders entries that its run holds. `open_creates` are those whose answer is being waited for."""

    def __init__(self, store: Store, site: Site, verify: Verify) -> None:
        self._store = store
        self._ledger = store.ledger
        self._site = site
        self._verify = verify
        self._polls = Polls(site.client)
        self._creates = asyncio.Semaphore(MOST_CREATES)
        self._free_places = asyncio.Semaphore(site.places.most)
        self.reconciler = Reconciler(site.client, site.wire, store.ledger, site.address, site.account, site.grace)
        self.open_creates: set[int] = set()

    async def finish(self, number: int, prepare: Prepare, tell: Tell) -> Clip | None:
        """Take an entry to its end: its clip, or None where it ended without one and may be sent anew.

        Raises ServiceError for a job that failed or cannot be followed now, WrongClipError for a clip that is not what
        was ordered, FileError; the ledger says how far it came.
        """
        job: VideoJob | None = None
        while True:
            entry = self._ledger.entry(number)
            match step_of(self._store, entry):
                case Step.SEND if entry.state is State.WAITING:
                    job = await self._send(entry, prepare, tell)
                case Step.LOOK:
                    tell("looking", message="asking the service whether it was started")
                    await self._look(entry)
                case Step.FOLLOW | Step.FETCH as step:
                    try:
                        if step is Step.FOLLOW:
                            job = await self._follow(entry, tell)
                        else:
                            return await self._fetch(entry, job, tell)
                    except (ClipGone, JobNotFound) as error:
                        self._lost(entry, error)
                case Step.REUSE if entry.clip:
                    return Clip(self._store.clip_path(entry.clip), entry.clip, number)
                case Step.ASK:
                    raise doubts.ask(entry)
                case _:
                    return None

    async def _look(self, entry: Entry) -> None:
        """Ask the service what became of a create. Raises OutcomeUnknown where it cannot tell."""
        try:
            await self.reconciler.resolve([entry])
        except ServiceError as error:
            reason = f"the service cannot be asked now: {error.message}"
            raise doubts.ask(entry._replace(message=reason)) from error
        found = self._ledger.entry(entry.number)
        if found.state in UNRESOLVED:
            raise doubts.ask(found)

    async def _send(self, entry: Entry, prepare: Prepare, tell: Tell) -> VideoJob | None:
        """Create the job and follow it: its place is taken until the clip is rendered. None if it was not started."""
        send = await prepare(entry)
        async with self._free_places:
            submission = Submission(self._ledger, entry, self._site.places, _events(tell), self.open_creates)
            async with self._creates:
                await submission.send(send)
            sent = self._ledger.entry(entry.number)
            return await self._follow(sent, tell) if sent.state is State.SUBMITTED else None

    async def _follow(self, entry: Entry, tell: Tell) -> VideoJob:
        """Poll a job until its clip is ready; write down how it ended."""
        ledger, number = self._ledger, entry.number
        try:
            job = await self._wait(entry, _events(tell))
        except ModerationBlocked as error:
            ledger.advance(number, State.BLOCKED, message=error.message)
            raise
        except JobFailed as error:
            ledger.advance(number, State.FAILED, message=error.message, answer=error.job.raw, **cost_of(error.job))
            raise
        ledger.advance(number, State.RENDERED, answer=job.raw, rendered_at=ledger.now(), **cost_of(job))
        return job

    async def _wait(self, entry: Entry, watch: Callable[[Event], None]) -> VideoJob:
        """Poll a job. Right after a create the service may not know it yet: then it is asked again for a while."""
        loop = asyncio.get_running_loop()
        deadline = loop.time() + self._site.grace
        while True:
            try:
                return await self._polls.wait(entry.job_id or "", watch)
            except JobNotFound:
                if loop.time() >= deadline:
                    raise
                await asyncio.sleep(min(1.0, self._site.grace / 4))

    async def _fetch(self, entry: Entry, job: VideoJob | None, tell: Tell) -> Clip:
        """Download a clip next to the store, verify it, then move it in whole; only then the ledger says done."""
        ledger, number = self._ledger, entry.number
        tell("fetching", 100)
        target = self._store.incoming / f"{number}.mp4"
        try:
            digest = await self._download(entry, job, target, _events(tell))
        except WrongClipError as error:
            kept = self._store.keep_wrong(target, number)
            ledger.advance(number, State.WRONG, message=error.message, clip=digest_of(kept))
            raise doubts.ask(ledger.entry(number)) from error
        path = await asyncio.to_thread(self._store.keep, target, digest)
        await ledger.advance_with_others(number, State.DONE, clip=digest, message="", holder=None)
        tell("done", 100)
        return Clip(path, digest, number)

    async def _download(self, entry: Entry, job: VideoJob | None, target: Path, watch: Callable[[Event], None]) -> str:
        job = job or await self._site.client.state(entry.job_id or "")
        for attempt in range(1, DOWNLOADS + 1):
            saved = await self._downloaded(job, target, watch, max(SHORTEST, float(entry.seconds)))
            try:
                await asyncio.to_thread(self._verify, target, Fraction(entry.seconds), entry.size)
            except WrongClipError:
                if attempt == DOWNLOADS:
                    raise
            else:
                break
        return saved.sha256

    async def _downloaded(self, job: VideoJob, target: Path, watch: Callable[[Event], None], seconds: float) -> Saved:
        """Download a clip within the limits of size and time that its ordered seconds give."""
        try:
            async with asyncio.timeout(SLOWEST_PER_SECOND * seconds):
                largest = int(LARGEST_PER_SECOND * seconds)
                return await self._site.client.download(job, target, watch, largest=largest)
        except TimeoutError as error:
            message = f"the clip did not come within {SLOWEST_PER_SECOND * seconds / 60:.0f} minutes"
            raise ConnectionLost(message, "run again: the download goes on where it broke off") from error

    def _lost(self, entry: Entry, error: ClipGone | JobNotFound) -> None:
        """Write down that a paid clip is gone, where that is certain. Raises what to do about it."""
        if isinstance(error, JobNotFound) and not doubts.surely_gone(entry, self._site.wire, self._ledger.now()):
            raise doubts.not_found(entry, self._site.account) from error
        gone = self._ledger.advance(entry.number, State.EXPIRED, message=error.message)
        if not entry.rehearsal:
            raise doubts.ask(gone) from error


def _events(tell: Tell) -> Callable[[Event], None]:
    def watch(event: Event) -> None:
        match event:
            case Sending():
                tell("sending")
            case Seen(job):
                tell(job.status, job.progress)
            case Retrying(error, seconds):
                tell("retrying", message=f"{error.message}; again in {seconds:.0f} s")

    return watch
