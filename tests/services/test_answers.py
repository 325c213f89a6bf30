"""Job objects as services really write them."""

from __future__ import annotations

import json

import pytest

from storyboard.catalog import load
from storyboard.errors import ServiceError
from storyboard.services import Problem, VideoJob
from storyboard.services.answers import Reader, Reply

WIRE = load().wire("cometapi")
READER = Reader(WIRE)


def read(text: str) -> VideoJob:
    return READER.job(Reply(200, {}, text.encode()), WIRE.state)


def test_the_documented_job_is_read_whole() -> None:
    text = (
        '{"id": "video_68e688d4950481918ec389280c2f78140fcb904657674466", "object": "video", "created_at": 1759938772,'
        ' "status": "queued", "completed_at": null, "error": null, "expires_at": null, "model": "sora-2",'
        ' "progress": 0, "remixed_from_video_id": null, "seconds": "4", "size": "720x1280", "quality": "standard"}'
    )
    job = read(text)
    assert (job.created_at, job.seconds, job.size, job.error) == (1759938772, "4", "720x1280", None)
    assert not job.is_completed
    assert not job.is_failed
    assert json.loads(job.raw) == json.loads(text)


@pytest.mark.parametrize(
    "text",
    [
        '{"task_id": "sora-2:task_01"}',
        '{"code": "success", "data": {"task_id": "sora-2:task_01"}}',
        '{"code": 200, "data": {"id": "sora-2:task_01", "status": "SUBMITTED"}}',
        '{"taskId": "sora-2:task_01"}',
    ],
)
def test_an_id_is_found_wherever_services_put_it(text: str) -> None:
    job = READER.created(Reply(200, {}, text.encode()), WIRE.create.text)
    assert (job.id, job.is_completed, job.is_failed) == ("sora-2:task_01", False, False)


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("1759938772000", 1759938772),
        ('"1759938772"', 1759938772),
        ('"2025-10-08T15:52:52Z"', 1759938772),
        ("0", None),
        ('"x"', None),
    ],
)
def test_timestamps_are_unix_seconds_however_they_come(written: str, seconds: float | None) -> None:
    assert read(f'{{"id": "a", "created_at": {written}}}').created_at == seconds


@pytest.mark.parametrize(
    ("written", "progress"),
    [("45", 45), ('"45%"', 45), ("null", 0), ("170", 100), ("-1", 0), ("1e999", 0), ('"half"', 0), ("[1]", 0)],
)
def test_progress_is_0_to_100_whatever_is_said(written: str, progress: int) -> None:
    assert read(f'{{"id": "a", "progress": {written}}}').progress == progress


@pytest.mark.parametrize("more", ['"seconds": ""', '"size": "16x9"', '"model": null', '"seconds": 10', '"error": []'])
def test_oddities_cost_nobody_a_job(more: str) -> None:
    assert read(f'{{"id": "a", "status": "completed", {more}}}').is_completed


def test_both_error_bodies_are_read() -> None:
    comet = '{"error": {"message": "no", "type": "comet_api_error", "param": "size", "code": null}}'
    other = '{"error": {"code": 7, "message": "no", "field": "size", "valid_values": ["720x1280", 1]}}'
    for text, code, values in ((comet, "", ()), (other, "7", ("720x1280", "1"))):
        error = READER.refusal(Reply(400, {}, text.encode()))
        assert (error.code, error.field, error.valid_values) == (code, "size", values)  # type: ignore[attr-defined]
    assert read('{"id": "a", "error": "no"}').error == Problem(message="no")


@pytest.mark.parametrize("text", ["{}", "[]", "null", '"a"', '{"id": ""}', '{"id": "a b"}', '{"id": null}', "[" * 9999])
def test_what_names_no_job_is_none(text: str) -> None:
    with pytest.raises(ServiceError):
        read(text)


def test_a_list_keeps_the_jobs_that_can_be_asked_for() -> None:
    assert WIRE.list
    page = b'{"data": [{"id": "a"}, {"task_id": "b"}, {}, 3], "has_more": true}'
    jobs = READER.jobs(Reply(200, {}, page), WIRE.list.endpoint)
    assert [job.id for job in jobs] == ["a", "b"]
    assert READER.next_cursor(Reply(200, {}, page), WIRE.list, jobs, 1) == "b"
