"""What an answer means: a job, or the most specific error."""

from __future__ import annotations

import math

from storyboard.errors import ServiceError
from storyboard.services.errors import (
    AuthenticationRefused,
    BadReply,
    JobFailed,
    JobNotFound,
    ModerationBlocked,
    OutcomeUnknown,
    OutOfCredit,
    RateLimited,
    RequestRefused,
    ServiceTrouble,
)
from storyboard.services.steps import Reply
from storyboard.services.wire import ErrorBody, Problem, VideoJob, VideoPage

MODERATION_CODES = frozenset({"content_policy_violation", "moderation_blocked", "sentinel_block"})
CREDIT_CODES = frozenset({"insufficient_credits", "insufficient_quota", "billing_hard_limit_reached"})
#: CometAPI names its sentence, others only the code.
MODERATION_SENTENCE = "blocked by our moderation"

CHANGE_THE_SHOTS = "sending it again is useless: change the shots it is about"
CHECK_THE_ADDRESS = "check the service's base URL"
LOOK_BEFORE_ASKING_AGAIN = "it may have started a paid job: look at the service's own list of jobs before asking again"


def clean(text: str, limit: int = 500) -> str:
    """A service's words on one line, without control characters, cut at `limit` characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in text).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def is_success(reply: Reply) -> bool:
    return 200 <= reply.status < 300


def job_of(reply: Reply) -> VideoJob:
    """The job that an answer to `GET /videos/{id}` or a remix describes; raises what it means otherwise."""
    if is_success(reply) and (job := _read_job(reply)):
        return job
    raise refusal(reply)


def polled_job_of(reply: Reply) -> tuple[VideoJob, float | None]:
    """The job, and the seconds that the service asks to wait until the next poll, if it says so."""
    return job_of(reply), _poll_after(reply)


def page_of(reply: Reply) -> VideoPage:
    """One page of jobs; raises what the answer means otherwise."""
    if not is_success(reply) or _problem(reply):
        raise refusal(reply)
    try:
        return VideoPage.model_validate_json(reply.body)
    except ValueError:
        raise refusal(reply) from None


def created_job_of(reply: Reply) -> VideoJob:
    """The job that a create has started; raises what the answer means otherwise.

    OutcomeUnknown wherever a job may have been started all the same: a success that names no job,
    a gateway that gave up waiting for the service behind it, a failure on the service's side.
    """
    if is_success(reply) and (job := _read_job(reply)):
        return job
    error = refusal(reply)
    surely_started_nothing = (
        isinstance(error, RequestRefused | RateLimited)
        or (300 <= reply.status < 500 and reply.status != 408)
        or (reply.status == 503 and _problem(reply) is not None)
    )
    if surely_started_nothing:
        raise error
    raise OutcomeUnknown(f"the create was sent, but {error.message}", LOOK_BEFORE_ASKING_AGAIN)


def failure_of(job: VideoJob) -> ServiceError:
    """Why a job ended without a clip."""
    problem = job.error or Problem()
    words = clean(problem.message or problem.code) or f'the service gives no reason (state "{clean(job.status)}")'
    if _is_moderation(problem):
        return ModerationBlocked(words, CHANGE_THE_SHOTS, code=problem.code)
    return JobFailed(f"the job failed: {words}", "run again to ask for it once more", job=job)


def refusal(reply: Reply) -> ServiceError:
    """The error that an answer other than the one hoped for means."""
    problem = _problem(reply)
    if problem is None:
        return _without_words(reply)
    words = clean(problem.message or problem.code) or f"no reason given (HTTP {reply.status})"
    if specific := _by_code(problem, words):
        return specific
    if reply.status == 429:
        return RateLimited(words, "wait, or run fewer jobs at once", retry_after=_retry_after(reply))
    # CometAPI: a 500 whose body says `invalid_request` is about the request and is not to be retried.
    if reply.status >= 500 and "invalid_request" not in f"{problem.code} {problem.type} {problem.message}":
        return ServiceTrouble(f"the service failed: {words}", "try again later", retry_after=_retry_after(reply))
    return _refused(reply.status, problem, words)


def _retry_after(reply: Reply) -> float | None:
    """Seconds of a `Retry-After` header; its date form is not used by these services."""
    return _seconds(reply.headers.get("retry-after"), per_second=1)


def _poll_after(reply: Reply) -> float | None:
    """Seconds until the next poll, where the service says so: `openai-poll-after-ms`, from the SDK's `videos.poll`."""
    return _seconds(reply.headers.get("openai-poll-after-ms"), per_second=1000)


def _seconds(text: str | None, per_second: int) -> float | None:
    try:
        seconds = float(text or "") / per_second
    except ValueError:
        return None
    # A service that asks for days is believed for ten minutes: the next poll tells whether it meant it.
    return min(seconds, 600.0) if math.isfinite(seconds) and seconds > 0 else None


def _read_job(reply: Reply) -> VideoJob | None:
    try:
        return VideoJob.model_validate_json(reply.body)
    except ValueError:
        return None


def _problem(reply: Reply) -> Problem | None:
    try:
        body = ErrorBody.model_validate_json(reply.body)
    except ValueError:
        return None
    return body.error or (Problem(message=body.message) if body.message else None)


def _is_moderation(problem: Problem) -> bool:
    return problem.code in MODERATION_CODES or MODERATION_SENTENCE in problem.message.lower()


def _by_code(problem: Problem, words: str) -> ServiceError | None:
    """What the service's own code says, whatever status it came with."""
    if _is_moderation(problem):
        return ModerationBlocked(words, CHANGE_THE_SHOTS, code=problem.code)
    if problem.code in CREDIT_CODES:
        return OutOfCredit(words, "top up the account, then run again", code=problem.code)
    return None


def _refused(status: int, problem: Problem, words: str) -> ServiceError:
    code, field, values = problem.code, clean(problem.field, 80), tuple(clean(v, 80) for v in problem.valid_values)
    if status in {401, 403}:
        hint = "check the key in the environment variable that the service's entry names"
        return AuthenticationRefused(f"the service refused the key: {words}", hint, code=code)
    if status == 402:
        return OutOfCredit(words, "top up the account, then run again", code=code)
    if status in {404, 410}:
        return JobNotFound(words, "the job may belong to another account, or was deleted", code=code)
    valid = f"valid values: {', '.join(values)}" if values else "change it, then run again"
    hint = f"{field}: {valid}" if field else valid
    return RequestRefused(
        f"the service refused the request: {words}", hint, code=code, field=field, valid_values=values
    )


def _without_words(reply: Reply) -> ServiceError:
    """An answer whose body says nothing of this protocol: only its status speaks."""
    status = reply.status
    if status == 429:
        return RateLimited(
            "too many requests (HTTP 429)", "wait, or run fewer jobs at once", retry_after=_retry_after(reply)
        )
    if status >= 500 or status == 408:
        return ServiceTrouble(f"the service failed (HTTP {status})", "try again later", retry_after=_retry_after(reply))
    if status in {401, 402, 403}:
        return _refused(status, Problem(), f"HTTP {status}")
    if 300 <= status < 400:
        place = clean(reply.headers.get("location", "").partition("?")[0], 200)
        return BadReply(f"the service answered with a redirect to {place or 'nowhere'}", CHECK_THE_ADDRESS)
    kind = clean(reply.headers.get("content-type", ""), 80) or "no content type"
    return BadReply(f"the service answered something else than a job (HTTP {status}, {kind})", CHECK_THE_ADDRESS)
