"""Crashes on purpose: a run of the command line that is ended at its n-th boundary, from outside of the shipped code.

Boundaries are where a crash matters: before and after every statement of the ledger, every fsync, every rename and
unlink, and before and after every request. Run as a program, this module is a zygote: it imports everything once, forks
a child for each line of JSON on standard input, and answers with the child's status and how many boundaries it met.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import sqlite3
import subprocess
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Any, NamedTuple

ROOT = Path(__file__).parents[2]


class Ended(NamedTuple):
    """How a run ended: its exit code (negative: the signal that killed it), boundaries met, and what it said."""

    code: int
    boundaries: int
    said: str
    megabytes: int  # of memory, at most


class Zygote:
    """A process that has everything imported and forks runs, for the tests."""

    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [sys.executable, str(Path(__file__))],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT)},
        )

    def run(
        self,
        folder: Path,
        arguments: list[str],
        environment: dict[str, str],
        *,
        at: int = 0,
        kill: signal.Signals = signal.SIGKILL,
        jump: float = 0.0,
        hurried: bool = False,
    ) -> Ended:
        """Run `storyboard ARGUMENTS` in a folder; at its boundary `at` (0: never) it is sent `kill`.

        `jump`: seconds by which the clock jumps at that boundary instead. `hurried`: nothing is waited for long.
        """
        log = folder / "said.txt"
        order = {
            "folder": str(folder),
            "arguments": arguments,
            "environment": environment,
            "at": at,
            "kill": int(kill),
            "jump": jump,
            "hurried": hurried,
            "log": str(log),
        }
        assert self._process.stdin and self._process.stdout
        self._process.stdin.write(json.dumps(order) + "\n")
        self._process.stdin.flush()
        code, boundaries, megabytes = json.loads(self._process.stdout.readline())
        return Ended(code, boundaries, log.read_text("utf-8", "replace"), megabytes)

    def __enter__(self) -> Zygote:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(timeout=60)


# ------------------------------------------------------------------------------- in the forked child


class Boundaries:
    """Counts boundaries and strikes at one of them."""

    def __init__(self, at: int, strike: Callable[[], None], pipe: int) -> None:
        self.count = 0
        self._at = at
        self._strike = strike
        self._pipe = pipe

    def __call__(self) -> None:
        self.count += 1
        os.pwrite(self._pipe, str(self.count).encode(), 0)
        if self.count == self._at:
            self._strike()


def patch(boundary: Callable[[], None]) -> None:
    """Put boundaries around what leaves a trace outside of the process."""
    import httpx

    class Connection(sqlite3.Connection):
        def execute(self, sql: str, *arguments: Any) -> sqlite3.Cursor:
            if sql.startswith(("SELECT", "PRAGMA")):
                return super().execute(sql, *arguments)
            boundary()
            cursor = super().execute(sql, *arguments)
            boundary()
            return cursor

    connect = sqlite3.connect
    sqlite3.connect = lambda *a, **k: connect(*a, **{**k, "factory": Connection})  # type: ignore[assignment]
    for owner, name in ((os, "fsync"), (os, "replace"), (Path, "replace"), (Path, "unlink"), (os, "unlink")):
        setattr(owner, name, around(getattr(owner, name), boundary))

    send = httpx.AsyncHTTPTransport.handle_async_request

    async def handle(self: httpx.AsyncHTTPTransport, request: httpx.Request) -> httpx.Response:
        boundary()
        response = await send(self, request)
        boundary()
        return response

    httpx.AsyncHTTPTransport.handle_async_request = handle  # type: ignore[method-assign]


def hurry() -> None:
    """Let the client wait for nothing longer than it takes to see that it would have waited."""
    from storyboard.production import session, worker
    from storyboard.services import AsyncVideoClient, Timeouts

    defaults = AsyncVideoClient.__init__.__kwdefaults__
    defaults["timeouts"] = Timeouts(connect=2.0, read=2.0, write=2.0, answer=3.0, download=4.0)
    session.NEARBY = session.NEARBY._replace(attempts=2, patience=4.0, busy_patience=4.0)
    worker.SLOWEST_PER_SECOND = 0.4


def around(function: Callable[..., Any], boundary: Callable[[], None]) -> Callable[..., Any]:
    def wrapped(*arguments: Any, **options: Any) -> Any:
        boundary()
        result = function(*arguments, **options)
        boundary()
        return result

    return wrapped


def run_child(order: dict[str, Any], counter: int) -> int:
    """Run the command line with the boundaries in place; its exit code."""
    import time

    log = os.open(order["log"], os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
    null = os.open(os.devnull, os.O_RDONLY)
    for target, source in ((0, null), (1, log), (2, log)):
        os.dup2(source, target)
    os.chdir(order["folder"])
    os.environ.update(order["environment"])
    now = time.time

    def strike() -> None:
        if order["jump"]:
            time.time = lambda: now() + order["jump"]
        else:
            os.kill(os.getpid(), order["kill"])

    patch(Boundaries(order["at"], strike, counter))
    if order["hurried"]:
        hurry()
    from storyboard.__main__ import main

    sys.argv = ["storyboard", *order["arguments"]]
    try:
        return main()
    except SystemExit as end:
        return int(end.code or 0)  # type: ignore[arg-type]
    except BaseException:  # noqa: BLE001 (a child of a fork must not go on as its parent)
        traceback.print_exc()
        return 99
    finally:
        sys.stdout.flush()
        sys.stderr.flush()


def serve() -> None:
    """Fork a child for each order on standard input."""
    import storyboard.film.stitch
    import storyboard.production.make
    import storyboard.simulator  # noqa: F401

    asyncio.run(asyncio.sleep(0))
    for line in sys.stdin:
        order = json.loads(line)
        counter = os.memfd_create("boundaries")
        child = os.fork()
        if child == 0:
            code = 98
            with contextlib.suppress(BaseException):
                code = run_child(order, counter)
            os._exit(code)
        _, status, usage = os.wait4(child, 0)
        met = os.pread(counter, 20, 0)
        os.close(counter)
        told = [os.waitstatus_to_exitcode(status), int(met or b"0"), usage.ru_maxrss // 1024]
        print(json.dumps(told), flush=True)


if __name__ == "__main__":
    serve()
