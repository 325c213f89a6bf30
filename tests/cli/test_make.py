"""`storyboard make` as a user runs it: subprocesses, a service on another process's port, killed and gone on with."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import pytest

from storyboard.cli import main
from storyboard.film.probe import probe
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
        process = self.start(*arguments)
        out, err = process.communicate(timeout=60)
        assert "Traceback" not in err
        assert KEY not in out + err
        return process.returncode, out, err

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


def test_a_board_becomes_a_film_of_its_own_length_for_nothing(house: House) -> None:
    code, out, err = house.make()
    assert (code, out) == (0, "film.mp4: 1.8 s, 64x36, 2 jobs\n"), err
    film = probe(house.film)
    assert (film.width, film.height) == (64, 36)
    assert (film.duration, film.has_audio) == (Fraction(9, 5), True)
    assert "job 2 of 2 (shot 3): filmed" in err
    assert {path.name for path in (house.folder / "film.production").iterdir()} == {
        "clips",
        "ledger.sqlite",
        "lock.sqlite",
    }


def test_the_second_run_films_nothing_and_needs_neither_service_nor_key(house: House, service: Service) -> None:
    with service.open() as simulator:
        assert house.make(*PAID)[0] == 0
        assert len(simulator.jobs) == 2
    house.film.unlink()
    house.environment.pop("PAID_KEY")
    code, _, err = house.make("--service", "paid")
    assert code == 0, err
    assert "job 1 of 2 (shots 1-2): reused" in err
    assert house.film.exists()


def test_a_killed_run_is_gone_on_with_and_nothing_is_paid_for_twice(house: House, service: Service) -> None:
    service.let_go.clear()
    with service.open() as simulator:
        process = house.start("make", "flight.story", "-o", "film.mp4", *PAID)
        read_until(process, "job 1 of 2 (shots 1-2): filmed", "job 2 of 2 (shot 3): in_progress")
        process.kill()
        process.communicate()
        assert process.returncode == -signal.SIGKILL
        assert len(simulator.jobs) == 2
        assert not house.film.exists()
        service.let_go.set()
        code, out, err = house.make(*PAID)
        assert (code, out) == (0, "film.mp4: 1.8 s, 64x36, 2 jobs\n"), err
        assert "job 1 of 2 (shots 1-2): reused" in err
        assert len(simulator.jobs) == 2
    assert len(service.filmed) == 2


def test_ctrl_c_stops_with_a_word_and_the_next_run_goes_on(house: House, service: Service) -> None:
    service.let_go.clear()
    with service.open() as simulator:
        process = house.start("make", "flight.story", "-o", "film.mp4", *PAID)
        read_until(process, "job 1 of 2 (shots 1-2): filmed", "job 2 of 2 (shot 3): in_progress")
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=30)
        assert process.returncode == 130
        assert "run the same command again to resume" in err
        assert "Traceback" not in err
        service.let_go.set()
        assert house.make(*PAID)[0] == 0
        assert len(simulator.jobs) == 2


def test_a_service_that_goes_away_is_said_and_the_next_run_finishes(house: House, service: Service) -> None:
    with service.open("poll-drop") as simulator:
        code, _, err = house.make(*PAID)
        assert code == 1
        assert "0 of 2 jobs filmed" in err
        assert "what is filmed is kept" in err
        assert len(simulator.jobs) == 2
        simulator.clear_faults()
        assert house.make(*PAID)[0] == 0
        assert len(simulator.jobs) == 2


def test_a_service_that_is_not_there_ends_with_2_and_its_address(house: House) -> None:
    code, _, err = house.make(*PAID)
    assert code == 2
    assert "127.0.0.1:9: cannot connect" in err


def test_a_create_without_an_answer_is_sent_again_only_with_resend(house: House, service: Service) -> None:
    with service.open("create-drop=1") as simulator:
        for _ in range(2):
            code, _, err = house.make(*PAID)
            assert code == 1
            assert "--resend" in err
        assert house.make(*PAID, "--resend")[0] == 0
        assert len(simulator.jobs) == 3


def test_two_makes_at_once_do_not_meet(house: House, service: Service) -> None:
    service.let_go.clear()
    with service.open():
        process = house.start("make", "flight.story", "-o", "film.mp4", *PAID)
        read_until(process, "job 1 of 2 (shots 1-2): filmed")
        code, _, err = house.make(*PAID)
        assert code == 2
        assert "another `storyboard make` is at work" in err
        service.let_go.set()
        process.communicate(timeout=30)
        assert process.returncode == 0


def test_the_key_is_written_nowhere(house: House, service: Service) -> None:
    with service.open():
        assert house.make(*PAID)[0] == 0
    files = [path for path in (house.folder / "film.production").rglob("*") if path.is_file()]
    assert len(files) >= 4
    assert all(KEY.encode() not in path.read_bytes() for path in files)


def test_several_boards_follow_each_other_and_takes_are_kept(house: House, service: Service) -> None:
    with service.open() as simulator:
        code, out, err = house.run("make", "flight.story", "flight.story", "-o", "film.mp4", "--takes", "2", *PAID)
        assert (code, out) == (0, "film.mp4: 3.6 s, 64x36, 8 jobs\n"), err
        assert len(simulator.jobs) == 8
    assert len(list((house.folder / "film.production" / "clips").iterdir())) == 8


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--service", "nobody"], 2, "unknown service 'nobody'"),
        (["--model", "nothing"], 2, "unknown model 'nothing'"),
        (["--service", "paid"], 2, "this run would send 2 jobs of 2 s in all at paid for about 1.00 USD"),
        (["--service", "paid", "--yes", "--max-cost", "0.99"], 1, "over --max-cost 0.99"),
        (["--max-cost", "much"], 2, "write an amount"),
        (["--takes", "0"], 2, "write a number from 1 to 99"),
        (["--size", "640x480"], 1, "640x480"),
        (["-o", "."], 2, "."),
        (["-o", "film.mov"], 2, "films are written as MP4"),
        (["-o", "nowhere/film.mp4"], 2, "no such folder"),
    ],
)
def test_what_can_be_known_before_paying_is_said_before_paying(
    house: House,
    service: Service,
    arguments: list[str],
    code: int,
    words: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(house.folder)
    monkeypatch.setenv("PAID_KEY", KEY)
    with service.open() as simulator:
        try:
            found = main(["make", "flight.story", "-o", "film.mp4", *arguments])
        except SystemExit as wrong_usage:
            found = wrong_usage.code
        out, err = capsys.readouterr()
        assert (found, out) == (code, ""), err
        assert words in err
        assert not simulator.jobs
    assert not house.film.exists()


def test_without_the_key_nothing_is_sent(house: House, service: Service) -> None:
    del house.environment["PAID_KEY"]
    with service.open() as simulator:
        code, _, err = house.make(*PAID)
        assert code == 2
        assert "PAID_KEY is not set" in err
        assert not simulator.jobs


def test_cometapi_needs_its_key(house: House) -> None:
    house.environment.pop("COMETAPI_KEY", None)
    code, _, err = house.make("--service", "cometapi", "--model", "sora-2-pro-all")
    assert code == 2
    assert "COMETAPI_KEY is not set" in err


def test_a_board_with_an_error_is_not_sent(house: House, service: Service) -> None:
    (house.folder / "flight.story").write_text(BOARD.replace("0.8sec", "26sec"), "utf-8")
    with service.open() as simulator:
        code, out, err = house.make(*PAID)
        assert (code, out) == (1, "")
        assert "flight.story:" in err
        assert not simulator.jobs


def test_the_simulator_serves_another_process_until_it_is_stopped(house: House) -> None:
    process = house.start("simulate", "--port", "0")
    assert process.stdout
    base_url = process.stdout.readline().strip()
    house.service_at(base_url)
    code, out, err = house.make("--service", "rehearsal")
    process.send_signal(signal.SIGINT)
    _, ending = process.communicate(timeout=30)
    assert (code, out) == (0, "film.mp4: 1.8 s, 64x36, 2 jobs\n"), err
    assert process.returncode == 0
    assert "stopped after 2 jobs" in ending


def test_a_taken_port_ends_simulate_with_2(house: House, service: Service) -> None:
    with service.open() as simulator:
        code, _, err = house.run("simulate", "--port", simulator.base_url.split(":")[2].split("/")[0])
    assert code == 2
    assert "is in use" in err


def test_a_board_is_filmed_as_the_plan_was_asked_for(house: House, service: Service) -> None:
    with service.open() as simulator:
        code, out, err = house.make("--fit", "stretch", "--continuity", "last-frame", *PAID)
        assert code == 0, err
        assert out.endswith("64x36, 2 jobs\n")
        # Both clips are used whole, but for the frame at the seam that repeats the one before it.
        assert 2 - Fraction(2, 30) <= probe(house.film).duration < 2
        assert len(simulator.jobs) == 2
