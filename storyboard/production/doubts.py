"""What needs the author's word before it is sent, said so that it can be acted on."""

from __future__ import annotations

from storyboard.catalog.wire import Wire
from storyboard.errors import ServiceError, StoryboardError
from storyboard.production.ledger import Entry
from storyboard.production.states import MOST_FAILURES, State
from storyboard.production.verify import WrongClipError
from storyboard.services.errors import ClipGone, JobNotFound, ModerationBlocked, OutcomeUnknown

#: Hours after which a job that the service does not know any more has surely ended, where its description says nothing.
LIFETIME = 48.0


class HeldError(ServiceError):
    """An order was not sent because one that it depends on brought no clip. Run again when that one is done."""


def ask(entry: Entry) -> StoryboardError:
    """Why an entry is not sent again without the author's word, and the command that gives it."""
    number, message = entry.number, entry.message
    retry = f"storyboard jobs retry {number}"
    match entry.state:
        case State.BLOCKED:
            return ModerationBlocked(message, f"change the shots; or, where the service has changed its mind: {retry}")
        case State.FAILED:
            return ServiceError(f"it failed {MOST_FAILURES} times in a row, last: {message}", f"to try again: {retry}")
        case State.EXPIRED:
            return ClipGone(f"it was rendered, but the clip is gone: {message}", f"to pay for it again: {retry}")
        case State.WRONG:
            return WrongClipError(message, f"look at .storyboard/wrong/{number}.mp4; to pay for it again: {retry}")
        case _:
            hint = f"storyboard jobs adopt {number} ID, if you find it in the service's own list; else {retry}"
            reason = message or "the run ended while it was being sent"
            return OutcomeUnknown(f"it may have been started and paid for: {reason}", hint)


def surely_gone(entry: Entry, wire: Wire, now: float) -> bool:
    """Whether a job that the service does not know was lost for good, and is not just late or another account's."""
    hours = LIFETIME if wire.clip_hours is None else wire.clip_hours
    return entry.rehearsal or (entry.submitted_at is not None and now - entry.submitted_at > hours * 3600)


def not_found(entry: Entry, account: str) -> StoryboardError:
    """What to do about a paid job that the service does not know now."""
    if entry.account != account:
        return JobNotFound(
            f"the service does not know it with this key; it was sent with another one ({entry.job_id})",
            f"run with that key; or, to pay for it again: storyboard jobs retry {entry.number}",
        )
    return JobNotFound(
        f"the service does not know it at present ({entry.job_id})",
        f"run again later; or, to pay for it again: storyboard jobs retry {entry.number}",
    )
