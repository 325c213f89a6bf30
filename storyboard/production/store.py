"""The store: one folder per project, `.storyboard/`, with the ledger and the clips by content. Films refer to it.

.storyboard/
  .gitignore       keeps all of this out of version control
  ledger.sqlite    every job and what it cost
  clips/           SHA256.mp4: verified clips
  incoming/        clips on their way
  wrong/           clips that are not what was ordered, kept to be looked at
  runs/            a lock for every process at work
  reserve          room on the disk, given up so that an id can always be written
"""

from __future__ import annotations

import hashlib
import os
import time
from collections.abc import Callable
from pathlib import Path
from types import TracebackType

from storyboard.errors import FileError, UsageError
from storyboard.production.database import Database
from storyboard.production.ledger import Ledger
from storyboard.production.locks import FileLock
from storyboard.production.runs import Run
from storyboard.production.schema import MIGRATIONS
from storyboard.production.states import State

NAME = ".storyboard"
#: Bytes that are reserved: many times what the entries of one run's answers take.
RESERVE = 1024**2
#: File systems on which SQLite's write-ahead log is unsafe: processes on two machines do not see each other's memory.
_NETWORK = frozenset(
    {"nfs", "nfs4", "cifs", "smb3", "smbfs", "afs", "ceph", "9p", "lustre", "glusterfs", "fuse.glusterfs"}
    | {"fuse.sshfs", "fuse.s3fs", "fuse.rclone", "fuse.gcsfuse", "fuse.davfs", "davfs", "beegfs", "gpfs"}
)


class Store:
    """A project's ledger and clips, open for one run until the block ends.

    Raises FileError where the folder cannot be used, UsageError on a network file system.
    """

    def __init__(self, root: Path, clock: Callable[[], float] = time.time) -> None:
        self.root = root
        self.folder = root / NAME
        self.clips = self.folder / "clips"
        self.incoming = self.folder / "incoming"
        self.wrong = self.folder / "wrong"
        self._reserve = self.folder / "reserve"
        self._seen: dict[str, tuple[int, int]] = {}  # clips that were read whole: digest → size and time
        self._clock = clock
        check_file_system(root)
        try:
            self._open()
        except OSError as error:
            raise FileError(
                f"{self.folder}: {error.strerror or error}", "check the folder's permissions and the room on the disk"
            ) from error

    def clip_path(self, digest: str) -> Path:
        """Where the clip with this content is kept."""
        return self.clips / f"{digest}.mp4"

    def has_clip(self, digest: str | None) -> bool:
        """Whether the clip with this content is kept, whole."""
        if digest is None:
            return False
        path = self.clip_path(digest)
        try:
            seen = (path.stat().st_size, path.stat().st_mtime_ns)
        except OSError:
            return False
        if self._seen.get(digest) != seen:
            if digest_of(path) != digest:
                return False
            self._seen[digest] = seen
        return True

    def keep(self, part: Path, digest: str) -> Path:
        """Move a clip of this content, which is on disk for good, into the store, with its name. Raises FileError."""
        return _moved(part, self.clip_path(digest))

    def keep_wrong(self, part: Path, number: int) -> Path:
        """Keep what an entry brought instead of its clip. Raises FileError."""
        return _moved(part, self.wrong / f"{number}.mp4")

    def scratch(self) -> Path:
        """A folder for this run alone, removed with what it holds when the run is over."""
        return self.run.scratch

    def close(self) -> None:
        """Give all claims back and close the ledger."""
        ledger = self.ledger
        try:
            for entry in ledger.entries({State.WAITING}):
                ledger.let_go(entry.number)
            self.run.leave(ledger.database, self._clock())
        finally:
            ledger.database.close()
            self.run.close()

    def __enter__(self) -> Store:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _open(self) -> None:
        for folder in (self.clips, self.incoming, self.wrong, self.folder / "runs"):
            folder.mkdir(parents=True, exist_ok=True)
        # One process at a time makes the tables and switches the log on.
        with FileLock(self.folder / "runs" / "opening"):
            ignored = self.folder / ".gitignore"
            if not ignored.exists():
                ignored.write_text(
                    "# The ledger and the clips of `storyboard make`; back up with `storyboard jobs backup`.\n*\n"
                )
            self._fill_reserve()
            database = Database(self.folder / "ledger.sqlite", MIGRATIONS)
        try:
            self.run = Run(self.folder / "runs")
            self.run.enter(database, self._clock())
            self.ledger = Ledger(database, self.run, self._clock, self._give_up_reserve)
            self.ledger.sweep()
        except BaseException:
            database.close()
            raise

    def _fill_reserve(self) -> None:
        """Write the reserve: before anything is sent it is certain that an answer can be written down."""
        if self._reserve.exists() and self._reserve.stat().st_size == RESERVE:
            return
        with self._reserve.open("wb") as file:
            file.write(os.urandom(RESERVE))  # not zeros: a file system must not leave it out
            os.fsync(file.fileno())

    def _give_up_reserve(self) -> bool:
        if not self._reserve.exists():
            return False
        self._reserve.unlink()
        return True


def digest_of(path: Path) -> str | None:
    """The SHA-256 of a file in hexadecimal; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def check_file_system(folder: Path) -> None:
    """Raise UsageError where a folder lies on a network file system, which SQLite's write-ahead log is not safe on."""
    kind = _network_kind(os.path.realpath(folder))
    if kind:
        raise UsageError(
            f"{folder} is on a network file system ({kind}), where several processes cannot share the ledger safely",
            "keep the project on a local disk; copy finished films from there",
        )


def _network_kind(path: str) -> str:
    """The kind of network file system that holds a path; empty for a local one, or where that cannot be known."""
    if path.startswith("\\\\"):
        return "UNC path"
    try:
        mounts = Path("/proc/self/mountinfo").read_text("utf-8", "replace")
    except OSError:  # not Linux
        return ""
    return network_mount(mounts, path)


def network_mount(mountinfo: str, path: str) -> str:
    """The kind of network file system that a `mountinfo` (see proc(5)) tells for a path; empty for a local one."""
    best, kind = -1, ""
    for line in mountinfo.splitlines():
        left, _, right = line.partition(" - ")
        fields = left.split(" ")
        if len(fields) < 5 or not right:
            continue
        point = fields[4].encode().decode("unicode_escape")  # blanks are written as \\040
        if (path + "/").startswith(point.rstrip("/") + "/") and len(point) >= best:
            best, kind = len(point), right.split(" ")[0]
    return kind if kind in _NETWORK else ""


def _moved(part: Path, target: Path) -> Path:
    try:
        part.replace(target)
        if os.name == "posix":
            handle = os.open(target.parent, os.O_RDONLY)
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
    except OSError as error:
        raise FileError(
            f"{target}: {error.strerror or error}", "make room on the disk, then run the same command again"
        ) from error
    return target
