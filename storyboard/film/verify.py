"""Verifying: that a film holds what it should, and that a decoder finds nothing wrong in it."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zlib import crc32

import av
import numpy as np

from storyboard.film.ffmpeg import SAMPLE_RATE
from storyboard.film.grid import samples_at
from storyboard.film.probe import damaged, opened, packets

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.video.codeccontext import VideoCodecContext
    from av.video.frame import VideoFrame

    from storyboard.film.write import VideoPacket

#: So many frames around a join must all be decoded, before it and after it; of those further away only what they need.
_NEAR = 16

#: So many bytes of a group of pictures are kept for a join that may follow it; of longer ones the start is decoded.
_KEPT = 32_000_000

#: Decoders take all that breaks the standard for an error. Smoothing between blocks shows none, and takes its time.
_STRICT = {"err_detect": "crccheck+bitstream+buffer+explode", "skip_loop_filter": "all"}


class UnsoundError(ValueError):
    """A film is not what it should be."""


def check_clip(path: Path) -> None:
    """Decode all of a clip. Raises FilmError with the second at which it is damaged."""
    with opened(path) as container:
        streams = [*container.streams.video[:1], *container.streams.audio[:1]]
        for stream in streams:
            stream.codec_context.options = dict(_STRICT)
            stream.codec_context.thread_type = "AUTO"
        for packet in packets(container, path, *streams):
            second = (packet.pts or 0) * packet.time_base
            try:
                frames = packet.decode()
            except av.FFmpegError as error:
                raise damaged(path, second, str(error.strerror)) from error
            if any(frame.is_corrupt for frame in frames):
                raise damaged(path, second, "a frame cannot be decoded")


class JoinCheck:
    """Decodes the group of pictures around every join of a film while its packets are on their way to the file."""

    def __init__(self, joins: Sequence[int], record: bytes) -> None:
        self.checksums = array("L")  # of every packet that passed
        self._joins, self._record = sorted(joins), record
        self._window: list[VideoPacket] = []  # from the last keyframe on
        self._size = 0
        self._decoder: _Decoder | None = None  # has the packets before the window
        self._checked: Future[None] | None = None

    def passing(self, film: Iterator[VideoPacket]) -> Iterator[VideoPacket]:
        """The same packets. Raises UnsoundError where a strict decoder cannot show every frame around a join.

        Decoding goes on in a thread of its own while the next packets pass, one join at a time.
        """
        with ThreadPoolExecutor(1, "storyboard-check") as executor:
            yield from self._passing(film, executor)
            if self._checked:
                self._checked.result()

    def _passing(self, film: Iterator[VideoPacket], executor: ThreadPoolExecutor) -> Iterator[VideoPacket]:
        joins = iter(self._joins)
        following = next(joins, None)
        join: int | None = None  # the one in the window
        after = 0
        for packet in film:
            if packet.frame == following:
                join, after = (following if join is None else join), 0
                following = next(joins, None)
            elif packet.key and join is None:
                self._window, self._size, self._decoder = [], 0, None
            self._window.append(packet)
            self._size += len(packet.data)
            self.checksums.append(crc32(packet.data))
            after += 1
            if join is not None and after >= _NEAR:
                self._check(join, executor)
                join = None
            elif self._size > _KEPT:
                self._decode_early()
            yield packet
        if join is not None:
            self._check(join, executor)

    def _check(self, join: int, executor: ThreadPoolExecutor) -> None:
        """Have the window decoded; keep what a join after it needs."""
        if self._checked:
            self._checked.result()
        decoder = self._decoder or _Decoder(self._record)
        self._checked = executor.submit(decoder.check, self._window, join - _NEAR)
        keys = [place for place, packet in enumerate(self._window) if packet.key]
        self._window = self._window[keys[-1] :] if keys else []
        self._size = sum(len(packet.data) for packet in self._window)
        self._decoder = None

    def _decode_early(self) -> None:
        self._decoder = self._decoder or _Decoder(self._record)
        self._decoder.skip(self._window)
        self._window, self._size = [], 0


class _Decoder:
    """A strict decoder for packets of a film."""

    def __init__(self, record: bytes) -> None:
        self._context: VideoCodecContext = av.CodecContext.create("h264", "r")
        self._context.extradata = record
        self._context.options = dict(_STRICT)
        self._context.thread_type = "AUTO"

    def skip(self, film: Sequence[VideoPacket]) -> None:
        """Decode packets only as far as later ones refer to them."""
        self._context.skip_frame = "NONREF"
        for packet in film:
            self._decode(packet)

    def check(self, film: Sequence[VideoPacket], start: int) -> None:
        """Raise UnsoundError unless each frame of the packets, from frame `start` on, is shown once and in order."""
        near = next(place for place, packet in enumerate(film) if packet.frame >= start)
        self.skip(film[:near])
        self._context.skip_frame = "DEFAULT"
        shown = [frame for packet in film[near:] for frame in self._decode(packet)]
        shown += self._decode(None)
        expected = sorted(packet.frame for packet in film if packet.frame >= start)
        numbers = [frame.pts for frame in shown if (frame.pts or 0) >= expected[0]]
        if numbers != expected:
            missing = next((number for number in expected if number not in numbers), expected[0])
            raise UnsoundError(f"frame {missing} cannot be shown")

    def _decode(self, packet: VideoPacket | None) -> list[VideoFrame]:
        coded: Packet[Any] | None = None
        if packet:
            coded = av.Packet(packet.data)
            coded.pts = packet.frame
        try:
            frames = self._context.decode(coded)
        except av.FFmpegError as error:
            raise UnsoundError(str(error.strerror)) from error
        if any(frame.is_corrupt for frame in frames):
            raise UnsoundError("a frame cannot be decoded")
        return frames


def check_written(
    path: Path,
    fps: Fraction,
    frames: int,
    checksums: Sequence[int],
    *,
    decode: bool,
    progress: Callable[[float], None],
) -> None:
    """Check that a file holds exactly `frames` frames, as they were written, and their sound; `decode` all of them.

    Raises UnsoundError.
    """
    with opened(path) as container:
        _check_packets(container, path, fps, frames, checksums)
    if decode:
        _check_decoding(path, fps, frames, progress)


def _check_packets(container: InputContainer, path: Path, fps: Fraction, frames: int, checksums: Sequence[int]) -> None:
    video, audio = container.streams.video[0], container.streams.audio[0]
    base = video.time_base or Fraction(1)
    shown = np.zeros(len(checksums), dtype=np.int64)
    decoding = np.zeros(len(checksums), dtype=np.int64)
    number = heard = 0
    for packet in packets(container, path, video, audio):
        if not packet.size:
            continue
        if packet.stream is audio:
            heard = max(heard, int(packet.pts or 0) + int(packet.duration or 0))
            continue
        frame = (packet.pts or 0) * base * fps
        if number == len(checksums) or frame.denominator != 1 or packet.is_corrupt or packet.is_discard:
            raise UnsoundError(f"the packet at {float(frame / fps):.3f} s is not on the grid")
        if crc32(bytes(packet)) != checksums[number]:
            raise UnsoundError(f"the packet at {float(frame / fps):.3f} s is not what was written")
        shown[number], decoding[number] = int(frame), packet.dts or 0
        number += 1
    if number != frames or not np.array_equal(np.sort(shown), np.arange(frames)):
        raise UnsoundError(f"it holds {number} frames instead of {frames}, or some twice")
    if np.any(np.diff(decoding) <= 0):
        raise UnsoundError("its packets are not in decoding order")
    length = int(heard * (audio.time_base or 1) * SAMPLE_RATE)
    if length != samples_at(frames, fps):
        raise UnsoundError(f"its sound has {length} samples instead of {samples_at(frames, fps)}")


def _check_decoding(path: Path, fps: Fraction, frames: int, progress: Callable[[float], None]) -> None:
    """Raise UnsoundError unless every frame is decoded, once, in order and without an error, and all sound is."""
    with opened(path) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        for stream in (video, audio):
            stream.codec_context.options = dict(_STRICT)
            stream.codec_context.thread_type = "AUTO"
        expected = 0
        for packet in packets(container, path, video, audio):
            try:
                decoded = packet.decode()
            except av.FFmpegError as error:
                raise UnsoundError(f"frame {expected}: {error.strerror}") from error
            if packet.stream is audio:
                continue
            for frame in decoded:
                if frame.is_corrupt or (frame.pts or 0) * (video.time_base or 1) * fps != expected:
                    raise UnsoundError(f"frame {expected} cannot be decoded")
                expected += 1
            progress(expected / frames)
    if expected != frames:
        raise UnsoundError(f"frame {expected} cannot be decoded")
