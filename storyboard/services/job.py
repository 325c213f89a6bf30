"""What is asked of a service, and how long we wait for it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal
from pathlib import Path
from types import MappingProxyType
from typing import NamedTuple

from storyboard.basics.images import kind_of
from storyboard.errors import FileError, UsageError

#: The images that services take, by kind: media type, and the suffix they are sent under.
_IMAGE_KINDS = {
    "PNG": ("image/png", ".png"),
    "JPEG": ("image/jpeg", ".jpg"),
    "WebP": ("image/webp", ".webp"),
}


class Reference(NamedTuple):
    """A reference image, sent as a file part of its own (sent as text, services refuse it)."""

    filename: str
    content: bytes
    media_type: str

    @classmethod
    def load(cls, path: Path) -> Reference:
        """Read an image. Raises FileError for what cannot be read, UsageError for what is no image of a known kind."""
        try:
            content = path.read_bytes()
        except OSError as error:
            raise FileError(f"{path}: {error.strerror}", "check the reference's path and permissions") from error
        kind = kind_of(content)
        if kind not in _IMAGE_KINDS:
            raise UsageError(f"{path}: not a PNG, JPEG or WebP image", "give the reference as one of these")
        media_type, suffix = _IMAGE_KINDS[kind]
        return cls(f"reference{suffix}", content, media_type)


class Part(NamedTuple):
    """One part of a multipart form: a text field, or a file where `filename` is given."""

    name: str
    content: bytes
    filename: str | None = None
    media_type: str | None = None


class VideoRequest(NamedTuple):
    """One job to create. Model, seconds and size are always sent: the services' defaults differ by page."""

    prompt: str
    model: str
    #: Sent as a string, as every page of every service asks.
    seconds: int | Decimal
    #: Exact pixels, `WIDTHxHEIGHT`.
    size: str
    reference: Reference | None = None
    #: What else the model takes: `character_url` (of an MP4), `character_timestamps` (`"1,3"`: start and end second).
    fields: Mapping[str, str] = MappingProxyType({})

    def parts(self) -> Iterator[Part]:
        """The fields of `POST /videos`, in a fixed order."""
        texts = {
            "model": self.model,
            "seconds": str(self.seconds),
            "size": self.size,
            "prompt": self.prompt,
            **self.fields,
        }
        for name, text in texts.items():
            yield Part(name, text.encode())
        if self.reference is not None:
            yield Part("input_reference", self.reference.content, self.reference.filename, self.reference.media_type)


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
