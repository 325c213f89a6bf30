"""Sending one order: written down before it leaves, and its answer written down whatever happens meanwhile."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

from storyboard.errors import FileError, ServiceError
from storyboard.production.ledger import Ledger, State
from storyboard.services import AsyncVideoClient, Event, Retrying, Sending, VideoJob, VideoRequest
from storyboard.services.errors import ModerationBlocked, OutcomeUnknown

RESEND = "run again with --resend to have it made once more: that may cost again"


class Submission:
    """One create. Cancelled while the answer is under way it still waits for it: the answer names a paid job."""

    def __init__(
        self,
        client: AsyncVideoClient,
        ledger: Ledger,
        number: int,
        request: VideoRequest,
        watch: Callable[[Event], None],
    ) -> None:
        self._client = client
        self._ledger = ledger
        self._number = number
        self._request = request
        self._watch = watch
        self._under_way = False
        self._stopping = False

    async def send(self) -> VideoJob:
        """The job that the service started. Raises what `AsyncVideoClient.create` does, and FileError."""
        creating = asyncio.ensure_future(self._create())
        try:
            return await asyncio.shield(creating)
        except asyncio.CancelledError:
            self._stopping = True
            if not self._under_way:
                creating.cancel()
            await asyncio.gather(creating, return_exceptions=True)
            raise

    async def _create(self) -> VideoJob:
        try:
            job = await self._client.create(self._request, self._on_event)
        except OutcomeUnknown as error:
            self._ledger.advance(self._number, State.UNKNOWN, message=error.message)
            raise OutcomeUnknown(error.message, f"look at the service's own list of jobs; {RESEND}") from error
        except ModerationBlocked as error:
            self._ledger.advance(self._number, State.BLOCKED, message=error.message)
            raise
        except ServiceError as error:
            self._ledger.advance(self._number, State.FAILED, message=error.message)
            raise
        try:
            self._ledger.advance(self._number, State.SUBMITTED, job_id=job.id)
        except FileError as error:
            raise FileError(
                f"the job {job.id} was started, but {error.message}", "keep its id; " + error.hint
            ) from error
        return job

    def _on_event(self, event: Event) -> None:
        match event:
            case Sending():
                self._ledger.advance(self._number, State.SENDING)
                self._under_way = True
            case Retrying():
                self._ledger.advance(self._number, State.WAITING)
                self._under_way = False
                if self._stopping:
                    raise asyncio.CancelledError
        self._watch(event)
