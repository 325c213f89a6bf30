"""A job's life as a state machine: no network, no clock, no sleep. Each test is a script of what came of each step."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from storyboard.catalog import load
from storyboard.errors import ServiceError, UsageError
from storyboard.services import errors
from storyboard.services.answers import Reply
from storyboard.services.calls import Call, create_call
from storyboard.services.flows import Fetch, Flow, Flows, Paid, Retrying, Saved, Seen, Step, Tell, Wait
from storyboard.services.request import Pace, Reference, VideoRequest

WIRE = load().wire("cometapi")
SORA = load().model("sora-2-all")
REQUEST = VideoRequest("Shot 1:\nduration: 10sec\nScene: A plane.", SORA, 10, "720x1280")
PACE = Pace(jitter=0.0)
CLIP = Path("clip.mp4")


class Driver:
    """Plays a service: answers calls from a script, and keeps a clock that only waiting moves."""

    def __init__(self, *script: Reply | Saved | ServiceError) -> None:
        self.script = list(script)
        self.now = 0.0
        self.steps: list[Step] = []
        self.flows = Flows(WIRE, PACE, lambda: self.now, lambda: 0.5)

    def run(self, flow: Flow[Any]) -> Any:
        try:
            step = next(flow)
            while True:
                outcome = self._outcome(step)
                step = flow.throw(outcome) if isinstance(outcome, ServiceError) else flow.send(outcome)
        except StopIteration as end:
            return end.value

    def _outcome(self, step: Step) -> Reply | Saved | ServiceError | None:
        self.steps.append(step)
        match step:
            case Wait(seconds):
                self.now += seconds
            case Call() | Paid() | Fetch():
                return self.script.pop(0)
        return None

    @property
    def sent(self) -> list[Call | Fetch]:
        steps = [step.call if isinstance(step, Paid) else step for step in self.steps]
        return [step for step in steps if isinstance(step, Call | Fetch)]

    @property
    def waits(self) -> list[float]:
        return [step.seconds for step in self.steps if isinstance(step, Wait)]


def answer(status: int = 200, body: object = None, **headers: str) -> Reply:
    content = body if isinstance(body, bytes) else json.dumps(body).encode()
    return Reply(status, {name.replace("_", "-"): value for name, value in headers.items()}, content)


def state(status: str, **more: object) -> Reply:
    return answer(200, {"id": "video_1", "object": "video", "status": status, **more})


def test_a_whole_life_creates_once_polls_and_downloads() -> None:
    saved = Saved(CLIP, 5, "ab")
    driver = Driver(state("queued"), state("queued"), state("in_progress", progress=40), state("completed"), saved)
    assert driver.run(driver.flows.render(REQUEST, CLIP)) == saved
    assert [getattr(step, "method", "FETCH") for step in driver.sent] == ["POST", "GET", "GET", "GET", "FETCH"]
    seen = [step.event.job.status for step in driver.steps if isinstance(step, Tell) and isinstance(step.event, Seen)]
    assert seen == ["queued", "in_progress", "completed"]
    assert driver.waits == [2.0, 3.0]


def test_a_create_always_says_model_seconds_size_and_prompt_as_text() -> None:
    request = REQUEST._replace(
        reference=Reference("reference.png", b"\x89PNG", "image/png"),
        fields={"character_url": "https://example.test/hero.mp4", "character_timestamps": "1,3"},
    )
    parts = {part.name: part for part in create_call(WIRE, request).parts}
    assert {name: part.content for name, part in parts.items() if not part.filename} == {
        "model": b"sora-2-all",
        "seconds": b"10",
        "size": b"720x1280",
        "prompt": REQUEST.prompt.encode(),
        "character_url": b"https://example.test/hero.mp4",
        "character_timestamps": b"1,3",
    }
    assert parts["input_reference"] == ("input_reference", b"\x89PNG", "reference.png", "image/png")


@pytest.mark.parametrize(
    "broken",
    [
        errors.ConnectionLost("no answer in time"),
        errors.BadReply("the answer is larger than 4 MiB"),
        answer(200, b"<html>welcome</html>", content_type="text/html"),
        answer(200, {"object": "video", "status": "queued"}),
        answer(200, {"id": "has a blank"}),
        answer(500, {"error": {"message": "do request failed", "code": "internal"}}),
        answer(502, b"<html>bad gateway</html>"),
        answer(503, b""),
        answer(504, b""),
        answer(524, b""),
        answer(408, b""),
        answer(408, {"error": {"message": "took too long"}}),
        answer(409, {"error": {"message": "conflict"}}),
        answer(503, {"error": {"message": "overloaded"}}),
        answer(500, {"error": {"message": "invalid_request: no", "code": "other"}}),
        answer(500, {"error": {"message": "x", "type": "invalid_request_error"}}),
        answer(301, b"", location="https://elsewhere.test/?key=1"),
        answer(404, b"<html>", content_type="text/html"),
        answer(403, b"<html>"),
        answer(429, b"slow down"),
        answer(200, {"error": "seconds must be a string"}),
    ],
)
def test_a_create_whose_outcome_is_unknown_is_never_sent_again(broken: Reply | ServiceError) -> None:
    driver = Driver(broken)
    with pytest.raises(errors.OutcomeUnknown, match="the create was sent") as caught:
        driver.run(driver.flows.create(REQUEST))
    assert len(driver.sent) == 1
    assert "may have started a paid job" in caught.value.hint


@pytest.mark.parametrize(
    "passing",
    [
        errors.ServiceUnreachable("cannot connect"),
        answer(429, {"error": {"message": "three jobs at once", "type": "comet_api_error", "code": ""}}),
    ],
)
def test_a_create_that_surely_started_nothing_is_sent_again(passing: Reply | ServiceError) -> None:
    driver = Driver(passing, passing, state("queued"))
    assert driver.run(driver.flows.create(REQUEST)).id == "video_1"
    assert driver.waits == [1.0, 2.0]
    assert sum(isinstance(step, Tell) and isinstance(step.event, Retrying) for step in driver.steps) == 2


def test_an_unreachable_service_is_given_up_on() -> None:
    driver = Driver(*[errors.ServiceUnreachable("cannot connect")] * PACE.attempts)
    with pytest.raises(errors.ServiceUnreachable):
        driver.run(driver.flows.create(REQUEST))
    assert len(driver.sent) == PACE.attempts


def test_a_full_service_is_waited_for_as_long_as_it_asks_and_not_for_ever() -> None:
    driver = Driver(*[answer(429, {"error": "busy"}, retry_after="300")] * 4)
    with pytest.raises(errors.RateLimited):
        driver.run(driver.flows.create(REQUEST))
    assert driver.waits == [300.0, 300.0, 300.0]


@pytest.mark.parametrize(
    ("reply", "kind", "words"),
    [
        (answer(401, {"error": {"message": "bad key"}}), errors.AuthenticationRefused, "bad key"),
        (answer(403, {"message": "not yours"}), errors.AuthenticationRefused, "not yours"),
        (answer(402, {"error": {"message": "pay first"}}), errors.OutOfCredit, "pay first"),
        (
            answer(429, {"error": {"message": "no money", "code": "insufficient_credits"}}),
            errors.OutOfCredit,
            "no money",
        ),
        (
            answer(400, {"error": {"message": "Your request was blocked by our moderation system.", "code": None}}),
            errors.ModerationBlocked,
            "moderation",
        ),
        (answer(422, {"error": {"message": "no", "code": "sentinel_block"}}), errors.ModerationBlocked, "no"),
        (answer(500, {"error": {"message": "x", "code": "invalid_request"}}), errors.RequestRefused, "x"),
        (answer(404, {"error": {"message": "no such model"}}), errors.JobNotFound, "no such model"),
        (answer(413, {"error": {"message": "too large"}}), errors.RequestRefused, "too large"),
        (answer(200, {"code": "insufficient_quota", "message": "pay"}), errors.OutOfCredit, "pay"),
    ],
)
def test_what_a_service_refuses_is_named_and_sent_once(reply: Reply, kind: type[ServiceError], words: str) -> None:
    driver = Driver(reply)
    with pytest.raises(kind) as caught:
        driver.run(driver.flows.create(REQUEST))
    assert type(caught.value) is kind
    assert words in caught.value.message
    assert caught.value.hint
    assert len(driver.sent) == 1


def test_a_refusal_names_the_field_and_what_is_valid() -> None:
    body = {
        "code": "invalid_model_for_duration",
        "message": "no\x1b[31m",
        "field": "seconds",
        "valid_values": [10, "15"],
    }
    driver = Driver(answer(400, {"error": body}))
    with pytest.raises(errors.RequestRefused) as caught:
        driver.run(driver.flows.create(REQUEST))
    assert caught.value.field == "seconds"
    assert caught.value.valid_values == ("10", "15")
    assert caught.value.hint == "seconds: valid values: 10, 15"
    assert "\x1b" not in caught.value.message


def test_polling_survives_whatever_passes() -> None:
    driver = Driver(
        errors.ConnectionLost("broke"),
        answer(429, b""),
        answer(500, b""),
        answer(503, b""),
        answer(504, b""),
        answer(524, b""),
        state("completed"),
    )
    assert driver.run(driver.flows.follow("video_1")).is_completed
    assert driver.waits == [1.0, 2.0, 4.0, 8.0, 16.0, 30.0]


def test_polling_ends_when_the_service_stays_away() -> None:
    driver = Driver(*[errors.ServiceUnreachable("cannot connect")] * PACE.attempts)
    with pytest.raises(errors.ServiceUnreachable):
        driver.run(driver.flows.follow("video_1"))


def test_a_500_about_the_request_is_not_read_again() -> None:
    driver = Driver(answer(500, {"error": {"message": "invalid_request: no such task"}}))
    with pytest.raises(errors.RequestRefused):
        driver.run(driver.flows.follow("video_1"))


def test_the_service_says_when_to_poll_next() -> None:
    asked = answer(200, {"id": "video_1", "status": "queued"}, openai_poll_after_ms="7500")
    nonsense = answer(200, {"id": "video_1", "status": "queued"}, openai_poll_after_ms="soon")
    driver = Driver(asked, nonsense, state("completed"))
    driver.run(driver.flows.follow("video_1"))
    assert driver.waits == [7.5, 3.0]


def test_waits_grow_to_their_limit_with_jitter() -> None:
    driver = Driver(*[state("queued")] * 8, state("completed"))
    flows = Flows(WIRE, PACE._replace(jitter=0.2), lambda: driver.now, lambda: 0.5)
    driver.run(flows.follow("video_1"))
    assert driver.waits == pytest.approx([2.2, 3.3, 4.95, 7.425, 11.1375, 16.5, 16.5, 16.5])


@pytest.mark.parametrize("unknown", ["submitted", "SUBMITTED", "processing", "pending", "dreaming", ""])
def test_an_unknown_state_is_still_under_way_but_not_for_ever(unknown: str) -> None:
    driver = Driver(*[state(unknown)] * 1000)
    with pytest.raises(errors.StillRendering) as caught:
        driver.run(driver.flows.follow("video_1"))
    assert PACE.patience <= driver.now < PACE.patience + PACE.slowest_poll
    assert "continues" in caught.value.hint
    assert all(step.method == "GET" for step in driver.sent if isinstance(step, Call))


@pytest.mark.parametrize("ended", ["failed", "FAILED", "error", "expired", "cancelled", "rejected", "FAILURE"])
def test_a_failed_job_says_why(ended: str) -> None:
    driver = Driver(state(ended, error={"code": "oops", "message": "the model tripped"}))
    with pytest.raises(errors.JobFailed, match="the model tripped") as caught:
        driver.run(driver.flows.follow("video_1"))
    assert caught.value.job.id == "video_1"


def test_a_job_blocked_by_moderation_says_that_repeating_is_useless() -> None:
    driver = Driver(state("failed", error="Your request was blocked by our moderation system."))
    with pytest.raises(errors.ModerationBlocked) as caught:
        driver.run(driver.flows.follow("video_1"))
    assert "change the shots" in caught.value.hint


SAVED = Saved(CLIP, 9, "cd")


def fetched(driver: Driver) -> list[str]:
    return [step.url for step in driver.sent if isinstance(step, Fetch)]


def download(driver: Driver) -> Saved:
    job = driver.run(driver.flows.state("sora-2:task_1"))
    saved = driver.run(driver.flows.download(job, CLIP))
    assert isinstance(saved, Saved)
    return saved


def linked() -> Reply:
    return answer(200, {"id": "sora-2:task_1", "status": "completed", "video_url": "https://cdn.test/clip.mp4"})


@pytest.mark.parametrize("missing", [answer(404, b"gone"), answer(301, b""), answer(500, b""), answer(400, b"{}")])
def test_the_jobs_own_link_stands_in_for_the_content_path(missing: Reply) -> None:
    driver = Driver(linked(), missing, SAVED)
    assert download(driver) == SAVED
    assert fetched(driver) == ["videos/sora-2:task_1/content", "https://cdn.test/clip.mp4"]


def test_a_broken_download_is_done_again() -> None:
    driver = Driver(linked(), errors.ConnectionLost("broke off"), answer(404, b""), SAVED)
    assert download(driver) == SAVED
    assert driver.waits == [1.0]


def test_a_clip_that_is_nowhere_is_gone() -> None:
    driver = Driver(linked(), answer(404, {"error": {"message": "expired"}}), answer(410, b""))
    with pytest.raises(errors.ClipGone):
        download(driver)


def test_redirects_to_the_clip_are_followed_and_circles_are_not() -> None:
    driver = Driver(linked(), answer(302, b"", location="/files/a.mp4"), SAVED)
    assert download(driver) == SAVED
    assert fetched(driver) == ["videos/sora-2:task_1/content", "/files/a.mp4"]
    circle = Driver(linked(), *[answer(302, b"", location="/a")] * 6, SAVED)
    assert download(circle) == SAVED
    assert fetched(circle)[-1] == "https://cdn.test/clip.mp4"


@pytest.mark.parametrize(
    ("job_id", "path"), [("sora-2:task_1", "/videos/sora-2:task_1"), ("../../x?y#z", "/videos/..%2F..%2Fx%3Fy%23z")]
)
def test_an_id_leads_nowhere_else(job_id: str, path: str) -> None:
    driver = Driver(state("queued"))
    driver.run(driver.flows.state(job_id))
    assert isinstance(driver.sent[0], Call)
    assert driver.sent[0].path == path


@pytest.mark.parametrize("job_id", [".", ".."])
def test_an_id_of_dots_is_none(job_id: str) -> None:
    driver = Driver()
    with pytest.raises(UsageError):
        driver.run(driver.flows.state(job_id))


def test_a_remix_costs_money_and_is_sent_once() -> None:
    driver = Driver(errors.ConnectionLost("broke"))
    with pytest.raises(errors.OutcomeUnknown):
        driver.run(driver.flows.remix("video_1", "at night"))
    assert len(driver.sent) == 1
