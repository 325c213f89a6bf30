"""Verifying: that a film holds what it should, and that a decoder finds nothing wrong in it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

import av
import numpy as np

from storyboard.film.ffmpeg import SAMPLE_RATE
from storyboard.film.grid import samples_at
from storyboard.film.probe import damaged, opened, packets

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.video.frame import VideoFrame

#: So many frames are decoded after a join: enough for one that refers to a frame before it to show.
_AFTER = 8

#: What decoders take for an error: all that breaks the standard.
_STRICT = {"err_detect": "crccheck+bitstream+buffer+explode"}


class UnsoundError(ValueError):
    """A film is not what it should be."""


def check_clip(path: Path) -> None:
    """Decode all of a clip. Raises FilmError with the second at which it is damaged."""
    with opened(path) as container:
        streams = [*container.streams.video[:1], *container.streams.audio[:1]]
        for stream in streams:
            stream.codec_context.options = _STRICT
            stream.codec_context.thread_type = "AUTO"
        for packet in packets(container, path, *streams):
            second = (packet.pts or 0) * packet.time_base
            try:
                frames = packet.decode()
            except av.FFmpegError as error:
                raise damaged(path, second, str(error.strerror)) from error
            if any(frame.is_corrupt for frame in frames):
                raise damaged(path, second, "a frame cannot be decoded")


def check_written(
    path: Path, fps: Fraction, frames: int, joins: Iterable[int], *, whole: bool, progress: Callable[[float], None]
) -> None:
    """Check the packets of a film of `frames` frames, and decode around the frames at which its parts join, or all.

    Raises UnsoundError where it does not hold exactly those frames and their sound, or cannot be decoded.
    """
    with opened(path) as container:
        starts = _check_packets(container, path, fps, frames)
        times = [range(frames)] if whole else _stretches(sorted(joins), starts, frames)
        total = sum(len(stretch) for stretch in times)
        done = 0
        for stretch in times:
            _check_decoding(path, fps, stretch)
            done += len(stretch)
            progress(done / total)


def _check_packets(container: InputContainer, path: Path, fps: Fraction, frames: int) -> list[int]:
    """The frames that are keyframes, after the table of all packets was found right."""
    video, audio = container.streams.video[0], container.streams.audio[0]
    base = video.time_base or Fraction(1)
    shown: list[int] = []
    keys: list[int] = []
    decoding: list[int] = []
    heard = 0
    for packet in packets(container, path, video, audio):
        if not packet.size:
            continue
        if packet.stream is audio:
            heard = max(heard, int(packet.pts or 0) + int(packet.duration or 0))
            continue
        frame = (packet.pts or 0) * base * fps
        if packet.is_corrupt or packet.is_discard or frame.denominator != 1:
            raise UnsoundError(f"a packet at {float(frame / fps):.3f} s is not on the grid")
        shown.append(int(frame))
        decoding.append(packet.dts if packet.dts is not None else -1)
        if packet.is_keyframe:
            keys.append(int(frame))
    if not np.array_equal(np.sort(shown), np.arange(frames)):
        raise UnsoundError(f"holds {len(shown)} frames instead of {frames}, or some twice")
    if np.any(np.diff(decoding) <= 0):
        raise UnsoundError("its packets are not in decoding order")
    length = int(heard * (audio.time_base or 1) * SAMPLE_RATE)
    if length != samples_at(frames, fps):
        raise UnsoundError(f"its sound has {length} samples instead of {samples_at(frames, fps)}")
    return keys


def _stretches(joins: list[int], keys: list[int], frames: int) -> list[range]:
    """One group of pictures around each join: from the keyframe before it to some frames after it."""
    found: list[range] = []
    ordered = np.array(sorted(keys))
    for join in joins:
        before = ordered[ordered < join]
        start = int(before[-1]) if len(before) else 0
        end = min(join + _AFTER, frames)
        if found and start < found[-1].stop:
            found[-1] = range(min(found[-1].start, start), max(found[-1].stop, end))
        else:
            found.append(range(start, end))
    return found


def _check_decoding(path: Path, fps: Fraction, stretch: range) -> None:
    """Raise UnsoundError unless every frame of a stretch is decoded, once, in order and without an error."""
    with opened(path) as container:
        stream = container.streams.video[0]
        base = stream.time_base or Fraction(1)
        context = stream.codec_context
        context.options, context.thread_type = _STRICT, "AUTO"
        if stretch.start:
            container.seek(int(stretch.start / fps / base), stream=stream)
        expected = stretch.start
        for frame in _frames(packets(container, path, stream)):
            number = round((frame.pts or 0) * base * fps)
            if number < stretch.start:
                continue
            if frame.is_corrupt or number != expected:
                raise UnsoundError(f"frame {expected} cannot be decoded")
            expected += 1
            if expected == stretch.stop:
                return
    raise UnsoundError(f"frame {expected} cannot be decoded")


def _frames(found: Iterator[Packet[Any]]) -> Iterator[VideoFrame]:
    for packet in found:
        try:
            yield from packet.decode()
        except av.FFmpegError as error:
            raise UnsoundError(str(error.strerror)) from error
