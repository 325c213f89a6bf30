"""The ledger: what was asked of which service, and what came of it. SQLite, written before and after each step.

A killed process, a full disk or a power cut leave an entry that says how far it came; entries are added and
advanced, never deleted. Keys are never written.
"""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from enum import Enum
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

from storyboard.errors import FileError, UsageError

#: Raised with every change of the tables.
VERSION = 1


class State(Enum):
    """How far an entry came."""

    WAITING = "waiting"  # to be sent; nothing has left this machine, or it was surely refused for now
    SENDING = "sending"  # written right before the create leaves: from here on it may have cost money
    SUBMITTED = "submitted"  # the service gave an id
    FILMED = "filmed"  # the clip lies in the folder
    FAILED = "failed"  # the service refused it or ended it without a clip
    BLOCKED = "blocked"  # the content policy forbids it: asking again is useless
    UNKNOWN = "unknown"  # sent, and no usable answer came


class Entry(NamedTuple):
    """One time that a clip was asked for. The newest of a fingerprint and take counts."""

    number: int
    fingerprint: str
    take: int
    state: State
    service: str
    model: str
    seconds: str
    size: str
    prompt: str
    reference: str  # sha256 of the reference image, or empty
    cost: str  # exact, in `currency`; empty where it is unknown
    currency: str
    job_id: str
    clip: str  # file name in the folder of clips
    sha256: str
    message: str  # why it failed
    created_at: float  # Unix seconds
    updated_at: float


_COLUMNS = ", ".join(Entry._fields)
_TABLES = """
CREATE TABLE entry (
    number INTEGER PRIMARY KEY AUTOINCREMENT,
    fingerprint TEXT NOT NULL,
    take INTEGER NOT NULL,
    state TEXT NOT NULL,
    service TEXT NOT NULL,
    model TEXT NOT NULL,
    seconds TEXT NOT NULL,
    size TEXT NOT NULL,
    prompt TEXT NOT NULL,
    reference TEXT NOT NULL,
    cost TEXT NOT NULL,
    currency TEXT NOT NULL,
    job_id TEXT NOT NULL DEFAULT '',
    clip TEXT NOT NULL DEFAULT '',
    sha256 TEXT NOT NULL DEFAULT '',
    message TEXT NOT NULL DEFAULT '',
    created_at REAL NOT NULL,
    updated_at REAL NOT NULL
) STRICT;
CREATE INDEX entry_by_fingerprint ON entry (fingerprint, take);
"""


class Ledger:
    """A production folder's ledger, held by one process at a time.

    Raises UsageError where another process holds it, FileError where it cannot be read or written.
    """

    def __init__(self, folder: Path, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self.path = folder / "ledger.sqlite"
        with self._told():
            self._lock = _lock(folder)
            self._open()

    def newest(self, fingerprint: str, take: int) -> Entry | None:
        """The newest entry of a clip, or None where it was never asked for."""
        where = "WHERE fingerprint = ? AND take = ? ORDER BY number DESC LIMIT 1"
        return next(self._select(where, fingerprint, take), None)

    def entries(self) -> list[Entry]:
        """Every entry, oldest first."""
        return list(self._select("ORDER BY number"))

    def add(self, **values: Any) -> int:
        """Write a new entry in state `waiting`, and give its number."""
        now = self._clock()
        row = {**values, "state": State.WAITING.value, "created_at": now, "updated_at": now}
        names, marks = ", ".join(row), ", ".join("?" * len(row))
        with self._told():
            return (
                self._database.execute(f"INSERT INTO entry ({names}) VALUES ({marks})", (*row.values(),)).lastrowid or 0
            )

    def advance(self, number: int, state: State, **values: str) -> None:
        """Write how far an entry came; on return it is safe on disk."""
        row = {**values, "state": state.value, "updated_at": self._clock()}
        changes = ", ".join(f"{name} = ?" for name in row)
        with self._told():
            self._database.execute(f"UPDATE entry SET {changes} WHERE number = ?", (*row.values(), number))

    def close(self) -> None:
        """Let go of the ledger."""
        self._database.close()
        self._lock.close()

    def __enter__(self) -> Ledger:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open(self) -> None:
        try:
            self._database = sqlite3.connect(self.path, isolation_level=None)
            # FULL: an entry that was written is there after a power cut too.
            self._database.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
            (version,) = self._database.execute("PRAGMA user_version").fetchone()
            if version == 0:
                self._database.executescript(f"BEGIN; {_TABLES} PRAGMA user_version = {VERSION}; COMMIT;")
            elif version > VERSION:
                hint = "update it: pip install --upgrade storyboard-dsl"
                raise UsageError(f"{self.path}: written by a newer version of storyboard", hint)
        except BaseException:
            self._lock.close()
            raise

    def _select(self, clause: str, *values: object) -> Iterator[Entry]:
        with self._told():
            rows = self._database.execute(f"SELECT {_COLUMNS} FROM entry {clause}", values).fetchall()
        return (Entry(*row)._replace(state=State(row[Entry._fields.index("state")])) for row in rows)

    @contextmanager
    def _told(self) -> Iterator[None]:
        """SQLite's failures in an author's words."""
        try:
            yield
        except sqlite3.Error as error:
            hint = (
                "make room on the disk and check the folder's permissions; a damaged ledger can be moved away by hand"
            )
            raise FileError(f"{self.path}: {error}", hint) from error


def _lock(folder: Path) -> sqlite3.Connection:
    """Hold the folder for this process. SQLite's lock works on every system and ends with the process in any case."""
    lock = sqlite3.connect(folder / "lock.sqlite", isolation_level=None, timeout=0)
    try:
        lock.execute("BEGIN EXCLUSIVE")
    except sqlite3.OperationalError as error:
        lock.close()
        if error.sqlite_errorcode != sqlite3.SQLITE_BUSY:
            raise
        raise UsageError(
            f"{folder}: another `storyboard make` is using this folder", "wait for it to end, or choose another -o"
        ) from None
    return lock
