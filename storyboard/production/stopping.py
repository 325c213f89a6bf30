"""Waiting for asynchronous work from code that waits, so that Ctrl-C and SIGTERM end it cleanly."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from types import FrameType
from typing import Any, TypeVar

from storyboard.basics.interrupts import SIGNALS, handle, interrupt

Result = TypeVar("Result")


def wait_for(work: Coroutine[Any, Any, Result]) -> Result:
    """Run to the end, in a thread of its own where this one already runs an event loop, as in a notebook.

    Ctrl-C cancels the work, waits until it has stopped, and raises KeyboardInterrupt; so does SIGTERM under the command
    line. A second one does not wait.
    """
    try:
        asyncio.get_running_loop()
    except RuntimeError:
        return _run(work)
    loop = asyncio.new_event_loop()
    task = loop.create_task(work)
    with ThreadPoolExecutor(1) as thread:
        done = thread.submit(loop.run_until_complete, task)
        try:
            return done.result()
        except KeyboardInterrupt:
            loop.call_soon_threadsafe(task.cancel)
            raise
        finally:
            thread.shutdown()
            loop.close()


def _run(work: Coroutine[Any, Any, Result]) -> Result:
    if threading.current_thread() is not threading.main_thread() or not _is_command_line():
        return asyncio.run(work)
    stopped = False

    async def watched() -> Result:
        task = asyncio.ensure_future(work)
        loop = asyncio.get_running_loop()

        def stop(number: int, frame: FrameType | None) -> None:
            nonlocal stopped
            if stopped:
                interrupt(number, frame)
            stopped = True
            loop.call_soon_threadsafe(task.cancel)

        for number in SIGNALS:
            signal.signal(number, stop)
        try:
            return await task
        finally:
            handle()

    try:
        return asyncio.run(watched())
    except asyncio.CancelledError:
        if stopped:
            raise KeyboardInterrupt from None
        raise


def _is_command_line() -> bool:
    """Whether the signals are handled as the command line does it; a program's own handlers are left alone."""
    return all(signal.getsignal(number) is interrupt for number in SIGNALS)
