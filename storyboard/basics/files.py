"""Writing files so that nothing of the author's is lost: the old content or the new, never half of one."""

from __future__ import annotations

import os
import stat

from storyboard.errors import FileError


def write_atomically(path: str | os.PathLike[str], data: bytes) -> None:
    """Put `data` in the place of a file's content, whole or not at all, whatever happens in between.

    It is written beside the file, brought to the disk and then renamed over it; a full disk or a kill leaves
    the old file. The mode is kept and symbolic links are followed. A file that does not exist is made.
    Raises FileError.
    """
    name = os.fspath(path)
    target = os.path.realpath(name)  # pathlib would cost `lint` more than all its writing
    temporary = f"{os.path.dirname(target)}/.{os.path.basename(target)}.{os.getpid()}.tmp"
    try:
        mode = _mode(target)
        handle = os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o666)
        try:
            with open(handle, "wb") as file:
                file.write(data)
                file.flush()
                os.fsync(handle)
            if mode is not None:
                os.chmod(temporary, mode)
            os.replace(temporary, target)
        except BaseException:
            os.unlink(temporary)
            raise
        _sync_folder(os.path.dirname(target))
    except OSError as error:
        raise FileError(
            f"{name}: cannot write: {error.strerror or error}; the file is unchanged",
            "check its permissions and the free disk space",
        ) from error


def _mode(target: str) -> int | None:
    """The mode to keep; None for a new file. A file that may not be written to is not replaced either."""
    try:
        mode = stat.S_IMODE(os.stat(target).st_mode)
    except FileNotFoundError:
        return None
    if not os.access(target, os.W_OK):
        raise PermissionError(13, "it is write-protected")
    return mode


def _sync_folder(folder: str) -> None:
    """Bring the renaming to the disk too, where the system can open a folder (Windows cannot)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
