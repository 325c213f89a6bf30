"""What can go wrong with a video service, drawn once.

    ServiceError                        exit code
    ├── ServiceUnreachable              2   nothing was sent: no such host, refused, no TLS
    ├── ConnectionLost                  1   the connection broke after something was sent
    ├── ServiceTrouble                  1   the service failed on its side (5xx)
    ├── RateLimited                     1   too many requests or jobs at once
    ├── BadReply                        1   an answer that is not of this protocol
    ├── NotOffered                  2   the service has no such call
    ├── RequestRefused                  1   the service says no to what was asked
    │   ├── AuthenticationRefused       2   the key is missing, wrong or not allowed to do this
    │   ├── OutOfCredit                 1   the account cannot pay
    │   ├── ModerationBlocked           1   the content policy forbids it
    │   └── JobNotFound                 1   the service knows no job of this id
    ├── OutcomeUnknown                  1   a create that may have started a paid job
    ├── JobFailed                       1   the job ended without a clip
    ├── StillRendering                  1   not finished within our patience; it goes on
    └── ClipGone                        1   the clip was made and is no longer there

The first five pass with time or with a setting. Only `OutcomeUnknown` leaves open
whether money was spent, and nothing in this package ever retries it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from storyboard.errors import ServiceError

if TYPE_CHECKING:
    from storyboard.services.job import VideoJob

__all__ = [
    "AuthenticationRefused",
    "BadReply",
    "ClipGone",
    "ConnectionLost",
    "JobFailed",
    "JobNotFound",
    "ModerationBlocked",
    "NotOffered",
    "OutOfCredit",
    "OutcomeUnknown",
    "RateLimited",
    "RequestRefused",
    "ServiceError",
    "ServiceTrouble",
    "ServiceUnreachable",
    "StillRendering",
]


class ServiceUnreachable(ServiceError):
    """The service was not reached, so surely nothing was sent. Check the address, the network and the proxy."""

    exit_code = 2


class ConnectionLost(ServiceError):
    """The connection broke or timed out after a request was sent. Reading again is safe; run the command again."""


class ServiceTrouble(ServiceError):
    """The service failed on its side (5xx) after retries. Run the command again later."""

    def __init__(self, message: str, hint: str = "", *, retry_after: float | None = None) -> None:
        super().__init__(message, hint)
        #: Seconds that the service asks to wait, or None.
        self.retry_after = retry_after


class RateLimited(ServiceTrouble):
    """Too many requests or jobs at once (429). Nothing was started; wait, or run fewer jobs at once."""


class BadReply(ServiceError):
    """An answer that is not of this protocol: HTML, a redirect, a body too large. Check the base URL."""


class NotOffered(ServiceError):
    """The service has no such call: no list, no cancel, no remix. Nothing was sent; do it on the service's own page."""

    exit_code = 2


class RequestRefused(ServiceError):
    """The service refused what was asked, and nothing was started. Change what `field` names.

    `code`, `field` and `valid_values` are the service's own; empty where it gave none.
    """

    def __init__(
        self, message: str, hint: str = "", *, code: str = "", field: str = "", valid_values: tuple[str, ...] = ()
    ) -> None:
        super().__init__(message, hint)
        self.code = code
        self.field = field
        self.valid_values = valid_values


class AuthenticationRefused(RequestRefused):
    """The key is missing, wrong, or not allowed to do this (401, 403). Set the variable that holds the key."""

    exit_code = 2


class OutOfCredit(RequestRefused):
    """The account cannot pay for the job (402, or the service's code for it). Top it up, then run again."""


class ModerationBlocked(RequestRefused):
    """The content policy forbids the prompt or the reference. Sending it again is useless: change the shots."""


class JobNotFound(RequestRefused):
    """The service knows no job of this id (404): it belongs to another account, or was deleted there."""


class OutcomeUnknown(ServiceError):
    """A create was sent and no usable answer came: it may have started a paid job. Never retried by itself.

    Look in the service's own list of jobs before asking for the same job again.
    """


class JobFailed(ServiceError):
    """The job ended without a clip (`failed`, `error`, `expired`, `cancelled`); `job` is its last state."""

    def __init__(self, message: str, hint: str = "", *, job: VideoJob) -> None:
        super().__init__(message, hint)
        self.job = job


class StillRendering(ServiceError):
    """Not finished within the time we wait. The job goes on at the service; wait for the same id again later."""


class ClipGone(ServiceError):
    """The job is finished and its clip is no longer offered (links are temporary). It must be made again."""
