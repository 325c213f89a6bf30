"""The client of a `/v1/videos` service, for asyncio. It drives the same flows as `VideoClient`."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import httpx

from storyboard.errors import ServiceError
from storyboard.services.client import Watch
from storyboard.services.download import PartFile
from storyboard.services.exchange import CHUNK, Answer, Exchange, announced_size
from storyboard.services.flow import Flows
from storyboard.services.job import Pace, Timeouts, VideoRequest
from storyboard.services.steps import Call, Fetch, Flow, Reply, Saved, Step, Tell, Wait
from storyboard.services.wire import VideoJob, VideoPage

Result = TypeVar("Result")


class AsyncVideoClient:
    """`VideoClient` for asyncio; see there. Many jobs may run on one of these at once.

    Cancelling a method closes its connection and leaves no half-written file. A cancelled `create`
    leaves open whether a job was started, so shield it where that costs money.
    """

    def __init__(
        self,
        base_url: str,
        key: str | None = None,
        *,
        pace: Pace = Pace(),  # noqa: B008 (immutable)
        timeouts: Timeouts = Timeouts(),  # noqa: B008 (immutable)
        transport: httpx.AsyncBaseTransport | None = None,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._exchange = Exchange(base_url, key, timeouts)
        self._http = httpx.AsyncClient(transport=transport, **self._exchange.client_options)
        self._flows = Flows(pace, clock)
        self._sleep = sleep
        self._clock = clock

    async def create(self, request: VideoRequest, watch: Watch | None = None) -> VideoJob:
        """Start a job, which may cost money. Raises OutcomeUnknown where it may have been started unseen."""
        return await self._run(self._flows.create(request), watch)

    async def remix(self, job_id: str, prompt: str) -> VideoJob:
        """Start a variation of a finished job, which may cost money."""
        return await self._run(self._flows.remix(job_id, prompt))

    async def retrieve(self, job_id: str) -> VideoJob:
        """What the service says of a job now."""
        return await self._run(self._flows.retrieve(job_id))

    async def wait(self, job_id: str, watch: Watch | None = None) -> VideoJob:
        """Poll until the clip is there. Raises JobFailed, ModerationBlocked or StillRendering."""
        return await self._run(self._flows.follow(job_id), watch)

    async def download(self, job: VideoJob, target: Path, watch: Watch | None = None) -> Saved:
        """The clip of a finished job, complete and checked, at `target`. Raises ClipGone where it is no longer."""
        return await self._run(self._flows.download(job, target), watch)

    async def render(self, request: VideoRequest, target: Path, watch: Watch | None = None) -> Saved:
        """A job's whole life: create, wait, download."""
        return await self._run(self._flows.render(request, target), watch)

    async def page(self, *, after: str = "", limit: int = 20, order: str = "desc") -> VideoPage:
        """One page of the account's jobs (`order` is asc or desc), from behind the job `after`."""
        return await self._run(self._flows.page(after=after, limit=limit, order=order))

    async def delete(self, job_id: str) -> None:
        """Delete a job and its clip at the service."""
        await self._run(self._flows.delete(job_id))

    async def close(self) -> None:
        """Close the connections."""
        await self._http.aclose()

    async def __aenter__(self) -> AsyncVideoClient:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.close()

    async def _run(self, flow: Flow[Result], watch: Watch | None = None) -> Result:
        """Carry out what a flow asks for, and hand it what came of it."""
        try:
            step = next(flow)
            while True:
                try:
                    outcome = await self._perform(step, watch)
                except ServiceError as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            result: Result = end.value
            return result

    async def _perform(self, step: Step, watch: Watch | None) -> Reply | Saved | None:
        match step:
            case Wait(seconds):
                await self._sleep(seconds)
            case Tell(event):
                if watch:
                    watch(event)
            case Call() | Fetch():
                try:
                    return await self._send(step)
                except (httpx.RequestError, httpx.InvalidURL) as error:
                    raise self._exchange.failure(error) from error
        return None

    async def _send(self, step: Call | Fetch) -> Reply | Saved:
        async with self._http.stream(**self._exchange.request_options(step)) as response:
            if isinstance(step, Fetch) and response.status_code == httpx.codes.OK:
                return await _save(response, step.target)
            answer = Answer(self._exchange.timeouts, self._clock())
            async for piece in response.aiter_bytes():
                answer.add(piece, self._clock())
            return self._exchange.reply(response, answer.body)


async def _save(response: httpx.Response, target: Path) -> Saved:
    with PartFile(target) as part:
        async for chunk in response.aiter_bytes(CHUNK):
            part.write(chunk)
        # Flushing to the disk takes long enough to be felt by the other jobs.
        return await asyncio.to_thread(part.finish, announced_size(response))
