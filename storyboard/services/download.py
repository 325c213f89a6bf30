"""A clip on its way to disk: next to its name first, at its name only when it is complete."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path
from types import TracebackType

import httpx

from storyboard.errors import FileError
from storyboard.services.errors import BadReply, ConnectionLost
from storyboard.services.flows import Saved

#: More than any clip of these services; a reply that goes on is not one.
LARGEST_CLIP = 4 * 1024**3
#: Bytes that a clip is written to disk in.
CHUNK = 256 * 1024
#: An MP4 begins with a box whose type, after four bytes of length, is `ftyp` (ISO/IEC 14496-12, 4.3).
_SIGNATURE = slice(4, 8)
#: What ends a download without saying anything against what has come; so does a cancelled task.
_BROKEN_OFF = (ConnectionLost, httpx.TransportError)
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+)")


class PartFile:
    """Writes `name.part`, and gives it its name only when the clip is complete and safe on disk.

    A download that breaks off leaves the part, so that the next one goes on from there; one that cannot become a clip
    removes it. Raises FileError where the disk refuses.
    """

    def __init__(self, target: Path, largest: int = LARGEST_CLIP, seconds: float = 3600.0, now: float = 0.0) -> None:
        self.target = target
        self.part = part_of(target)
        self._largest = largest
        self._ends_at = now + seconds
        self._announced: int | None = None
        self._digest = hashlib.sha256()
        self._head = b""
        self._size = 0

    def begin(self, response: httpx.Response) -> None:
        """Open the part for an answer: from where it broke off for 206, from the start for 200."""
        found = _RANGE.fullmatch(response.headers.get("content-range", ""))
        resumed = response.status_code == httpx.codes.PARTIAL_CONTENT
        have = downloaded(self.target)
        if resumed and (found is None or int(found[1]) != have):
            raise BadReply("the service sent a different part of the clip than requested", "run again")
        try:
            self._file = self.part.open("r+b" if resumed else "wb")
            if resumed:
                while chunk := self._file.read(CHUNK):
                    self._count(chunk)
        except OSError as error:
            raise self._refused(error) from error
        if found and resumed:
            self._announced = int(found[2])
        else:
            length = response.headers.get("content-length", "")
            plain = length.isdecimal() and "content-encoding" not in response.headers
            self._announced = int(length) if plain else None
        if self._announced is not None and self._announced > self._largest:
            raise self._too_large()

    def __enter__(self) -> PartFile:
        return self

    def write(self, chunk: bytes, now: float = 0.0) -> None:
        """Append what has come; raises BadReply as soon as it cannot become a clip."""
        self._count(chunk)
        if now > self._ends_at:
            raise ConnectionLost("the clip did not arrive in time", "check the network, then run again to resume")
        try:
            self._file.write(chunk)
        except OSError as error:
            raise self._refused(error) from error

    def finish(self) -> Saved:
        """Check the clip against the bytes that were announced, make it durable, and give it its name."""
        if self._head[_SIGNATURE] != b"ftyp":
            raise BadReply(f"the clip is empty ({self._size} bytes)", "run again later")
        if self._announced is not None and self._size != self._announced:
            raise ConnectionLost(f"the download stopped after {self._size} of {self._announced} bytes", "run again")
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            self.part.replace(self.target)
            sync_folder(self.target.parent)
        except OSError as error:
            raise self._refused(error) from error
        return Saved(self.target, self._size, self._digest.hexdigest())

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        try:
            # What a full disk could not take is flushed once more on closing, and refused once more.
            if hasattr(self, "_file"):
                self._file.close()
        except OSError as closing_error:
            if error is None:
                raise self._refused(closing_error) from closing_error
        finally:
            if error is not None and isinstance(error, Exception) and not isinstance(error, _BROKEN_OFF):
                self.part.unlink(missing_ok=True)

    def _count(self, chunk: bytes) -> None:
        if len(self._head) < _SIGNATURE.stop:
            self._head += chunk[: _SIGNATURE.stop]
            if len(self._head) >= _SIGNATURE.stop and self._head[_SIGNATURE] != b"ftyp":
                raise BadReply("the service sent a clip that is not an MP4 file", "run again later")
        self._size += len(chunk)
        if self._size > self._largest:
            raise self._too_large()
        self._digest.update(chunk)

    def _too_large(self) -> BadReply:
        return BadReply(f"the clip is larger than {self._largest // 1024**2} MiB", "check the service's base URL")

    def _refused(self, error: OSError) -> FileError:
        reason = error.strerror or "cannot write"
        return FileError(
            f"{self.part}: {reason}", "free some space or choose another folder, then run again; nothing is lost"
        )


def part_of(target: Path) -> Path:
    """Where a clip is kept until it is complete."""
    return target.with_name(f"{target.name}.part")


def downloaded(target: Path) -> int:
    """How many bytes of a clip are here from an earlier try."""
    try:
        return part_of(target).stat().st_size
    except OSError:
        return 0


def sync_folder(folder: Path) -> None:
    """Make a new name in `folder` survive a power cut, where the system can do that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
