"""The client of a `/v1/videos` service, for code that waits."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import TypeVar

import httpx

from storyboard.errors import ServiceError
from storyboard.services.download import PartFile
from storyboard.services.exchange import CHUNK, Answer, Exchange, announced_size
from storyboard.services.flow import Flows
from storyboard.services.job import Pace, Timeouts, VideoRequest
from storyboard.services.steps import Call, Event, Fetch, Flow, Reply, Saved, Step, Tell, Wait
from storyboard.services.wire import VideoJob, VideoPage

Result = TypeVar("Result")
Watch = Callable[[Event], None]


class VideoClient:
    """A service that speaks the `/v1/videos` protocol.

        with VideoClient("https://api.cometapi.com/v1", key) as client:
            client.render(VideoRequest(prompt, "sora-2-all", 15, "720x1280"), Path("clip.mp4"))

    `key` is sent as a bearer token to this service's own origin and to nobody else, and is scrubbed
    from everything this client says. Every method raises a kind of `ServiceError`
    (`storyboard.services.errors`); `download` and `render` also `FileError`.
    """

    def __init__(
        self,
        base_url: str,
        key: str | None = None,
        *,
        pace: Pace = Pace(),  # noqa: B008 (immutable)
        timeouts: Timeouts = Timeouts(),  # noqa: B008 (immutable)
        transport: httpx.BaseTransport | None = None,
        sleep: Callable[[float], None] = time.sleep,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._exchange = Exchange(base_url, key, timeouts)
        self._http = httpx.Client(transport=transport, **self._exchange.client_options)
        self._flows = Flows(pace, clock)
        self._sleep = sleep
        self._clock = clock

    def create(self, request: VideoRequest, watch: Watch | None = None) -> VideoJob:
        """Start a job, which may cost money. Raises OutcomeUnknown where it may have been started unseen."""
        return self._run(self._flows.create(request), watch)

    def remix(self, job_id: str, prompt: str) -> VideoJob:
        """Start a variation of a finished job, which may cost money."""
        return self._run(self._flows.remix(job_id, prompt))

    def retrieve(self, job_id: str) -> VideoJob:
        """What the service says of a job now."""
        return self._run(self._flows.retrieve(job_id))

    def wait(self, job_id: str, watch: Watch | None = None) -> VideoJob:
        """Poll until the clip is there. Raises JobFailed, ModerationBlocked or StillRendering."""
        return self._run(self._flows.follow(job_id), watch)

    def download(self, job: VideoJob, target: Path, watch: Watch | None = None) -> Saved:
        """The clip of a finished job, complete and checked, at `target`. Raises ClipGone where it is no longer."""
        return self._run(self._flows.download(job, target), watch)

    def render(self, request: VideoRequest, target: Path, watch: Watch | None = None) -> Saved:
        """A job's whole life: create, wait, download."""
        return self._run(self._flows.render(request, target), watch)

    def page(self, *, after: str = "", limit: int = 20, order: str = "desc") -> VideoPage:
        """One page of the account's jobs (`order` is asc or desc), from behind the job `after`."""
        return self._run(self._flows.page(after=after, limit=limit, order=order))

    def delete(self, job_id: str) -> None:
        """Delete a job and its clip at the service."""
        self._run(self._flows.delete(job_id))

    def close(self) -> None:
        """Close the connections."""
        self._http.close()

    def __enter__(self) -> VideoClient:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _run(self, flow: Flow[Result], watch: Watch | None = None) -> Result:
        """Carry out what a flow asks for, and hand it what came of it."""
        try:
            step = next(flow)
            while True:
                try:
                    outcome = self._perform(step, watch)
                except ServiceError as error:
                    step = flow.throw(error)
                else:
                    step = flow.send(outcome)
        except StopIteration as end:
            result: Result = end.value
            return result

    def _perform(self, step: Step, watch: Watch | None) -> Reply | Saved | None:
        match step:
            case Wait(seconds):
                self._sleep(seconds)
            case Tell(event):
                if watch:
                    watch(event)
            case Call() | Fetch():
                try:
                    return self._send(step)
                except (httpx.RequestError, httpx.InvalidURL) as error:
                    raise self._exchange.failure(error) from error
        return None

    def _send(self, step: Call | Fetch) -> Reply | Saved:
        with self._http.stream(**self._exchange.request_options(step)) as response:
            if isinstance(step, Fetch) and response.status_code == httpx.codes.OK:
                return _save(response, step.target)
            answer = Answer(self._exchange.timeouts, self._clock())
            for piece in response.iter_bytes():
                answer.add(piece, self._clock())
            return self._exchange.reply(response, answer.body)


def _save(response: httpx.Response, target: Path) -> Saved:
    with PartFile(target) as part:
        for chunk in response.iter_bytes(CHUNK):
            part.write(chunk)
        return part.finish(announced_size(response))
