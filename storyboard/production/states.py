"""The life of a ledger entry as a pure state machine: no file, no network, no clock.

    waiting ──intent──▶ sending ──id──▶ submitted ──done──▶ rendered ──clip──▶ done
       ▲ │                 │ │              │                  │
       │ └──────refused────┼─┼─▶ unsent     ├─▶ failed         ├─▶ expired   paid, no longer offered
       │                   │ └─▶ blocked ◀──┤                  └─▶ wrong     kept, not what was ordered
       │                   ▼                └─▶ cancelled
       └──not started── unknown ──found──▶ submitted
                           └──author──▶ released (send again), forgotten (not ours), submitted (adopted)

`docs/production.md` explains it. `TRANSITIONS` is the whole truth: the ledger refuses every other change.
"""

from __future__ import annotations

from enum import Enum, StrEnum


class State(StrEnum):
    """How far an entry came. The comment says what it may have cost."""

    WAITING = "waiting"  # its price is reserved; nothing has left this machine: nothing
    SENDING = "sending"  # the intent is on disk, the create may be under way: perhaps the price
    UNKNOWN = "unknown"  # the create was sent and no usable answer came: perhaps the price
    SUBMITTED = "submitted"  # the service gave an id: the price
    RENDERED = "rendered"  # the service has the clip: the price
    DONE = "done"  # the clip is in the store, verified: the price
    UNSENT = "unsent"  # the service surely started nothing: nothing
    FAILED = "failed"  # the service ended the job without a clip: the price, unless it says otherwise
    BLOCKED = "blocked"  # the content policy forbids it: the price only if a job was started
    CANCELLED = "cancelled"  # cancelled at the author's word: the price
    EXPIRED = "expired"  # rendered, and the service no longer has the clip: the price
    WRONG = "wrong"  # the clip is not what was ordered; it is kept: the price
    RELEASED = "released"  # the author let it be sent again: the price, for it may have been started
    FORGOTTEN = "forgotten"  # the author said that it was never started: nothing


class Step(Enum):
    """What to do next for a clip."""

    SEND = "send"  # create a job: costs money
    LOOK = "look"  # ask the service whether a job was started
    FOLLOW = "follow"  # poll it, then fetch its clip
    FETCH = "fetch"  # fetch its clip
    REUSE = "reuse"  # the clip is in the store
    ASK = "ask the author"  # sending could pay twice, or is known to be useless


#: A clip that failed this often in a row is not sent again without the author's word.
MOST_FAILURES = 3

#: States of an entry that still counts as the one entry of its clip: the database allows no second one beside it.
CURRENT = frozenset(
    {State.WAITING, State.SENDING, State.UNKNOWN, State.SUBMITTED, State.RENDERED, State.DONE, State.WRONG}
)
#: States in which a job may be under way at the service.
UNDER_WAY = frozenset({State.SENDING, State.SUBMITTED})
#: States that are resolved before anything new is sent.
UNRESOLVED = frozenset({State.SENDING, State.UNKNOWN})
#: States that cost nothing whatever happened.
FREE = frozenset({State.UNSENT, State.FORGOTTEN})

_ENDED = {State.FAILED, State.BLOCKED, State.CANCELLED, State.EXPIRED}
_AUTHOR = {State.RELEASED, State.FORGOTTEN}

TRANSITIONS: dict[State, frozenset[State]] = {
    State.WAITING: frozenset({State.SENDING, State.UNSENT, State.BLOCKED}),
    State.SENDING: frozenset({State.SUBMITTED, State.UNKNOWN, State.WAITING, State.UNSENT, State.BLOCKED, *_AUTHOR}),
    State.UNKNOWN: frozenset({State.SUBMITTED, State.WAITING, State.UNSENT, *_AUTHOR}),
    State.SUBMITTED: frozenset({State.RENDERED, *_ENDED, *_AUTHOR}),
    State.RENDERED: frozenset({State.DONE, State.EXPIRED, State.WRONG, *_AUTHOR}),
    State.DONE: frozenset({State.RENDERED, State.EXPIRED, State.WRONG, *_AUTHOR}),  # a lost clip is fetched again
    State.WRONG: frozenset({State.RENDERED, *_AUTHOR}),
    State.FAILED: frozenset({State.RELEASED, State.FORGOTTEN}),
    State.BLOCKED: frozenset({State.RELEASED, State.FORGOTTEN}),
    State.CANCELLED: frozenset({State.RELEASED, State.FORGOTTEN}),
    State.EXPIRED: frozenset({State.RENDERED, State.RELEASED, State.FORGOTTEN}),
    State.UNSENT: frozenset({State.FORGOTTEN}),
    State.RELEASED: frozenset({State.SUBMITTED, State.FORGOTTEN}),
    State.FORGOTTEN: frozenset({State.SUBMITTED}),
}


def next_step(state: State | None, *, clip_is_whole: bool, failures: int = 0, rehearsal: bool = False) -> Step:
    """What to do for a clip whose newest entry is in this state (None: it has none).

    `failures` counts the entries of the clip that failed in a row, this one included. `rehearsal`: the service costs
    nothing, so that the author is never asked.
    """
    ask = Step.SEND if rehearsal else Step.ASK
    match state:
        case State.SENDING | State.UNKNOWN:
            return Step.LOOK
        case State.SUBMITTED:
            return Step.FOLLOW
        case State.RENDERED:
            return Step.FETCH
        case State.DONE:
            return Step.REUSE if clip_is_whole else Step.FETCH
        case State.FAILED:
            return Step.SEND if failures < MOST_FAILURES else ask
        case State.BLOCKED | State.EXPIRED | State.WRONG:
            return ask
        case _:
            return Step.SEND
