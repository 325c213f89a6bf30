"""The runner with a real ledger and the simulator over real HTTP: resumed, reused, never paid twice."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from storyboard.catalog import load
from storyboard.errors import StoryboardError
from storyboard.production import Archive, LastFrame, Ledger, Order, Production, ProductionError, State, Step
from storyboard.production.updates import JobUpdate, Update
from storyboard.services import AsyncVideoClient, Pace, Reference, VideoRequest, errors
from storyboard.simulator import Ask, Simulator

WIRE = load().wire("cometapi")
SORA = load().model("sora-2-all")
QUICK = Pace(first_poll=0.01, slowest_poll=0.02, first_retry=0.01, slowest_retry=0.02, attempts=3)
FRAME = Reference("reference.png", b"\x89PNG\r\n\x1a\n", "image/png")


class Stage:
    """A production folder, and runs of the same orders in it."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clips = folder / "clips"
        self.clips.mkdir(exist_ok=True)
        self.told: list[JobUpdate] = []
        self.failed = threading.Event()
        self.frames: list[tuple[str, LastFrame]] = []

    def film(self, base_url: str, orders: list[Order], *, free: bool = False, resend: bool = False) -> dict[int, Path]:
        self.told.clear()
        return asyncio.run(self._film(base_url, orders, free=free, resend=resend))

    async def _film(self, base_url: str, orders: list[Order], *, free: bool, resend: bool) -> dict[int, Path]:
        with Ledger(self.folder) as ledger:
            archive = Archive(self.clips, ledger, free=free, resend=resend)
            async with AsyncVideoClient(WIRE.at(base_url), pace=QUICK) as client:
                return await Production(archive, client, self._frame, watch=self._watch).film(orders)

    def _watch(self, update: Update) -> None:
        assert isinstance(update, JobUpdate)
        self.told.append(update)
        if update.state == "failed":
            self.failed.set()

    async def _frame(self, clip: Path, frame: LastFrame) -> Reference:
        self.frames.append((clip.name, frame))
        return FRAME

    def preview(self, orders: list[Order], *, resend: bool = False) -> list[Step | None]:
        with Ledger(self.folder) as ledger:
            found = Archive(self.clips, ledger, free=False, resend=resend).preview(orders)
            return [finding.step if finding else None for finding in found.values()]

    def states(self) -> list[State]:
        with Ledger(self.folder) as ledger:
            return [entry.state for entry in ledger.entries()]


@pytest.fixture
def stage(tmp_path: Path) -> Stage:
    return Stage(tmp_path)


def orders(count: int = 2, **changes: Any) -> list[Order]:
    def order(number: int) -> Order:
        request = VideoRequest(f"A plane, take-off {number}.", SORA, 10, "720x1280")
        return Order(number, f"shot {number}", request, "paid", None, Decimal("0.80"), "USD")._replace(**changes)

    return [order(number) for number in range(1, count + 1)]


def film_at_once(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
    path.write_bytes(b"\x00\x00\x00\x18ftypmp42" + ask.prompt.encode())


def simulator(folder: Path, *faults: str, film: Any = film_at_once, workers: int = 2) -> Simulator:
    home = folder / "simulator"
    home.mkdir(exist_ok=True)
    return Simulator(home, render=film, faults=faults, workers=workers)


def test_every_order_gets_its_own_clip_and_the_second_run_asks_for_nothing(stage: Stage) -> None:
    with simulator(stage.folder) as service:
        first = stage.film(service.base_url, orders(3))
        assert [path.read_bytes()[12:].decode() for path in first.values()] == [o.request.prompt for o in orders(3)]
        assert stage.film(service.base_url, orders(3)) == first
        assert len(service.jobs) == 3
    assert [update.state for update in stage.told] == ["reused"] * 3
    assert stage.preview(orders(3)) == [Step.REUSE] * 3


def test_a_changed_order_is_the_only_one_made_again(stage: Stage) -> None:
    with simulator(stage.folder) as service:
        stage.film(service.base_url, orders(2))
        changed = orders(2)
        changed[1] = changed[1]._replace(request=changed[1].request._replace(prompt="At night."))
        assert stage.preview(changed) == [Step.REUSE, Step.SEND]
        stage.film(service.base_url, changed)
        assert [job.ask.prompt for job in service.jobs][2:] == ["At night."]


def test_equal_orders_and_takes_are_clips_of_their_own(stage: Stage) -> None:
    same = orders(1)[0]
    four = [same, same._replace(number=2, take=2), same._replace(number=3, repeat=1), same._replace(number=4, repeat=2)]
    with simulator(stage.folder) as service:
        assert len(set(stage.film(service.base_url, four).values())) == 4
        assert len(service.jobs) == 4


def test_a_lost_clip_is_fetched_again_and_not_made_again(stage: Stage) -> None:
    with simulator(stage.folder) as service:
        clips = stage.film(service.base_url, orders(2))
        clips[1].unlink()
        clips[2].write_bytes(b"half")
        assert stage.preview(orders(2)) == [Step.FOLLOW, Step.FOLLOW]
        again = stage.film(service.base_url, orders(2))
        assert all(path.read_bytes().startswith(b"\x00\x00\x00\x18ftyp") for path in again.values())
        assert len(service.jobs) == 2


def test_a_clip_that_is_gone_everywhere_is_made_again_only_at_the_authors_word(stage: Stage) -> None:
    with simulator(stage.folder) as service:
        stage.film(service.base_url, orders(1))[1].unlink()
    with simulator(stage.folder) as forgetful:
        with pytest.raises(ProductionError, match="no video has the id") as caught:
            stage.film(forgetful.base_url, orders(1))
        assert "--resend" in caught.value.hint
        assert not forgetful.jobs
        stage.film(forgetful.base_url, orders(1), resend=True)
        assert len(forgetful.jobs) == 1


def test_a_free_service_that_forgot_a_job_is_simply_asked_again(stage: Stage) -> None:
    with simulator(stage.folder) as service:
        stage.film(service.base_url, orders(1), free=True)[1].unlink()
    with simulator(stage.folder) as forgetful:
        stage.film(forgetful.base_url, orders(1), free=True)
        assert len(forgetful.jobs) == 1


def test_a_create_without_an_answer_is_not_sent_again_by_itself(stage: Stage) -> None:
    with simulator(stage.folder, "create-drop=1") as service:
        for _ in range(2):
            with pytest.raises(ProductionError, match="the create was sent") as caught:
                stage.film(service.base_url, orders(1))
            assert "--resend" in caught.value.hint
            assert len(service.jobs) == 1
        assert stage.preview(orders(1)) == [Step.ASK_AUTHOR]
        stage.film(service.base_url, orders(1), resend=True)
        assert len(service.jobs) == 2
    assert stage.states() == [State.UNKNOWN, State.FILMED]


def test_what_the_moderation_blocked_is_not_sent_again_by_itself(stage: Stage) -> None:
    with simulator(stage.folder, "moderation=1") as service:
        for _ in range(2):
            with pytest.raises(ProductionError, match="blocked by our moderation") as caught:
                stage.film(service.base_url, orders(1))
            assert isinstance(caught.value.failures[0].error, errors.ModerationBlocked)
        assert len(service.jobs) == 1


def test_a_job_that_failed_is_sent_again_by_the_next_run(stage: Stage) -> None:
    with simulator(stage.folder, "fail=1") as service:
        with pytest.raises(ProductionError, match=r"job 1 \(shot 1\): the job failed"):
            stage.film(service.base_url, orders(1))
        stage.film(service.base_url, orders(1))
        assert len(service.jobs) == 2
    assert stage.states() == [State.FAILED, State.FILMED]


def test_one_failure_holds_back_what_is_not_sent_yet_and_keeps_what_is_filmed(stage: Stage) -> None:
    def film(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
        stage.failed.wait(5)
        film_at_once(ask, path, progress)

    with simulator(stage.folder, "moderation=1", film=film) as service:
        with pytest.raises(ProductionError, match="1 of 6 jobs filmed"):
            stage.film(service.base_url, orders(6))
        assert len(service.jobs) == 2
    assert [update.state for update in stage.told].count("held") == 4


def test_a_service_that_goes_away_is_gone_on_with_where_it_was_left(stage: Stage) -> None:
    with simulator(stage.folder, "poll-503") as service:
        with pytest.raises(ProductionError, match="0 of 2 jobs filmed"):
            stage.film(service.base_url, orders(2))
        assert stage.states() == [State.SUBMITTED, State.SUBMITTED]
        assert stage.preview(orders(2)) == [Step.FOLLOW, Step.FOLLOW]
        service.clear_faults()
        stage.film(service.base_url, orders(2))
        assert len(service.jobs) == 2


def test_no_service_at_all_ends_with_2(stage: Stage) -> None:
    with simulator(stage.folder) as service:
        base_url = service.base_url
    with pytest.raises(ProductionError, match="cannot connect") as caught:
        stage.film(base_url, orders(1))
    assert caught.value.exit_code == 2
    assert stage.states() == [State.FAILED]


def test_no_more_jobs_are_under_way_than_allowed(stage: Stage) -> None:
    most, now, lock = 0, 0, threading.Lock()

    def film(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
        nonlocal most, now
        with lock:
            now += 1
            most = max(most, now)
        film_at_once(ask, path, progress)
        with lock:
            now -= 1

    with simulator(stage.folder, film=film, workers=6) as service:
        stage.film(service.base_url, orders(6))
    assert most <= 2


def chain() -> list[Order]:
    first, second = orders(2)
    return [first, second._replace(reference=LastFrame(1, Decimal("7.5")))]


def test_a_clip_may_start_from_the_last_frame_of_the_one_before(stage: Stage) -> None:
    assert stage.preview(chain()) == [Step.SEND, None]
    # The frame here is no whole image: that it is refused shows that it arrived, and as a file.
    with simulator(stage.folder) as service, pytest.raises(ProductionError, match="must be a JPEG, PNG or WebP"):
        stage.film(service.base_url, chain())
    assert stage.frames == [(next(stage.clips.iterdir()).name, LastFrame(1, Decimal("7.5")))]
    assert stage.preview(chain()) == [Step.REUSE, Step.SEND]


def test_an_order_that_starts_from_a_clip_that_failed_is_held(stage: Stage) -> None:
    with simulator(stage.folder, "fail=1") as service, pytest.raises(ProductionError) as caught:
        stage.film(service.base_url, chain())
    assert [failure.order.number for failure in caught.value.failures] == [1]
    assert [update.state for update in stage.told][-1] == "held"


async def _cancel_when(stage: Stage, base_url: str, state: str) -> None:
    cancelled = False

    def watch(update: Update) -> None:
        nonlocal cancelled
        if isinstance(update, JobUpdate) and update.state == state and not cancelled:
            cancelled = True
            task.cancel()

    with Ledger(stage.folder) as ledger:
        archive = Archive(stage.clips, ledger, free=False)
        async with AsyncVideoClient(WIRE.at(base_url), pace=QUICK._replace(first_retry=60, slowest_retry=60)) as client:
            task = asyncio.ensure_future(Production(archive, client, stage._frame, watch=watch).film(orders(1)))
            await task


def test_stopped_while_sending_the_answer_is_still_written_down(stage: Stage) -> None:
    with simulator(stage.folder) as service:
        with pytest.raises(asyncio.CancelledError):
            asyncio.run(_cancel_when(stage, service.base_url, "sending"))
        assert stage.states() == [State.SUBMITTED]
        stage.film(service.base_url, orders(1))
        assert len(service.jobs) == 1


def test_stopped_while_waiting_for_a_free_place_nothing_was_sent(stage: Stage) -> None:
    with simulator(stage.folder, "create-429=1") as service:
        with pytest.raises(asyncio.CancelledError):
            asyncio.run(_cancel_when(stage, service.base_url, "retrying"))
        assert stage.states() == [State.WAITING]
        assert not service.jobs
        stage.film(service.base_url, orders(1))
        assert len(service.jobs) == 1


def test_a_failure_says_what_to_do_about_each(stage: Stage) -> None:
    failing = orders(2)
    failing[1] = failing[1]._replace(request=failing[1].request._replace(size="640x480"))
    with simulator(stage.folder, "fail=1") as service, pytest.raises(StoryboardError) as caught:
        stage.film(service.base_url, failing)
    assert "size: valid values: 1280x720, 720x1280" in caught.value.hint
    assert "what is filmed is kept" in caught.value.hint
