"""The `/v1/videos` protocol on 127.0.0.1, by the standard library."""

from __future__ import annotations

import errno
import json
import shutil
import socketserver
import threading
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, NamedTuple
from urllib.parse import parse_qs, unquote, urlsplit

from storyboard.errors import UsageError
from storyboard.simulator.asking import Ask, Limits, Refusal, check_ask
from storyboard.simulator.faults import Faults
from storyboard.simulator.multipart import Malformed, read_form
from storyboard.simulator.studio import Job, Studio

#: Bytes of one request: a reference image and a long prompt fit many times over.
LARGEST_REQUEST = 32 * 1024**2
#: Seconds without a word from a client until its connection is closed.
SILENCE = 30.0
MODERATED = ("content_policy_violation", "Your request was blocked by our moderation system.")
HTML = b"<!doctype html><title>Welcome</title><p>This is not the page you are looking for.</p>"


class Answer(NamedTuple):
    """What goes back: JSON, or a file where `file` is given, or `raw` as it is."""

    status: int
    body: dict[str, Any] | None = None
    raw: bytes = b""
    media_type: str = "application/json"
    file: Path | None = None
    location: str = ""


class Dropped(Exception):
    """A fault: the connection is closed without a further word."""


class Server(ThreadingHTTPServer):
    """Listens on loopback only; each connection has its thread."""

    daemon_threads = True

    def __init__(self, port: int, studio: Studio, limits: Limits, faults: Faults, key: str | None) -> None:
        self.studio = studio
        self.limits = limits
        self.faults = faults
        self.key = key
        try:
            super().__init__(("127.0.0.1", port), Handler)
        except OSError as error:
            taken = error.errno == errno.EADDRINUSE
            reason = "is in use" if taken else f"cannot be listened on: {error.strerror}"
            raise UsageError(
                f"port {port} {reason}", "choose another with --port, or --port 0 for any free one"
            ) from error

    def server_bind(self) -> None:
        # HTTPServer would ask the name service who 127.0.0.1 is, which can take seconds without a network.
        socketserver.TCPServer.server_bind(self)
        self.server_name, self.server_port = "127.0.0.1", self.server_address[1]

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away in the middle is its own business; anything else is ours, and shown."""
        import sys

        if not isinstance(sys.exc_info()[1], ConnectionError | TimeoutError):
            super().handle_error(request, client_address)  # type: ignore[arg-type]


class Handler(BaseHTTPRequestHandler):
    """Reads a request, finds its route, writes the answer."""

    protocol_version = "HTTP/1.1"
    timeout = SILENCE
    server: Server

    def do_GET(self) -> None:
        self._answer(self._get)

    def do_POST(self) -> None:
        self._answer(self._post)

    def do_DELETE(self) -> None:
        self._answer(self._delete)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: who runs the simulator sees its jobs, not its requests."""

    def _answer(self, route: Callable[[list[str]], Answer]) -> None:
        try:
            answer = self._checked(route)
        except Refusal as refusal:
            answer = Answer(refusal.status, {"error": refusal.body})
        except Malformed as malformed:
            answer = Answer(400, {"error": {"code": "invalid_request", "message": str(malformed)}})
        except Dropped:
            self.close_connection = True
            return
        self._write(answer)

    def _checked(self, route: Callable[[list[str]], Answer]) -> Answer:
        self._body = self._read_body()
        if self.server.key and self.headers.get("Authorization") != f"Bearer {self.server.key}":
            raise Refusal(401, "invalid_api_key", "the key is missing or wrong")
        place = [unquote(part) for part in urlsplit(self.path).path.strip("/").split("/")]
        if place[:2] != ["v1", "videos"]:
            return Answer(404, raw=HTML, media_type="text/html")
        return route(place[2:])

    # ------------------------------------------------------------------------------------- routes

    def _get(self, place: list[str]) -> Answer:
        match place:
            case []:
                return Answer(200, self._page())
            case [job_id]:
                return self._state(self.server.studio.get(job_id))
            case [job_id, "content"]:
                return self._content(self.server.studio.get(job_id))
            case _:
                raise self._no_such_path()

    def _post(self, place: list[str]) -> Answer:
        match place:
            case []:
                return self._create()
            case [job_id, "remix"]:
                return self._remix(self.server.studio.get(job_id))
            case _:
                raise self._no_such_path()

    def _delete(self, place: list[str]) -> Answer:
        match place:
            case [job_id]:
                self.server.studio.delete(job_id)
                return Answer(200, {"id": job_id, "object": "video.deleted", "deleted": True})
            case _:
                raise self._no_such_path()

    def _create(self) -> Answer:
        strikes = self.server.faults.strikes
        if strikes("create-429"):
            raise Refusal(429, "rate_limit_exceeded", "too many jobs at once")
        if strikes("create-redirect"):
            return Answer(301, location="https://example.test/v1/videos")
        ask = check_ask(read_form(self._body, self.headers.get("Content-Type", "")), self.server.limits)
        if strikes("create-500"):
            return Answer(500)
        blocked = MODERATED if strikes("moderation") else ("", "") if strikes("fail") else None
        job = self.server.studio.add(ask, blocked=blocked)
        if strikes("create-drop"):
            raise Dropped
        if strikes("create-html"):
            return Answer(200, raw=HTML, media_type="text/html")
        if strikes("create-task-id"):
            return Answer(200, {"task_id": job.id})
        return Answer(200, job.as_reply())

    def _remix(self, job: Job) -> Answer:
        prompt = self._json().get("prompt")
        if not isinstance(prompt, str) or not prompt.strip():
            raise Refusal(400, "invalid_request", "prompt is required", field="prompt")
        if job.status != "completed":
            raise Refusal(400, "invalid_request", "only a completed video can be remixed")
        ask = Ask(prompt, job.ask.model, job.ask.seconds, job.ask.size)
        return Answer(200, self.server.studio.add(ask, remixed_from=job.id).as_reply())

    def _state(self, job: Job) -> Answer:
        strikes = self.server.faults.strikes
        if strikes("poll-drop"):
            raise Dropped
        for status in (429, 503):
            if strikes(f"poll-{status}"):
                return Answer(status)
        if strikes("poll-html"):
            return Answer(200, raw=HTML, media_type="text/html")
        reply = job.as_reply()
        if reply["status"] in {"queued", "in_progress"} and strikes("odd-state"):
            reply["status"] = "processing"
        return Answer(200, reply)

    def _content(self, job: Job) -> Answer:
        variant = self._query("variant", "video")
        if variant != "video":
            raise Refusal(400, "invalid_request", f"no {variant} is kept", field="variant", valid_values=("video",))
        if job.status != "completed" or self.server.faults.strikes("content-gone"):
            raise Refusal(404, "video_not_ready", f"the video is {job.status}: there is no content")
        if self.server.faults.strikes("content-html"):
            return Answer(200, raw=HTML, media_type="text/html")
        return Answer(200, media_type="video/mp4", file=job.clip)

    def _page(self) -> dict[str, Any]:
        limit, order, after = self._query("limit", "20"), self._query("order", "desc"), self._query("after", "")
        if not (limit.isascii() and limit.isdecimal() and 0 < int(limit) <= 100):
            raise Refusal(400, "invalid_request", "limit must be from 1 to 100", field="limit")
        if order not in {"asc", "desc"}:
            raise Refusal(
                400, "invalid_request", "order must be asc or desc", field="order", valid_values=("asc", "desc")
            )
        jobs = list(self.server.studio.jobs)
        if order == "desc":
            jobs.reverse()
        ids = [job.id for job in jobs]
        if after and after not in ids:
            raise Refusal(400, "invalid_request", "no video has the id that after names", field="after")
        rest = jobs[ids.index(after) + 1 :] if after else jobs
        page = [job.as_reply() for job in rest[: int(limit)]]
        first, last = (page[0]["id"], page[-1]["id"]) if page else (None, None)
        return {"object": "list", "data": page, "has_more": len(rest) > len(page), "first_id": first, "last_id": last}

    def _no_such_path(self) -> Refusal:
        return Refusal(404, "not_found", f"nothing is served for {self.command} {self.path[:200]}")

    # ----------------------------------------------------------------------------- reading, writing

    def _read_body(self) -> bytes:
        """The request's body; refusing one ends the connection, for its bytes are still to come."""
        length = self.headers.get("Content-Length", "0")
        if "Transfer-Encoding" in self.headers or not (length.isascii() and length.isdecimal()):
            self.close_connection = True
            raise Refusal(411, "length_required", "say the body's length in Content-Length")
        if int(length) > LARGEST_REQUEST:
            self.close_connection = True
            raise Refusal(413, "request_too_large", f"a request may have {LARGEST_REQUEST // 1024**2} MiB")
        return self.rfile.read(int(length))

    def _json(self) -> dict[str, Any]:
        try:
            body = json.loads(self._body)
        except (ValueError, RecursionError):
            body = None
        if not isinstance(body, dict):
            raise Refusal(400, "invalid_request", "the body must be a JSON object")
        return body

    def _query(self, name: str, default: str) -> str:
        return parse_qs(urlsplit(self.path).query).get(name, [default])[-1]

    def _write(self, answer: Answer) -> None:
        content = json.dumps(answer.body).encode() if answer.body is not None else answer.raw
        length = answer.file.stat().st_size if answer.file else len(content)
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.media_type)
        self.send_header("Content-Length", str(length))
        if answer.location:
            self.send_header("Location", answer.location)
        if self.close_connection:
            self.send_header("Connection", "close")
        self.end_headers()
        if answer.file:
            self._send_file(answer.file, length)
        else:
            self.wfile.write(content)

    def _send_file(self, path: Path, length: int) -> None:
        with path.open("rb") as clip:
            if self.server.faults.strikes("content-drop"):
                self.wfile.write(clip.read(length // 2))
                self.close_connection = True
                return
            shutil.copyfileobj(clip, self.wfile)


def serve(server: Server) -> threading.Thread:
    """Answer requests in a thread of its own until `server.shutdown()`."""
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    return thread
