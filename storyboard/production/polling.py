"""Waiting for many jobs at once: one request for all of them, where a service can tell several states together."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from storyboard.errors import ServiceError
from storyboard.services import AsyncVideoClient, Event, Pace, Seen, VideoJob
from storyboard.services.errors import StillRendering

#: Seconds between two requests for all jobs, unless the service advises more.
INTERVAL = 5.0


class Polls:
    """Waits for jobs. At a service without a batched look-up each job is polled by itself."""

    def __init__(self, client: AsyncVideoClient) -> None:
        self._client = client
        self._interval = client.wire.poll_seconds or INTERVAL
        self._waiting: dict[str, tuple[asyncio.Future[None], Callable[[Event], None]]] = {}
        self._task: asyncio.Task[None] | None = None

    async def wait(self, job_id: str, watch: Callable[[Event], None]) -> VideoJob:
        """Return a job once it is finished. Raises as `AsyncVideoClient.wait` does."""
        if self._client.wire.batch is not None:
            await self._ended(job_id, watch)
        return await self._client.wait(job_id, watch)

    async def _ended(self, job_id: str, watch: Callable[[Event], None]) -> None:
        """Wait until a job is worth a request of its own: it ended, the service does not know it, or asking failed."""
        ended = asyncio.get_running_loop().create_future()
        self._waiting[job_id] = ended, watch
        if self._task is None or self._task.done():
            self._task = asyncio.ensure_future(self._poll())
        try:
            await ended
        finally:
            self._waiting.pop(job_id, None)

    async def _poll(self) -> None:
        loop = asyncio.get_running_loop()
        limit = self._client.wire.time_limit or Pace().patience
        since = {job_id: loop.time() for job_id in self._waiting}
        while self._waiting:
            asked = list(self._waiting)
            try:
                states = await self._client.states(asked)
            except ServiceError:
                states = {}  # each job is asked for by itself, and says why it cannot be
            for job_id in asked:
                if job_id not in self._waiting:
                    continue
                ended, watch = self._waiting[job_id]
                job = states.get(job_id)
                if ended.done():
                    continue
                if job is None or job.is_completed or job.is_failed:
                    ended.set_result(None)
                elif loop.time() - since.setdefault(job_id, loop.time()) > limit:
                    message = f'not finished after {limit / 60:g} minutes (state "{job.status[:40]}")'
                    hint = "the job goes on at the service; run again later to download its clip"
                    ended.set_exception(StillRendering(message, hint))
                else:
                    watch(Seen(job))
            await asyncio.sleep(self._interval)
