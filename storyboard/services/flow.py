"""A job's life (create, poll, download) as generators that do no I/O.

The sync and the async client both drive these, so that what money depends on is written, and tested,
once: what may be sent again, what is waited for, and what is believed.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple
from urllib.parse import quote, urljoin

from storyboard.errors import ServiceError
from storyboard.services import replies
from storyboard.services.errors import (
    BadReply,
    ClipGone,
    ConnectionLost,
    JobNotFound,
    OutcomeUnknown,
    RateLimited,
    ServiceTrouble,
    ServiceUnreachable,
    StillRendering,
)
from storyboard.services.job import Pace, VideoRequest
from storyboard.services.steps import Call, Fetch, Flow, Reply, Result, Retrying, Saved, Seen, Sending, Tell, Wait
from storyboard.services.wire import VideoJob, VideoPage

#: Failures of a read that pass with time. A create is never retried on these.
PASSING = (ServiceUnreachable, ConnectionLost, ServiceTrouble, BadReply)
#: Hops from the service to where a clip lies.
MOST_REDIRECTS = 5


class Flows(NamedTuple):
    """The flows of one client; its clock (monotonic, seconds) and its chance are handed in."""

    pace: Pace
    clock: Callable[[], float]
    chance: Callable[[], float] = random.random

    def create(self, request: VideoRequest) -> Flow[VideoJob]:
        """Start a job. Sent again only where it surely started none: nothing was sent, or the answer was 429.

        Tells `Sending` before each time and `Retrying` once it is sure that nothing was started by it.
        Raises OutcomeUnknown where a paid job may have been started, and what the service refuses.
        """
        call = Call("POST", "videos", parts=tuple(request.parts()))
        unreached, busy_until = 0, self.clock() + self.pace.busy_patience
        for delay in self._retry_delays():
            try:
                return (yield from _send_once(call))
            except ServiceUnreachable as error:
                unreached += 1
                if unreached >= self.pace.attempts:
                    raise
                yield from self._pause(error, delay)
            except RateLimited as error:
                if self.clock() >= busy_until:
                    raise
                yield from self._pause(error, delay)
        raise AssertionError("the delays never end")

    def remix(self, job_id: str, prompt: str) -> Flow[VideoJob]:
        """Start a variation of a finished job; costs what a job costs, so it is sent exactly once."""
        return (yield from _send_once(Call("POST", f"{_job_path(job_id)}/remix", json={"prompt": prompt})))

    def retrieve(self, job_id: str) -> Flow[VideoJob]:
        """What the service says of a job now; failures that pass are tried again."""
        return (yield from self._read(Call("GET", _job_path(job_id)), replies.job_of))

    def page(self, *, after: str = "", limit: int = 20, order: str = "desc") -> Flow[VideoPage]:
        """One page of the account's jobs, from behind the job `after`."""
        query = {"limit": str(limit), "order": order} | ({"after": after} if after else {})
        return (yield from self._read(Call("GET", "videos", query), replies.page_of))

    def delete(self, job_id: str) -> Flow[None]:
        """Delete a job and its clip at the service."""
        reply: Reply = yield Call("DELETE", _job_path(job_id))
        if not replies.is_success(reply):
            raise replies.refusal(reply)

    def follow(self, job_id: str) -> Flow[VideoJob]:
        """Poll until the clip is there, and tell what is seen.

        An unknown state is still under way. Raises JobFailed or ModerationBlocked for a job that ended
        without a clip, StillRendering when our patience ends before the job does.
        """
        give_up_at = self.clock() + self.pace.patience
        delay = self.pace.first_poll
        while True:
            job, asked = yield from self._read(Call("GET", _job_path(job_id)), replies.polled_job_of)
            yield Tell(Seen(job))
            if job.is_completed:
                return job
            if job.is_failed:
                raise replies.failure_of(job)
            if self.clock() >= give_up_at:
                state, minutes = replies.clean(job.status, 40), self.pace.patience / 60
                raise StillRendering(
                    f'not finished after {minutes:g} minutes (state "{state}", {job.progress} %)',
                    "the job goes on at the service; run again later to fetch its clip",
                )
            yield Wait(asked or self._spread(delay))
            delay = min(delay * self.pace.growth, self.pace.slowest_poll)

    def download(self, job: VideoJob, target: Path) -> Flow[Saved]:
        """The finished clip, complete and checked, at `target`; an older file there is replaced at the very end.

        `/content` is asked first and the job's own link next. Raises ClipGone when neither has it any more.
        """
        sources = [f"{_job_path(job.id)}/content", *([job.clip_url] if job.clip_url else [])]
        for attempt, delay in enumerate(self._retry_delays(), start=1):
            errors: list[ServiceError] = []
            for source in sources:
                try:
                    return (yield from _fetch(source, target))
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

    def _read(self, call: Call, meaning: Callable[[Reply], Result]) -> Flow[Result]:
        """What the answer to a GET means. Reading is safe to repeat, so it is tried again on failures that pass."""
        for attempt, delay in enumerate(self._retry_delays(), start=1):
            try:
                return meaning((yield call))
            except PASSING as error:
                if attempt >= self.pace.attempts:
                    raise
                yield from self._pause(error, delay)
        raise AssertionError("the delays never end")

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


def _send_once(call: Call) -> Flow[VideoJob]:
    """Send what costs money; whatever breaks after it was sent leaves its outcome unknown."""
    yield Tell(Sending())
    try:
        reply: Reply = yield call
    except (ConnectionLost, BadReply) as error:
        message = f"the create was sent, but {error.message}"
        raise OutcomeUnknown(message, replies.LOOK_BEFORE_ASKING_AGAIN) from error
    return replies.created_job_of(reply)


def _fetch(source: str, target: Path) -> Flow[Saved]:
    """Follow one source to the clip. Which hosts may see the key is the driver's business, hop by hop."""
    url = source
    for _ in range(MOST_REDIRECTS + 1):
        outcome: Saved | Reply = yield Fetch(url, target)
        if isinstance(outcome, Saved):
            return outcome
        location = outcome.headers.get("location")
        if not (300 <= outcome.status < 400 and location):
            raise _no_clip(outcome)
        url = urljoin(url, location)
    raise BadReply("the clip's address redirects in a circle", "run again later")


def _no_clip(reply: Reply) -> ServiceError:
    error = replies.refusal(reply)
    if reply.status in {404, 410} or isinstance(error, JobNotFound):
        hint = "links are temporary and this one has ended; the clip must be made again"
        return ClipGone(f"the clip is no longer offered (HTTP {reply.status})", hint)
    return error


def _job_path(job_id: str) -> str:
    """The job's path below the base URL. Colons stay as they are; nothing in an id can lead elsewhere."""
    if job_id in {".", ".."}:
        raise BadReply(f'"{job_id}" is no id of a job', replies.CHECK_THE_ADDRESS)
    return f"videos/{quote(job_id, safe=':')}"
