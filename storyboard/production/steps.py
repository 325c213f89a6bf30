"""What to do next for a clip, decided from what the ledger says of it. Pure: no file, no network, no clock."""

from __future__ import annotations

from enum import Enum

from storyboard.production.ledger import Entry, State


class Step(Enum):
    """The next step for one clip."""

    SEND = "send"  # ask the service for it: costs money
    FOLLOW = "follow"  # it was asked for: wait for it and fetch it
    REUSE = "reuse"  # it lies here, whole
    ASK_AUTHOR = "ask the author"  # sending could pay twice, or is known to be useless


def next_step(entry: Entry | None, *, clip_is_whole: bool, free: bool, resend: bool) -> Step:
    """The next step for a clip whose newest entry this is (None: never asked for).

    `free`: the service costs nothing, so asking again is always safe. `resend`: the author allows to send what may
    have been paid for already, or was blocked. A job whose id is known is followed in any case: that costs nothing.
    """
    if entry is None:
        return Step.SEND
    match entry.state:
        case State.FILMED if clip_is_whole:
            return Step.REUSE
        case State.FILMED | State.SUBMITTED:
            return Step.FOLLOW
        case State.FAILED if entry.sha256:  # its clip was here once, so it was paid for
            return Step.SEND if free or resend else Step.ASK_AUTHOR
        case State.WAITING | State.FAILED:
            return Step.SEND
        case State.SENDING | State.UNKNOWN | State.BLOCKED:
            return Step.SEND if free or resend else Step.ASK_AUTHOR
