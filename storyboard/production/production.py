"""The runner: carries orders out side by side, resumes what was begun, reuses what is there."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from storyboard.errors import ServiceError, StoryboardError
from storyboard.production.archive import Archive, Finding, digest_of
from storyboard.production.ledger import State
from storyboard.production.orders import LastFrame, Order
from storyboard.production.steps import Step
from storyboard.production.submission import RESEND, Submission
from storyboard.production.updates import JobUpdate, Watch, ignore
from storyboard.services import AsyncVideoClient, Event, Reference, Retrying, Seen, Sending
from storyboard.services.errors import ClipGone, JobFailed, JobNotFound, ModerationBlocked, OutcomeUnknown

#: The frame at some seconds of a clip, as a reference image.
FrameOf = Callable[[Path, LastFrame], Awaitable[Reference]]


class Clip(NamedTuple):
    """A clip that lies whole on disk."""

    path: Path
    sha256: str


class Failure(NamedTuple):
    """An order that brought no clip, and why."""

    order: Order
    error: StoryboardError


class ProductionError(ServiceError):
    """Not every order brought its clip. What was filmed is kept; the hint says what to change before the next run."""

    def __init__(self, failures: Sequence[Failure], filmed: int, total: int) -> None:
        lines = [f"{filmed} of {total} jobs filmed"]
        lines += [f"  job {order.number} ({order.shots}): {error.message}" for order, error in failures]
        hints = [error.hint for _, error in failures if error.hint]
        super().__init__("\n".join(lines), "; ".join([*dict.fromkeys(hints), "what is filmed is kept"]))
        self.failures = tuple(failures)
        self.exit_code = failures[0].error.exit_code


class Production:
    """Films orders with at most `concurrency` jobs under way at once. Archive, client and cutter are handed in."""

    def __init__(
        self,
        archive: Archive,
        client: AsyncVideoClient,
        frame_of: FrameOf,
        *,
        concurrency: int = 2,
        watch: Watch = ignore,
    ) -> None:
        self._archive = archive
        self._client = client
        self._frame_of = frame_of
        self._places = asyncio.Semaphore(concurrency)
        self._watch = watch
        self._clips: dict[int, asyncio.Future[Clip | None]] = {}
        self._failures: list[Failure] = []

    async def film(self, orders: Sequence[Order]) -> dict[int, Path]:
        """The clip of every order by its number.

        When one fails, jobs under way are still downloaded and nothing further is sent; then raises
        ProductionError. Cancelled, it leaves a ledger from which the next run goes on.
        """
        self._failures.clear()
        self._clips = {order.number: asyncio.get_running_loop().create_future() for order in orders}
        async with asyncio.TaskGroup() as group:
            for order in orders:
                group.create_task(self._carry_out(order))
        clips = {number: clip for number, future in self._clips.items() if (clip := future.result())}
        if self._failures:
            self._failures.sort(key=lambda failure: failure.order.number)
            raise ProductionError(self._failures, len(clips), len(orders))
        return {number: clip.path for number, clip in clips.items()}

    async def _carry_out(self, order: Order) -> None:
        """Bring one order home, or write down why not; either way the orders that wait for it go on."""
        clip = None
        try:
            clip = await self._clip_of(order)
        except StoryboardError as error:
            self._failures.append(Failure(order, error))
            self._watch(JobUpdate(order, "failed", message=error.message))
        self._clips[order.number].set_result(clip)

    async def _clip_of(self, order: Order) -> Clip | None:
        """Return the order's clip; None if it was not sent."""
        earlier = None
        if isinstance(order.reference, LastFrame):
            earlier = await asyncio.shield(self._clips[order.reference.order])
            if earlier is None:
                return self._hold(order)
        async with self._places:
            found = self._archive.find(order, digest_of(order.reference, earlier.sha256 if earlier else ""))
            match found:
                case Finding(Step.REUSE, entry) if entry:
                    self._watch(JobUpdate(order, "reused", 100))
                    return Clip(self._archive.clips / entry.clip, entry.sha256)
                case Finding(Step.ASK_AUTHOR, entry) if entry:
                    raise stopped(entry.state, entry.message)
                case Finding(Step.FOLLOW, entry) if entry:
                    try:
                        return await self._follow(order, entry.number, entry.job_id, found.fingerprint)
                    except (JobNotFound, ClipGone) as error:
                        if not (self._archive.free or self._archive.resend):
                            raise type(error)(error.message, RESEND) from error
            return self._hold(order) if self._failures else await self._send(order, found.fingerprint, earlier)

    def _hold(self, order: Order) -> Clip | None:
        self._watch(JobUpdate(order, "held", message="not sent, because another job failed"))
        return None

    async def _send(self, order: Order, fingerprint: str, earlier: Clip | None) -> Clip:
        reference = order.reference
        if isinstance(reference, LastFrame):
            assert earlier is not None  # an order without the clip that it starts from was held back
            reference = await self._frame_of(earlier.path, reference)
        number = self._archive.ledger.add(
            fingerprint=fingerprint,
            take=order.take,
            service=order.service,
            model=order.request.model.name,
            seconds=str(order.request.seconds),
            size=order.request.size or "",
            prompt=order.request.prompt,
            reference=digest_of(reference),
            cost="" if order.cost is None else str(order.cost),
            currency=order.currency,
        )
        request = order.request._replace(reference=reference)
        watch = self._watcher(order)
        job = await Submission(self._client, self._archive.ledger, number, request, watch).send()
        return await self._follow(order, number, job.id, fingerprint)

    async def _follow(self, order: Order, number: int, job_id: str, fingerprint: str) -> Clip:
        """Wait for a job that has an id, and bring its clip home."""
        ledger, watch = self._archive.ledger, self._watcher(order)
        name = f"{fingerprint[:20]}-{order.take}.mp4"
        try:
            job = await self._client.wait(job_id, watch)
            saved = await self._client.download(job, self._archive.clips / name, watch)
        except (JobFailed, ModerationBlocked) as error:
            state = State.BLOCKED if isinstance(error, ModerationBlocked) else State.FAILED
            ledger.advance(number, state, message=error.message)
            raise
        ledger.advance(number, State.FILMED, clip=name, sha256=saved.sha256)
        self._watch(JobUpdate(order, "filmed", 100))
        return Clip(saved.path, saved.sha256)

    def _watcher(self, order: Order) -> Callable[[Event], None]:
        def watch(event: Event) -> None:
            match event:
                case Sending():
                    self._watch(JobUpdate(order, "sending"))
                case Seen(job):
                    self._watch(JobUpdate(order, job.status, job.progress))
                case Retrying(error, seconds):
                    self._watch(JobUpdate(order, "retrying", message=f"{error.message}; again in {seconds:.0f} s"))

        return watch


def stopped(state: State, message: str) -> StoryboardError:
    """Why an order is not sent without the author's word."""
    if state is State.BLOCKED:
        return ModerationBlocked(message, f"change the shots; or, where the service has changed its mind, {RESEND}")
    if state is State.UNKNOWN:
        return OutcomeUnknown(message, f"look at the service's own list of jobs; {RESEND}")
    if state is State.FAILED:
        return ClipGone("filmed once, but neither the clip nor the job is there any more", RESEND)
    return OutcomeUnknown(
        "the last run ended while this job was being sent: it may have been started and paid for",
        f"look at the service's own list of jobs; {RESEND}",
    )
