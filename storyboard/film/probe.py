"""What a clip holds: found in its packets, of which the first frame is decoded. Bad clips are refused by name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storyboard.errors import FileError, FilmError
from storyboard.film.clip import Clip, ClipInfo, Colour, Picture, Table
from storyboard.film.extra import require_video
from storyboard.film.h264 import DamagedError, ParameterSets, examine, read_sets

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.video.frame import VideoFrame
    from av.video.stream import VideoStream

#: Rates that clips have; headers may round them, and clocks of milliseconds do.
RATES = tuple(
    Fraction(rate)
    for rate in (
        "1",
        "2",
        "5",
        "10",
        "12",
        "15",
        "24000/1001",
        "24",
        "25",
        "30000/1001",
        "30",
        "48",
        "50",
        "60000/1001",
        "60",
        "100",
        "120",
    )
)

#: A clip may end this much before the length that it states, in seconds: clocks differ by a packet of sound.
_TOLERANCE = Fraction(1, 4)

#: What is opened: files of these formats, so that a playlist in a clip's place reaches no other file and no network.
_FORMATS = (
    "mov,matroska,webm,avi,mpegts,mpeg,flv,ogg,gif,nut,h264,hevc,asf,wav,mp3,flac,aac,aiff,"
    "image2,png_pipe,jpeg_pipe,webp_pipe"
)
_STILLS = ("image2", "png_pipe", "jpeg_pipe", "webp_pipe")
INPUT_OPTIONS = {"protocol_whitelist": "file", "format_whitelist": _FORMATS}

_AGAIN = "download or render the clip again"


def probe(path: str | os.PathLike[str]) -> ClipInfo:
    """Return what a clip holds, after reading all its packets.

    Raises FileError where it cannot be read, FilmError where it is not a video or is damaged, MissingExtraError
    without the `video` extra.
    """
    return read_clip(Path(path)).info


def read_clip(path: Path) -> Clip:
    """Return all that the film's engine needs to know of a clip. Raises as `probe`."""
    require_video()
    check_readable(path)
    with opened(path) as container:
        video = _video_of(container, path)
        return _Reading(path, container, video).clip()


@contextmanager
def opened(path: Path) -> Iterator[InputContainer]:
    """A media file, closed when the block ends. Raises FilmError, naming it, where it is none."""
    import av

    try:
        container = av.open(f"file:{path}", options=INPUT_OPTIONS, metadata_errors="ignore")
    except av.FFmpegError as error:
        raise FilmError(f"{path}: not a video that can be read: {_said(error)}", _AGAIN) from error
    with container:
        yield container


def packets(container: InputContainer, path: Path, *streams: Any) -> Iterator[Packet[Any]]:
    """The packets of streams of an open file; the last one of each stream, which is empty, flushes its decoder."""
    import av

    try:
        yield from container.demux(*streams)
    except av.FFmpegError as error:
        raise FilmError(f"{path}: is damaged: {_said(error)}", _AGAIN) from error


def check_readable(path: Path) -> None:
    """Raise FileError where a file does not exist, is empty or cannot be read."""
    try:
        with path.open("rb") as file:
            empty = not file.read(1)
    except OSError as error:
        raise FileError(f"{path}: cannot read: {error.strerror or error}", "check the path of the file") from error
    if empty:
        raise FileError(f"{path}: is empty", _AGAIN)


def damaged(path: Path, second: Fraction | float, what: str) -> FilmError:
    """The error for a clip that is broken at a second of it."""
    return FilmError(f"{path}: is damaged at {float(second):.2f} s: {what}", _AGAIN)


def _video_of(container: InputContainer, path: Path) -> VideoStream:
    from av.stream import Disposition

    if container.format.name in _STILLS:
        raise FilmError(f"{path}: is a picture, not a video", "name a video file")
    covers = [stream for stream in container.streams.video if stream.disposition & Disposition.attached_pic]
    videos = [stream for stream in container.streams.video if stream not in covers]
    if not videos:
        sound = "only sound with a cover picture" if covers else "only sound"
        what = sound if container.streams.audio else "no video"
        raise FilmError(f"{path}: contains {what}", "name a video file")
    return videos[0]


class _Reading:
    """One pass over the packets of a clip."""

    def __init__(self, path: Path, container: InputContainer, video: VideoStream) -> None:
        self.path, self.container, self.video = path, container, video
        self.base = video.time_base or Fraction(1)
        context = video.codec_context
        context.thread_count = 1  # the first frame comes out at once
        self.sets = read_sets(context.extradata) if context.name == "h264" else None
        self.times: list[int | None] = []
        self.starts: list[int] = []
        self.first: VideoFrame | None = None
        self.discarded = self.changing = False
        self.plain = True
        self.last_length = 0
        self.sound_end = Fraction(0)

    def clip(self) -> Clip:
        """All of the clip."""
        import numpy as np

        audio = self.container.streams.audio[0] if self.container.streams.audio else None
        for packet in packets(self.container, self.path, *[stream for stream in (self.video, audio) if stream]):
            if packet.stream is self.video:
                self._take(packet)
            elif packet.pts is not None and audio and audio.time_base:
                self.sound_end = max(self.sound_end, (packet.pts + (packet.duration or 0)) * audio.time_base)
        audio = audio if self.sound_end else None
        first = self._first_frame()
        self._check_whole()
        known = [time for time in self.times if time is not None]
        timed = len(known) == len(self.times) == len(set(known))
        moments = np.array(known if timed else range(len(self.times)), dtype=np.int64)
        order = np.argsort(moments, kind="stable")
        shown = np.empty_like(order)
        shown[order] = np.arange(len(order))
        table = Table(shown, np.array(self.starts, dtype=np.int64), moments[order], self.base)
        rate, steady = self._rate(table) if timed else (self.video.average_rate or Fraction(24), True)
        count = len(order)
        span = Fraction(int(table.times[-1] - table.times[0]) + self.last_length) * self.base
        zero = int(table.times[0]) * self.base if timed else Fraction(0)
        picture = self._picture(first)
        info = ClipInfo(
            *_shown_size(picture),
            rate,
            count / rate if steady else span,
            count,
            audio is not None,
            self.sound_end - (audio.start_time or 0) * (audio.time_base or 1) if audio else Fraction(0),
            self.video.codec_context.name,
            audio.codec_context.name if audio else "",
        )
        start = Fraction(self.container.start_time or 0, 1_000_000)
        obstacle = self._obstacle(picture, steady and timed)
        lead = max(Fraction(0), zero - start)
        seekable = timed and any(name in self.container.format.name for name in ("mov", "matroska"))
        return Clip(self.path, info, picture, zero, lead, seekable, steady, table, self.sets, self.plain, obstacle)

    def _take(self, packet: Packet[VideoStream]) -> None:
        if self.first is None:
            self._decode(packet)
        if not packet.size:
            return
        if packet.is_corrupt:
            raise self._truncated()
        if packet.is_discard:
            self.discarded = True
            return
        if self.sets:
            self._examine(packet, self.sets)
        elif packet.is_keyframe:
            self.starts.append(len(self.times))
        self.times.append(packet.pts)
        self.last_length = packet.duration or self.last_length

    def _examine(self, packet: Packet[VideoStream], sets: ParameterSets) -> None:
        try:
            seen = examine(bytes(packet), sets.length_size)
        except DamagedError as error:
            second = (packet.pts or 0) * self.base
            raise damaged(self.path, second, str(error)) from error
        if seen.idr:
            self.starts.append(len(self.times))
        self.plain = self.plain and seen.plain
        self.changing = self.changing or any(unit not in sets.sequence + sets.picture for unit in seen.sets)

    def _decode(self, packet: Packet[VideoStream]) -> None:
        import av

        try:
            self.first = next(iter(packet.decode()), None)
        except av.FFmpegError as error:
            raise damaged(self.path, (packet.pts or 0) * self.base, _said(error)) from error

    def _first_frame(self) -> VideoFrame:
        if self.first is None or not self.times:
            raise FilmError(f"{self.path}: holds no frame that can be decoded", _AGAIN)
        return self.first

    def _check_whole(self) -> None:
        """Raise FilmError where packets are missing that the file's index or its length promises."""
        if "mov" in self.container.format.name:
            if len(self.times) < len(self.video.index_entries) and not self.discarded:
                raise self._truncated()
            return
        stated = Fraction(self.container.duration or 0, 1_000_000)
        if self._reached() < stated - _TOLERANCE:
            raise self._truncated()

    def _reached(self) -> Fraction:
        known = [time for time in self.times if time is not None]
        start = Fraction(self.container.start_time or 0, 1_000_000)
        end = (max(known) + self.last_length) * self.base if known else Fraction(0)
        return max(end, self.sound_end) - start

    def _truncated(self) -> FilmError:
        stated, reached = (self.container.duration or 0) / 1_000_000, float(self._reached())
        return FilmError(f"{self.path}: is truncated: of {stated:.2f} s only {reached:.2f} s can be read", _AGAIN)

    def _rate(self, table: Table) -> tuple[Fraction, bool]:
        """Frames per second, and whether every frame is shown when that says, to a tick of the clock or a quarter."""
        import numpy as np

        count = len(table.times)
        stated = [rate for rate in (self.video.guessed_rate, self.video.average_rate) if rate]
        if count < 2:
            return (stated[0] if stated else Fraction(24)), True
        ticks = (table.times - table.times[0]).astype(np.float64)
        best, best_error = Fraction(0), np.inf
        for rate in dict.fromkeys([*stated, *RATES]):
            step = float(1 / (rate * self.base))
            error = float(np.abs(ticks - np.arange(count) * step).max())
            if error < best_error - 1e-6:
                best, best_error = rate, error
            if error <= max(1.0, step / 4) and error < 1.01:
                return rate, True
        if best_error <= float(1 / (best * self.base)) / 4:
            return best, True
        average = (count - 1) / (int(table.times[-1] - table.times[0]) * self.base)
        return min(RATES, key=lambda rate: abs(rate - average)), False

    def _picture(self, first: VideoFrame) -> Picture:
        context = self.video.codec_context
        full = context.color_range == 2 or first.format.name.startswith("yuvj")
        return Picture(
            first.width,
            first.height,
            self.video.sample_aspect_ratio or Fraction(1),
            first.rotation,
            first.format.name,
            Colour(int(first.color_primaries), int(first.color_trc), int(first.colorspace), full),
            first.interlaced_frame,
        )

    def _obstacle(self, picture: Picture, steady: bool) -> str:
        obstacles = (
            (self.sets is None, f"its codec is {self.video.codec_context.name}"),
            (picture.pixel_format not in ("yuv420p", "yuvj420p"), f"its pixels are {picture.pixel_format}"),
            (picture.pixel_aspect != 1, "its pixels are not square"),
            (picture.rotation != 0, "it is rotated"),
            (picture.colour.hdr, "it is HDR"),
            (picture.interlaced, "it is interlaced"),
            (not steady, "its frames are not all equally long"),
            (self.discarded, "it shows only a part of what it holds"),
            (self.changing, "its parameter sets change"),
        )
        return next((words for there, words in obstacles if there), "")


def _shown_size(picture: Picture) -> tuple[int, int]:
    width, height = round(picture.width * picture.pixel_aspect), picture.height
    return (height, width) if picture.rotation % 180 else (width, height)


def _said(error: Exception) -> str:
    return str(getattr(error, "strerror", None) or error)
