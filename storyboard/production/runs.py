"""Runs: who is at work on which entries, and whether they are still alive."""

from __future__ import annotations

import os
import platform
import shutil
import uuid
from collections.abc import Iterator
from pathlib import Path

from storyboard.production.database import Database
from storyboard.production.locks import FileLock

#: Seconds for which a claim holds without a sign of life. It counts only for runs on other hosts that share the folder:
#: on this one a lock on a file tells for certain, whatever the clock does.
LEASE = 120.0


class Run:
    """One process (or one call of `make` in it) that works with the store, alive as long as it holds its lock."""

    def __init__(self, folder: Path) -> None:
        self.token = uuid.uuid4().hex
        self._folder = folder
        self._lock = FileLock(self._path(self.token))
        self._lock.acquire()
        self.scratch = folder / self.token

    def enter(self, database: Database, now: float) -> None:
        """Write the run down, so that others can see whether its claims still hold."""
        database.run(
            "INSERT INTO run (token, pid, host, started_at, lease_until) VALUES (?, ?, ?, ?, ?)",
            self.token,
            os.getpid(),
            platform.node(),
            now,
            now + LEASE,
        )

    def renew(self, database: Database, now: float) -> None:
        """A sign of life."""
        database.run("UPDATE run SET lease_until = ? WHERE token = ?", now + LEASE, self.token)

    def ended_runs(self, database: Database, now: float) -> Iterator[str]:
        """The runs that are over and were not known to be; from now on they are."""
        rows = database.all(
            "SELECT token, host, lease_until FROM run WHERE ended_at IS NULL AND token <> ?", self.token
        )
        for token, host, lease_until in rows:
            if (host == platform.node() or lease_until < now) and self._is_over(token):
                database.run("UPDATE run SET ended_at = ? WHERE token = ?", now, token)
                yield token

    def leave(self, database: Database, now: float) -> None:
        """Give back every claim and say that the run is over."""
        with database.transaction():
            database.run("UPDATE entry SET holder = NULL WHERE holder = ?", self.token)
            database.run("UPDATE run SET ended_at = ? WHERE token = ?", now, self.token)

    def close(self) -> None:
        """Let the lock go."""
        shutil.rmtree(self.scratch, ignore_errors=True)
        self._path(self.token).unlink(missing_ok=True)
        self._lock.release()

    def _is_over(self, token: str) -> bool:
        lock = FileLock(self._path(token))
        if not lock.acquire(wait=False):
            return False
        shutil.rmtree(self._folder / token, ignore_errors=True)
        lock.path.unlink(missing_ok=True)
        lock.release()
        return True

    def _path(self, token: str) -> Path:
        return self._folder / f"{token}.lock"
