"""The runner with a real store and the simulator over real HTTP: resumed, reused, reconciled, never paid twice."""

from __future__ import annotations

import asyncio
import threading
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from storyboard.basics.money import Amount
from storyboard.errors import StoryboardError
from storyboard.production.manage import adopt, forget, retry
from storyboard.production.money import Budget
from storyboard.production.orders import LastFrame, with_takes
from storyboard.production.runner import ProductionError
from storyboard.production.states import State, Step
from storyboard.production.updates import JobUpdate, Stopping, Update
from storyboard.production.verify import WrongClipError
from storyboard.services import errors
from storyboard.simulator import Ask
from tests.production.studio import QUICK, Studio, orders, render_at_once, simulator


@pytest.fixture
def studio(tmp_path: Path) -> Studio:
    return Studio(tmp_path)


def states(studio: Studio) -> list[str]:
    return [update.state for update in studio.told]


# ------------------------------------------------------------------------------- reuse


def test_every_order_gets_its_own_clip_and_the_second_run_sends_nothing(studio: Studio) -> None:
    with simulator(studio.folder) as service:
        first = studio.render(service, orders(3))
        assert [clip.path.read_bytes()[12:].decode() for clip in first.values()] == [
            order.request.prompt for order in orders(3)
        ]
        assert studio.render(service, orders(3)) == first
        assert service.created == 3
    assert states(studio) == ["reused"] * 3
    assert studio.steps(orders(3)) == [Step.REUSE] * 3


def test_a_changed_order_is_the_only_one_rendered_again(studio: Studio) -> None:
    with simulator(studio.folder) as service:
        studio.render(service, orders(2))
        changed = orders(2)
        changed[1] = changed[1]._replace(request=changed[1].request._replace(prompt="At night."))
        assert studio.steps(changed) == [Step.REUSE, Step.SEND]
        studio.render(service, changed)
        assert [job.ask.prompt for job in service.jobs][2:] == ["At night."]


def test_equal_orders_and_takes_are_clips_of_their_own(studio: Studio) -> None:
    same = orders(1)[0]
    four = [same, same._replace(number=2, take=2), same._replace(number=3, repeat=1), same._replace(number=4, repeat=2)]
    with simulator(studio.folder) as service:
        assert len({clip.entry for clip in studio.render(service, four).values()}) == 4
        assert service.created == 4


def test_another_key_repays_nothing(studio: Studio) -> None:
    with simulator(studio.folder) as service:
        studio.render(service, orders(2))
        studio.key = "sk-new"
        studio.render(service, orders(2))
        assert service.created == 2


def test_a_rehearsal_never_passes_for_paid(studio: Studio) -> None:
    rehearsed = [order._replace(rehearsal=True) for order in orders(1)]
    with simulator(studio.folder) as service:
        studio.render(service, rehearsed, rehearsal=True)
        assert studio.steps(orders(1)) == [Step.SEND]
        assert studio.steps([orders(1)[0]._replace(address="http://127.0.0.1:8/v1")]) == [Step.SEND]


def test_a_lost_clip_is_fetched_again_and_not_rendered_again(studio: Studio) -> None:
    with simulator(studio.folder) as service:
        clips = studio.render(service, orders(2))
        clips[1].path.unlink()
        clips[2].path.write_bytes(b"half")
        assert studio.steps(orders(2)) == [Step.FETCH, Step.FETCH]
        again = studio.render(service, orders(2))
        assert all(clip.path.read_bytes().startswith(b"\x00\x00\x00\x18ftyp") for clip in again.values())
        assert service.created == 2


# ------------------------------------------------------------------------------- creates whose answer is lost


@pytest.mark.parametrize(
    "fault",
    [
        {"on": "create", "do": "cut-after"},
        {"on": "create", "do": "cut"},
        {"on": "create", "do": "cut-inside"},
        {"on": "create", "do": "html-after"},
        {"on": "create", "do": "html"},
        {"on": "create", "do": "half"},
        {"on": "create", "do": "length"},
        {"on": "create", "do": "status-after", "status": 503},
        {"on": "create", "do": "status-after", "status": 408},
        {"on": "create", "do": "status-after", "status": 409},
        {"on": "create", "do": "status", "status": 500, "body": {"error": {"message": "no invalid_request here"}}},
        {"on": "create", "do": "status", "status": 502, "body": None},
        {"on": "create", "do": "body", "body": {"status": "ok"}},
        {"on": "create", "do": "body", "body": {"code": "success", "data": {"task_id": "{id}"}}},
        {"on": "create", "do": "body", "body": {"task_id": "{id}"}},
        {"on": "create", "do": "redirect", "to": "https://example.test/"},
        {"on": "create", "do": "status", "status": 429, "retry_after": 0.01},
        {"on": "create", "do": "status", "status": 429},
        {"on": "create", "do": "lag", "seconds": 0.1},
    ],
    ids=lambda fault: "-".join(str(value) for key, value in fault.items() if key != "on")[:60],
)
def test_whatever_happens_to_a_create_each_job_is_paid_once(studio: Studio, fault: dict[str, Any]) -> None:
    """In one run, without a word of the author: the service's list is complete, so it knows what was started."""
    with simulator(studio.folder) as service:
        service.play([fault])
        clips = studio.render(service, orders(3))
        assert len({clip.sha256 for clip in clips.values()}) == 3
        assert service.created == 3


@pytest.mark.parametrize("status", [400, 401, 402, 403, 404, 413, 422])
def test_a_refusal_started_nothing_and_is_not_looked_for(studio: Studio, status: int) -> None:
    body = {"error": {"code": "no", "message": "no such thing"}}
    with simulator(studio.folder) as service:
        service.play([{"on": "create", "do": "status", "status": status, "body": body}])
        with pytest.raises(ProductionError, match="2 of 3 jobs rendered"):
            studio.render(service, orders(3))
        assert sorted(studio.states()) == sorted([State.DONE, State.DONE, State.UNSENT])
        studio.render(service, orders(3))
        assert service.created == 3


def test_a_500_with_the_code_invalid_request_is_a_refusal(studio: Studio) -> None:
    body = {"error": {"code": "invalid_request", "message": "no such thing"}}
    with simulator(studio.folder) as service:
        service.play([{"on": "create", "do": "status", "status": 500, "body": body}])
        with pytest.raises(ProductionError, match="no such thing"):
            studio.render(service, orders(1))
    assert studio.states() == [State.UNSENT]


def test_where_the_list_proves_nothing_that_job_asks_and_the_others_go_on(studio: Studio) -> None:
    with simulator(studio.folder) as service:
        service.play([{"on": "create", "do": "cut"}])
        with pytest.raises(ProductionError, match="2 of 3 jobs rendered") as caught:
            studio.render(service, orders(3), complete=False)
        lost = next(n for n, state in enumerate(studio.states(), 1) if state is State.UNKNOWN)
        assert f"storyboard jobs adopt {lost} ID" in caught.value.hint
        assert f"storyboard jobs retry {lost}" in caught.value.hint
        with pytest.raises(ProductionError):  # and it is not sent again by itself
            studio.render(service, orders(3), complete=False)
        assert service.created == 2
        with studio.store() as store:
            retry(store, [lost])
        studio.render(service, orders(3), complete=False)
        assert service.created == 3
    assert studio.states().count(State.DONE) == 3


def test_a_job_that_the_list_shows_is_adopted_also_where_it_proves_nothing(studio: Studio) -> None:
    with simulator(studio.folder, "create-drop=1") as service:
        studio.render(service, orders(2), complete=False)
        assert service.created == 2


def test_several_candidates_are_shown_and_the_author_chooses(studio: Studio) -> None:
    with simulator(studio.folder) as service:
        elsewhere = Studio(studio.folder / "elsewhere")
        elsewhere.folder.mkdir()
        elsewhere.render(service, orders(1))  # another project with the same words and the same account
        service.play([{"on": "create", "do": "cut-after"}])
        with pytest.raises(ProductionError, match="2 jobs could be it: video_") as caught:
            studio.render(service, orders(1))
        ours = service.jobs[1].id
        assert ours in str(caught.value)
        with studio.store() as store:
            adopt(store, 1, ours)
        studio.render(service, orders(1))
        assert service.created == 2
    with studio.store() as store:
        assert (store.ledger.entry(1).job_id, store.ledger.entry(1).state) == (ours, State.DONE)


def test_equal_takes_that_were_lost_together_are_found_together(studio: Studio) -> None:
    takes = with_takes(orders(1), {1: (1, 2, 3)}, {})
    with simulator(studio.folder) as service:
        service.play([{"on": "create", "do": "cut-after", "times": 3}])
        clips = studio.render(service, takes, places=3)
        assert service.created == 3
    assert len({clip.entry for clip in clips.values()}) == 3


def test_a_job_that_was_forgotten_is_sent_again_and_cost_nothing(studio: Studio) -> None:
    with simulator(studio.folder) as service:
        service.play([{"on": "create", "do": "cut"}])
        with pytest.raises(ProductionError):
            studio.render(service, orders(1), complete=False)
        with studio.store() as store:
            forget(store, [1])
            assert store.ledger.spent() == ([], 0)
        studio.render(service, orders(1), complete=False)
        assert service.created == 1


def test_lost_jobs_of_other_films_are_found_before_anything_is_sent(studio: Studio) -> None:
    with simulator(studio.folder) as service:
        service.play([{"on": "create", "do": "cut-after"}, {"on": "list", "do": "status", "status": 400}])
        with pytest.raises(ProductionError):
            studio.render(service, orders(1))
        service.clear_faults()
        other = [order._replace(number=1, slot=1) for order in orders(2)[1:]]
        studio.render(service, other)
        assert studio.states() == [State.DONE, State.DONE]  # and its clip is fetched, for it expires
        studio.render(service, orders(2))
        assert service.created == 2


# ------------------------------------------------------------------------------- jobs that end badly


def test_what_the_moderation_blocked_is_not_sent_again_by_itself(studio: Studio) -> None:
    with simulator(studio.folder, "moderation=1") as service:
        for _ in range(2):
            with pytest.raises(ProductionError, match="blocked by our moderation") as caught:
                studio.render(service, orders(1))
            assert isinstance(caught.value.failures[0].error, errors.ModerationBlocked)
        assert service.created == 1
        with studio.store() as store:
            retry(store, [1])
        studio.render(service, orders(1))
        assert service.created == 2


def test_a_job_that_fails_is_sent_again_by_the_next_run_but_not_without_end(studio: Studio) -> None:
    with simulator(studio.folder, "fail") as service:
        for words in ("the job failed", "the job failed", "the job failed", "it failed 3 times in a row"):
            with pytest.raises(ProductionError, match=words):
                studio.render(service, orders(1))
        assert service.created == 3
        service.clear_faults()
        with studio.store() as store:
            retry(store, [3])
        studio.render(service, orders(1))
        assert service.created == 4


def test_one_failure_neither_stops_nor_loses_the_others(studio: Studio) -> None:
    with simulator(studio.folder, "moderation=1") as service:
        with pytest.raises(ProductionError, match="5 of 6 jobs rendered"):
            studio.render(service, orders(6))
        assert service.created == 6
    assert studio.states().count(State.DONE) == 5


def test_a_service_that_goes_away_is_resumed_where_it_was_left(studio: Studio) -> None:
    with simulator(studio.folder, "poll-503") as service:
        with pytest.raises(ProductionError, match="0 of 2 jobs rendered"):
            studio.render(service, orders(2))
        assert studio.states() == [State.SUBMITTED, State.SUBMITTED]
        assert studio.steps(orders(2)) == [Step.FOLLOW, Step.FOLLOW]
        service.clear_faults()
        studio.render(service, orders(2))
        assert service.created == 2


def test_no_service_at_all_ends_with_2(studio: Studio) -> None:
    with pytest.raises(ProductionError, match="cannot connect") as caught:
        studio.render("http://127.0.0.1:9/v1", orders(1))
    assert caught.value.exit_code == 2
    assert studio.states() == [State.UNSENT]


def test_an_endless_job_gets_a_limit_and_is_still_fetched_later(studio: Studio) -> None:
    with simulator(studio.folder, "endless=1") as service:
        with pytest.raises(ProductionError, match="not finished after") as caught:
            studio.render(service, orders(2), pace=QUICK._replace(patience=0.2))
        assert "run again later" in caught.value.hint
        job = next(job for job in service.jobs if job.endless)
        job.endless = False
        studio.render(service, orders(2))
        assert service.created == 2


@pytest.mark.parametrize("word", ["processing", "SUBMITTED", "weird"])
def test_an_unknown_state_is_still_under_way(studio: Studio, word: str) -> None:
    with simulator(studio.folder, render_seconds=0.2) as service:
        service.play([{"on": "poll", "do": "state", "state": word, "times": 3}])
        studio.render(service, orders(1))
    assert word in states(studio)


def test_right_after_a_create_a_404_is_lag_and_not_loss(studio: Studio) -> None:
    studio.grace = 2.0
    with simulator(studio.folder, "lag=2") as service:
        studio.render(service, orders(2))
        assert service.created == 2


def test_a_job_of_another_account_is_kept_and_the_key_asked_for(studio: Studio) -> None:
    with simulator(studio.folder, "poll-503") as service:
        with pytest.raises(ProductionError):
            studio.render(service, orders(1))
        service.play([{"on": "poll", "do": "status", "status": 404, "times": "always"}])
        with studio.store() as store:
            store.ledger.database.run("UPDATE entry SET account = 'other'")
        with pytest.raises(ProductionError, match="sent with another one"):
            studio.render(service, orders(1))
        service.clear_faults()
        studio.render(service, orders(1))
        assert service.created == 1


# ------------------------------------------------------------------------------- clips


def test_an_expired_clip_is_named_as_such_and_paid_again_only_at_the_authors_word(studio: Studio) -> None:
    with simulator(studio.folder, clip_hours=1.0) as service:
        clip = studio.render(service, orders(1))[1]
        clip.path.unlink()
        service.advance(7200)
        for _ in range(2):
            with pytest.raises(ProductionError, match=r"the clip is gone|no longer offered"):
                studio.render(service, orders(1))
        assert studio.states() == [State.EXPIRED]
        with studio.store() as store:
            retry(store, [1])
        studio.render(service, orders(1))
        assert service.created == 2


def test_a_clip_that_is_gone_at_a_free_service_is_simply_rendered_again(studio: Studio) -> None:
    free = [order._replace(rehearsal=True) for order in orders(1)]
    with simulator(studio.folder) as service:
        studio.render(service, free, rehearsal=True)[1].path.unlink()
    with simulator(studio.folder) as forgetful:
        studio.render(forgetful, free, rehearsal=True)
        assert forgetful.created == 1


def test_a_wrong_clip_is_fetched_once_more_then_kept_and_reported(studio: Studio) -> None:
    seen: list[bytes] = []

    def verify(path: Path, seconds: Fraction, size: str) -> None:
        assert (seconds, size) == (10, "64x36")
        seen.append(path.read_bytes())
        raise WrongClipError("the clip lasts 1 s; 10 s were ordered")

    studio.verify = verify
    with simulator(studio.folder) as service:
        with pytest.raises(ProductionError, match="the clip lasts 1 s") as caught:
            studio.render(service, orders(1))
        assert len(seen) == 2
        assert (studio.folder / ".storyboard/wrong/1.mp4").read_bytes() == seen[0]
        assert "storyboard jobs retry 1" in caught.value.hint
        assert studio.states() == [State.WRONG]
        with pytest.raises(ProductionError, match="the clip lasts 1 s"):  # and it is not paid again by itself
            studio.render(service, orders(1))
        assert service.created == 1


def test_a_bad_transfer_is_fetched_again(studio: Studio) -> None:
    times = 0

    def verify(path: Path, seconds: Fraction, size: str) -> None:
        nonlocal times
        times += 1
        if times == 1:
            raise WrongClipError("the clip cannot be played")

    studio.verify = verify
    with simulator(studio.folder, "content-drop=1") as service:
        studio.render(service, orders(1))
    assert studio.states() == [State.DONE]


# ------------------------------------------------------------------------------- limits


def test_no_more_jobs_are_under_way_than_allowed(studio: Studio) -> None:
    most, now, lock = 0, 0, threading.Lock()

    def render(ask: Ask, path: Path, progress: Callable[[float], None]) -> None:
        nonlocal most, now
        with lock:
            now += 1
            most = max(most, now)
        render_at_once(ask, path, progress)
        with lock:
            now -= 1

    with simulator(studio.folder, render=render, workers=6) as service:
        studio.render(service, orders(6))
    assert most <= 2


def test_a_budget_stops_what_does_not_fit_and_keeps_the_rest(studio: Studio) -> None:
    budget = Budget(max_cost=Amount(Decimal("1.20"), "USD"))
    with simulator(studio.folder) as service:
        with pytest.raises(ProductionError, match=r"2 of 3 jobs rendered(.|\n)*would pass --max-cost 1\.20 USD"):
            studio.render(service, orders(3), budget=budget)
        assert service.created == 2


# ------------------------------------------------------------------------------- chains


def chain() -> list[Any]:
    first, second = orders(2)
    return [first, second._replace(reference=LastFrame(1, Decimal("7.5")))]


def test_a_clip_may_start_from_the_last_frame_of_the_one_before(studio: Studio) -> None:
    assert studio.steps(chain()) == [Step.SEND, Step.SEND]
    # The frame here is no whole image: that it is refused shows that it arrived, and as a file.
    with simulator(studio.folder) as service, pytest.raises(ProductionError, match="must be a JPEG, PNG or WebP"):
        studio.render(service, chain())
    assert studio.frames == [(next((studio.folder / ".storyboard/clips").iterdir()).name, LastFrame(1, Decimal("7.5")))]
    assert studio.steps(chain()) == [Step.REUSE, Step.SEND]


def test_an_order_that_starts_from_a_clip_that_failed_is_not_sent(studio: Studio) -> None:
    with simulator(studio.folder, "fail=1") as service, pytest.raises(ProductionError) as caught:
        studio.render(service, chain())
    assert [failure.order.number for failure in caught.value.failures] == [1, 2]
    assert "last frame of job 1" in str(caught.value)
    assert service.created == 1


# ------------------------------------------------------------------------------- stopping


async def cancel_when(studio: Studio, base_url: str, state: str) -> None:
    cancelled = False

    def watch(update: Update) -> None:
        nonlocal cancelled
        studio.all_told.append(update)
        if isinstance(update, JobUpdate) and update.state == state and not cancelled:
            cancelled = True
            task.cancel()

    slow = QUICK._replace(first_retry=60, slowest_retry=60)
    task = asyncio.ensure_future(studio.render_async(base_url, orders(1), pace=slow, watch=watch))
    await task


def test_stopped_while_sending_the_answer_is_waited_for_and_written_down(studio: Studio) -> None:
    with simulator(studio.folder) as service:
        service.play([{"on": "create", "do": "delay-after", "seconds": 0.3}])
        with pytest.raises(asyncio.CancelledError):
            asyncio.run(cancel_when(studio, service.base_url, "sending"))
        assert studio.states() == [State.SUBMITTED]
        assert Stopping(1) in studio.all_told
        studio.render(service, orders(1))
        assert service.created == 1


def test_stopped_while_waiting_for_a_free_place_nothing_was_sent(studio: Studio) -> None:
    with simulator(studio.folder, "create-429=1") as service:
        with pytest.raises(asyncio.CancelledError):
            asyncio.run(cancel_when(studio, service.base_url, "retrying"))
        assert studio.states() == [State.UNSENT]
        studio.render(service, orders(1))
        assert service.created == 1


# ------------------------------------------------------------------------------- several runs at once


def test_two_runs_that_need_the_same_jobs_pay_once_and_both_get_the_clips(studio: Studio) -> None:
    async def both(base_url: str) -> list[Any]:
        return await asyncio.gather(studio.render_async(base_url, orders(4)), studio.render_async(base_url, orders(4)))

    with simulator(studio.folder, render_seconds=0.2) as service:
        one, other = asyncio.run(both(service.base_url))
        assert one == other
        assert service.created == 4
    assert "waiting" in states(studio)


def test_a_failure_says_what_to_do_about_each(studio: Studio) -> None:
    failing = orders(2)
    failing[1] = failing[1]._replace(request=failing[1].request._replace(size="640x480"))
    with simulator(studio.folder, "fail=1") as service, pytest.raises(StoryboardError) as caught:
        studio.render(service, failing)
    assert "64x36" in caught.value.hint
    assert "what is rendered is kept" in caught.value.hint


def test_a_clip_that_is_ready_is_fetched_whichever_film_it_is_for(studio: Studio) -> None:
    with simulator(studio.folder, "poll-503") as service:
        with pytest.raises(ProductionError):
            studio.render(service, orders(2))
        service.clear_faults()
        third = [order._replace(number=1, slot=1) for order in orders(3)[2:]]
        studio.render(service, third)
        assert studio.states() == [State.DONE] * 3
        assert service.created == 3


def test_many_jobs_are_polled_with_one_request_where_the_service_can(
    studio: Studio, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("storyboard.production.polling.INTERVAL", 0.05)
    with simulator(studio.folder, render_seconds=0.5) as service:
        studio.render(service, orders(8), places=8, batch=True)
        assert service.created == 8
        assert service.requests["list"] >= 3
        assert service.requests["poll"] <= 8 * 3, "one by one only at the end"
