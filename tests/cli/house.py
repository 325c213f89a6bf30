"""A folder with a board, the command line in it, and the simulator as a service that is paid."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from unittest import mock

import pytest

from storyboard.cli import main
from storyboard.project import Project
from storyboard.simulator import Ask, Simulator, catalog_limits
from storyboard.simulator.rendering import render_prompt

KEY = "sk-secret-0123456789abcdef"
BOARD = """\
model: tiny

Shot 1:
duration: 0.6sec
Scene: The plane takes off.

Shot 2:
duration: 0.4sec
Scene: The plane climbs.

Shot 3:
duration: 0.8sec
Scene: The plane lands.
"""
CONFIG = """\
[services.paid]
kind = "videos"
base_url = "{base_url}"
key_variable = "PAID_KEY"
concurrency = 2

[services.rehearsal]
kind = "simulator"
base_url = "{base_url}"

[models.tiny]
service = "paid"
seconds = [1]
sizes = ["64x36"]
price = {{ per_clip = 0.50, date = 2026-11-20, source = "this test" }}
"""


class House:
    """A folder with a board and a configuration, and the command line in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.environment = {**os.environ, "PAID_KEY": KEY}
        (folder / "flight.story").write_text(BOARD, "utf-8")
        self.service_at("http://127.0.0.1:9/v1")

    def service_at(self, base_url: str) -> None:
        (self.folder / "storyboard.toml").write_text(CONFIG.format(base_url=base_url), "utf-8")

    def start(self, *arguments: str) -> subprocess.Popen[str]:
        command = [sys.executable, "-m", "storyboard", *arguments]
        return subprocess.Popen(
            command,
            cwd=self.folder,
            env=self.environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
        )

    def run(self, *arguments: str) -> tuple[int, str, str]:
        """Exit code, standard output and standard error of a command, run in this process: that is faster."""
        out, err = io.StringIO(), io.StringIO()
        with (
            contextlib.chdir(self.folder),
            mock.patch.dict(os.environ, self.environment, clear=True),
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            try:
                code = main(list(arguments))
            except SystemExit as wrong_usage:
                code = int(str(wrong_usage.code))
        assert "Traceback" not in err.getvalue()
        assert KEY not in out.getvalue() + err.getvalue()
        return code, out.getvalue(), err.getvalue()

    def make(self, *arguments: str) -> tuple[int, str, str]:
        return self.run("make", "flight.story", "-o", "film.mp4", *arguments)

    @property
    def film(self) -> Path:
        return self.folder / "film.mp4"


@pytest.fixture
def house(tmp_path: Path) -> House:
    return House(tmp_path)


class Service:
    """The simulator in this process, for `make` in another; clips after the first wait until they are let go."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.let_go = threading.Event()
        self.let_go.set()
        self.filmed: list[str] = []

    def film(self, ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
        if "lands" in ask.prompt:
            deadline = time.monotonic() + 120  # a test that fails must end
            while not self.let_go.wait(0.01) and time.monotonic() < deadline:
                progress(0.1)
        render_prompt(ask, path, progress)
        self.filmed.append(ask.prompt)

    def open(self, *faults: str) -> Simulator:
        folder = self.house.folder / "service"
        folder.mkdir(exist_ok=True)
        limits = catalog_limits(Project.find(self.house.folder).catalog)
        simulator = Simulator(folder, limits=limits, render=self.film, faults=faults, key=KEY)
        self.house.service_at(simulator.base_url)
        return simulator


@pytest.fixture
def service(house: House) -> Iterator[Service]:
    service = Service(house)
    yield service
    service.let_go.set()


PAID = ("--service", "paid", "--yes")


def read_until(process: subprocess.Popen[str], *lines: str) -> None:
    """Read what a command says on stderr until it has said all of these."""
    missing = set(lines)
    assert process.stderr
    while missing:
        line = process.stderr.readline()
        assert line, f"it ended without saying {missing}"
        missing.discard(line.strip())
