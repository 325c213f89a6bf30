"""The life of an entry: every change that may happen, and what comes next."""

from __future__ import annotations

import pytest

from storyboard.production.states import CURRENT, FREE, MOST_FAILURES, TRANSITIONS, State, Step, next_step


def test_every_state_can_be_left_and_reached() -> None:
    assert set(TRANSITIONS) == set(State)
    reached = {State.WAITING}.union(*TRANSITIONS.values())
    assert reached == set(State)


def test_nothing_is_sent_twice_by_itself() -> None:
    """From a state that may have cost money, only the service or the author leads back to one that is sent."""
    sendable = {state for state in State if next_step(state, clip_is_whole=False) is Step.SEND}
    paid = {State.SUBMITTED, State.RENDERED, State.DONE}
    for state in paid:
        by_itself = TRANSITIONS[state] - {State.RELEASED, State.FORGOTTEN, State.CANCELLED, State.FAILED}
        assert not by_itself & sendable, state
    # A create without an answer goes back only after the service said that it was never started.
    assert State.UNSENT in TRANSITIONS[State.UNKNOWN] and State.WAITING in TRANSITIONS[State.UNKNOWN]


@pytest.mark.parametrize(
    ("state", "step"),
    [
        (None, Step.SEND),
        (State.WAITING, Step.SEND),
        (State.UNSENT, Step.SEND),
        (State.RELEASED, Step.SEND),
        (State.FORGOTTEN, Step.SEND),
        (State.CANCELLED, Step.SEND),
        (State.SENDING, Step.LOOK),
        (State.UNKNOWN, Step.LOOK),
        (State.SUBMITTED, Step.FOLLOW),
        (State.RENDERED, Step.FETCH),
        (State.DONE, Step.FETCH),  # the clip was lost
        (State.BLOCKED, Step.ASK),
        (State.EXPIRED, Step.ASK),
        (State.WRONG, Step.ASK),
    ],
)
def test_what_comes_next(state: State | None, step: Step) -> None:
    assert next_step(state, clip_is_whole=False) is step
    assert next_step(state, clip_is_whole=False, rehearsal=True) is (Step.SEND if step is Step.ASK else step)


def test_a_clip_in_the_store_is_reused() -> None:
    assert next_step(State.DONE, clip_is_whole=True) is Step.REUSE


def test_a_job_that_fails_again_and_again_is_not_sent_without_end() -> None:
    steps = [next_step(State.FAILED, clip_is_whole=False, failures=count) for count in range(1, MOST_FAILURES + 1)]
    assert steps == [Step.SEND] * (MOST_FAILURES - 1) + [Step.ASK]


def test_what_is_free_is_not_current() -> None:
    assert not CURRENT & FREE
