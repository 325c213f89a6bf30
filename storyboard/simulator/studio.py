"""The simulator's jobs, and the threads that render them one at a time each."""

from __future__ import annotations

import queue
import secrets
import threading
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

from storyboard.errors import StoryboardError
from storyboard.simulator.asking import Ask, Refusal
from storyboard.simulator.clock import Clock
from storyboard.simulator.faults import Fault

#: Renders what is asked to an MP4 at the path, telling its progress from 0 to 1.
Render = Callable[[Ask, Path, Callable[[float], None]], None]

#: OpenAI's and CometAPI's words.
MODERATED = ("moderation_blocked", "Your request was blocked by our moderation system.")
#: Prompts with one of these are blocked: the first when the job is created, the second while it is rendered.
REFUSED_PHRASE, BLOCKED_PHRASE = "this prompt must be refused", "this prompt must be blocked"


class Manner(NamedTuple):
    """How the studio works: seconds from a job's creation to its clip, and hours until the clip expires (None: never).

    The clock that counts can be put forward.
    """

    render_seconds: float = 0.0
    clip_hours: float | None = 24.0


class Stopped(Exception):
    """The simulator is closing, or the job was deleted: rendering ends at the next frame."""


class ServedJob:
    """One job. Written by the thread that renders it, read by those that answer."""

    def __init__(self, ask: Ask, clip: Path, job_id: str, created_at: float, remixed_from: str | None) -> None:
        self.id = job_id
        self.ask = ask
        self.clip = clip
        self.created_at = created_at
        self.remixed_from = remixed_from
        self.started = False
        self.share = 0.0  # of the rendering that is done
        self.rendered_at: float | None = None
        self.error: tuple[str, str] | None = None  # code and message
        self.endless = False
        self.shown_from = created_at

    @property
    def blocked(self) -> bool:
        """Whether the content policy is why it failed."""
        return self.error is not None and self.error[0] == MODERATED[0]


class View(NamedTuple):
    """The state of a job at some moment: times are Unix seconds, progress is 0 to 100."""

    job: ServedJob
    status: str  # queued, in_progress, completed, failed
    progress: int
    completed_at: float | None
    expires_at: float | None
    expired: bool


class Studio:
    """Holds every job and renders them in the order they came, `workers` at a time."""

    def __init__(self, folder: Path, render: Render, workers: int, manner: Manner, clock: Clock) -> None:
        self._folder = folder
        self._render = render
        self._manner = manner
        self._clock = clock
        self._jobs: dict[str, ServedJob] = {}
        self._lock = threading.Lock()
        self._waiting: queue.SimpleQueue[ServedJob | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self.created = 0  # jobs that were ever started: what they would have cost
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(workers)]
        for thread in self._threads:
            thread.start()

    @property
    def jobs(self) -> tuple[ServedJob, ...]:
        """Every job that was not deleted, in the order they were created."""
        with self._lock:
            return tuple(self._jobs.values())

    @property
    def shown(self) -> tuple[ServedJob, ...]:
        """The jobs that lists show: all but those that lag behind."""
        now = self._clock.now()
        return tuple(job for job in self.jobs if job.shown_from <= now)

    def add(self, ask: Ask, fault: Fault | None = None, *, remixed_from: str | None = None) -> ServedJob:
        """Start a job, with the fault that strikes it. Raises Refusal for a prompt that the content policy refuses."""
        prompt = ask.prompt.lower()
        if REFUSED_PHRASE in prompt:
            raise Refusal(400, *MODERATED)
        job_id = f"video_{secrets.token_hex(16)}"
        job = ServedJob(ask, self._folder / f"{job_id}.mp4", job_id, self._clock.now(), remixed_from)
        action = fault.do if fault else ""
        if action == "moderation" or BLOCKED_PHRASE in prompt:
            job.error = MODERATED
        elif fault and action == "fail":
            job.error = fault.text("code"), fault.text("message")
        elif fault and action == "lag":
            job.shown_from += fault.seconds(0.5)
        job.endless = action == "endless"
        with self._lock:
            self._jobs[job_id] = job
            self.created += 1
        self._waiting.put(job)
        return job

    def get(self, job_id: str) -> ServedJob:
        """The job of this id; ids are looked up and never become a path. Raises Refusal (404)."""
        with self._lock:
            job = self._jobs.get(job_id)
        if job is None or job.shown_from > self._clock.now():
            raise Refusal(404, "video_not_found", f"no video has the id {job_id[:80]!r}")
        return job

    def view(self, job: ServedJob) -> View:
        """Return the present state of a job."""
        now, manner = self._clock.now(), self._manner
        if job.error is not None:
            return View(job, "failed", 0, None, None, False)
        earliest = job.created_at + manner.render_seconds
        if job.rendered_at is None or job.endless or now < earliest:
            share = min(job.share, (now - job.created_at) / manner.render_seconds if manner.render_seconds else 1.0)
            return View(job, "in_progress" if job.started else "queued", min(int(share * 100), 99), None, None, False)
        completed = max(job.rendered_at, earliest)
        expires = None if manner.clip_hours is None else completed + manner.clip_hours * 3600
        return View(job, "completed", 100, completed, expires, expires is not None and now >= expires)

    def delete(self, job_id: str) -> None:
        """Forget a job and its clip."""
        job = self.get(job_id)
        with self._lock:
            self._jobs.pop(job_id, None)
        job.clip.unlink(missing_ok=True)

    def close(self) -> None:
        """Stop rendering; what is being rendered ends at its next frame."""
        self._closing.set()
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while (job := self._waiting.get()) is not None and not self._closing.is_set():
            if job.error is None:
                self._shoot(job)

    def _shoot(self, job: ServedJob) -> None:
        def progress(share: float) -> None:
            if self._closing.is_set() or job.id not in self._jobs:
                raise Stopped
            job.share = share

        job.started = True
        try:
            progress(0.0)
            self._render(job.ask, job.clip, progress)
        except Stopped:
            job.clip.unlink(missing_ok=True)
        except StoryboardError as error:
            job.error = "render_failed", str(error)
        except Exception as error:  # noqa: BLE001 (whatever it was: a job that never ends is waited for for ever)
            job.error = "render_failed", f"{type(error).__name__}: {error}"
        else:
            job.rendered_at = self._clock.now()
