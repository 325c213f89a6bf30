"""Packets and frames of a clip by their numbers, read from the nearest place where decoding can start."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

import av
import numpy as np

from storyboard.errors import FilmError
from storyboard.film.clip import Clip
from storyboard.film.probe import damaged, opened, packets

if TYPE_CHECKING:
    from av.container import InputContainer
    from av.packet import Packet
    from av.video.frame import VideoFrame


def copied_packets(clip: Clip, first: int, count: int) -> Iterator[bytes]:
    """The data of `count` packets in decoding order from packet number `first` on."""
    with opened(clip.path) as container:
        found = 0
        for number, packet in _numbered(container, clip, first):
            if number >= first:
                yield bytes(packet)
                found += 1
            if found == count:
                return
    raise FilmError(f"{clip.path}: changed while the film was made", "make the film again")


def decoded_frames(clip: Clip, first: int, count: int) -> Iterator[VideoFrame]:
    """`count` frames as they are shown from frame number `first` on; after the clip's end its last one again."""
    table = clip.table
    last = len(table.shown) - 1
    wanted = min(first, last)
    end = min(first + count, last + 1)
    needed = int(np.flatnonzero((table.shown >= wanted) & (table.shown < max(end, wanted + 1)))[0])
    starts = table.starts[table.shown[table.starts] <= wanted]
    start = int(starts[-1]) if len(starts) else 0
    frame = None
    given = 0
    with opened(clip.path) as container:
        context = container.streams.video[0].codec_context
        context.thread_type = "AUTO"
        for number, packet in _numbered(container, clip, start):
            # Frames that no other refers to are not needed before the first that is wanted.
            context.skip_frame = "NONREF" if number < needed else "DEFAULT"
            for frame in _decoded(packet, clip):
                if wanted <= np.searchsorted(table.times, frame.pts or 0) < end:
                    yield frame
                    given += 1
            if given >= end - wanted:
                break
    for _ in range(count - given):
        if frame is None:
            raise damaged(clip.path, float(wanted / clip.info.fps), f"frame {wanted} cannot be decoded")
        yield frame


def _decoded(packet: Packet[Any], clip: Clip) -> list[VideoFrame]:
    try:
        return packet.decode()
    except av.FFmpegError as error:
        second = float((packet.pts or 0) * packet.time_base - clip.zero)
        raise damaged(clip.path, second, str(error.strerror)) from error


def _numbered(container: InputContainer, clip: Clip, first: int) -> Iterator[tuple[int, Packet[Any]]]:
    """Packets with their numbers in decoding order, from `first` or an earlier one on; the last is empty."""
    stream = container.streams.video[0]
    times = clip.table.times
    number = 0
    found = packets(container, clip.path, stream)
    if first and clip.seekable:
        container.seek(int(times[clip.table.shown[first]]), stream=stream)
        packet = next(found)
        number = _number(clip, packet)
        if number > first:
            container.seek(int(times[0]), stream=stream)
            packet = next(found)
            number = _number(clip, packet)
        yield number, packet
        number += 1
    for packet in found:
        yield number, packet
        number += 1


def _number(clip: Clip, packet: Packet[Any]) -> int:
    """Which packet in decoding order one is, by when its frame is shown."""
    place = int(np.searchsorted(clip.table.times, packet.pts or 0))
    return int(np.flatnonzero(clip.table.shown == place)[0])
