"""What happens next to a clip, for every state the ledger can be found in."""

from __future__ import annotations

import pytest

from storyboard.production import Entry, State, Step, next_step


def entry(state: State, sha256: str = "") -> Entry:
    return Entry(1, "f", 1, state, "s", "m", "10", "64x36", "p", "", "", "USD", "", "", sha256, "", 0.0, 0.0)


def test_what_was_never_asked_for_is_sent() -> None:
    assert next_step(None, clip_is_whole=False, free=False, resend=False) is Step.SEND


@pytest.mark.parametrize("allowed", [{"free": False, "resend": False}, {"free": True, "resend": True}])
@pytest.mark.parametrize(
    ("state", "whole", "step"),
    [
        (State.WAITING, False, Step.SEND),
        (State.FAILED, False, Step.SEND),
        (State.SUBMITTED, False, Step.FOLLOW),
        (State.FILMED, True, Step.REUSE),
        (State.FILMED, False, Step.FOLLOW),
    ],
)
def test_what_costs_nothing_twice_needs_no_word(
    state: State, whole: bool, step: Step, allowed: dict[str, bool]
) -> None:
    assert next_step(entry(state), clip_is_whole=whole, **allowed) is step


@pytest.mark.parametrize(
    "doubtful", [entry(State.SENDING), entry(State.UNKNOWN), entry(State.BLOCKED), entry(State.FAILED, "ab")]
)
def test_what_may_cost_twice_is_never_sent_without_the_authors_word(doubtful: Entry) -> None:
    assert next_step(doubtful, clip_is_whole=False, free=False, resend=False) is Step.ASK_AUTHOR
    assert next_step(doubtful, clip_is_whole=False, free=False, resend=True) is Step.SEND
    assert next_step(doubtful, clip_is_whole=False, free=True, resend=False) is Step.SEND


def test_every_state_has_a_step() -> None:
    assert all(next_step(entry(state), clip_is_whole=True, free=True, resend=False) for state in State)
