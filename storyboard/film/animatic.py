"""A board as timed cards: each shot as long as it will be, with its number, its scene and a running timecode."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Sequence
from itertools import pairwise
from pathlib import Path

from storyboard.errors import FilmError
from storyboard.film.conform import check_film
from storyboard.film.extra import require_video
from storyboard.film.ffmpeg import CHANNELS, COLOURS, ENCODING, SAMPLE_RATE, encoder
from storyboard.film.grid import frame_cuts
from storyboard.film.output import replacing
from storyboard.film.parts import Card


def render_cards(
    cards: Sequence[Card],
    size: tuple[int, int],
    path: Path,
    *,
    fps: int = 30,
    progress: Callable[[float], None] | None = None,
) -> None:
    """Film cards to an MP4 (H.264 and AAC) of `size` pixels, whole or not at all.

    A cut falls on the frame nearest to the exact sum of the durations before it, so the film is as long as all
    durations together to half a frame. `progress` is told the share that is done, 0 to 1, at every frame; what it
    raises ends the work. Raises FilmError for cards, sizes or rates that cannot be filmed, FileError where `path`
    cannot be written, MissingExtraError without the `video` extra.
    """
    require_video()
    from storyboard.film.pictures import frames

    check_film(size, fps)
    cuts = frame_cuts([card.duration for card in cards], fps)
    if not cuts or not cuts[-1]:
        raise FilmError("there is nothing to film: the shots are shorter than a frame", "give them a longer duration")
    with replacing(path) as temporary, tempfile.TemporaryDirectory(prefix="storyboard-") as folder:
        sound = Path(folder, "sound.raw")
        _write_tones(sound, cards, cuts, fps)
        arguments = [
            *("-f", "rawvideo", "-pix_fmt", "yuv420p", "-s", f"{size[0]}x{size[1]}", "-r", str(fps), *COLOURS),
            *("-i", "pipe:0", "-f", "s16le", "-ar", str(SAMPLE_RATE), "-ac", str(CHANNELS), "-i", str(sound)),
            *ENCODING,
            *("-preset", "ultrafast"),  # flat cards are small all the same
        ]
        with encoder(arguments, temporary) as pipe:
            for frame, picture in enumerate(frames(cards, cuts, size, fps), start=1):
                pipe.write(picture)
                if progress:
                    progress(frame / cuts[-1])


def _write_tones(path: Path, cards: Sequence[Card], cuts: Sequence[int], fps: int) -> None:
    """The tones of all shots as raw samples; each starts with its shot, and the last ends with the film."""
    from storyboard.film.sound import tone

    with path.open("wb") as file:
        for card, (start, end) in zip(cards, pairwise((0, *cuts)), strict=True):
            samples = -(-end * SAMPLE_RATE // fps) - -(-start * SAMPLE_RATE // fps)
            file.write(tone(card.number, samples).tobytes())
