"""Waiting for asynchronous work from code that waits, so that Ctrl-C and SIGTERM end it cleanly."""

from __future__ import annotations

import asyncio
import signal
import threading
from collections.abc import Coroutine
from concurrent.futures import ThreadPoolExecutor
from types import FrameType
from typing import Any, TypeVar

Result = TypeVar("Result")


def wait_for(work: Coroutine[Any, Any, Result]) -> Result:
    """Run to the end, in a thread of its own where this one already runs an event loop, as in a notebook.

    Ctrl-C cancels the work, waits until it has stopped, and raises KeyboardInterrupt; so does SIGTERM where the program
    handles it as Ctrl-C, as the command line does.
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
    terminated = False

    async def watched() -> Result:
        task = asyncio.ensure_future(work)
        loop = asyncio.get_running_loop()

        def terminate(number: int, frame: FrameType | None) -> None:
            nonlocal terminated
            terminated = True
            loop.call_soon_threadsafe(task.cancel)

        if not _handles_sigterm():
            return await task
        signal.signal(signal.SIGTERM, terminate)
        try:
            return await task
        finally:
            signal.signal(signal.SIGTERM, signal.default_int_handler)

    try:
        return asyncio.run(watched())
    except asyncio.CancelledError:
        if terminated:
            raise KeyboardInterrupt from None
        raise


def _handles_sigterm() -> bool:
    """Whether the program ends on SIGTERM as on Ctrl-C; handlers belong to the main thread."""
    return (
        threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGTERM) is signal.default_int_handler
    )
