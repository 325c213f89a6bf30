"""What is asked of a service, and how long we wait for it."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import Any, NamedTuple

from storyboard.basics.images import kind_of
from storyboard.catalog import Model
from storyboard.errors import FileError, UsageError

#: The images that services take, by kind: media type, and the suffix they are sent under.
_IMAGE_KINDS = {
    "PNG": ("image/png", ".png"),
    "JPEG": ("image/jpeg", ".jpg"),
    "WebP": ("image/webp", ".webp"),
}


class Reference(NamedTuple):
    """A reference image: its bytes, or the web address where the service is to fetch it."""

    filename: str
    content: bytes
    media_type: str
    address: str = ""

    @classmethod
    def load(cls, path: Path) -> Reference:
        """Read an image. Raises FileError if it cannot be read, UsageError if it is not an image of a known kind."""
        try:
            content = path.read_bytes()
        except OSError as error:
            raise FileError(f"{path}: {error.strerror}", "check the reference's path and permissions") from error
        kind = kind_of(content)
        if kind not in _IMAGE_KINDS:
            raise UsageError(f"{path}: not a PNG, JPEG or WebP image", "give the reference as one of these")
        media_type, suffix = _IMAGE_KINDS[kind]
        return cls(f"reference{suffix}", content, media_type)

    @classmethod
    def at(cls, address: str) -> Reference:
        """An image that the service fetches itself."""
        return cls("", b"", "", address)

    @property
    def base64(self) -> str:
        """The bytes as base64 text, or the address of an image that has only that."""
        return self.address or base64.b64encode(self.content).decode()

    @property
    def data_url(self) -> str:
        """The bytes as a data URL, or the address of an image that has only that."""
        return self.address or f"data:{self.media_type};base64,{self.base64}"


class VideoRequest(NamedTuple):
    """One job to create. Model, seconds and size are always sent: the services' defaults differ by page."""

    prompt: str
    model: Model
    seconds: Decimal | int
    size: str | None  # WIDTHxHEIGHT in pixels, or one of the model's own; None where no source states one
    reference: Reference | None = None
    seed: int | None = None
    continues: str | None = None  # the id of a finished job that this one goes on from
    client_id: str | None = None  # the client's own id for the job, unique in the account
    #: What else the model takes: `shots` of a structured dialect, `character_url` (of an MP4), `character_timestamps`
    #: (`"1,3"`: start and end second).
    fields: Mapping[str, Any] = MappingProxyType({})


class Pace(NamedTuple):
    """How long to wait for what. All in seconds, but for `growth`, `attempts` and `jitter`."""

    first_poll: float = 2.0
    slowest_poll: float = 15.0
    #: Each wait is this many times the one before it.
    growth: float = 1.5
    #: The first wait after a failure that passes; CometAPI's pages ask to retry 429, 500, 503, 504 and 524.
    first_retry: float = 1.0
    slowest_retry: float = 30.0
    #: How often one read is tried before its failure is believed.
    attempts: int = 7
    #: How long a create waits for a free place (429 at three concurrent jobs has been seen).
    busy_patience: float = 900.0
    #: How long one job may render before we stop asking; the job itself goes on.
    patience: float = 3600.0
    #: Up to this share is added to a wait at random, so that jobs do not ask in step.
    jitter: float = 0.2


class Timeouts(NamedTuple):
    """How long one request may take, in seconds."""

    connect: float = 10.0
    #: Between two pieces of an answer; long, because a create that is given up on may have been paid for.
    read: float = 120.0
    write: float = 60.0
    #: A whole answer, however slowly it drips; downloads of clips are not bound by it.
    answer: float = 180.0
    #: A whole clip.
    download: float = 3600.0
