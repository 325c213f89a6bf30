"""`storyboard make` at a terminal: the question before money is spent, and the live display."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from pathlib import Path

import pytest

from storyboard.simulator import Simulator, catalog_limits

BOARD = "model: tiny\n\nShot 1:\nduration: 1sec\nScene: The plane takes off.\n"
CONFIG = """\
[services.paid]
kind = "videos"
base_url = "{base_url}"
key_variable = "PAID_KEY"

[models.tiny]
service = "paid"
seconds = [1]
sizes = ["64x36"]
price = {{ per_clip = 0.50, date = 2026-11-20, source = "this test" }}
"""


@pytest.fixture
def service(tmp_path: Path) -> Simulator:
    """The simulator, known to the folder's configuration as a paid service."""
    from storyboard.basics.config_file import ConfigFile
    from storyboard.catalog import load

    (tmp_path / "flight.story").write_text(BOARD, "utf-8")
    (tmp_path / "clips").mkdir()
    limits = catalog_limits(load(ConfigFile("storyboard.toml", CONFIG.format(base_url="http://127.0.0.1:9/v1"))))
    simulator = Simulator(tmp_path / "clips", limits=limits, workers=1)
    (tmp_path / "storyboard.toml").write_text(CONFIG.format(base_url=simulator.base_url), "utf-8")
    return simulator


def at_terminal(folder: Path, answer: str) -> tuple[int, str, str]:
    """Exit code, standard output, and what the terminal showed when `answer` was typed."""
    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-m", "storyboard", "make", "flight.story", "-o", "film.mp4", "--service", "paid"],
        cwd=folder,
        env={**os.environ, "PAID_KEY": "sk-0123456789", "TERM": "xterm", "COLUMNS": "120"},
        stdin=theirs,
        stdout=subprocess.PIPE,
        stderr=theirs,
        text=True,
    )
    os.close(theirs)
    os.write(ours, answer.encode())
    shown = b""
    try:
        while piece := os.read(ours, 65536):
            shown += piece
    except OSError:  # how Linux says that the other end has closed
        pass
    finally:
        os.close(ours)
    out, _ = process.communicate(timeout=30)
    return process.returncode, out, shown.decode()


def test_a_yes_films_under_a_live_display(service: Simulator, tmp_path: Path) -> None:
    with service:
        code, out, shown = at_terminal(tmp_path, "y\n")
        assert (code, out) == (0, "film.mp4: 1 s, 64x36, 1 job\n"), shown
        assert "1 job of 1 s in all at paid for about 0.50 USD. Send? [y/N]" in shown
        assert "job 1: shot 1, 1 s" in shown
        assert "1 of 1 s" in shown
        assert len(service.jobs) == 1


@pytest.mark.parametrize("answer", ["n\n", "\n"])
def test_anything_else_than_yes_sends_nothing(service: Simulator, tmp_path: Path, answer: str) -> None:
    with service:
        code, out, shown = at_terminal(tmp_path, answer)
        assert (code, out) == (1, "")
        assert "nothing was sent" in shown
        assert not service.jobs
