"""The steps a flow asks its driver to take. A flow does no I/O: it yields these and is sent what came of them."""

from __future__ import annotations

from collections.abc import Generator, Mapping
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple, TypeAlias, TypeVar

from storyboard.errors import ServiceError
from storyboard.services.job import Part
from storyboard.services.wire import VideoJob


class Call(NamedTuple):
    """Send one request and read its whole answer. Gives a `Reply`; throws ServiceUnreachable or ConnectionLost."""

    method: str
    #: Below the base URL, already quoted.
    path: str
    query: Mapping[str, str] = MappingProxyType({})
    parts: tuple[Part, ...] = ()
    json: Mapping[str, Any] | None = None


class Fetch(NamedTuple):
    """Stream a clip to `target`. Gives `Saved`, or the `Reply` where the answer is no success."""

    #: Below the base URL, or an absolute URL.
    url: str
    target: Path


class Wait(NamedTuple):
    """Do nothing for some seconds."""

    seconds: float


class Sending(NamedTuple):
    """Told right before each time that a create leaves this machine: from now on it may cost money."""


class Seen(NamedTuple):
    """Told on every poll: what the service says of the job now."""

    job: VideoJob


class Retrying(NamedTuple):
    """Told before a wait: what went wrong for now, and the seconds until it is tried again."""

    error: ServiceError
    seconds: float


Event: TypeAlias = Sending | Seen | Retrying


class Tell(NamedTuple):
    """Let whoever watches know."""

    event: Event


class Reply(NamedTuple):
    """An answer, whatever its status. `headers` have lower-case names."""

    status: int
    headers: Mapping[str, str]
    body: bytes


class Saved(NamedTuple):
    """A clip that lies complete on disk."""

    path: Path
    #: Bytes.
    size: int
    #: Hexadecimal.
    sha256: str


Step: TypeAlias = Call | Fetch | Wait | Tell
Result = TypeVar("Result")
#: A flow: yields steps, is sent their outcomes, returns `Result`.
Flow: TypeAlias = Generator[Step, Any, Result]
