"""What the sync and the async client share over HTTP: addresses, the key, limits, and whose failure is whose."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Callable
from typing import Any
from urllib.parse import urljoin, urlsplit

import httpx

from storyboard import __version__
from storyboard.catalog.wire import Wire
from storyboard.errors import ServiceError, UsageError
from storyboard.services.adapters import adapter, signed
from storyboard.services.answers import Reply
from storyboard.services.calls import Call
from storyboard.services.errors import BadReply, ConnectionLost, ServiceUnreachable
from storyboard.services.flows import Fetch
from storyboard.services.request import Timeouts

#: A job object is about a kilobyte, a page of a hundred jobs with prompts a few hundred.
LARGEST_ANSWER = 4 * 1024**2
#: Bytes that a clip is written to disk in.
CHUNK = 256 * 1024

#: The most specific error of each failure of the network, and how to say it. Whatever httpx may raise
#: while connecting was surely not sent; all others leave that open.
FAILURES: dict[type[httpx.RequestError], tuple[type[ServiceError], str]] = {
    httpx.ConnectTimeout: (ServiceUnreachable, "connecting timed out"),
    httpx.PoolTimeout: (ServiceUnreachable, "connecting timed out"),
    httpx.ConnectError: (ServiceUnreachable, "cannot connect"),
    httpx.ProxyError: (ServiceUnreachable, "the proxy refused"),
    httpx.UnsupportedProtocol: (ServiceUnreachable, "unsupported protocol"),
    httpx.ReadTimeout: (ConnectionLost, "no answer in time"),
    httpx.WriteTimeout: (ConnectionLost, "sending timed out"),
    httpx.ReadError: (ConnectionLost, "the connection was lost"),
    httpx.WriteError: (ConnectionLost, "the connection was lost"),
    httpx.CloseError: (ConnectionLost, "the connection was lost"),
    httpx.RemoteProtocolError: (ConnectionLost, "the connection closed before the answer was complete"),
    httpx.LocalProtocolError: (ConnectionLost, "the request could not be sent"),
    httpx.DecodingError: (BadReply, "the answer could not be decoded"),
    httpx.TooManyRedirects: (BadReply, "too many redirects"),
}
_HINTS: dict[type[ServiceError], str] = {
    ServiceUnreachable: "check the network, the proxy and the service's base URL",
    ConnectionLost: "check the network, then run again",
    BadReply: "check the service's base URL",
}


class Exchange:
    """One service's address and key, and how requests to it are put and answers read."""

    def __init__(self, wire: Wire, key: str | None, timeouts: Timeouts, wall_clock: Callable[[], float]) -> None:
        self.base_url = _checked_base(wire.base_url)
        self.timeouts = timeouts
        self._auth = wire.auth
        self._key = _checked_key(key)
        self._adapter = adapter(wire.adapter) if wire.adapter else None
        self._wall_clock = wall_clock
        #: Where the key may go: the service itself, and where its description says that files are uploaded.
        self._origins = {_origin(self.base_url)}
        if wire.image.upload is not None and wire.image.upload.path.startswith(("https://", "http://")):
            self._origins.add(_origin(wire.image.upload.path))

    def client_options(self, *, keep: bool) -> dict[str, Any]:
        """How an httpx client for this service is built. Connections are kept for reading, never for creating:
        one that the service closes just now would leave open whether a create was sent."""
        return {
            "timeout": httpx.Timeout(
                self.timeouts.read, connect=self.timeouts.connect, write=self.timeouts.write, pool=self.timeouts.connect
            ),
            "limits": httpx.Limits(max_keepalive_connections=None if keep else 0, max_connections=None),
            "headers": {"User-Agent": f"storyboard/{__version__}", "Accept-Encoding": "identity"},
            "follow_redirects": False,
            # No proxy of the environment leads to a server on this very machine.
            "trust_env": not is_loopback(urlsplit(self.base_url).hostname or ""),
        }

    def request_options(self, step: Call | Fetch, have: int = 0) -> dict[str, Any]:
        """The arguments of httpx's `stream` for a step; `have` bytes of a clip are already here."""
        if isinstance(step, Fetch):
            url = fetchable(self.base_url, step.url)
            headers = {"Range": f"bytes={have}-"} if have else {}
            return {"method": "GET", "url": url, "headers": headers | self._authorization(url)}
        if self._adapter is not None:
            step = self._adapter.outgoing(step, self._key or "")
        url = self._address(step.path)
        headers = {**step.headers, **self._authorization(url)}
        options: dict[str, Any] = {"method": step.method, "url": url, "headers": headers}
        if step.query:
            options["params"] = dict(step.query)
        if step.parts:
            options["files"] = [(part.name, (part.filename, part.content, part.media_type)) for part in step.parts]
        if step.json is not None:
            options["content"] = json.dumps(step.json, ensure_ascii=False).encode()
            headers.setdefault("Content-Type", "application/json")
        return options

    def reply(self, response: httpx.Response, body: bytes) -> Reply:
        """An answer without the key, should the service repeat it."""
        headers = {name.lower(): self.scrub(value) for name, value in response.headers.items()}
        if self._key:
            body = body.replace(self._key.encode(), b"***")
        reply = Reply(response.status_code, headers, body)
        return self._adapter.incoming(reply) if self._adapter is not None else reply

    def failure(self, error: httpx.RequestError | httpx.InvalidURL) -> ServiceError:
        """Our own, most specific error for one of httpx's."""
        if isinstance(error, httpx.InvalidURL):
            return BadReply(f"an address that cannot be read: {self.scrub(str(error))}", _HINTS[BadReply])
        kind, words = next(
            (FAILURES[cls] for cls in type(error).__mro__ if cls in FAILURES), (ConnectionLost, "failed")
        )
        host = urlsplit(self.base_url).netloc
        detail = self.scrub(str(error))
        return kind(f"{host}: {words}{f' ({detail})' if detail else ''}", _HINTS[kind])

    def scrub(self, text: str) -> str:
        """`text` without the key."""
        return text.replace(self._key, "***") if self._key else text

    def _address(self, path: str) -> str:
        """The whole address of a path below the base URL; an absolute one stays as it is."""
        if path.startswith(("https://", "http://")):
            return fetchable(self.base_url, path)
        return self.base_url.rstrip("/") + "/" + path.lstrip("/")

    def _authorization(self, url: str) -> dict[str, str]:
        if not self._key or self._auth.token == "none" or _origin(url) not in self._origins:
            return {}
        token = signed(self._key, self._wall_clock()) if self._auth.token == "jwt" else self._key
        return {self._auth.header: f"{self._auth.scheme} {token}".strip()}


class Answer:
    """Gathers the body of one answer, within its limits of size and of time."""

    def __init__(self, timeouts: Timeouts, now: float) -> None:
        self._ends_at = now + timeouts.answer
        self._pieces: list[bytes] = []
        self._size = 0

    def add(self, piece: bytes, now: float) -> None:
        """Raises BadReply for a body that is too large, ConnectionLost for one that drips for ever."""
        self._size += len(piece)
        if self._size > LARGEST_ANSWER:
            raise BadReply(f"the answer is larger than {LARGEST_ANSWER // 1024**2} MiB", _HINTS[BadReply])
        if now > self._ends_at:
            raise ConnectionLost("the answer did not end in time", _HINTS[ConnectionLost])
        self._pieces.append(piece)

    @property
    def body(self) -> bytes:
        return b"".join(self._pieces)


def announced_size(response: httpx.Response) -> int | None:
    """The bytes that `Content-Length` promises, where the body comes as it is."""
    length = response.headers.get("content-length", "")
    return int(length) if length.isdecimal() and "content-encoding" not in response.headers else None


def _checked_key(key: str | None) -> str | None:
    """Return the key without surrounding spaces. Raises UsageError, which does not show the key, if it is invalid."""
    key = (key or "").strip()
    if not key:
        return None
    if not all("!" <= character <= "~" for character in key):
        raise UsageError("the key contains spaces or invalid characters", "copy it again, on one line, without quotes")
    return key


def _checked_base(base_url: str) -> str:
    """The base URL with one slash at its end; raises UsageError for an invalid one, or one that carries a password."""
    try:
        parts = urlsplit(base_url)
        usable = parts.scheme in {"http", "https"} and parts.hostname and not parts.username and _origin(base_url)
    except ValueError:
        usable = False
    if not usable:
        raise UsageError("the service's base URL cannot be used", "give it as https://HOST/v1, without a password")
    return base_url.rstrip("/") + "/"


def fetchable(base: str, url: str) -> str:
    """A clip's address, made absolute; raises BadReply for anything but a web address."""
    try:
        absolute = urljoin(base, url)
        scheme, _, _ = _origin(absolute)
    except ValueError:
        scheme = ""
    if scheme not in {"http", "https"}:
        raise BadReply("the service returned an invalid address for the clip", "run again later")
    return absolute


def _origin(url: str) -> tuple[str, str | None, int | None]:
    parts = urlsplit(url)
    return parts.scheme, parts.hostname, parts.port or {"http": 80, "https": 443}.get(parts.scheme)


def is_loopback(host: str) -> bool:
    """Whether a host name or address is this very machine."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
