"""The ffmpeg program that imageio-ffmpeg ships: started, fed and asked what went wrong."""

from __future__ import annotations

import os
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

from storyboard.errors import FileError, FilmError
from storyboard.film.extra import require_video

#: Samples per second and channels of every sound that this package makes.
SAMPLE_RATE = 48_000
CHANNELS = 2

#: How pixels are encoded and, so that no player has to guess, marked: BT.709 as high-definition video is.
COLOURS = ("-color_range", "tv", "-colorspace", "bt709", "-color_primaries", "bt709", "-color_trc", "bt709")

#: H.264 and AAC that every player takes, the index first so that playing starts before all is loaded.
ENCODING = (
    *("-c:v", "libx264", "-crf", "20", "-pix_fmt", "yuv420p", *COLOURS),
    *("-c:a", "aac", "-b:a", "160k", "-movflags", "+faststart"),
)

#: What ffmpeg says where there is no room, in its own words.
_NO_ROOM = ("No space left on device", "File too large", "Disk quota exceeded")


def executable() -> str:
    """The path of ffmpeg. Raises MissingExtraError without the `video` extra."""
    require_video()
    import imageio_ffmpeg

    try:
        return str(imageio_ffmpeg.get_ffmpeg_exe())
    except RuntimeError as error:
        raise FilmError(
            "no ffmpeg for this system came with imageio-ffmpeg",
            "install ffmpeg and name it in the variable IMAGEIO_FFMPEG_EXE",
        ) from error


def decode(arguments: Sequence[str]) -> tuple[int, bytes, str]:
    """Run ffmpeg to its end on something to read: its exit code, standard output, and complaints."""
    command = [executable(), "-hide_banner", "-nostdin", "-nostats", *arguments]
    done = subprocess.run(command, capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr.decode(errors="replace")


@contextmanager
def encoder(arguments: Sequence[str], path: Path) -> Iterator[IO[bytes]]:
    """The input of an ffmpeg that writes `path`. When the block ends the file is whole, or FilmError is raised.

    An error in the block stops ffmpeg at once; what it has written stays for the caller to remove.
    """
    command = [
        executable(),
        "-hide_banner",
        "-loglevel",
        "error",
        "-nostats",
        "-y",
        *arguments,
        "-f",
        "mp4",
        os.fspath(path),
    ]
    with tempfile.TemporaryFile() as complaints:
        process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=complaints)
        assert process.stdin is not None
        try:
            yield process.stdin
            process.stdin.close()
        except BrokenPipeError:
            pass  # ffmpeg has ended early; its exit code and complaints say why
        except BaseException:
            process.kill()
            raise
        finally:
            process.wait()
            with suppress(BrokenPipeError):  # what was still buffered has no reader any more
                process.stdin.close()
        if process.returncode:
            complaints.seek(0)
            raise encoding_error(complaints.read().decode(errors="replace"))


def encoding_error(complaints: str) -> FilmError | FileError:
    """What ffmpeg complained of, as an error of ours."""
    if any(words in complaints for words in _NO_ROOM):
        return FileError("the film could not be written: the disk is full", "free some space, or write to another disk")
    lines = [line.strip() for line in complaints.splitlines() if line.strip()]
    reason = lines[-1] if lines else "ffmpeg gave no reason"
    return FilmError(f"the film could not be encoded: {reason}", "check the size and the free disk space")
