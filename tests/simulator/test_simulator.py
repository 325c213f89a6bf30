"""The simulator as a server: what it answers to raw HTTP, and how it starts and ends."""

from __future__ import annotations

import json
import socket
import threading
from collections.abc import Callable
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import pytest

from storyboard.catalog import load
from storyboard.errors import FilmError, UsageError
from storyboard.services import Pace, VideoClient, VideoRequest, errors
from storyboard.simulator import FAULTS, Ask, Simulator
from storyboard.simulator.asking import pixels

WIRE = load().wire("cometapi")
SORA = load().model("sora-2-all")
REQUEST = VideoRequest("A plane.", SORA, 10, "720x1280")
QUICK = Pace(first_poll=0.01, slowest_poll=0.02)
Progress = Callable[[float], None]


def no_film(ask: Ask, path: Path, progress: Progress) -> None:
    path.write_bytes(b"\x00\x00\x00\x18ftypmp42")


def raw(simulator: Simulator, request: bytes) -> bytes:
    """All that comes back for some bytes, until the connection ends."""
    with socket.create_connection(("127.0.0.1", urlsplit(simulator.base_url).port or 0), timeout=5) as connection:
        connection.sendall(request)
        connection.shutdown(socket.SHUT_WR)
        return b"".join(iter(lambda: connection.recv(65536), b""))


@pytest.mark.parametrize(
    ("request_line", "status"),
    [
        ("POST /v1/videos HTTP/1.1\r\nContent-Length: 99999999999", 413),
        ("POST /v1/videos HTTP/1.1\r\nContent-Length: -1", 400),
        ("POST /v1/videos HTTP/1.1\r\nTransfer-Encoding: chunked", 411),
        ("POST /v1/videos HTTP/1.1\r\nContent-Type: application/json", 400),
        ("POST /v1/videos/x/remix HTTP/1.1", 404),
        ("GET /v1/videos/..%2f..%2fetc%2fpasswd HTTP/1.1", 404),
        ("GET /v1/videos/../../../etc/passwd HTTP/1.1", 404),
        ("GET /v1/videos/a/content/b HTTP/1.1", 404),
        ("GET /v1/videos?limit=0 HTTP/1.1", 400),
        ("GET /v1/videos?order=up HTTP/1.1", 400),
        ("GET /v1/videos?after=x HTTP/1.1", 400),
        ("GET / HTTP/1.1", 404),
        ("DELETE /v1/videos HTTP/1.1", 405),
        ("BREW /v1/videos HTTP/1.1", 405),
    ],
)
def test_odd_requests_are_answered_and_change_nothing(tmp_path: Path, request_line: str, status: int) -> None:
    with Simulator(tmp_path, render=no_film, workers=1) as simulator:
        reply = raw(simulator, request_line.encode() + b"\r\nConnection: close\r\n\r\n")
        assert reply.startswith(f"HTTP/1.1 {status} ".encode())
        assert not simulator.jobs
    assert not list(tmp_path.iterdir())


def test_errors_have_the_documented_body(tmp_path: Path) -> None:
    with Simulator(tmp_path, render=no_film, workers=1) as simulator:
        reply = httpx.post(f"{simulator.base_url}/videos", files={"prompt": (None, "A plane."), "model": (None, "x")})
    error = json.loads(reply.content)["error"]
    assert error["message"] == "unknown model 'x'"
    assert error["code"] == "model_not_found"
    assert error["param"] == error["field"] == "model"


def test_a_job_shows_real_progress_and_ends_with_its_clip(tmp_path: Path) -> None:
    half, go_on = threading.Event(), threading.Event()

    def film(ask: Ask, path: Path, progress: Progress) -> None:
        progress(0.5)
        half.set()
        go_on.wait(5)
        no_film(ask, path, progress)

    with (
        Simulator(tmp_path, render=film, workers=1) as simulator,
        VideoClient(WIRE.at(simulator.base_url), pace=QUICK) as client,
    ):
        job = client.create(REQUEST)
        waiting = client.create(REQUEST)
        assert half.wait(5)
        assert (client.state(job.id).status, client.state(job.id).progress) == ("in_progress", 50)
        assert client.state(waiting.id).status == "queued"
        with pytest.raises(errors.ClipGone):
            client.download(job, tmp_path / "early.mp4")
        go_on.set()
        finished = client.wait(job.id)
        assert (finished.progress, finished.seconds, finished.size) == (100, "10", "720x1280")
        assert finished.completed_at


@pytest.mark.parametrize("error", [FilmError("no font has this character"), KeyError("no font has this character")])
def test_what_cannot_be_filmed_fails_with_the_reason(tmp_path: Path, error: Exception) -> None:
    def film(ask: Ask, path: Path, progress: Progress) -> None:
        raise error

    with (
        Simulator(tmp_path, render=film, workers=1) as simulator,
        VideoClient(WIRE.at(simulator.base_url), pace=QUICK) as client,
    ):
        job = client.create(REQUEST)
        with pytest.raises(errors.JobFailed, match="no font has this character"):
            client.wait(job.id)


def test_closing_ends_what_is_being_filmed(tmp_path: Path) -> None:
    started = threading.Event()

    def film(ask: Ask, path: Path, progress: Progress) -> None:
        path.write_bytes(b"half")
        while True:
            progress(0.1)
            started.set()

    with Simulator(tmp_path, render=film, workers=1) as simulator, VideoClient(WIRE.at(simulator.base_url)) as client:
        client.create(REQUEST)
        assert started.wait(5)
    assert not list(tmp_path.iterdir())


def test_a_deleted_job_is_not_filmed_on(tmp_path: Path) -> None:
    started, ended = threading.Event(), threading.Event()

    def film(ask: Ask, path: Path, progress: Progress) -> None:
        try:
            while True:
                progress(0.1)
                started.set()
        finally:
            ended.set()

    with Simulator(tmp_path, render=film, workers=1) as simulator, VideoClient(WIRE.at(simulator.base_url)) as client:
        job = client.create(REQUEST)
        assert started.wait(5)
        client.delete(job.id)
        assert ended.wait(5)


def test_a_taken_port_is_said_with_the_remedy(tmp_path: Path) -> None:
    with Simulator(tmp_path, render=no_film, workers=1) as simulator:
        port = urlsplit(simulator.base_url).port or 0
        with pytest.raises(UsageError, match=f"port {port} is in use") as caught:
            Simulator(tmp_path, port=port, render=no_film)
    assert "--port" in caught.value.hint
    assert caught.value.exit_code == 2


@pytest.mark.parametrize(("order", "words"), [("create-dorp", "create-drop"), ("poll-drop=often", "poll-drop=3")])
def test_unknown_faults_are_refused_naming_what_there_is(tmp_path: Path, order: str, words: str) -> None:
    with pytest.raises(UsageError) as caught:
        Simulator(tmp_path, render=no_film, faults=[order])
    assert words in caught.value.hint


def test_every_fault_says_what_it_does() -> None:
    assert all(FAULTS.values())


@pytest.mark.parametrize(("size", "expected"), [("720x1280", (720, 1280)), ("16x9", (1280, 720)), ("65x37", (66, 38))])
def test_sizes_become_pixels_that_h264_takes(size: str, expected: tuple[int, int]) -> None:
    assert pixels(size) == expected
