"""A job's life (create, poll, download) as generators that do no I/O.

The sync and the async client both drive these, so that what money depends on is written, and tested, once: what may be
sent again, what is waited for, and what is believed. A flow yields a step and is sent what came of it.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Generator, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias, TypeVar
from urllib.parse import urljoin

from storyboard.catalog.wire import Endpoint, Wire
from storyboard.errors import ServiceError
from storyboard.services.answers import LOOK_FIRST, Reader, Reply, clean, is_success
from storyboard.services.calls import Call, call, create_call, upload_call
from storyboard.services.errors import (
    BadReply,
    ClipGone,
    ConnectionLost,
    JobNotFound,
    ModerationBlocked,
    NotOffered,
    OutcomeUnknown,
    RateLimited,
    RequestRefused,
    ServiceTrouble,
    ServiceUnreachable,
    StillRendering,
)
from storyboard.services.job import Problem, Stage, VideoJob
from storyboard.services.request import Pace, VideoRequest

#: Failures of a read that pass with time. A create is never sent again on these.
PASSING = (ServiceUnreachable, ConnectionLost, ServiceTrouble, BadReply)
#: Hops from the service to where a clip lies.
MOST_REDIRECTS = 5
#: Pages of a list that are read at most, and jobs asked for in each.
MOST_PAGES, PAGE = 50, 100


class Paid(NamedTuple):
    """Send a request that may cost money, on a connection of its own. Gives a `Reply`."""

    call: Call


class Fetch(NamedTuple):
    """Stream a clip to `target`, from where an earlier try broke off. Gives `Saved`, or the `Reply` if it fails."""

    url: str  # below the base URL, or an absolute address
    target: Path


class Wait(NamedTuple):
    """Do nothing for some seconds."""

    seconds: float


class Sending(NamedTuple):
    """Told right before each time that a create leaves this machine: from now on it may cost money."""


class Seen(NamedTuple):
    """Told on every poll: what the service says of the job now."""

    job: VideoJob


class Retrying(NamedTuple):
    """Told before a wait: what went wrong for now, and the seconds until it is tried again."""

    error: ServiceError
    seconds: float


Event: TypeAlias = Sending | Seen | Retrying


class Tell(NamedTuple):
    """Let whoever watches know."""

    event: Event


class Saved(NamedTuple):
    """A clip that is complete on disk."""

    path: Path
    size: int  # bytes
    sha256: str  # hexadecimal


Step: TypeAlias = Call | Paid | Fetch | Wait | Tell
Result = TypeVar("Result")
Flow: TypeAlias = Generator[Step, Any, Result]


class Flows:
    """The flows of one client; its clock (monotonic, seconds) and its chance are handed in."""

    def __init__(
        self, wire: Wire, pace: Pace, clock: Callable[[], float], chance: Callable[[], float] = random.random
    ) -> None:
        self.wire = wire
        self.pace = pace
        self.clock = clock
        self.chance = chance
        self.reader = Reader(wire)

    # --------------------------------------------------------------------------------------- paying

    def create(self, request: VideoRequest) -> Flow[VideoJob]:
        """Start a job. Sent again only where it surely started none: no connection, or too many jobs at once.

        Tells `Sending` before each time and `Retrying` once it is sure that nothing was started by it.
        Raises OutcomeUnknown where a paid job may have been started, and what the service refuses.
        """
        upload, uploaded = self.wire.image.upload, None
        if upload is not None and (uploading := upload_call(self.wire, request)):
            uploaded = yield from self._read(uploading, lambda reply: self.reader.address(reply, upload))
        create = self.wire.create_for(request.model.create)
        endpoint = create.endpoint(image=request.reference is not None)
        return (yield from self._paid(create_call(self.wire, request, uploaded), endpoint, create.id))

    def remix(self, job_id: str, prompt: str, client_id: str | None = None) -> Flow[VideoJob]:
        """Start a variation of a finished job; costs what a job costs. Raises as `create`, and NotOffered."""
        endpoint = self._offered(self.wire.remix, "remix a job")
        values = {"id": job_id, "prompt": prompt, "client_id": client_id}
        return (yield from self._paid(call(endpoint, values), endpoint, "{id}"))

    def _paid(self, request: Call, endpoint: Endpoint, kept_id: str) -> Flow[VideoJob]:
        unreached, busy_until = 0, self.clock() + self.pace.busy_patience
        for delay in self._retry_delays():
            try:
                job = yield from self._send_once(request, endpoint)
            except ServiceUnreachable as error:
                unreached += 1
                if unreached >= self.pace.attempts:
                    raise
                yield from self._pause(error, delay)
            except RateLimited as error:
                if self.clock() >= busy_until:
                    raise
                yield from self._pause(error, delay)
            else:
                return job._replace(id=kept_id.replace("{id}", job.id))
        raise AssertionError("the delays never end")

    def _send_once(self, request: Call, endpoint: Endpoint) -> Flow[VideoJob]:
        """Send what costs money; whatever breaks after it was sent leaves its outcome unknown."""
        yield Tell(Sending())
        try:
            reply: Reply = yield Paid(request)
        except (ConnectionLost, BadReply) as error:
            raise OutcomeUnknown(f"the create was sent, but {error.message}", LOOK_FIRST) from error
        return self.reader.created(reply, endpoint)

    # -------------------------------------------------------------------------------------- reading

    def state(self, job_id: str) -> Flow[VideoJob]:
        """What the service says of a job now; failures that pass are tried again."""
        job, _ = yield from self._polled(job_id)
        return job

    def states(self, job_ids: Sequence[str]) -> Flow[dict[str, VideoJob]]:
        """What the service says of several jobs, in as few requests as it allows. Unknown ones are absent."""
        found: dict[str, VideoJob] = {}
        batch = self.wire.batch
        if batch is None:
            for job_id in job_ids:
                try:
                    found[job_id] = yield from self.state(job_id)
                except JobNotFound:
                    continue
            return found
        for start in range(0, len(job_ids), batch.most):
            asked = list(job_ids[start : start + batch.most])
            request = call(batch.endpoint, {"ids": ",".join(asked)})
            jobs = yield from self._read(request, lambda reply: self.reader.jobs(reply, batch.endpoint))
            found |= {job.id: job for job in jobs if job.id in asked}
        return found

    def find_by_client_id(self, client_id: str) -> Flow[VideoJob | None]:
        """The job that was created with this client id, None where the service knows none. Raises NotOffered."""
        lookup = self.wire.find
        endpoint = self._offered(lookup and lookup.endpoint, "look a job up by the client's id")
        request = call(endpoint, {"client_id": client_id})
        try:
            return (yield from self._read(request, lambda reply: self.reader.found(reply, endpoint)))
        except JobNotFound:
            return None

    def list_since(self, since: float) -> Flow[list[VideoJob]]:
        """All jobs of the account that were created since a Unix time, newest first. Raises NotOffered.

        A job without a time of creation is among them: it cannot be ruled out.
        """
        listing = self.wire.list
        endpoint = self._offered(listing and listing.endpoint, "list its jobs")
        assert listing is not None
        found: list[VideoJob] = []
        cursor: str | None = None
        for page in range(1, MOST_PAGES + 1):
            values = {"cursor": cursor, "limit": PAGE, "page": page, "since": int(since), "since_ms": int(since * 1000)}
            request = call(endpoint, values)
            if cursor and cursor.startswith(("https://", "http://")):
                request = Call(endpoint.method, cursor)
            reply = yield from self._read(request, lambda reply: reply)
            jobs = self.reader.jobs(reply, endpoint)
            found += [job for job in jobs if job.created_at is None or job.created_at >= since]
            cursor = self.reader.next_cursor(reply, listing, jobs, page)
            past = [job for job in jobs if job.created_at is not None and job.created_at < since]
            if cursor is None or past:
                break
        else:
            # A list that was not read to its end must not pass for one in which a job is absent.
            raise BadReply(f"the list of jobs goes on after {MOST_PAGES * PAGE} jobs", "look on the service's own page")
        return sorted(found, key=lambda job: -(job.created_at or 0))

    def check_key(self) -> Flow[None]:
        """Ask for something that costs nothing. Raises AuthenticationRefused for a wrong key, and NotOffered."""
        endpoint = self._offered(self.wire.account, "check a key without paying")
        yield from self._read(call(endpoint, {}), self._any_answer)

    def offers(self) -> Flow[Any]:
        """The service's own list of models, as JSON values. Raises NotOffered."""
        endpoint = self._offered(self.wire.offers, "list its models")
        return (yield from self._read(call(endpoint, {}), lambda reply: self.reader.values(reply, endpoint)))

    def follow(self, job_id: str) -> Flow[VideoJob]:
        """Poll until the clip is there, and tell what is seen.

        An unknown state is still under way. Raises JobFailed or ModerationBlocked for a job that ended without a clip,
        StillRendering when our patience ends before the job does.
        """
        patience = self.wire.time_limit or self.pace.patience
        give_up_at = self.clock() + patience
        delay = self.pace.first_poll
        slowest = max(self.pace.slowest_poll, self.wire.poll_seconds or 0.0)
        while True:
            job, asked = yield from self._polled(job_id)
            yield Tell(Seen(job))
            if job.is_completed:
                return job
            if job.is_failed:
                raise self.reader.failure_of(job)
            if self.clock() >= give_up_at:
                word = clean(job.status, 40)
                raise StillRendering(
                    f'not finished after {patience / 60:g} minutes (state "{word}", {job.progress} %)',
                    "the job continues at the service; run again later to download its clip",
                )
            yield Wait(asked or self._spread(delay))
            delay = min(delay * self.pace.growth, slowest)

    def _polled(self, job_id: str) -> Flow[tuple[VideoJob, float | None]]:
        endpoint = self.wire.state
        request = call(endpoint, {"id": job_id})
        job, asked = yield from self._read(request, lambda reply: self.reader.polled(reply, endpoint, job_id))
        if job.stage is Stage.DONE and self.wire.result is not None and not job.clips:
            job = yield from self._with_result(job, self.wire.result)
        return job, asked

    def _with_result(self, job: VideoJob, endpoint: Endpoint) -> Flow[VideoJob]:
        """A finished job with its clip, from the second request that the service wants; or why it has none."""
        request = call(endpoint, {"id": job.id})
        try:
            return (yield from self._read(request, lambda reply: self.reader.result(reply, endpoint, job)))
        except JobNotFound:
            raise
        except RequestRefused as error:
            stage = Stage.BLOCKED if isinstance(error, ModerationBlocked) else Stage.FAILED
            return job._replace(stage=stage, error=Problem(error.message, error.code))

    # --------------------------------------------------------------------------------------- ending

    def cancel(self, job_id: str) -> Flow[None]:
        """Stop a job, where the service still can. Raises NotOffered, RequestRefused."""
        yield from self._command(self._offered(self.wire.cancel, "cancel a job"), job_id)

    def delete(self, job_id: str) -> Flow[None]:
        """Delete a job and its clip at the service. Raises NotOffered, RequestRefused."""
        yield from self._command(self._offered(self.wire.delete, "delete a job"), job_id)

    def _command(self, endpoint: Endpoint, job_id: str) -> Flow[None]:
        reply: Reply = yield call(endpoint, {"id": job_id})
        if not is_success(reply):
            raise self.reader.refusal(reply)

    def download(self, job: VideoJob, target: Path) -> Flow[Saved]:
        """The finished clip, complete and checked, at `target`; an older file there is replaced at the very end.

        The service's own address for it is asked first and the job's links next. Raises ClipGone when none has it.
        """
        content = self.wire.content
        sources = list(job.clips)
        if content is not None:
            asked = call(content, {"id": job.id})
            query = "&".join(f"{name}={value}" for name, value in asked.query.items())
            sources.insert(0, asked.path.lstrip("/") + (f"?{query}" if query else ""))
        if not sources:
            raise ClipGone(
                "the job is finished, but the service names no clip", "look for it on the service's own page"
            )
        for attempt, delay in enumerate(self._retry_delays(), start=1):
            errors: list[ServiceError] = []
            for source in sources:
                try:
                    return (yield from self._fetch(source, target))
                except ServiceError as error:
                    errors.append(error)
            passing = [error for error in errors if isinstance(error, PASSING)]
            if not passing:
                raise errors[0]
            if attempt >= self.pace.attempts:
                raise passing[0]
            yield from self._pause(passing[0], delay)
        raise AssertionError("the delays never end")

    def render(self, request: VideoRequest, target: Path) -> Flow[Saved]:
        """A job's whole life: create, poll, download."""
        created = yield from self.create(request)
        finished = yield from self.follow(created.id)
        return (yield from self.download(finished, target))

    def _fetch(self, source: str, target: Path) -> Flow[Saved]:
        """Follow one source to the clip. Which hosts may see the key is the driver's business, hop by hop."""
        url = source
        for _ in range(MOST_REDIRECTS + 1):
            outcome: Saved | Reply = yield Fetch(url, target)
            if isinstance(outcome, Saved):
                return outcome
            location = outcome.headers.get("location")
            if not (300 <= outcome.status < 400 and location):
                raise self._no_clip(outcome)
            url = urljoin(url, location)
        raise BadReply("the clip's address redirects in a circle", "run again later")

    def _no_clip(self, reply: Reply) -> ServiceError:
        error = self.reader.refusal(reply)
        if reply.status in {404, 410} or isinstance(error, JobNotFound):
            hint = "links are temporary and this one has expired; the clip must be rendered again"
            return ClipGone(f"the clip is no longer offered (HTTP {reply.status})", hint)
        return error

    # -------------------------------------------------------------------------------------- waiting

    def _read(self, request: Call, meaning: Callable[[Reply], Result]) -> Flow[Result]:
        """What the answer to a read means. Reading is safe to repeat, so it is tried again on failures that pass."""
        for attempt, delay in enumerate(self._retry_delays(), start=1):
            try:
                return meaning((yield request))
            except PASSING as error:
                if attempt >= self.pace.attempts:
                    raise
                yield from self._pause(error, delay)
        raise AssertionError("the delays never end")

    def _any_answer(self, reply: Reply) -> None:
        if not is_success(reply):
            raise self.reader.refusal(reply)

    def _offered(self, endpoint: Endpoint | None, what: str) -> Endpoint:
        if endpoint is None:
            raise NotOffered(f"{self.wire.service.title} cannot {what}", "use the service's own page")
        return endpoint

    def _retry_delays(self) -> Iterator[float]:
        delay = self.pace.first_retry
        while True:
            yield delay
            delay = min(delay * 2, self.pace.slowest_retry)

    def _pause(self, error: ServiceError, delay: float) -> Flow[None]:
        asked = error.retry_after if isinstance(error, ServiceTrouble) else None
        seconds = asked or self._spread(delay)
        yield Tell(Retrying(error, seconds))
        yield Wait(seconds)

    def _spread(self, delay: float) -> float:
        return delay * (1 + self.pace.jitter * self.chance())
