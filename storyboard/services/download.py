"""A clip on its way to disk: beside its name first, at its name only when it is complete."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path
from types import TracebackType

from storyboard.errors import FileError
from storyboard.services.errors import BadReply, ConnectionLost
from storyboard.services.steps import Saved

#: More than any clip of these services; a reply that goes on is not one.
LARGEST_CLIP = 4 * 1024**3
#: An MP4 begins with a box whose type, after four bytes of length, is `ftyp` (ISO/IEC 14496-12, 4.3).
_SIGNATURE = slice(4, 8)


class PartFile:
    """Writes `name.part`, and gives it its name only when the clip is whole and safe on disk.

    Leaving the block before `finish` removes the part, so that a killed or failed download never
    looks like a clip. Raises FileError where the disk refuses.
    """

    def __init__(self, target: Path) -> None:
        self.target = target
        self.part = target.with_name(f"{target.name}.part")
        self._digest = hashlib.sha256()
        self._head = b""
        self._size = 0

    def __enter__(self) -> PartFile:
        try:
            self._file = self.part.open("wb")
        except OSError as error:
            raise self._refused(error) from error
        return self

    def write(self, chunk: bytes) -> None:
        """Append what has come; raises BadReply as soon as it cannot become a clip."""
        if len(self._head) < _SIGNATURE.stop:
            self._head += chunk[: _SIGNATURE.stop]
            if len(self._head) >= _SIGNATURE.stop and self._head[_SIGNATURE] != b"ftyp":
                raise BadReply("the service sent something else than an MP4 as the clip", "run again later")
        self._size += len(chunk)
        if self._size > LARGEST_CLIP:
            raise BadReply(f"the clip is larger than {LARGEST_CLIP // 1024**3} GiB", "check the service's base URL")
        self._digest.update(chunk)
        try:
            self._file.write(chunk)
        except OSError as error:
            raise self._refused(error) from error

    def finish(self, announced: int | None) -> Saved:
        """Check the clip against the bytes that were announced, make it durable, and give it its name."""
        if self._head[_SIGNATURE] != b"ftyp":
            raise BadReply(f"the clip is empty ({self._size} bytes)", "run again later")
        if announced is not None and self._size != announced:
            raise ConnectionLost(f"the clip broke off after {self._size} of {announced} bytes", "run again")
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
            self._file.close()
        except OSError as closing_error:
            if error is None:
                raise self._refused(closing_error) from closing_error
        finally:
            self.part.unlink(missing_ok=True)

    def _refused(self, error: OSError) -> FileError:
        reason = error.strerror or "cannot be written"
        return FileError(
            f"{self.part}: {reason}", "make room or choose another folder, then run again: nothing is lost"
        )


def sync_folder(folder: Path) -> None:
    """Make a new name in `folder` survive a power cut, where the system can do that."""
    if os.name == "nt":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
