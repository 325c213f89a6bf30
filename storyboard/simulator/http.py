"""HTTP/1.1 on loopback over asyncio, small enough to break on purpose: every fault of a connection is a few bytes here.

A handler says what a request is for before its body is read, so that a connection can be cut in the middle of a body.
"""

from __future__ import annotations

import asyncio
import errno
import secrets
import threading
from collections.abc import AsyncIterator, Callable, Mapping
from http import HTTPStatus
from pathlib import Path
from typing import NamedTuple, Protocol
from urllib.parse import parse_qsl, unquote, urlsplit

from storyboard.errors import UsageError

#: Bytes of one request: a reference image and a long prompt fit many times over.
LARGEST_REQUEST = 32 * 1024**2
#: Bytes of all headers together.
LARGEST_HEAD = 64 * 1024
#: Seconds without a word from a client until its connection is closed.
SILENCE = 30.0
#: Bytes that a file is sent in.
CHUNK = 64 * 1024


class Request(NamedTuple):
    """A request whose body was read. Header names are in lower case."""

    method: str
    path: str
    query: Mapping[str, str]
    headers: Mapping[str, str]
    body: bytes = b""


class Response(NamedTuple):
    """An answer: `body`, or the bytes `span` of a file. The rest are faults."""

    status: int
    body: bytes = b""
    media_type: str = "application/json"
    headers: Mapping[str, str] = {}
    file: Path | None = None
    span: tuple[int, int] | None = None  # from, up to; None: the whole file
    announced: int | None = None  # what Content-Length says, where it lies
    cut_after: int | None = None  # bytes of the body after which the connection is closed
    drip: float = 0.0  # seconds between single bytes


class Cut(Exception):
    """The connection is closed without a further word."""


class Exchange(Protocol):
    """One request whose head has come."""

    reads_body: bool  # False: the connection is cut in the middle of the body

    async def answer(self, body: bytes) -> Response:
        """The answer to the whole request. Raises Cut."""
        ...


#: What the server asks when a request's head is there; the request's body is empty.
Opener = Callable[[Request], Exchange]


class Server:
    """Listens on 127.0.0.1 in a thread of its own until `close`. Raises UsageError for a port that is taken."""

    def __init__(self, port: int, opener: Opener) -> None:
        self._opener = opener
        self._loop = asyncio.new_event_loop()
        self._connections: set[asyncio.Task[None]] = set()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        try:
            self.port = asyncio.run_coroutine_threadsafe(self._listen(port), self._loop).result()
        except OSError as error:
            self._stop()
            taken = error.errno == errno.EADDRINUSE
            reason = "is in use" if taken else f"cannot be listened on: {error.strerror}"
            hint = "choose another with --port, or --port 0 for any free one"
            raise UsageError(f"port {port} {reason}", hint) from error

    def close(self) -> None:
        """Close every connection and stop."""
        asyncio.run_coroutine_threadsafe(self._shut(), self._loop).result()
        self._stop()

    def _stop(self) -> None:
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _listen(self, port: int) -> int:
        self._server = await asyncio.start_server(self._connected, "127.0.0.1", port, limit=LARGEST_HEAD, backlog=2048)
        return int(self._server.sockets[0].getsockname()[1])

    async def _shut(self) -> None:
        self._server.close()
        for task in self._connections:
            task.cancel()
        await asyncio.gather(*self._connections, return_exceptions=True)

    async def _connected(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        task = asyncio.current_task()
        assert task is not None  # asyncio starts one for every connection
        self._connections.add(task)
        try:
            while await self._exchange(reader, writer):
                pass
        except (Cut, ConnectionError, TimeoutError, asyncio.IncompleteReadError, asyncio.CancelledError):
            pass  # a client that goes away in the middle is its own business, and closing the server is ours
        finally:
            self._connections.discard(task)
            writer.close()

    async def _exchange(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> bool:
        """Answer one request; whether the connection is kept for another."""
        try:
            async with asyncio.timeout(SILENCE):
                head = await reader.readuntil(b"\r\n\r\n")
        except asyncio.IncompleteReadError:
            return False
        except asyncio.LimitOverrunError:
            await _write(writer, _refusal(431, "the headers are too large"), keep=False)
            return False
        request = _read_head(head)
        if isinstance(request, Response):
            await _write(writer, request, keep=False)
            return False
        length = _body_length(request)
        if isinstance(length, Response):
            await _write(writer, length, keep=False)
            return False
        exchange = self._opener(request)
        if not exchange.reads_body:
            await reader.readexactly(length // 2)
            raise Cut
        if length and request.headers.get("expect", "").lower() == "100-continue":
            writer.write(b"HTTP/1.1 100 Continue\r\n\r\n")
        async with asyncio.timeout(SILENCE):
            body = await reader.readexactly(length)
        response = await exchange.answer(body)
        keep = request.headers.get("connection", "").lower() != "close" and response.announced is None
        await _write(writer, response, keep=keep, head_only=request.method == "HEAD")
        return keep and response.cut_after is None


async def _write(writer: asyncio.StreamWriter, response: Response, *, keep: bool, head_only: bool = False) -> None:
    start, end = response.span or (0, response.file.stat().st_size if response.file else len(response.body))
    length = end - start
    try:
        phrase = HTTPStatus(response.status).phrase
    except ValueError:
        phrase = "Unknown"
    headers = {
        "Content-Type": response.media_type,
        "Content-Length": str(length if response.announced is None else response.announced),
        "x-request-id": f"req_{secrets.token_hex(12)}",
        **response.headers,
        **({} if keep else {"Connection": "close"}),
    }
    if response.status == HTTPStatus.NO_CONTENT:
        del headers["Content-Length"], headers["Content-Type"]
    lines = [f"HTTP/1.1 {response.status} {phrase}", *(f"{name}: {value}" for name, value in headers.items())]
    writer.write(("\r\n".join(lines) + "\r\n\r\n").encode("latin-1"))
    if not head_only:
        left = length if response.cut_after is None else response.cut_after
        async for piece in _pieces(response, start, end):
            if left <= 0:
                break
            writer.write(piece[:left])
            left -= len(piece)
            await writer.drain()
    await writer.drain()


async def _pieces(response: Response, start: int, end: int) -> AsyncIterator[bytes]:
    size = 1 if response.drip else CHUNK
    if response.file is None:
        for at in range(start, end, size):
            await asyncio.sleep(response.drip)
            yield response.body[at : min(at + size, end)]
        return
    with response.file.open("rb") as file:
        file.seek(start)
        left = end - start
        while left and (piece := file.read(min(size, left))):
            left -= len(piece)
            await asyncio.sleep(response.drip)
            yield piece


def _read_head(head: bytes) -> Request | Response:
    """The request that a head announces; the refusal of what is none."""
    first, *lines = head[:-4].decode("latin-1").split("\r\n")
    parts = first.split(" ")
    if len(parts) != 3 or not parts[2].startswith("HTTP/1."):
        return _refusal(400, "this is not an HTTP/1.1 request")
    headers: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon or not name or name != name.strip():
            return _refusal(400, "a header cannot be read")
        headers[name.lower()] = value.strip()
    try:
        target = urlsplit(parts[1])
        query = dict(parse_qsl(target.query, keep_blank_values=True, errors="strict"))
        path = unquote(target.path, errors="strict")
    except ValueError:
        return _refusal(400, "the address cannot be read")
    # The path stays quoted where a job's id could hold a slash.
    return Request(parts[0], target.path if "%2f" in target.path.lower() else path, query, headers)


def _body_length(request: Request) -> int | Response:
    length = request.headers.get("content-length", "0")
    if "transfer-encoding" in request.headers:
        return _refusal(411, "say the body's length in Content-Length")
    if not (length.isascii() and length.isdecimal()):
        return _refusal(400, "Content-Length is not a number")
    if int(length) > LARGEST_REQUEST:
        return _refusal(413, f"a request may have {LARGEST_REQUEST // 1024**2} MiB")
    return int(length)


def _refusal(status: int, message: str) -> Response:
    body = f'{{"error": {{"code": "invalid_request", "message": "{message}", "type": "invalid_request_error"}}}}'
    return Response(status, body.encode())
