"""The one place that knows which database the ledger is in. The SQL above it is the common part of SQL."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, TypeVar

from storyboard.errors import FileError, UsageError

Result = TypeVar("Result")
#: Seconds that a transaction waits for those of other processes.
PATIENCE = 60.0


class DiskFullError(FileError):
    """There is no room for the ledger. Make room, then run the same command again."""


class Database:
    """A SQLite file that several processes share, in WAL mode and safe on disk with every commit.

    Raises FileError where it cannot be read or written, UsageError where a newer version wrote it.
    """

    def __init__(self, path: Path, migrations: Sequence[str]) -> None:
        self.path = path
        self._depth = 0
        self._durable = True
        self._changes: list[tuple[Callable[[], Any], asyncio.Future[Any]]] = []
        with self._words():
            # In a notebook a run prepares in one thread and renders in another, never in both at once.
            self._connection = sqlite3.connect(path, timeout=PATIENCE, isolation_level=None, check_same_thread=False)
            try:
                # FULL: what was written is there after a power cut too.
                self._connection.executescript("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;")
                self._connection.execute("PRAGMA foreign_keys = ON")
                self._migrate(migrations)
            except BaseException:
                self._connection.close()
                raise

    def all(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        with self._words():
            return self._connection.execute(sql, values).fetchall()

    def one(self, sql: str, *values: object) -> tuple[Any, ...] | None:
        """The first row of a query, or None."""
        rows = self.all(sql, *values)
        return rows[0] if rows else None

    def value(self, sql: str, *values: object) -> Any:
        """The first column of the first row of a query, or None."""
        row = self.one(sql, *values)
        return row[0] if row else None

    def run(self, sql: str, *values: object) -> int:
        """The number of rows that a statement changed."""
        with self._words():
            return self._connection.execute(sql, values).rowcount

    @contextmanager
    def transaction(self, *, durable: bool = True) -> Iterator[None]:
        """All or nothing, alone among all processes. May be nested; then the outermost one decides.

        On leaving the block it is safe on disk, also from a power cut. Without `durable` a power cut, and only that,
        may take back the last such transactions, all together: for what the next run finds out anew.
        """
        if self._depth:
            yield
            return
        with self._words():
            if durable is not self._durable:
                self._connection.execute(f"PRAGMA synchronous = {'FULL' if durable else 'NORMAL'}")
                self._durable = durable
            self._connection.execute("BEGIN IMMEDIATE")
            self._depth = 1
            try:
                yield
                self._connection.execute("COMMIT")
            except BaseException:
                if self._connection.in_transaction:
                    self._connection.execute("ROLLBACK")
                raise
            finally:
                self._depth = 0

    async def together(self, change: Callable[[], Result]) -> Result:
        """Carry out a change in one transaction with those that other tasks ask for meanwhile, and return its result.

        Bringing a transaction to the disk takes long; a thousand jobs at once need not wait for a thousand of them. A
        change that raises is taken back alone. When this returns, the change is safe on disk.
        """
        done: asyncio.Future[Result] = asyncio.get_running_loop().create_future()
        if not self._changes:
            asyncio.get_running_loop().call_soon(self._carry_out)
        self._changes.append((change, done))
        return await done

    def _carry_out(self) -> None:
        changes, self._changes = self._changes, []
        results: list[tuple[asyncio.Future[Any], Any, BaseException | None]] = []
        try:
            with self.transaction():
                for change, done in changes:
                    self._connection.execute("SAVEPOINT change")
                    try:
                        results.append((done, change(), None))
                    except Exception as error:  # noqa: BLE001 (it is raised to who asked for the change)
                        self._connection.execute("ROLLBACK TO change")
                        results.append((done, None, error))
                    self._connection.execute("RELEASE change")
        except FileError as error:
            results = [(done, None, error) for _, done in changes]
        for done, result, failure in results:
            if done.cancelled():
                continue
            if failure is not None:
                done.set_exception(failure)
            else:
                done.set_result(result)

    def backup(self, target: Path) -> None:
        """Write a consistent copy of the database, while others use it. Raises FileError."""
        with self._words():
            copy = sqlite3.connect(target)
            try:
                self._connection.backup(copy)
            finally:
                copy.close()

    def close(self) -> None:
        """Close the connection."""
        self._connection.close()

    def _migrate(self, migrations: Sequence[str]) -> None:
        version = self._connection.execute("PRAGMA user_version").fetchone()[0]
        if version > len(migrations):
            hint = "update it: pip install --upgrade storyboard-dsl"
            raise UsageError(f"{self.path}: written by a newer version of storyboard", hint)
        for number, script in enumerate(migrations[version:], version + 1):
            self._connection.executescript(f"BEGIN IMMEDIATE; {script} PRAGMA user_version = {number}; COMMIT;")

    @contextmanager
    def _words(self) -> Iterator[None]:
        """SQLite's failures in an author's words."""
        try:
            yield
        except sqlite3.Error as error:
            if getattr(error, "sqlite_errorcode", None) in {sqlite3.SQLITE_FULL, sqlite3.SQLITE_IOERR_WRITE}:
                raise DiskFullError(
                    f"{self.path}: the disk is full", "make room, then run the same command again"
                ) from error
            hint = (
                "check the folder's permissions and the disk; `storyboard jobs backup` writes a copy of a good ledger"
            )
            raise FileError(f"{self.path}: {error}", hint) from error
