"""`storyboard jobs`: what the ledger tells, and the author's word about what is in it."""

from __future__ import annotations

import json
import sqlite3

import pytest

from tests.cli.house import BOARD, PAID, House, Service, house, read_until, service

__all__ = ["house", "service"]  # fixtures


@pytest.fixture
def made(house: House, service: Service) -> House:
    """A house in which a film was made."""
    with service.open():
        assert house.make(*PAID)[0] == 0
    return house


def test_before_the_first_make_there_is_nothing_to_show(house: House) -> None:
    code, out, err = house.run("jobs")
    assert (code, out) == (2, "")
    assert "no jobs yet" in err


def test_the_table_and_the_json_show_every_job(made: House) -> None:
    code, out, _ = made.run("jobs")
    assert code == 0
    assert out.splitlines()[0].split() == [
        "job",
        "state",
        "service",
        "model",
        "seconds",
        "cost",
        "shots",
        "take",
        "film",
    ]
    assert out.splitlines()[1].split("  ")[-1].strip() == "film.mp4"
    assert "0.50 USD" in out and "shots 1-2" in out
    rows = json.loads(made.run("jobs", "--output-format", "json")[1])
    assert [(row["number"], row["state"], row["cost"], row["currency"], row["take"]) for row in rows] == [
        (1, "done", 0.5, "USD", 1),
        (2, "done", 0.5, "USD", 1),
    ]
    assert all(row["job_id"].startswith("video_") and len(row["clip"]) == 64 for row in rows)


def test_a_job_is_shown_with_its_history_and_the_raw_answers(made: House) -> None:
    code, out, _ = made.run("jobs", "show", "1")
    assert code == 0
    assert "used in: film.mp4" in out and "Scene: The plane takes off." in out
    shown = json.loads(made.run("jobs", "show", "1", "--output-format", "json")[1])
    kinds = [event["kind"] for event in shown["history"]]
    assert kinds == ["reserved", "sending", "submitted", "rendered", "done"]
    assert json.loads(shown["history"][2]["answer"])["id"] == shown["job_id"]
    assert made.run("jobs", "show", "9")[0] == 2


def test_costs_by_film_day_and_service(made: House) -> None:
    for by, name in (("film", "film.mp4"), ("service", "paid")):
        out = made.run("jobs", "cost", "--by", by)[1].splitlines()
        assert out[0].split() == [by, "jobs", "cost"]
        assert out[1].split() == [name, "2", "1.00", "USD"]
    (day,) = json.loads(made.run("jobs", "cost", "--by", "day", "--output-format", "json")[1])
    assert (day["jobs"], day["costs"], day["unknown"]) == (2, [{"amount": 1, "currency": "USD"}], 0)


def test_the_budget_of_a_day_is_kept_over_several_runs(house: House, service: Service) -> None:
    with service.open() as simulator:
        with (house.folder / "storyboard.toml").open("a") as config:
            config.write('\n[budget]\nper_day = "1.20 USD"\n')
        assert house.make(*PAID)[0] == 0
        (house.folder / "flight.story").write_text(BOARD.replace("lands", "crashes"), "utf-8")
        code, _, err = house.make(*PAID)
        assert code == 1
        assert "0.50 USD more would pass the project's budget" in err and "0.20 USD is left" in err
        assert simulator.created == 2


def test_clean_deletes_what_no_film_uses_only_with_yes(made: House, service: Service) -> None:
    with service.open():
        (made.folder / "flight.story").write_text(BOARD.replace("lands", "crashes"), "utf-8")
        assert made.make(*PAID)[0] == 0
    clips = made.folder / ".storyboard" / "clips"
    assert len(list(clips.iterdir())) == 3
    assert "1 file" in made.run("jobs", "clean")[1]
    assert len(list(clips.iterdir())) == 3
    assert made.run("jobs", "clean", "--yes")[0] == 0
    assert len(list(clips.iterdir())) == 2


def test_a_locked_take_is_never_cleaned(made: House, service: Service) -> None:
    assert made.run("jobs", "lock", "2")[0] == 0
    with service.open():
        (made.folder / "flight.story").write_text(BOARD.replace("lands", "crashes"), "utf-8")
        assert made.make(*PAID)[0] == 0
    assert "0 files" in made.run("jobs", "clean", "--yes")[1]


def test_a_backup_is_a_whole_ledger_and_overwrites_nothing(made: House) -> None:
    assert made.run("jobs", "backup", "copy.sqlite")[0] == 0
    with sqlite3.connect(made.folder / "copy.sqlite") as copy:
        assert copy.execute("SELECT COUNT(*) FROM entry WHERE state = 'done'").fetchone() == (2,)
    code, _, err = made.run("jobs", "backup", "copy.sqlite")
    assert code == 2 and "already exists" in err


def test_a_remix_is_a_new_take_that_is_priced_confirmed_and_chosen(house: House, service: Service) -> None:
    with service.open() as simulator:
        assert house.make(*PAID)[0] == 0
        code, _, err = house.run("jobs", "remix", "2", "At night.")
        assert code == 2 and "a variation of job 2, for about 0.50 USD" in err
        code, _, err = house.run("jobs", "remix", "2", "At night.", "--yes", "--max-cost", "0.40")
        assert code == 1 and "--max-cost" in err
        assert simulator.created == 2
        code, out, err = house.run("jobs", "remix", "2", "At night.", "--yes")
        assert code == 0, err
        assert simulator.created == 3
        number = out.split()[1].rstrip(":")
        source = json.loads(house.run("jobs", "show", "2", "--output-format", "json")[1])
        assert simulator.jobs[2].remixed_from == source["job_id"]
        assert house.run("jobs", "choose", number)[0] == 0
        assert house.make(*PAID)[0] == 0
        assert simulator.created == 3
        assert f"shot 3: job {number}, take 2" in house.run("jobs", "history", "film.mp4")[1]


def test_a_job_is_deleted_at_the_service_once_its_clip_is_safe(house: House, service: Service) -> None:
    with service.open() as simulator:
        assert house.make(*PAID)[0] == 0
        assert house.run("jobs", "delete", "1")[0] == 0
        assert len(simulator.jobs) == 1
        assert house.make(*PAID)[0] == 0
        assert simulator.created == 2


def test_what_a_service_cannot_do_is_said(house: House, service: Service) -> None:
    with service.open("endless"):
        service.let_go.set()
        process = house.start("make", "flight.story", "-o", "film.mp4", *PAID)
        read_until(process, "job 1 of 2 (shots 1-2): in_progress")
        process.terminate()
        _, err = process.communicate(timeout=30)
        assert process.returncode == 130
        assert "run the same command again to resume" in err
        code, _, err = house.run("jobs", "cancel", "1")
        assert code in (1, 2)
        assert "cannot cancel a job" in err


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["retry"], "storyboard jobs retry N…"),
        (["retry", "x"], "storyboard jobs retry N…"),
        (["adopt", "1"], "storyboard jobs adopt N ID"),
        (["show", "1", "2"], "storyboard jobs show N"),
        (["adopt", "1", "video_1"], "its outcome is known"),
        (["retry", "1"], "its clip is in the store"),
        (["choose", "9"], "there is no job 9"),
        (["cancel", "1"], "job 1 is done, not submitted"),
        (["history", "none.mp4"], "none.mp4 was never cut here"),
    ],
)
def test_what_makes_no_sense_is_said(made: House, arguments: list[str], words: str) -> None:
    code, out, err = made.run("jobs", *arguments)
    assert code in (1, 2)
    assert words in out + err
