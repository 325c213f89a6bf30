"""Draw lines of text as transparent pictures, with the libass of the bundled ffmpeg."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from PIL import Image

from storyboard.errors import FilmError
from storyboard.film.cards.fonts import Font, warn_of_missing
from storyboard.film.cards.text import Line, dialogue, fonts_of, script
from storyboard.film.ffmpeg import executable


@contextmanager
def drawn(pictures: Sequence[Sequence[Line]], size: tuple[int, int]) -> Iterator[Iterator[Image.Image]]:
    """Open an iterator over the pictures of a size in pixels, each with its lines; only one is held in memory.

    Raises FilmError where ffmpeg cannot draw text.
    """
    lines = [line for picture in pictures for line in picture]
    warn_of_missing(line.text for line in lines)
    with tempfile.TemporaryDirectory(prefix="storyboard-") as folder:
        fonts = Path(folder, "fonts")
        fonts.mkdir()
        for number, font in enumerate(sorted(fonts_of(lines), key=lambda font: font.path)):
            _place(font, fonts / f"{number}{font.path.suffix}")
        events = (dialogue(line, frame) for frame, picture in enumerate(pictures) for line in picture)
        Path(folder, "text.ass").write_text(script(size, events), encoding="utf-8")
        source = f"color=black@0:s={size[0]}x{size[1]}:r=1:d={len(pictures)},format=rgba"
        arguments = [
            *("-hide_banner", "-loglevel", "error", "-nostdin", "-f", "lavfi", "-i", source),
            # Names relative to the folder: a path needs escaping twice in a filter, and Windows' colons a third time.
            *("-vf", "ass=text.ass:fontsdir=fonts:alpha=1", "-f", "rawvideo", "-"),
        ]
        with tempfile.TemporaryFile() as complaints:
            process = subprocess.Popen(
                [executable(), *arguments], cwd=folder, stdout=subprocess.PIPE, stderr=complaints
            )
            try:
                yield _read(process, size, len(pictures), complaints)
            finally:
                process.kill()
                process.communicate()


def _read(
    process: subprocess.Popen[bytes], size: tuple[int, int], count: int, said: IO[bytes]
) -> Iterator[Image.Image]:
    """Yield the pictures as ffmpeg writes them. Raises FilmError where it writes fewer."""
    assert process.stdout is not None
    length = size[0] * size[1] * 4
    for _ in range(count):
        pixels = process.stdout.read(length)
        if len(pixels) < length:
            process.wait()
            said.seek(0)
            raise _drawing_error(said.read().decode(errors="replace"))
        yield Image.frombuffer("RGBA", size, pixels, "raw", "RGBA", 0, 1)


def _drawing_error(said: str) -> FilmError:
    if "No such filter" in said:
        return FilmError(
            "this ffmpeg draws no text: it was built without libass",
            "unset IMAGEIO_FFMPEG_EXE to use the ffmpeg of imageio-ffmpeg, or name one built with libass",
        )
    lines = said.strip().splitlines()
    return FilmError(f"text could not be drawn: {lines[-1] if lines else 'ffmpeg gave no reason'}", "check the disk")


def _place(font: Font, path: Path) -> None:
    """Put a font file into the folder that libass reads."""
    try:
        os.symlink(font.path, path)
    except OSError:  # Windows lets few users make links
        shutil.copyfile(font.path, path)
