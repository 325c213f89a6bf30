"""The simulator's jobs, and the threads that film them one at a time each."""

from __future__ import annotations

import queue
import secrets
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from storyboard.errors import StoryboardError
from storyboard.simulator.asking import Ask, Refusal

#: Renders what is asked to an MP4 at the path, telling its progress from 0 to 1.
Film = Callable[[Ask, Path, Callable[[float], None]], None]


class Stopped(Exception):
    """The simulator is closing, or the job was deleted: filming ends at the next frame."""


class Job:
    """One job, as it stands. Written by its filming thread, read by those that answer."""

    def __init__(self, ask: Ask, clip: Path, job_id: str, remixed_from: str | None) -> None:
        self.id = job_id
        self.ask = ask
        self.clip = clip
        self.status = "queued"
        self.progress = 0
        self.created_at = int(time.time())
        self.completed_at: int | None = None
        self.error: dict[str, str] | None = None
        self.remixed_from = remixed_from

    def as_reply(self) -> dict[str, Any]:
        """The job object as OpenAI documents it."""
        return {
            "id": self.id,
            "object": "video",
            "created_at": self.created_at,
            "status": self.status,
            "completed_at": self.completed_at,
            "error": self.error,
            "expires_at": None,
            "model": self.ask.model,
            "progress": self.progress,
            "prompt": self.ask.prompt,
            "remixed_from_video_id": self.remixed_from,
            "seconds": self.ask.seconds,
            "size": self.ask.size,
        }

    def fail(self, code: str, message: str) -> None:
        self.error = {"code": code, "message": message}
        self.status = "failed"


class Studio:
    """Holds every job and films them in the order they came, `workers` at a time."""

    def __init__(self, folder: Path, film: Film, workers: int) -> None:
        self._folder = folder
        self._film = film
        self._jobs: dict[str, Job] = {}
        self._lock = threading.Lock()
        self._waiting: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._closing = threading.Event()
        self._threads = [threading.Thread(target=self._work, daemon=True) for _ in range(workers)]
        for thread in self._threads:
            thread.start()

    @property
    def jobs(self) -> tuple[Job, ...]:
        """Every job there is, in the order they were created."""
        with self._lock:
            return tuple(self._jobs.values())

    def add(self, ask: Ask, *, remixed_from: str | None = None, blocked: tuple[str, str] | None = None) -> Job:
        """Take a job on; one that is `blocked` (code, message) fails before it is filmed."""
        job_id = f"video_{secrets.token_hex(16)}"
        job = Job(ask, self._folder / f"{job_id}.mp4", job_id, remixed_from)
        if blocked:
            job.fail(*blocked)
        with self._lock:
            self._jobs[job_id] = job
        self._waiting.put(job)
        return job

    def get(self, job_id: str) -> Job:
        """The job of this id; ids are looked up and never become a path. Raises Refusal (404)."""
        with self._lock:
            job = self._jobs.get(job_id)
        if job is None:
            raise Refusal(404, "video_not_found", f"no video has the id {job_id[:80]!r}")
        return job

    def delete(self, job_id: str) -> None:
        """Forget a job and its clip."""
        job = self.get(job_id)
        with self._lock:
            self._jobs.pop(job_id, None)
        job.clip.unlink(missing_ok=True)

    def close(self) -> None:
        """Stop filming; what is being filmed ends at its next frame."""
        self._closing.set()
        for _ in self._threads:
            self._waiting.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while (job := self._waiting.get()) is not None and not self._closing.is_set():
            self._shoot(job)

    def _shoot(self, job: Job) -> None:
        def progress(share: float) -> None:
            if self._closing.is_set() or job.id not in self._jobs:
                raise Stopped
            job.progress = min(int(share * 100), 99)

        if job.status != "queued":
            return
        job.status = "in_progress"
        try:
            progress(0.0)
            self._film(job.ask, job.clip, progress)
        except Stopped:
            job.clip.unlink(missing_ok=True)
        except StoryboardError as error:
            job.fail("render_failed", str(error))
        except Exception as error:  # noqa: BLE001 (whatever it was: a job that never ends is waited for for ever)
            job.fail("render_failed", f"{type(error).__name__}: {error}")
        else:
            job.completed_at = int(time.time())
            job.progress = 100
            job.status = "completed"
