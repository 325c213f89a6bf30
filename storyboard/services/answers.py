"""What an answer means: a job, or the most specific error. Read by a wire's description."""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from typing import Any, NamedTuple
from urllib.parse import unquote, urlsplit

from storyboard.catalog.template import get
from storyboard.catalog.wire import Endpoint, Listing, Wire
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
from storyboard.services.job import (
    Problem,
    Stage,
    VideoJob,
    amount,
    job_id,
    progress,
    text,
    texts,
    timestamp,
)

#: Statuses that, with an error body, say that surely nothing was started. All others leave it open.
REFUSALS = frozenset({400, 401, 402, 403, 404, 413, 422, 429})
#: Classes of error codes that say so whatever the status; "trouble" is not among them.
REFUSING_CLASSES = frozenset({"request", "key", "credit", "policy", "not-found", "rate"})

CHANGE_THE_SHOTS = "sending it again does not help; change the shots it is about"
CHECK_THE_ADDRESS = "check the service's base URL"
LOOK_FIRST = "it may have started a paid job: check the service's own list of jobs before you send it again"


class Reply(NamedTuple):
    """An answer, whatever its status. `headers` have lower-case names; the key is nowhere in it."""

    status: int
    headers: Mapping[str, str]
    body: bytes


def clean(words: str, limit: int = 500) -> str:
    """A service's words on one line, without control characters, cut at `limit` characters."""
    line = " ".join("".join(c if c.isprintable() else " " for c in words).split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def is_success(reply: Reply) -> bool:
    """Whether HTTP says so; the body may still refuse."""
    return 200 <= reply.status < 300


class Reader:
    """Reads the answers of one service."""

    def __init__(self, wire: Wire) -> None:
        self.wire = wire

    # ---------------------------------------------------------------------------------------- jobs

    def job(self, reply: Reply, endpoint: Endpoint, known_id: str = "") -> VideoJob:
        """The job that an answer describes; raises what the answer means otherwise.

        `known_id` is the id that was asked for, where the answer need not repeat it.
        """
        body = _json(reply)
        if is_success(reply) and isinstance(body, Mapping):
            holder = get(body, endpoint.job)
            if isinstance(holder, Mapping) and (job := self._job(holder, known_id)):
                return job
            if holder is None and known_id and self._problem(body) is None:
                raise JobNotFound(f"the service does not know job {clean(known_id, 80)}", _OTHER_ACCOUNT)
        raise self.refusal(reply)

    def polled(self, reply: Reply, endpoint: Endpoint, known_id: str) -> tuple[VideoJob, float | None]:
        """The job, and the seconds that the service asks to wait until the next poll, if it says so."""
        return self.job(reply, endpoint, known_id), _poll_after(reply)

    def found(self, reply: Reply, endpoint: Endpoint) -> VideoJob | None:
        """The job that a look-up has found, None where the service says that there is none."""
        body = _json(reply)
        if is_success(reply) and isinstance(body, Mapping) and self._problem(body) is None:
            holder = get(body, endpoint.job)
            if holder is None or (not holder and isinstance(holder, list)):
                return None
        return self.job(reply, endpoint)

    def result(self, reply: Reply, endpoint: Endpoint, job: VideoJob) -> VideoJob:
        """A finished job with the clip's address from a second answer. Raises what that answer means otherwise."""
        holder = get(_json(reply), endpoint.job)
        if not is_success(reply) or not isinstance(holder, Mapping):
            raise self.refusal(reply)
        for path in self.wire.answer.json_texts:
            holder = _decoded(holder, path)
        clips = tuple(found for path in self.wire.answer.clip if (found := text(get(holder, path))))
        return job._replace(clips=clips, raw=json.dumps(holder, ensure_ascii=False))

    def values(self, reply: Reply, endpoint: Endpoint) -> Any:
        """What an answer holds, as JSON values. Raises what it means otherwise."""
        found = get(_json(reply), endpoint.job)
        if not is_success(reply) or found is None:
            raise self.refusal(reply)
        return found

    def created(self, reply: Reply, endpoint: Endpoint) -> VideoJob:
        """The job that a create has started; raises what the answer means otherwise.

        OutcomeUnknown wherever a job may have been started all the same: everything but the documented refusals.
        """
        body = _json(reply)
        if is_success(reply):
            holder = get(body, endpoint.job)
            if isinstance(holder, Mapping) and (job := self._job(holder)):
                return job
        error = self.refusal(reply)
        if self._surely_refused(reply, body):
            raise error
        raise OutcomeUnknown(f"the create was sent, but {error.message}", LOOK_FIRST)

    def _surely_refused(self, reply: Reply, body: Any) -> bool:
        code = self._code(body)
        if is_success(reply):
            return self._code_class(body) in REFUSING_CLASSES
        if reply.status == 500:
            return code == "invalid_request"
        return reply.status in REFUSALS and bool(code or self._message(body))

    def jobs(self, reply: Reply, endpoint: Endpoint) -> list[VideoJob]:
        """The jobs of a list or a batch; entries without an id are left out. Raises what the answer means otherwise."""
        body = _json(reply)
        found = get(body, endpoint.job)
        if not is_success(reply) or self._code_class(body) is not None or not isinstance(found, list | None):
            raise self.refusal(reply)
        if body is None or (found is None and not isinstance(body, Mapping)):
            raise self.refusal(reply)
        jobs = [self._job(item) for item in found or () if isinstance(item, Mapping)]
        return [job for job in jobs if job is not None]

    def next_cursor(self, reply: Reply, listing: Listing, jobs: list[VideoJob], page: int) -> str | None:
        """What the next page of a list is asked for by; None where there is none."""
        body = _json(reply)
        if not jobs or (listing.more and get(body, listing.more) is not True):
            return None
        if listing.cursor == "page":
            return str(page + 1)
        return (text(get(body, listing.cursor)) if listing.cursor else jobs[-1].id) or None

    def address(self, reply: Reply, endpoint: Endpoint) -> str:
        """Where an upload lies. Raises what the answer means otherwise."""
        found = text(get(_json(reply), endpoint.job))
        if not is_success(reply) or not found.startswith(("https://", "http://")):
            raise self.refusal(reply)
        return found

    def failure_of(self, job: VideoJob) -> ServiceError:
        """Why a job ended without a clip."""
        problem = job.error or Problem()
        words = clean(problem.message or problem.code)
        if job.stage is Stage.GONE:
            return JobNotFound(words or f"the service no longer knows job {clean(job.id, 80)}", _OTHER_ACCOUNT)
        words = words or f'the service gives no reason (state "{clean(job.status)}")'
        if job.stage is Stage.BLOCKED:
            return ModerationBlocked(words, CHANGE_THE_SHOTS, code=problem.code)
        return JobFailed(f"the job failed: {words}", "run again to render it once more", job=job)

    def _job(self, holder: Mapping[str, Any], known_id: str = "") -> VideoJob | None:
        paths = self.wire.answer
        for path in paths.json_texts:
            holder = _decoded(holder, path)

        def first(*names: str) -> Any:
            found = (get(holder, name) for name in names)
            return next((value for value in found if value not in (None, "", [], {})), None)

        raw_id = first(*paths.id)
        own_id = self._own_path(raw_id) if paths.id_is_address else job_id(raw_id)
        status = text(first(*paths.status))
        found_id = known_id if own_id or status else ""
        if not (found_id := found_id or own_id):
            return None
        problem = Problem(message=text(first(*paths.message)), code=text(first(*paths.code)))
        stage = self._stage(status, problem, failed=first(*paths.failure) is not None)
        cost = amount(first(*paths.cost))
        currency = text(first(*paths.currency))
        return VideoJob(
            id=found_id,
            status=status,
            stage=stage,
            progress=100 if stage is Stage.DONE else progress(first(*paths.progress)),
            created_at=timestamp(first(*paths.created)),
            completed_at=timestamp(first(*paths.completed)) if stage is not Stage.UNDER_WAY else None,
            expires_at=timestamp(first(*paths.expires)),
            model=text(first(*paths.model)),
            seconds=text(first(*paths.seconds)),
            size=text(first(*paths.size)),
            prompt=text(first(*paths.prompt)),
            client_id=text(first(*paths.client_id)),
            clips=tuple(dict.fromkeys(found for path in paths.clip if (found := text(get(holder, path))))),
            last_frame=text(first(*paths.last_frame)),
            error=problem if problem.message or problem.code else None,
            cost=None if cost is None else cost * paths.cost_factor,
            currency=currency or paths.cost_currency,
            raw=json.dumps(holder, ensure_ascii=False),
        )

    def _stage(self, status: str, problem: Problem, *, failed: bool) -> Stage:
        stage = self.wire.states.stage(status)
        if failed or stage == "failed":
            return Stage.BLOCKED if self._is_policy(problem) else Stage.FAILED
        return {"done": Stage.DONE, "blocked": Stage.BLOCKED, "gone": Stage.GONE}.get(stage or "", Stage.UNDER_WAY)

    def _own_path(self, value: object) -> str:
        """The part of an address below the base URL, as the job's id; empty for another host's."""
        base, found = urlsplit(self.wire.base_url), urlsplit(text(value))
        prefix = base.path.rstrip("/") + "/"
        if (found.scheme, found.netloc) != (base.scheme, base.netloc) or not found.path.startswith(prefix):
            return ""
        return job_id(unquote(found.path.removeprefix(prefix)))

    # -------------------------------------------------------------------------------------- errors

    def refusal(self, reply: Reply) -> ServiceError:
        """The error that an answer other than the one hoped for means."""
        body = _json(reply)
        problem = self._problem(body)
        if problem is None:
            return _without_words(reply)
        words = clean(problem.message or problem.code) or f"no reason given (HTTP {reply.status})"
        kind = self._class(problem, reply.status)
        if kind in {"rate", "trouble"}:
            wait = _seconds(reply.headers.get("retry-after"), per_second=1)
            if kind == "rate":
                return RateLimited(words, "wait, or run fewer jobs at once", retry_after=wait)
            return ServiceTrouble(f"the service failed: {words}", "try again later", retry_after=wait)
        return _refused(kind, problem, words)

    def _class(self, problem: Problem, status: int) -> str:
        """What an error is about: by the service's own code, else by the HTTP status."""
        if self._is_policy(problem):
            return "policy"
        if problem.code in self.wire.errors.classes:
            return self.wire.errors.classes[problem.code]
        if status >= 500:
            # CometAPI: a 500 that says `invalid_request` is about the request and is not to be sent again.
            return "request" if "invalid_request" in f"{problem.code} {problem.message}" else "trouble"
        return {401: "key", 403: "key", 402: "credit", 404: "not-found", 410: "not-found", 429: "rate"}.get(
            status, "trouble" if status == 408 else "request"
        )

    def _code_class(self, body: Any) -> str | None:
        """The class of a code in a body that came with a success; None if it is not an error code."""
        code = self._code(body)
        if not code or code in self.wire.errors.success:
            return None
        return self.wire.errors.classes.get(code)

    def _problem(self, body: Any) -> Problem | None:
        code, message = self._code(body), self._message(body)
        if not (code or message) or code in self.wire.errors.success:
            return None
        paths = self.wire.errors
        values = next((listed for path in paths.valid_values if (listed := texts(get(body, path)))), ())
        field = next((found for path in paths.field if (found := text(get(body, path)))), "")
        return Problem(message, code, field, values)

    def _code(self, body: Any) -> str:
        return next((found for path in self.wire.errors.code if (found := text(get(body, path)))), "")

    def _message(self, body: Any) -> str:
        return next((found for path in self.wire.errors.message if (found := text(get(body, path)))), "")

    def _is_policy(self, problem: Problem) -> bool:
        errors = self.wire.errors
        if errors.classes.get(problem.code) == "policy":
            return True
        message = problem.message.lower()
        return any(words in message for words in errors.policy_words)


_OTHER_ACCOUNT = "the job may belong to another account, or was deleted"


def _json(reply: Reply) -> Any:
    """The body as JSON values; None where it is none."""
    try:
        return json.loads(reply.body)
    except (ValueError, RecursionError):
        return None


def _decoded(holder: Mapping[str, Any], path: str) -> Mapping[str, Any]:
    """A job with the text at `path` replaced by the JSON values that it holds: kie.ai's `resultJson`."""
    try:
        value = json.loads(text(get(holder, path)))
    except (ValueError, RecursionError):
        return holder
    return {**holder, path: value}


def _poll_after(reply: Reply) -> float | None:
    """Seconds until the next poll, where the service says so: `openai-poll-after-ms`, from the SDK's `videos.poll`."""
    return _seconds(reply.headers.get("openai-poll-after-ms"), per_second=1000)


def _seconds(words: str | None, per_second: int) -> float | None:
    try:
        seconds = float(words or "") / per_second
    except ValueError:
        return None
    # A service that asks for days is believed for ten minutes: the next poll tells whether it meant it.
    return min(seconds, 600.0) if math.isfinite(seconds) and seconds > 0 else None


def _refused(kind: str, problem: Problem, words: str) -> RequestRefused:
    code, field, values = problem.code, clean(problem.field, 80), tuple(clean(v, 80) for v in problem.valid_values)
    if kind == "policy":
        return ModerationBlocked(words, CHANGE_THE_SHOTS, code=code)
    if kind == "key":
        hint = "check the key in the environment variable that the service's entry names"
        return AuthenticationRefused(f"the service refused the key: {words}", hint, code=code)
    if kind == "credit":
        return OutOfCredit(words, "top up the account, then run again", code=code)
    if kind == "not-found":
        return JobNotFound(words, _OTHER_ACCOUNT, code=code)
    valid = f"valid values: {', '.join(values)}" if values else "change it, then run again"
    hint = f"{field}: {valid}" if field else valid
    return RequestRefused(
        f"the service refused the request: {words}", hint, code=code, field=field, valid_values=values
    )


def _without_words(reply: Reply) -> ServiceError:
    """An answer whose body says nothing of this protocol: only its status speaks."""
    status = reply.status
    wait = _seconds(reply.headers.get("retry-after"), per_second=1)
    if status == 429:
        return RateLimited("too many requests (HTTP 429)", "wait, or run fewer jobs at once", retry_after=wait)
    if status >= 500 or status == 408:
        return ServiceTrouble(f"the service failed (HTTP {status})", "try again later", retry_after=wait)
    if status in {401, 402, 403}:
        return _refused("credit" if status == 402 else "key", Problem(), f"HTTP {status}")
    if 300 <= status < 400:
        place = clean(reply.headers.get("location", "").partition("?")[0], 200)
        return BadReply(f"the service answered with a redirect to {place or 'nowhere'}", CHECK_THE_ADDRESS)
    if status in {404, 410}:
        return JobNotFound(f"the service has nothing at this address (HTTP {status})", CHECK_THE_ADDRESS)
    kind = clean(reply.headers.get("content-type", ""), 80) or "no content type"
    return BadReply(f"the service did not answer with a job (HTTP {status}, {kind})", CHECK_THE_ADDRESS)
