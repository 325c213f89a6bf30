"""Clips into one film: trimmed, joined and faded by whole frames and whole samples."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Callable, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import accumulate, pairwise
from math import floor
from pathlib import Path
from typing import Literal, NamedTuple

from storyboard.errors import FilmError
from storyboard.film.animatic import check_film
from storyboard.film.extra import require_video
from storyboard.film.ffmpeg import CHANNELS, ENCODING, SAMPLE_RATE, encoder
from storyboard.film.output import check_output, replacing
from storyboard.film.probe import ClipInfo, probe

Seconds = Decimal | Fraction | int | float
#: How one clip goes over into the next, and for how many seconds.
Transition = tuple[Literal["fade", "dissolve"], Seconds]

#: So many seconds may be missing at the end of a clip: its last frame is held. Services round lengths to frames.
HELD = Fraction(1, 2)
#: The highest rate that is chosen where none is asked for.
_FASTEST = Fraction(60)


class Cut(NamedTuple):
    """The part of a clip that is in the film, from second `start` up to second `end` (None: to its end).

    `transition` is how it goes over into the next one. A fade goes through black, half of its seconds in this part
    and half in the next; at the end of the film all of them are in this part. A dissolve shows what the clip holds
    after `end` over the first seconds of the next part, its last frame where it holds no more, or, if `hold`, in any
    case the last frame of this part. So the film is as long as all its parts together, whatever the transitions.
    """

    path: Path
    start: Seconds = 0
    end: Seconds | None = None
    transition: Transition | None = None
    hold: bool = False


class Part(NamedTuple):
    """A cut in whole frames of the film."""

    path: Path
    info: ClipInfo
    start: Fraction  # second of the clip
    first: int  # frame of the film
    frames: int
    fade_in: int  # frames
    fade_out: int
    dissolve: int  # frames at its start in which the part before is still seen
    hold: bool = False  # what is still seen of it after its end is its last frame

    @property
    def last(self) -> int:
        """The frame of the film after its last one."""
        return self.first + self.frames


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


def parts_of(cuts: Sequence[Cut], infos: Sequence[ClipInfo], fps: Fraction) -> list[Part]:
    """The cuts in whole frames: each starts on the frame nearest to the exact sum of the seconds before it.

    Raises FilmError for a cut that its clip does not hold.
    """
    spans = [_span(cut, info) for cut, info in zip(cuts, infos, strict=True)]
    ends = [_frames(total, fps) for total in accumulate(end - start for start, end in spans)]
    if not ends[-1]:
        raise FilmError("the film would have no frame", "use longer parts of the clips")
    parts: list[Part] = []
    kind, length = "cut", Fraction(0)
    for place, (first, last) in enumerate(pairwise((0, *ends))):
        count = last - first
        fade_in = min(_frames(length / 2, fps), count) if kind == "fade" else 0
        dissolve = min(_frames(length, fps), count) if kind == "dissolve" else 0
        kind, length = _transition(cuts[place])
        share = length / 2 if place + 1 < len(cuts) else length
        fade_out = min(_frames(share, fps), count) if kind == "fade" else 0
        cut, start = cuts[place], spans[place][0]
        parts.append(Part(cut.path, infos[place], start, first, count, fade_in, fade_out, dissolve, cut.hold))
    return parts


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


def samples_at(frame: int, fps: Fraction) -> int:
    """The sample with which a frame starts; the frame after the last gives the length of the sound."""
    return -floor(-frame * SAMPLE_RATE / fps)


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


def _span(cut: Cut, info: ClipInfo) -> tuple[Fraction, Fraction]:
    start = Fraction(cut.start)
    end = info.duration if cut.end is None else Fraction(cut.end)
    if start < 0 or end <= start:
        raise FilmError(
            f"{cut.path}: nothing lies between second {float(start):g} and second {float(end):g}",
            f"the clip lasts {float(info.duration):g} s: choose a part of that",
        )
    if end > info.duration + HELD or start >= info.duration:
        raise FilmError(
            f"{cut.path}: lasts {float(info.duration):g} s, but the film needs it up to second {float(end):g}",
            "render the clip again, or shorten its shots",
        )
    return start, end


def _transition(cut: Cut) -> tuple[str, Fraction]:
    kind, length = cut.transition or ("cut", 0)
    if kind not in ("cut", "fade", "dissolve") or length < 0:
        raise FilmError(f"{cut.path}: no such transition: {kind} for {length} s", "use a fade or a dissolve")
    return kind, Fraction(length)


def _frames(seconds: Fraction, fps: Fraction) -> int:
    return floor(seconds * fps + Fraction(1, 2))


def _tell_nobody(share: float) -> None:
    """What progress is told to where nobody asked."""
