"""Writing a film: video packets and sound as they come, chapters and metadata, the index in front."""

from __future__ import annotations

import queue
import threading
from collections.abc import Callable, Iterator
from fractions import Fraction
from math import lcm
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import av
import numpy as np

from storyboard.errors import FileError, FilmError
from storyboard.film.conform import Target
from storyboard.film.encode import video_encoder
from storyboard.film.ffmpeg import SAMPLE_RATE
from storyboard.film.grid import frames_in, samples_at
from storyboard.film.segments import Description

if TYPE_CHECKING:
    from av.audio.stream import AudioStream
    from av.container import OutputContainer

    from storyboard.film.samples import Samples

#: Bits per second of a film's sound.
_AUDIO_RATE = 192_000
#: How many packets of sound may wait for their pictures: about 40 s, less than a megabyte.
_AHEAD = 2_000


class VideoPacket(NamedTuple):
    """A packet of the film in decoding order: its data, the frame of the film that it holds."""

    data: bytes
    frame: int
    key: bool


def write_film(
    path: Path,
    target: Target,
    record: bytes,
    delay: int,
    frames: int,
    video: Iterator[VideoPacket],
    sound: Iterator[Samples],
    description: Description,
    progress: Callable[[int], None],
) -> None:
    """Write a film of `frames` frames; `record` is its avcC, `delay` by how many frames decoding is ahead.

    Raises FileError where the disk is full, FilmError where the packets are not the film's.
    """
    try:
        with _created(path, target) as container:
            _describe(container, description, frames, target.fps)
            stream: Any = container.streams.video[0]
            stream.codec_context.extradata = record
            container.start_encoding()
            with _Sound(container.streams.audio[0], sound) as encoded:
                for number, packet in enumerate(video):
                    if packet.frame < number - delay:
                        raise FilmError("the packets of a clip are out of order", "give --engine exact")
                    container.mux(_packet(packet, stream, number - delay, target.fps))
                    for made in encoded.until(samples_at(packet.frame, target.fps)):
                        container.mux(made)
                    progress(number + 1)
                for made in encoded.until(None):
                    container.mux(made)
    except OSError as error:  # PyAV's errors of the system are the system's
        raise FileError(
            f"the film cannot be written: {error.strerror or error}", "free some space on the disk"
        ) from error


def _created(path: Path, target: Target) -> OutputContainer:
    container = av.open(
        str(path),
        "w",
        format="mp4",
        options={
            "movflags": "+faststart",
            # Both clocks in it, so that lengths in the file are exact.
            "movie_timescale": str(lcm(SAMPLE_RATE, target.fps.numerator)),
        },
    )
    video: Any = container.add_stream("libx264", rate=target.fps)
    like = video_encoder(target)
    context = video.codec_context
    for name in ("width", "height", "pix_fmt", "time_base", "framerate"):
        setattr(context, name, getattr(like, name))
    for name in ("color_primaries", "color_trc", "colorspace", "color_range"):
        setattr(context, name, getattr(like, name))
    context.options = {"x264-params": "bframes=0:rc-lookahead=0:threads=1"}  # it is opened, but encodes nothing
    context.open()
    # The fast search is as good at this rate, and twice as fast.
    audio: Any = container.add_stream("aac", rate=SAMPLE_RATE, layout="stereo", options={"aac_coder": "fast"})
    audio.bit_rate = _AUDIO_RATE
    return container


def _describe(container: OutputContainer, description: Description, frames: int, fps: Fraction) -> None:
    container.metadata.update(description.metadata)
    starts = [min(frames_in(chapter.start, fps), frames) for chapter in description.chapters]
    ends = [*starts[1:], frames][: len(starts)]
    container.set_chapters(
        [
            {"id": number, "start": start, "end": end, "time_base": 1 / fps, "metadata": {"title": chapter.title}}
            for number, (chapter, start, end) in enumerate(
                zip(description.chapters, starts, ends, strict=True), start=1
            )
            if start < end
        ]
    )


def _packet(made: VideoPacket, stream: Any, decoding: int, fps: Fraction) -> av.Packet[Any]:
    packet: av.Packet[Any] = av.Packet(made.data)
    packet.stream, packet.time_base = stream, 1 / fps
    packet.pts, packet.dts, packet.duration = made.frame, decoding, 1
    packet.is_keyframe = made.key
    return packet


class _Sound:
    """The film's sound, encoded in a thread of its own while pictures are read and encoded."""

    def __init__(self, stream: AudioStream, blocks: Iterator[Samples]) -> None:
        self._stream, self._blocks = stream, blocks
        self._made: queue.Queue[av.Packet[Any] | BaseException | None] = queue.Queue(maxsize=_AHEAD)
        self._next: av.Packet[Any] | None = None
        self._stopped = threading.Event()
        self._thread = threading.Thread(target=self._encode, name="storyboard-sound", daemon=True)

    def __enter__(self) -> _Sound:
        self._thread.start()
        self._next = self._taken()
        return self

    def __exit__(self, *_: object) -> None:
        self._stopped.set()
        while self._thread.is_alive():
            try:
                self._made.get(timeout=0.05)
            except queue.Empty:
                continue
        self._thread.join()

    def until(self, sample: int | None) -> Iterator[av.Packet[Any]]:
        """The packets that start before a sample; None: all that are left."""
        while self._next is not None and (sample is None or (self._next.pts or 0) <= sample):
            yield self._next
            self._next = self._taken()

    def _taken(self) -> av.Packet[Any] | None:
        made = self._made.get()
        if isinstance(made, BaseException):
            raise made
        return made

    def _encode(self) -> None:
        try:
            at = 0
            for block in self._blocks:
                if self._stopped.is_set():
                    return
                frame = av.AudioFrame.from_ndarray(np.ascontiguousarray(block.T), format="fltp", layout="stereo")
                frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, at, Fraction(1, SAMPLE_RATE)
                at += len(block)
                for packet in self._stream.encode(frame):
                    self._made.put(packet)
            for packet in self._stream.encode(None):
                self._made.put(packet)
            self._made.put(None)
        except BaseException as error:  # noqa: BLE001 - raised where the packet is asked for
            self._made.put(error)
