"""Clips into one film, exact to the frame and the sample: what did not change is copied, the rest encoded again.

Three ways lead to the same film. `auto` copies packets wherever the clips allow it and encodes only the frames that a
cut or a transition touches; clips that differ from the film go through one ffmpeg filter graph. `exact` sends every
frame through the graph. `moviepy` has moviepy compose every frame.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Mapping, Sequence
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

from storyboard.errors import FilmError
from storyboard.film.clip import BT709, Clip, ClipInfo, Colour
from storyboard.film.conform import Target, check_film
from storyboard.film.extra import require_video
from storyboard.film.ffmpeg import SAMPLE_RATE
from storyboard.film.grid import Piece, pieces_of, samples_at
from storyboard.film.output import check_output, replacing
from storyboard.film.probe import read_clip
from storyboard.film.route import Part, copied_clips, route, summary
from storyboard.film.segments import Chapter, Description, Engine, Fit, Segment, Track

#: The highest rate that is chosen where none is asked for.
_FASTEST = Fraction(60)
#: How much of the work is writing the film: the rest is reading it back, or decoding all of it.
_WRITING, _DECODING = 0.98, 0.5
#: How near full scale evened clips may come, in dBTP.
_CEILING = -1.0


def stitch(
    segments: Sequence[Segment],
    path: str | os.PathLike[str],
    *,
    size: tuple[int, int] | None = None,
    fps: Fraction | int | None = None,
    fit: Fit = "fit",
    engine: Engine = "auto",
    verify: bool = False,
    loudness: float | None = None,
    tracks: Sequence[Track] = (),
    chapters: Sequence[Chapter] = (),
    metadata: Mapping[str, str] | None = None,
    progress: Callable[[float], None] = lambda share: None,
    notice: Callable[[str], None] = lambda text: None,
) -> ClipInfo:
    """Join segments of clips to one MP4 (H.264 and AAC), whole or not at all, and return what it holds.

    `size` in pixels (default: the first clip's); `fps` in frames per second (default: the highest of the clips, at
    most 60); `fit` says how pictures of other proportions are shown. `verify` decodes all of the film afterwards, not
    only around its joins. `loudness` in LUFS evens the clips after EBU R128. `tracks` are mixed into the whole film.
    `progress` is told the share that is done, 0 to 1; what it raises ends the work. `notice` is told which way was
    taken and why, and what the film shows otherwise than its clips.

    Raises FilmError for clips that cannot be joined, FileError for files that cannot be read or written, both before
    the work where that can be known; MissingExtraError without the `video` extra.
    """
    require_video()
    film = Path(path)
    if not segments:
        raise FilmError("nothing to join", "name at least one clip")
    check_output(Path(os.path.realpath(film)))
    clips = _read(segments)
    _check_tracks(tracks)
    size = size or (clips[0].info.width // 2 * 2, clips[0].info.height // 2 * 2)
    rate = Fraction(fps) if fps is not None else min(max(clip.info.fps for clip in clips), _FASTEST)
    check_film(size, rate)
    pieces = pieces_of(segments, clips, rate)
    copied, reasons = copied_clips(pieces, size, rate)
    if engine != "auto":
        copied = set()
    target = Target(size, rate, _colour(clips, copied), fit)
    _tell(notice, pieces, rate, reasons if engine == "auto" else {})
    parts = route(pieces, target, copied) if engine != "moviepy" else _all_composed(pieces)
    gains = {} if loudness is None else _gains(pieces, rate, loudness)
    work = _Work(pieces, target, tracks, gains, Description(metadata or {}, chapters), verify, progress)
    with replacing(film) as temporary:
        fault = work.make(parts, temporary)
        if fault and copied:
            notice(f"copied packets do not make a sound film ({fault}): all frames are encoded instead")
            parts = route(pieces, target, ())
            fault = work.make(parts, temporary)
        if fault:
            raise FilmError(f"{film}: the film did not come out right: {fault}", "check the disk and its free space")
    if any(part.way != "copy" for part in parts):
        notice(summary(parts))
    progress(1.0)
    frames = pieces[-1].last
    sound = Fraction(samples_at(frames, rate), SAMPLE_RATE)
    return ClipInfo(*size, rate, frames / rate, frames, True, sound, "h264", "aac")


def _read(segments: Sequence[Segment]) -> list[Clip]:
    """The clip of each segment; one that is used several times is read once."""
    known = {path: read_clip(path) for path in dict.fromkeys(segment.clip for segment in segments)}
    return [known[segment.clip] for segment in segments]


def _check_tracks(tracks: Sequence[Track]) -> None:
    if tracks:
        from storyboard.film.samples import check_sound

        for track in tracks:
            check_sound(track.path)


def _colour(clips: Sequence[Clip], copied: set[Clip]) -> Colour:
    """The colours of copied frames; else those that all clips have in common, if a film can; else BT.709."""
    if copied:
        return next(iter(copied)).picture.colour
    found = {clip.picture.colour for clip in clips}
    only = found.pop()
    yuv = all(clip.picture.pixel_format.startswith("yuv") for clip in clips)
    return only if not found and yuv and not (only.hdr or only.full) and only.matrix in (1, 2, 5, 6) else BT709


def _all_composed(pieces: Sequence[Piece]) -> list[Part]:
    return [Part("compose", place, 0, piece.frames) for place, piece in enumerate(pieces)]


def _tell(notice: Callable[[str], None], pieces: Sequence[Piece], rate: Fraction, reasons: Mapping[Clip, str]) -> None:
    """Say what becomes of clips that the film does not show as they are."""
    for clip in dict.fromkeys(piece.clip for piece in pieces):
        if clip in reasons:
            notice(f"{clip.path}: encoded again: {reasons[clip]}")
        if clip.picture.colour.hdr:
            notice(f"{clip.path}: HDR is shown as SDR: bright parts lose detail")
        if clip.steady and (rate / clip.info.fps).denominator != 1:
            notice(
                f"{clip.path}: {float(clip.info.fps):.5g} frames per second in a film of {float(rate):.5g}: "
                "motion may judder"
            )


def _gains(pieces: Sequence[Piece], rate: Fraction, wanted: float) -> dict[Clip, float]:
    """By how much each clip is made louder to have the wanted loudness, without coming too near to full scale."""
    from storyboard.film.mix import loudness

    gains: dict[Clip, float] = {}
    for clip in dict.fromkeys(piece.clip for piece in pieces):
        if clip.info.has_audio:
            spans = [(piece.start, piece.start + piece.frames / rate) for piece in pieces if piece.clip is clip]
            start, end = min(span[0] for span in spans), max(span[1] for span in spans)
            integrated, peak = loudness(clip.path, start + clip.lead, end - start)
            if integrated > -70:  # below that EBU R128 hears nothing
                gains[clip] = 10 ** (min(wanted - integrated, _CEILING - peak) / 20)
    return gains


class _Work(NamedTuple):
    """All that making a film needs besides the way it is made."""

    pieces: Sequence[Piece]
    target: Target
    tracks: Sequence[Track]
    gains: Mapping[Clip, float]
    description: Description
    verify: bool
    progress: Callable[[float], None]

    def make(self, parts: Sequence[Part], path: Path) -> str:
        """Write a film and verify it; what is wrong with it, empty where nothing is."""
        from storyboard.film.assemble import assembly
        from storyboard.film.mix import mixed
        from storyboard.film.verify import JoinCheck, UnsoundError, check_written
        from storyboard.film.write import write_film

        made = assembly(self.pieces, parts, self.target)
        record = made.record
        check = JoinCheck(made.joins, record)
        sound = mixed(self.pieces, self.target.fps, self.tracks, self.gains)
        share = _DECODING if self.verify else _WRITING
        try:
            write_film(
                path,
                self.target,
                record,
                made.delay,
                made.frames,
                check.passing(made.packets()),
                sound,
                self.description,
                lambda frame: self.progress(frame / made.frames * share),
            )
            check_written(
                path,
                self.target.fps,
                made.frames,
                check.checksums,
                decode=self.verify,
                progress=lambda done: self.progress(share + (1 - share) * done),
            )
        except UnsoundError as error:
            return str(error)
        return ""
