"""What Ctrl-C and SIGTERM do to the command line. Loaded before all else, so it imports next to nothing."""

from __future__ import annotations

import os
import signal
from types import FrameType

#: Exit code of an interrupted command.
INTERRUPTED = 130
MESSAGE = "\ninterrupted; run the same command again to resume\n"
SIGNALS = (signal.SIGINT, signal.SIGTERM)


def interrupt(number: int, frame: FrameType | None) -> None:
    """Raise KeyboardInterrupt. While a module is imported, end at once: extensions turn the exception into a crash.

    Nothing is lost by that: whatever must survive is on disk before and after every step.
    """
    while frame is not None:
        if frame.f_code.co_filename.startswith("<frozen importlib"):
            leave()
        frame = frame.f_back
    raise KeyboardInterrupt


def leave() -> None:
    """End the process with the sentence of an interrupted command."""
    os.write(2, MESSAGE.encode())
    os._exit(INTERRUPTED)


def handle() -> None:
    """Let both signals interrupt."""
    for number in SIGNALS:
        signal.signal(number, interrupt)


def release() -> None:
    """Give both signals back to the system: from here on there is nothing left to stop."""
    for number in SIGNALS:
        signal.signal(number, signal.SIG_DFL)
