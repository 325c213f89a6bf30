"""`make` as a Python program calls it: one call from a board to a film."""

from __future__ import annotations

import asyncio
import threading
from fractions import Fraction
from pathlib import Path

import pytest

from storyboard import Shot, Storyboard
from storyboard.errors import BoardError
from storyboard.production import Bill, Checked, Cutting, JobUpdate, Planned, Started, Update
from storyboard.production.make import NotAgreedError, make

CONFIG = """\
[services.paid]
kind = "videos"
base_url = "http://127.0.0.1:9/v1"
key_variable = "PAID_KEY"

[models.tiny]
service = "paid"
seconds = [1]
sizes = ["64x36", "36x64"]
price = { per_clip = 0.50, date = 2026-11-20, source = "this test" }
"""


@pytest.fixture
def board(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Storyboard:
    """A board of one second, in a folder whose configuration knows the model."""
    (tmp_path / "storyboard.toml").write_text(CONFIG, "utf-8")
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("PAID_KEY", "sk-0123456789")
    return Storyboard(model="tiny", shots=[Shot(duration=1, scene="The plane takes off.")])


def test_a_built_board_becomes_a_film_and_tells_what_happens(board: Storyboard) -> None:
    told: list[Update] = []
    film = board.make("film.mp4", on_update=told.append)
    assert (film.seconds, film.width, film.jobs) == (Fraction(1), 64, 1)
    assert [type(update) for update in told[:3]] == [Checked, Planned, Started]
    assert [update.state for update in told if isinstance(update, JobUpdate)][-1] == "done"
    assert told[-1] == Cutting(1.0)


def test_make_works_where_a_loop_is_running_already(board: Storyboard) -> None:
    async def notebook() -> tuple[int, int]:
        first = board.make("film.mp4")
        second = await board.make_async("film.mp4", takes=2)
        return first.jobs, second.jobs

    assert asyncio.run(notebook()) == (1, 2)


def test_the_loop_goes_on_while_the_film_is_made(board: Storyboard) -> None:
    async def both() -> int:
        beats = 0

        async def beat() -> None:
            nonlocal beats
            while True:
                await asyncio.sleep(0.01)
                beats += 1

        heart = asyncio.create_task(beat())
        await board.make_async("film.mp4")
        heart.cancel()
        return beats

    assert asyncio.run(both()) > 3


def test_a_cancelled_make_leaves_no_film_behind(board: Storyboard, tmp_path: Path) -> None:
    cutting = threading.Event()

    async def cancelled() -> None:
        task = asyncio.create_task(board.make_async("film.mp4", on_update=lambda u: stop(u, task)))
        loop = asyncio.get_running_loop()

        def stop(update: Update, task: asyncio.Task[object]) -> None:
            if isinstance(update, Cutting) and not cutting.is_set():
                cutting.set()
                loop.call_soon_threadsafe(task.cancel)

        await task

    with pytest.raises(asyncio.CancelledError):
        asyncio.run(cancelled())
    assert cutting.is_set()
    assert not list(tmp_path.glob("*.mp4")) and not list(tmp_path.glob(".*.mp4"))


def test_money_is_spent_only_with_consent_to_the_bill(board: Storyboard) -> None:
    bills: list[Bill] = []

    def refuse(bill: Bill) -> bool:
        bills.append(bill)
        return False

    with pytest.raises(NotAgreedError, match=r"nothing was sent: 1 job of 1 s in all at paid for about 0\.50 USD"):
        board.make("film.mp4", service="paid")
    with pytest.raises(NotAgreedError):
        board.make("film.mp4", service="paid", consent=refuse)
    assert [(bill.jobs, bill.cost) for bill in bills] == [(1, bills[0].cost)]


def test_a_shot_over_the_longest_clip_is_made_where_it_may_be_split(board: Storyboard) -> None:
    long = board.replace(shots=[Shot(duration=2, scene="The plane takes off.")])
    with pytest.raises(BoardError, match="1 error"):
        long.make("film.mp4")
    assert long.make("film.mp4", split_shots=True).jobs == 2


def test_the_size_that_is_asked_for_is_the_one_that_is_linted(board: Storyboard) -> None:
    told: list[Update] = []
    wide = board.replace(size="1920x1080")  # the model has no such size
    assert wide.make("film.mp4", size="36x64").height == 64
    with pytest.raises(BoardError):
        board.make("film.mp4", size="1920x1080", on_update=told.append)
    assert [d.code for update in told if isinstance(update, Checked) for d in update.diagnostics] == ["SB406"]


def test_single_is_judged_by_lint_and_plan_alike(board: Storyboard) -> None:
    told: list[Update] = []
    two = board.with_shot(board.shots[0])
    with pytest.raises(BoardError):
        two.make("film.mp4", single=True, on_update=told.append)
    assert [d.code for d in told[0].diagnostics if d.severity == "error"] == ["SB303"]  # type: ignore[union-attr]


def test_several_sources_become_one_film(board: Storyboard, tmp_path: Path) -> None:
    (tmp_path / "one.story").write_text(board.dump(), "utf-8")
    assert make([tmp_path / "one.story", board], "film.mp4").seconds == 2
