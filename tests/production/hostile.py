"""A service that lies, floods and drips, on loopback; what it does to each kind of request is chosen by a name."""

from __future__ import annotations

import gzip
import json
import socketserver
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import BinaryIO

#: Bytes of a flood, after which the server gives up: far more than may be read.
FLOOD = 3 * 1024**3
DONE = {"id": "video_1", "status": "completed", "seconds": "1", "size": "64x36", "created_at": 1_795_000_000}

Wrong = Callable[[BinaryIO, str], None]


def plain(out: BinaryIO, body: bytes, *headers: str, status: str = "200 OK", length: int | None = None) -> None:
    size = len(body) if length is None else length
    head = [f"HTTP/1.1 {status}", f"Content-Length: {size}", "Connection: close", *headers, "", ""]
    out.write("\r\n".join(head).encode() + body)


def endless(out: BinaryIO, key: str) -> None:
    out.write(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n")
    for _ in range(FLOOD // 65536):
        out.write(b" " * 65536)


def huge(out: BinaryIO, key: str) -> None:
    plain(out, b"\x00\x00\x00\x18ftypmp42", length=10 * 1024**3)
    for _ in range(FLOOD // 65536):
        out.write(b"\0" * 65536)


def bomb(out: BinaryIO, key: str) -> None:
    plain(out, gzip.compress(b" " * 200 * 1024**2), "Content-Encoding: gzip")


def nested(out: BinaryIO, key: str) -> None:
    plain(out, b'{"data": ' + b"[" * 10_000 + b"]" * 10_000 + b"}")


def headers(out: BinaryIO, key: str) -> None:
    plain(out, b"{}", *(f"X-{number}: {'x' * 100}" for number in range(10_000)))


def drip(out: BinaryIO, key: str) -> None:
    out.write(b"HTTP/1.1 200 OK\r\nContent-Length: 1000000\r\n\r\n")
    for _ in range(600):
        out.write(b" ")
        out.flush()
        time.sleep(0.1)


def silent(out: BinaryIO, key: str) -> None:
    time.sleep(60)


def redirect(out: BinaryIO, key: str) -> None:
    plain(out, b"", "Location: http://127.0.0.2:9/elsewhere", status="302 Found")


def ring(out: BinaryIO, key: str) -> None:
    plain(out, b"", "Location: /v1/videos/video_1/content", status="302 Found")


def climbing(out: BinaryIO, key: str) -> None:
    plain(out, json.dumps({**DONE, "id": "../../../etc/passwd"}).encode())


def parent(out: BinaryIO, key: str) -> None:
    plain(out, json.dumps({**DONE, "id": ".."}).encode())


def echo(out: BinaryIO, key: str) -> None:
    body = json.dumps({"error": {"message": f"wrong key {key}", "code": key}}).encode()
    plain(out, body, f"X-Key: {key}", status="401 Unauthorized")


def binary(out: BinaryIO, key: str) -> None:
    plain(out, bytes(range(256)) * 64)


WRONGS: dict[str, Wrong] = {
    function.__name__: function
    for function in (
        endless, huge, bomb, nested, headers, drip, silent, redirect, ring, climbing, parent, echo, binary
    )
}  # fmt: skip


class Hostile(socketserver.ThreadingTCPServer):
    """Answers well, but for one kind of request: `create`, `poll`, `content` or `list`."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, kind: str, wrong: Wrong) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.kind = kind
        self.wrong = wrong
        self.creates = 0

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self.server_address[1]}/v1"

    def handle_error(self, request: object, client_address: object) -> None:
        """A client that goes away is what is hoped for."""


class _Handler(socketserver.StreamRequestHandler):
    server: Hostile

    def handle(self) -> None:
        first = self.rfile.readline().decode("latin-1").split(" ")
        head: dict[str, str] = {}
        while (line := self.rfile.readline()) not in (b"\r\n", b""):
            name, _, value = line.decode("latin-1").partition(":")
            head[name.lower()] = value.strip()
        self.rfile.read(int(head.get("content-length", "0")))
        key = head.get("authorization", "").removeprefix("Bearer ")
        kind = "create" if first[0] == "POST" else "content" if first[1].endswith("/content") else "poll"
        if first[0] == "GET" and first[1].partition("?")[0].endswith("/videos"):
            kind = "list"
        self.server.creates += kind == "create"
        if kind == self.server.kind:
            self.server.wrong(self.wfile, key)  # type: ignore[arg-type]
        elif kind == "list":
            plain(self.wfile, b'{"object": "list", "data": [], "has_more": false}')  # type: ignore[arg-type]
        elif kind == "content":
            plain(self.wfile, b"", status="503 Service Unavailable")  # type: ignore[arg-type]
        else:
            plain(self.wfile, json.dumps(DONE).encode())  # type: ignore[arg-type]


@contextmanager
def hostile(kind: str, name: str) -> Iterator[Hostile]:
    """Serve while the block runs."""
    with Hostile(kind, WRONGS[name]) as server:
        threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True).start()
        yield server
        server.shutdown()
