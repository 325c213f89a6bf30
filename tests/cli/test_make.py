"""`storyboard make` as a user runs it: subprocesses, a service on another process's port, killed and gone on with."""

from __future__ import annotations

import signal
from fractions import Fraction

import pytest

from storyboard.cli import main
from storyboard.film.probe import probe
from tests.cli.house import BOARD, KEY, PAID, House, Service, house, read_until, service

__all__ = ["house", "service"]  # fixtures


def test_a_board_becomes_a_film_of_its_own_length_for_nothing(house: House) -> None:
    code, out, err = house.make()
    assert (code, out) == (0, "film.mp4: 1.8 s, 64x36, 2 jobs\n"), err
    film = probe(house.film)
    assert (film.width, film.height) == (64, 36)
    assert (film.duration, film.has_audio) == (Fraction(9, 5), True)
    assert "job 2 of 2 (shot 3): done" in err
    assert len(list((house.folder / ".storyboard" / "clips").iterdir())) == 2
    assert not list((house.folder / ".storyboard" / "runs").glob("*.lock"))


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
        read_until(process, "job 1 of 2 (shots 1-2): done", "job 2 of 2 (shot 3): in_progress")
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
        read_until(process, "job 1 of 2 (shots 1-2): done", "job 2 of 2 (shot 3): in_progress")
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
        assert "0 of 2 jobs rendered" in err
        assert "what is rendered is kept" in err
        assert len(simulator.jobs) == 2
        simulator.clear_faults()
        assert house.make(*PAID)[0] == 0
        assert len(simulator.jobs) == 2


def test_a_service_that_is_not_there_ends_with_2_and_its_address(house: House) -> None:
    code, _, err = house.make(*PAID)
    assert code == 2
    assert "127.0.0.1:9: cannot connect" in err


def test_a_create_without_an_answer_asks_and_the_others_are_rendered(house: House, service: Service) -> None:
    with service.open() as simulator:
        simulator.play(
            [{"on": "create", "do": "cut"}, {"on": "list", "do": "status", "status": 400, "times": "always"}]
        )
        for _ in range(2):
            code, _, err = house.make(*PAID)
            assert code == 1
            assert "1 of 2 jobs rendered" in err
            assert "storyboard jobs adopt" in err and "storyboard jobs retry" in err
        assert simulator.created == 1
        lost = next(line.split()[0] for line in house.run("jobs")[1].splitlines() if " unknown " in line)
        assert house.run("jobs", "retry", lost)[0] == 0
        assert house.make(*PAID)[0] == 0
        assert simulator.created == 2


def test_resend_names_what_replaced_it(house: House) -> None:
    code, _, err = house.make("--resend")
    assert code == 2
    assert "storyboard jobs adopt N ID, retry N or forget N" in err


def test_two_makes_at_once_pay_once_and_both_finish(house: House, service: Service) -> None:
    service.let_go.clear()
    with service.open() as simulator:
        first = house.start("make", "flight.story", "-o", "film.mp4", *PAID)
        read_until(first, "job 1 of 2 (shots 1-2): done", "job 2 of 2 (shot 3): in_progress")
        second = house.start("make", "flight.story", "-o", "other.mp4", *PAID)
        read_until(second, "job 2 of 2 (shot 3): waiting: another run is rendering it")
        service.let_go.set()
        for process in (first, second):
            process.communicate(timeout=60)
            assert process.returncode == 0
        assert simulator.created == 2
    assert house.film.exists() and (house.folder / "other.mp4").exists()


def test_a_film_that_did_not_change_is_not_cut_again(house: House) -> None:
    assert house.make()[0] == 0
    before = house.film.stat().st_mtime_ns
    assert house.make()[0] == 0
    assert house.film.stat().st_mtime_ns == before
    house.film.write_bytes(b"something else")
    assert house.make()[0] == 0
    assert probe(house.film).duration == Fraction(9, 5)


def test_a_renamed_film_and_a_second_board_pay_for_nothing_again(house: House, service: Service) -> None:
    with service.open() as simulator:
        assert house.make(*PAID)[0] == 0
        (house.folder / "copy.story").write_text(BOARD, "utf-8")
        assert house.run("make", "copy.story", "-o", "renamed.mp4", *PAID)[0] == 0
        assert simulator.created == 2


def test_a_rehearsal_of_a_paid_service_is_free_and_never_passes_for_it(house: House, service: Service) -> None:
    house.environment.pop("PAID_KEY")
    code, out, err = house.make("--service", "paid", "--simulate")
    assert (code, out) == (0, "film.mp4: 1.8 s, 64x36, 2 jobs\n"), err
    house.environment["PAID_KEY"] = KEY
    with service.open() as simulator:
        assert house.make(*PAID)[0] == 0
        assert simulator.created == 2


def test_takes_are_chosen_locked_and_told(house: House, service: Service) -> None:
    with service.open() as simulator:
        assert house.make(*PAID)[0] == 0
        code, _, err = house.make(*PAID, "--retake", "3")
        assert code == 0 and "paid about 0.50 USD" in err
        assert simulator.created == 3
        table = house.run("jobs")[1].splitlines()
        assert [line.split()[-1] for line in table[1:]] == ["film.mp4", "film.mp4", "chosen"]
        assert house.run("jobs", "lock", "3")[0] == 0
        code, _, err = house.make(*PAID, "--retake", "3")
        assert code == 2 and "its take 2 is approved" in err
        assert house.run("jobs", "lock", "3", "--undo")[0] == 0
        assert house.run("jobs", "choose", "2")[0] == 0
        assert house.make(*PAID)[0] == 0
        assert simulator.created == 3
        assert "shot 3: job 2, take 1" in house.run("jobs", "history", "film.mp4")[1]


def test_a_film_that_would_lose_an_approved_take_says_so_with_its_cost(house: House, service: Service) -> None:
    with service.open() as simulator:
        assert house.make(*PAID)[0] == 0
        assert house.run("jobs", "lock", "2")[0] == 0
        (house.folder / "flight.story").write_text(BOARD.replace("lands", "crashes"), "utf-8")
        code, _, err = house.make(*PAID)
        assert code == 0
        assert "warning: the film no longer uses the approved take of shot 3 (job 2; it cost 0.50 USD)" in err
        assert simulator.created == 3
        (house.folder / "flight.story").write_text(BOARD, "utf-8")
        assert "approved" not in house.make(*PAID)[2]
        assert simulator.created == 3


def test_only_some_shots_and_own_footage(house: House, service: Service) -> None:
    with service.open() as simulator:
        code, out, _ = house.make(*PAID, "--only", "3")
        assert (code, out) == (0, "film.mp4: 0.8 s, 64x36, 1 job\n")
        assert simulator.created == 1
        house.film.rename(house.folder / "own.mp4")
        code, out, _ = house.make(*PAID, "--clip", "3=own.mp4")
        assert (code, out) == (0, "film.mp4: 1.8 s, 64x36, 1 job\n")
        assert simulator.created == 2


def test_no_more_jobs_are_sent_than_max_jobs(house: House, service: Service) -> None:
    with service.open() as simulator:
        code, _, err = house.make(*PAID, "--max-jobs", "1")
        assert code == 1 and "--max-jobs 1" in err
        assert simulator.created == 0
        assert house.make(*PAID, "--max-jobs", "2")[0] == 0


def test_the_key_is_written_nowhere(house: House, service: Service) -> None:
    with service.open():
        assert house.make(*PAID)[0] == 0
    files = [path for path in (house.folder / ".storyboard").rglob("*") if path.is_file()]
    assert len(files) >= 4
    assert all(KEY.encode() not in path.read_bytes() for path in files)


def test_several_boards_follow_each_other_and_takes_are_kept(house: House, service: Service) -> None:
    with service.open() as simulator:
        code, out, err = house.run("make", "flight.story", "flight.story", "-o", "film.mp4", "--takes", "2", *PAID)
        assert (code, out) == (0, "film.mp4: 3.6 s, 64x36, 8 jobs\n"), err
        assert len(simulator.jobs) == 8


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["--service", "nobody"], 2, "unknown service 'nobody'"),
        (["--model", "nothing"], 2, "unknown model 'nothing'"),
        (["--service", "paid"], 2, "this run would send 2 jobs of 2 s in all at paid for about 1.00 USD"),
        (["--service", "paid", "--yes", "--max-cost", "0.99"], 1, "would pass --max-cost 0.99 USD"),
        (["--max-cost", "much"], 2, "write an amount"),
        (["--takes", "0"], 2, "write a number from 1"),
        (["--size", "640x480"], 1, "640x480"),
        (["-o", "."], 2, "."),
        (["-o", "film.mov"], 2, "films are written as MP4"),
        (["-o", "nowhere/film.mp4"], 2, "folder not found"),
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
        # Both clips are used whole: the frame that the second repeats is left out of the first.
        assert probe(house.film).duration == 2
        assert len(simulator.jobs) == 2
