"""Whether a clip that came is the one that was ordered: decoded to its end, with its size and length."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

from storyboard.errors import FileError, FilmError
from storyboard.film.probe import opened, probe

#: Services round lengths to whole frames, and some add a few: a real answer to 5 s was 5.041 s. What is missing at the
#: end of a clip is held as a still, so no more than this may be missing.
MISSING = Fraction(1, 2)
#: Seconds, and the share of the length, by which a clip may be longer.
LONGER = Fraction(1), Fraction(1, 10)
#: A size whose sides are both at most this is a ratio.
LARGEST_RATIO = 21
#: Encoders round sizes to whole blocks.
SIZE = Fraction(4, 100)


class WrongClipError(FilmError):
    """The clip is not what was ordered: damaged, of another size or of another length. It is kept to be looked at."""


def check_clip(path: Path, seconds: Fraction, size: str) -> None:
    """Decode a clip to its end and compare it with what was ordered: seconds, and pixels or a ratio such as 16x9.

    Raises WrongClipError.
    """
    try:
        info = probe(path)
        frames = _decoded_frames(path)
    except (FilmError, FileError) as error:
        raise WrongClipError(f"the clip cannot be played: {error.message}", error.hint) from error
    if frames < info.frames - 1:
        raise WrongClipError(f"the clip is damaged: {frames} of {info.frames} frames can be decoded")
    found = info.duration
    if found < seconds - MISSING or found > seconds + LONGER[0] + seconds * LONGER[1]:
        raise WrongClipError(f"the clip lasts {float(found):.4g} s; {float(seconds):g} s were ordered")
    width, height = (int(side) for side in size.split("x"))
    pixels = max(width, height) > LARGEST_RATIO
    if not _near(Fraction(info.width, info.height), Fraction(width, height)) or (
        pixels and not (_near(Fraction(info.width), width) and _near(Fraction(info.height), height))
    ):
        raise WrongClipError(f"the clip has {info.width}x{info.height} pixels; {size} was ordered")


def _decoded_frames(path: Path) -> int:
    """The number of pictures that a clip really holds."""
    import av

    with opened(path) as container:
        try:
            return sum(1 for _ in container.decode(container.streams.video[0]))
        except av.FFmpegError as error:
            raise FilmError(f"{path}: is damaged: {error}") from error


def _near(found: Fraction, ordered: Fraction | int) -> bool:
    return abs(found - ordered) <= SIZE * ordered
