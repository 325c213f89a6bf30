"""`storyboard prompt` at a terminal: colours there, the very bytes that are sent everywhere else."""

from __future__ import annotations

import contextlib
import os
import pty
import re
import subprocess
import sys

import pytest

from storyboard import Storyboard
from tests.cli.run import EXAMPLES


@pytest.mark.parametrize("no_colour", [False, True])
def test_the_prompt_is_highlighted_at_a_terminal(no_colour: bool) -> None:
    board = EXAMPLES / "espresso.story"
    ours, theirs = pty.openpty()
    env = {name: value for name, value in os.environ.items() if name != "NO_COLOR"}
    env |= {"TERM": "xterm", **({"NO_COLOR": "1"} if no_colour else {})}
    done = subprocess.run(
        [sys.executable, "-m", "storyboard", "prompt", board],
        stdout=theirs,
        stderr=subprocess.PIPE,
        env=env,
        timeout=60,
    )
    os.close(theirs)
    assert done.returncode == 0, done.stderr
    shown = b""
    with contextlib.suppress(OSError):  # Linux's way to say that the other end is closed
        while piece := os.read(ours, 65536):
            shown += piece
    os.close(ours)
    text = shown.decode().replace("\r\n", "\n")
    assert ("\x1b[" in text) is not no_colour
    assert re.sub(r"\x1b\[[0-9;]*m", "", text).strip() == Storyboard.load(board).prompt()
