"""Ctrl-C and SIGTERM at any moment of the command line: a sentence, exit code 130, no traceback."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROGRAM = """
import builtins, os, sys
sys.path.insert(0, sys.argv.pop(1))
at, number = int(sys.argv.pop(1)), int(sys.argv.pop(1))
from storyboard.__main__ import main
load, count = builtins.__import__, 0
def counted(*arguments, **options):
    global count
    count += 1
    if count == at:
        os.kill(os.getpid(), number)
    return load(*arguments, **options)
builtins.__import__ = counted
sys.exit(main())
"""


def interrupted_at_import(at: int, kill: signal.Signals, folder: Path) -> tuple[int, str]:
    """The exit code and the words of `storyboard make` that is sent a signal at its n-th import."""
    command = [sys.executable, "-c", PROGRAM, str(ROOT), str(at), str(int(kill)), "make", "none.story", "-o", "x.mp4"]
    done = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60, check=False)
    return done.returncode, done.stderr


@pytest.mark.parametrize("kill", [signal.SIGINT, signal.SIGTERM])
@pytest.mark.parametrize("at", [30, 60, 150])
def test_stopped_while_importing(tmp_path: Path, at: int, kill: signal.Signals) -> None:
    code, said = interrupted_at_import(at, kill, tmp_path)
    assert code == 130, said
    assert "Traceback" not in said
    assert "run the same command again to resume" in said


def test_the_counting_itself_changes_nothing(tmp_path: Path) -> None:
    code, said = interrupted_at_import(0, signal.SIGINT, tmp_path)
    assert code == 2
    assert "none.story" in said
