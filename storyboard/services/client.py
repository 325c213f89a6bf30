"""The client of any described service, for code that waits and for asyncio. Both drive the same flows."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable, Sequence
from pathlib import Path
from types import TracebackType
from typing import Any

import httpx

from storyboard.catalog.wire import Wire
from storyboard.errors import ServiceError
from storyboard.services.answers import Reply
from storyboard.services.calls import Call
from storyboard.services.download import CHUNK, LARGEST_CLIP, PartFile, downloaded
from storyboard.services.flows import Event, Fetch, Flow, Flows, Paid, Result, Saved, Step, Tell, Wait
from storyboard.services.http import Answer, Exchange
from storyboard.services.job import VideoJob
from storyboard.services.request import Pace, Timeouts, VideoRequest

Watch = Callable[[Event], None]
#: A part that is already complete, or of another clip: it is downloaded from the start.
_NO_SUCH_RANGE = httpx.codes.REQUESTED_RANGE_NOT_SATISFIABLE
#: Reads and downloads of one client that are carried out at once; the others wait for their turn. A thousand jobs need
#: no thousand connections, and for every request the pool takes time in proportion to their number.
MOST_READS, MOST_DOWNLOADS = 12, 4


class VideoClient:
    """A service that films, by its description.

        with VideoClient(catalog.load().wire("cometapi"), key) as client:
            client.render(VideoRequest(prompt, model, 15, "720x1280"), Path("clip.mp4"))

    `key` is sent to this service's own origin and to nobody else, and is scrubbed from everything this client says.
    Every method raises a kind of `ServiceError` (`storyboard.services.errors`); `download` and `render` also FileError.
    """

    def __init__(
        self,
        wire: Wire,
        key: str | None = None,
        *,
        pace: Pace = Pace(),  # noqa: B008 (immutable)
        timeouts: Timeouts = Timeouts(),  # noqa: B008 (immutable)
        transport: httpx.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._exchange = Exchange(wire, key, timeouts, time.time)
        self._http = httpx.Client(transport=transport, **self._exchange.client_options(keep=True))
        self._paying = httpx.Client(transport=transport, **self._exchange.client_options(keep=False))
        self._flows = Flows(wire, pace, clock)
        self._sleep = sleep
        self._clock = clock

    @property
    def wire(self) -> Wire:
        """What the service can do."""
        return self._flows.wire

    def create(self, request: VideoRequest, watch: Watch | None = None) -> VideoJob:
        """Start a job, which may cost money. Raises OutcomeUnknown where it may have been started unseen."""
        return self._run(self._flows.create(request), watch)

    def remix(self, job_id: str, prompt: str, client_id: str | None = None, watch: Watch | None = None) -> VideoJob:
        """Start a variation of a finished job, which may cost money."""
        return self._run(self._flows.remix(job_id, prompt, client_id), watch)

    def state(self, job_id: str) -> VideoJob:
        """What the service says of a job now."""
        return self._run(self._flows.state(job_id))

    def states(self, job_ids: Sequence[str]) -> dict[str, VideoJob]:
        """What the service says of several jobs; those that it does not know are absent."""
        return self._run(self._flows.states(job_ids))

    def find_by_client_id(self, client_id: str) -> VideoJob | None:
        """The job that was created with this client id. Raises NotOffered where the service has no such look-up."""
        return self._run(self._flows.find_by_client_id(client_id))

    def list_since(self, since: float) -> list[VideoJob]:
        """All jobs of the account that were created since a Unix time, newest first. Raises NotOffered."""
        return self._run(self._flows.list_since(since))

    def wait(self, job_id: str, watch: Watch | None = None) -> VideoJob:
        """Poll until the clip is there. Raises JobFailed, ModerationBlocked or StillRendering."""
        return self._run(self._flows.follow(job_id), watch)

    def download(
        self, job: VideoJob, target: Path, watch: Watch | None = None, *, largest: int = LARGEST_CLIP
    ) -> Saved:
        """The clip of a finished job, complete and checked, at `target`. Raises ClipGone where it is no longer.

        A download that broke off goes on where it did, in this run or the next. `largest` is in bytes.
        """
        return self._run(self._flows.download(job, target), watch, largest)

    def render(self, request: VideoRequest, target: Path, watch: Watch | None = None) -> Saved:
        """A job's whole life: create, wait, download."""
        return self._run(self._flows.render(request, target), watch)

    def cancel(self, job_id: str) -> None:
        """Stop a job, where the service still can. Raises NotOffered, RequestRefused."""
        self._run(self._flows.cancel(job_id))

    def delete(self, job_id: str) -> None:
        """Delete a job and its clip at the service. Raises NotOffered, RequestRefused."""
        self._run(self._flows.delete(job_id))

    def check_key(self) -> None:
        """Ask for something that costs nothing. Raises AuthenticationRefused for a wrong key, and NotOffered."""
        self._run(self._flows.check_key())

    def offers(self) -> Any:
        """The service's own list of models, as JSON values. Raises NotOffered."""
        return self._run(self._flows.offers())

    def close(self) -> None:
        """Close the connections."""
        self._http.close()
        self._paying.close()

    def __enter__(self) -> VideoClient:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self, flow: Flow[Result], watch: Watch | None = None, largest: int = LARGEST_CLIP) -> Result:
        """Carry out what a flow asks for, and hand it what came of it."""
        try:
            step = next(flow)
            while True:
                try:
                    outcome = self._perform(step, watch, largest)
                except ServiceError as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            result: Result = end.value
            return result

    def _perform(self, step: Step, watch: Watch | None, largest: int) -> Reply | Saved | None:
        try:
            match step:
                case Wait(seconds):
                    self._sleep(seconds)
                case Tell(event):
                    if watch:
                        watch(event)
                case Paid(call):
                    return self._send(self._paying, call)
                case Call():
                    return self._send(self._http, step)
                case Fetch():
                    return self._fetch(step, largest)
        except (httpx.RequestError, httpx.InvalidURL) as error:
            raise self._exchange.failure(error) from error
        return None

    def _send(self, http: httpx.Client, call: Call) -> Reply:
        with http.stream(**self._exchange.request_options(call)) as response:
            return self._read(response)

    def _read(self, response: httpx.Response) -> Reply:
        answer = Answer(self._exchange.timeouts, self._clock())
        for piece in response.iter_bytes():
            answer.add(piece, self._clock())
        return self._exchange.reply(response, answer.body)

    def _fetch(self, step: Fetch, largest: int, *, resume: bool = True) -> Saved | Reply:
        have = downloaded(step.target) if resume else 0
        with self._http.stream(**self._exchange.request_options(step, have)) as response:
            if response.status_code not in {httpx.codes.OK, httpx.codes.PARTIAL_CONTENT}:
                if have and response.status_code == _NO_SUCH_RANGE:
                    return self._fetch(step, largest, resume=False)
                return self._read(response)
            with PartFile(step.target, largest, self._exchange.timeouts.download, self._clock()) as part:
                part.begin(response)
                for chunk in response.iter_bytes(CHUNK):
                    part.write(chunk, self._clock())
                return part.finish()


class AsyncVideoClient:
    """`VideoClient` for asyncio; see there. Many jobs may run on one of these at once.

    Cancelling a method closes its connection. A cancelled `create` leaves open whether a job was started, so shield it
    where that costs money.
    """

    def __init__(
        self,
        wire: Wire,
        key: str | None = None,
        *,
        pace: Pace = Pace(),  # noqa: B008 (immutable)
        timeouts: Timeouts = Timeouts(),  # noqa: B008 (immutable)
        transport: httpx.AsyncBaseTransport | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._exchange = Exchange(wire, key, timeouts, time.time)
        self._http = httpx.AsyncClient(transport=transport, **self._exchange.client_options(keep=True))
        self._paying = httpx.AsyncClient(transport=transport, **self._exchange.client_options(keep=False))
        self._flows = Flows(wire, pace, clock)
        self._reads, self._downloads = asyncio.Semaphore(MOST_READS), asyncio.Semaphore(MOST_DOWNLOADS)
        self._sleep = sleep
        self._clock = clock

    @property
    def wire(self) -> Wire:
        """What the service can do."""
        return self._flows.wire

    async def create(self, request: VideoRequest, watch: Watch | None = None) -> VideoJob:
        """Start a job, which may cost money. Raises OutcomeUnknown where it may have been started unseen."""
        return await self._run(self._flows.create(request), watch)

    async def remix(
        self, job_id: str, prompt: str, client_id: str | None = None, watch: Watch | None = None
    ) -> VideoJob:
        """Start a variation of a finished job, which may cost money."""
        return await self._run(self._flows.remix(job_id, prompt, client_id), watch)

    async def state(self, job_id: str) -> VideoJob:
        """What the service says of a job now."""
        return await self._run(self._flows.state(job_id))

    async def states(self, job_ids: Sequence[str]) -> dict[str, VideoJob]:
        """What the service says of several jobs; those that it does not know are absent."""
        return await self._run(self._flows.states(job_ids))

    async def find_by_client_id(self, client_id: str) -> VideoJob | None:
        """The job that was created with this client id. Raises NotOffered where the service has no such look-up."""
        return await self._run(self._flows.find_by_client_id(client_id))

    async def list_since(self, since: float) -> list[VideoJob]:
        """All jobs of the account that were created since a Unix time, newest first. Raises NotOffered."""
        return await self._run(self._flows.list_since(since))

    async def wait(self, job_id: str, watch: Watch | None = None) -> VideoJob:
        """Poll until the clip is there. Raises JobFailed, ModerationBlocked or StillRendering."""
        return await self._run(self._flows.follow(job_id), watch)

    async def download(
        self, job: VideoJob, target: Path, watch: Watch | None = None, *, largest: int = LARGEST_CLIP
    ) -> Saved:
        """The clip of a finished job, complete and checked, at `target`. Raises ClipGone where it is no longer.

        A download that broke off goes on where it did, in this run or the next. `largest` is in bytes.
        """
        return await self._run(self._flows.download(job, target), watch, largest)

    async def render(self, request: VideoRequest, target: Path, watch: Watch | None = None) -> Saved:
        """A job's whole life: create, wait, download."""
        return await self._run(self._flows.render(request, target), watch)

    async def cancel(self, job_id: str) -> None:
        """Stop a job, where the service still can. Raises NotOffered, RequestRefused."""
        await self._run(self._flows.cancel(job_id))

    async def delete(self, job_id: str) -> None:
        """Delete a job and its clip at the service. Raises NotOffered, RequestRefused."""
        await self._run(self._flows.delete(job_id))

    async def check_key(self) -> None:
        """Ask for something that costs nothing. Raises AuthenticationRefused for a wrong key, and NotOffered."""
        await self._run(self._flows.check_key())

    async def offers(self) -> Any:
        """The service's own list of models, as JSON values. Raises NotOffered."""
        return await self._run(self._flows.offers())

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()
        await self._paying.aclose()

    async def __aenter__(self) -> AsyncVideoClient:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def _run(self, flow: Flow[Result], watch: Watch | None = None, largest: int = LARGEST_CLIP) -> Result:
        """Carry out what a flow asks for, and hand it what came of it."""
        try:
            step = next(flow)
            while True:
                try:
                    outcome = await self._perform(step, watch, largest)
                except ServiceError as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            result: Result = end.value
            return result

    async def _perform(self, step: Step, watch: Watch | None, largest: int) -> Reply | Saved | None:
        try:
            match step:
                case Wait(seconds):
                    await self._sleep(seconds)
                case Tell(event):
                    if watch:
                        watch(event)
                case Paid(call):
                    return await self._send(self._paying, call)
                case Call():
                    async with self._reads:
                        return await self._send(self._http, step)
                case Fetch():
                    async with self._downloads:
                        return await self._fetch(step, largest)
        except (httpx.RequestError, httpx.InvalidURL) as error:
            raise self._exchange.failure(error) from error
        return None

    async def _send(self, http: httpx.AsyncClient, call: Call) -> Reply:
        async with http.stream(**self._exchange.request_options(call)) as response:
            return await self._read(response)

    async def _read(self, response: httpx.Response) -> Reply:
        answer = Answer(self._exchange.timeouts, self._clock())
        async for piece in response.aiter_bytes():
            answer.add(piece, self._clock())
        return self._exchange.reply(response, answer.body)

    async def _fetch(self, step: Fetch, largest: int, *, resume: bool = True) -> Saved | Reply:
        have = downloaded(step.target) if resume else 0
        async with self._http.stream(**self._exchange.request_options(step, have)) as response:
            if response.status_code not in {httpx.codes.OK, httpx.codes.PARTIAL_CONTENT}:
                if have and response.status_code == _NO_SUCH_RANGE:
                    return await self._fetch(step, largest, resume=False)
                return await self._read(response)
            with PartFile(step.target, largest, self._exchange.timeouts.download, self._clock()) as part:
                part.begin(response)
                async for chunk in response.aiter_bytes(CHUNK):
                    part.write(chunk, self._clock())
                # Flushing to the disk takes long enough to be felt by the other jobs.
                return await asyncio.to_thread(part.finish)
