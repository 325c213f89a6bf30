"""Services that lie, stray and flood; and the key, which must not go astray with them."""

from __future__ import annotations

import json
import resource
import socketserver
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import httpx
import pytest

from storyboard.catalog import load
from storyboard.errors import FileError
from storyboard.services import Timeouts, VideoJob, VideoRequest, errors
from storyboard.services.http import FAILURES, LARGEST_ANSWER

Connect = Callable[..., Any]

KEY = "sk-test-0123456789abcdef"
SORA = load().model("sora-2-all")
REQUEST = VideoRequest("A plane.", SORA, 10, "720x1280")


class Stray(socketserver.ThreadingTCPServer):
    """Answers every request on loopback with the bytes that `replies` has for its path, and keeps what was asked."""

    daemon_threads = True

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), StrayHandler)
        self.replies: dict[str, bytes] = {}
        self.asked: list[str] = []
        threading.Thread(target=self.serve_forever, args=(0.02,), daemon=True).start()

    @property
    def origin(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}"

    def says(self, path: str, status: str, *headers: str, body: bytes = b"") -> None:
        head = "\r\n".join([f"HTTP/1.1 {status}", "Connection: close", *headers, "", ""])
        self.replies[path] = head.encode() + body

    def has_job(self, **more: object) -> None:
        self.says("/v1/videos/v1", "200 OK", body=json.dumps({"id": "v1", "status": "completed", **more}).encode())


class StrayHandler(socketserver.StreamRequestHandler):
    server: Stray

    def handle(self) -> None:
        head = b""
        while (line := self.rfile.readline()) not in {b"\r\n", b""}:
            head += line
        length = next((int(x.split(b":")[1]) for x in head.lower().split(b"\r\n") if x.startswith(b"content-len")), 0)
        self.rfile.read(length)
        self.server.asked.append(head.decode())
        self.wfile.write(
            self.server.replies.get(head.split()[1].decode(), b"HTTP/1.1 404 No\r\nConnection: close\r\n\r\n")
        )


@pytest.fixture
def strays() -> Iterator[tuple[Stray, Stray]]:
    """The service, and another host."""
    with Stray() as service, Stray() as other:
        yield service, other
        service.shutdown()
        other.shutdown()


def download(connect: Connect, service: Stray, target: Path) -> None:
    client = connect(f"{service.origin}/v1", KEY)
    client.download(client.state("v1"), target)


def authorized(server: Stray) -> list[bool]:
    return [KEY in head for head in server.asked]


@pytest.mark.parametrize("way", ["redirect", "link"])
def test_the_key_goes_to_no_other_host(
    connect: Connect, strays: tuple[Stray, Stray], tmp_path: Path, clip: bytes, way: str
) -> None:
    service, other = strays
    other.says("/clip.mp4?signature=1", "200 OK", f"Content-Length: {len(clip)}", body=clip)
    link = f"{other.origin}/clip.mp4?signature=1"
    service.has_job(**({"video_url": link} if way == "link" else {}))
    if way == "redirect":
        service.says("/v1/videos/v1/content", "302 Found", f"Location: {link}")
    download(connect, service, tmp_path / "clip.mp4")
    assert (tmp_path / "clip.mp4").read_bytes() == clip
    assert authorized(service) == [True, True]
    assert authorized(other) == [False]


def test_a_create_is_not_redirected(connect: Connect, strays: tuple[Stray, Stray]) -> None:
    service, other = strays
    service.says("/v1/videos", "307 Temporary Redirect", f"Location: {other.origin}/v1/videos")
    with pytest.raises(errors.OutcomeUnknown, match=other.origin):
        connect(f"{service.origin}/v1", KEY).create(REQUEST)
    assert not other.asked


def test_a_service_that_repeats_the_key_does_not_get_it_into_a_message(
    connect: Connect, strays: tuple[Stray, Stray]
) -> None:
    service, _ = strays
    words = json.dumps(
        {"error": {"message": f"Incorrect API key provided: {KEY}", "param": KEY, "valid_values": [KEY]}}
    )
    service.says("/v1/videos", "401 Unauthorized", body=words.encode())
    service.says("/v1/videos/v1", "307 Over There", f"Location: https://{KEY}.test/{KEY}")
    client = connect(f"{service.origin}/v1", KEY)
    for call in (lambda: client.create(REQUEST), lambda: client.state("v1")):
        with pytest.raises(errors.ServiceError) as caught:
            call()
        assert KEY not in repr(caught.value) + str(vars(caught.value))


@pytest.mark.parametrize("link", ["file:///etc/passwd", "gopher://a", "http://[bad", "http://a:port/", "http://\x00/"])
def test_a_link_that_leads_off_the_web_is_not_followed(
    connect: Connect, strays: tuple[Stray, Stray], tmp_path: Path, link: str
) -> None:
    service, _ = strays
    service.has_job(url=link)
    with pytest.raises(errors.BadReply):
        download(connect, service, tmp_path / "clip.mp4")


def test_an_answer_without_end_is_cut_off(connect: Connect, strays: tuple[Stray, Stray]) -> None:
    service, _ = strays
    flood = b'{"id": "' + b"a" * (LARGEST_ANSWER + 1)
    service.says("/v1/videos/v1", "200 OK", body=flood)
    service.says("/v1/videos", "200 OK", body=flood)
    client = connect(f"{service.origin}/v1")
    with pytest.raises(errors.BadReply, match="larger than"):
        client.state("v1")
    with pytest.raises(errors.OutcomeUnknown, match="larger than"):
        client.create(REQUEST)


def test_an_answer_that_drips_for_ever_is_given_up_on(connect: Connect, strays: tuple[Stray, Stray]) -> None:
    service, _ = strays
    service.has_job()
    ticks = iter(range(10**9))
    client = connect(f"{service.origin}/v1", clock=lambda: float(next(ticks)), timeouts=Timeouts(answer=0))
    with pytest.raises(errors.ConnectionLost, match="did not end in time"):
        client.state("v1")


@pytest.mark.parametrize(
    ("headers", "body", "kind"),
    [
        (["Content-Length: 99"], b"\x00\x00\x00\x18ftypmp42", errors.ConnectionLost),
        (["Content-Length: 5"], b"\x00\x00\x00\x18f", errors.BadReply),
        (["Content-Length: 0"], b"", errors.BadReply),
        (["Content-Length: x"], b"\x00\x00\x00\x18ftypmp42", errors.ConnectionLost),
        ([], b"<html>please log in</html>", errors.BadReply),
        (["Content-Encoding: gzip"], b"\x00\x00\x00\x18ftypmp42", errors.BadReply),
    ],
)
def test_what_is_no_whole_clip_never_gets_its_name(
    connect: Connect,
    strays: tuple[Stray, Stray],
    tmp_path: Path,
    headers: list[str],
    body: bytes,
    kind: type[Exception],
) -> None:
    service, _ = strays
    service.has_job()
    service.says("/v1/videos/v1/content", "200 OK", *headers, body=body)
    with pytest.raises(kind):
        download(connect, service, tmp_path / "clip.mp4")
    assert not (tmp_path / "clip.mp4").exists()


@pytest.mark.parametrize("reply", [b"", b"\x16\x03\x01 what?", b"HTTP/1.1 200 OK\r\n", b"HTTP/1.1 9999\r\n\r\n"])
def test_noise_on_the_line_leaves_a_creates_outcome_unknown(
    connect: Connect, strays: tuple[Stray, Stray], reply: bytes
) -> None:
    service, _ = strays
    service.replies["/v1/videos"] = reply
    with pytest.raises(errors.OutcomeUnknown):
        connect(f"{service.origin}/v1").create(REQUEST)
    assert len(service.asked) == 1


def test_a_full_disk_is_said_and_leaves_no_half_clip(
    connect: Connect, strays: tuple[Stray, Stray], tmp_path: Path, clip: bytes
) -> None:
    service, _ = strays
    service.has_job()
    service.says("/v1/videos/v1/content", "200 OK", f"Content-Length: {len(clip)}", body=clip)
    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (len(clip) // 2, before[1]))
    try:
        with pytest.raises(FileError, match="too large") as caught:
            download(connect, service, tmp_path / "clip.mp4")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert "nothing is lost" in caught.value.hint
    assert not list(tmp_path.iterdir())


def test_a_missing_folder_is_said(connect: Connect, strays: tuple[Stray, Stray], tmp_path: Path, clip: bytes) -> None:
    service, _ = strays
    service.has_job()
    service.says("/v1/videos/v1/content", "200 OK", body=clip)
    with pytest.raises(FileError, match="No such file"):
        download(connect, service, tmp_path / "nowhere" / "clip.mp4")


def leaves(cls: type) -> Iterator[type]:
    for child in cls.__subclasses__():
        yield from leaves(child)
    if not cls.__subclasses__():
        yield cls


def test_every_failure_of_httpx_has_its_own_error() -> None:
    """A new kind of failure in httpx must be looked at: may a create be sent again after it?"""
    assert set(leaves(httpx.RequestError)) == set(FAILURES)


def test_a_job_shows_no_key_when_printed(connect: Connect, strays: tuple[Stray, Stray]) -> None:
    service, _ = strays
    service.has_job(error={"message": KEY}, note=KEY)
    job: VideoJob = connect(f"{service.origin}/v1", KEY).state("v1")
    assert KEY not in repr(job)
