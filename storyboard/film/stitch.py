"""Clips into one film: its parts joined and faded by whole frames and whole samples."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from fractions import Fraction
from math import floor
from pathlib import Path

from storyboard.errors import FilmError
from storyboard.film.animatic import check_film
from storyboard.film.extra import require_video
from storyboard.film.ffmpeg import CHANNELS, ENCODING, SAMPLE_RATE, encoder
from storyboard.film.output import check_output, replacing
from storyboard.film.parts import Cut, Part, parts_of, samples_at
from storyboard.film.probe import ClipInfo, probe

#: The highest rate that is chosen where none is asked for.
_FASTEST = Fraction(60)


def stitch(
    cuts: Sequence[Cut],
    path: str | os.PathLike[str],
    *,
    size: tuple[int, int] | None = None,
    fps: Fraction | int | None = None,
    progress: Callable[[float], None] | None = None,
) -> ClipInfo:
    """Join parts of clips to one MP4 (H.264 and AAC), whole or not at all, and say what it holds.

    `size` in pixels (default: the first clip's; other clips are letterboxed) and `fps` in frames per second (default:
    the highest of the clips, at most 60). The film is as long as all parts to half a frame, with sound for all of it.
    `progress` is told the share that is done, 0 to 1, at every frame; what it raises ends the work.
    Raises FilmError for clips that cannot be joined, FileError for files that cannot be read or written, both before
    the work where that can be known; MissingExtraError without the `video` extra.
    """
    require_video()
    target = Path(path)
    if not cuts:
        raise FilmError("there is nothing to join", "name at least one clip")
    check_output(Path(os.path.realpath(target)))
    infos = _probed(cuts)
    size = size or (infos[0].width // 2 * 2, infos[0].height // 2 * 2)
    rate = Fraction(fps) if fps else min(max(info.fps for info in infos), _FASTEST)
    check_film(size, rate)
    parts = parts_of(cuts, infos, rate)
    with replacing(target) as temporary, tempfile.TemporaryDirectory(prefix="storyboard-") as folder:
        sound = Path(folder, "sound.raw")
        write_sound(sound, parts, rate)
        _write_film(parts, size, rate, sound, temporary, progress or _tell_nobody)
        made = probe(temporary)
        if made.frames != parts[-1].last:
            raise FilmError(
                f"{target}: came out with {made.frames} frames instead of {parts[-1].last}",
                "check the room on the disk",
            )
    return made


def write_sound(path: Path, parts: Sequence[Part], fps: Fraction) -> None:
    """The sound of the film as raw samples, exactly as long as its pictures."""
    from storyboard.film.sound import clip_sound, ramped

    click = SAMPLE_RATE // 250  # too short to be heard, long enough that a hard cut does not click
    tail = None
    with path.open("wb") as file:
        for part, following in zip(parts, (*parts[1:], None), strict=True):
            count = samples_at(part.last, fps) - samples_at(part.first, fps)
            over = (
                samples_at(following.first + following.dissolve, fps) - samples_at(following.first, fps)
                if following
                else 0
            )
            whole = clip_sound(part.path, floor(part.start * SAMPLE_RATE + Fraction(1, 2)), count + over)
            rise = samples_at(part.fade_in, fps) or (click if tail is None else len(tail))
            own = ramped(whole[:count], rise, samples_at(part.fade_out, fps) or (0 if over else click))
            if tail is not None:
                own[: len(tail)] += tail
            tail = ramped(whole[count:], 0, over) if over else None
            file.write(own.tobytes())


def _write_film(
    parts: Sequence[Part],
    size: tuple[int, int],
    fps: Fraction,
    sound: Path,
    path: Path,
    progress: Callable[[float], None],
) -> None:
    from storyboard.film.reel import pictures

    arguments = [
        *("-f", "rawvideo", "-pix_fmt", "rgb24", "-s", f"{size[0]}x{size[1]}", "-r", str(fps), "-i", "pipe:0"),
        *("-f", "s16le", "-ar", str(SAMPLE_RATE), "-ac", str(CHANNELS), "-i", str(sound)),
        *("-vf", "scale=in_range=full:out_range=tv:out_color_matrix=bt709"),
        *ENCODING,
        *("-preset", "veryfast"),
    ]
    # Not moviepy's own writer: it rounds rates to two decimals and does not ask how ffmpeg ended.
    with encoder(arguments, path) as pipe:
        for frame, picture in enumerate(pictures(parts, size, fps), start=1):
            pipe.write(picture)
            progress(frame / parts[-1].last)


def _probed(cuts: Sequence[Cut]) -> list[ClipInfo]:
    """What each clip holds; a clip that is used several times is probed once."""
    known = {path: probe(path) for path in dict.fromkeys(cut.path for cut in cuts)}
    return [known[cut.path] for cut in cuts]


def _tell_nobody(share: float) -> None:
    """What progress is told to where nobody asked."""
