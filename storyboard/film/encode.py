"""Frames into H.264 that can stand between the packets of a clip: its own parameter sets, nothing reordered."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

import av
from av.video.frame import VideoFrame

from storyboard.errors import FilmError
from storyboard.film.conform import Target, pixel_format
from storyboard.film.h264 import ParameterSets, read_sets

if TYPE_CHECKING:
    import numpy as np
    from av.video.codeccontext import VideoCodecContext
    from numpy.typing import NDArray


def video_encoder(target: Target, identifier: int = 0) -> VideoCodecContext:
    """An x264 for frames of a film, whose parameter sets have an id."""
    context = av.CodecContext.create("libx264", "w")
    context.width, context.height = target.size
    context.pix_fmt = pixel_format(target)
    context.time_base, context.framerate = 1 / target.fps, target.fps
    context.color_primaries, context.color_trc = target.colour.primaries, target.colour.transfer
    context.colorspace, context.color_range = target.colour.matrix, 2 if target.colour.full else 1
    context.flags |= av.codec.context.Flags.global_header
    context.options = {
        "preset": "veryfast",
        "crf": "17",  # between copied frames, a little better than what they were made with
        "x264-params": f"sps-id={identifier}:bframes=0:rc-lookahead=10",
    }
    context.open()
    return context


def encoder_sets(target: Target, identifier: int) -> ParameterSets:
    """The parameter sets of what `encoded` makes."""
    sets = read_sets(video_encoder(target, identifier).extradata)
    if sets is None:
        raise FilmError("this build of PyAV cannot encode H.264", "install it again: pip install av")
    return sets


def encoded(frames: Iterable[VideoFrame], target: Target, identifier: int) -> Iterator[tuple[bytes, bool]]:
    """Encode frames: for each its packet, with start codes, and whether it is a keyframe. The first one is."""
    context = video_encoder(target, identifier)
    base = 1 / target.fps
    for number, frame in enumerate(frames):
        frame.pts, frame.time_base = number, base
        frame.pict_type = 0  # not the type that it had in its clip
        for packet in context.encode(frame):
            yield bytes(packet), packet.is_keyframe
    for packet in context.encode(None):
        yield bytes(packet), packet.is_keyframe


def frame_of(picture: NDArray[np.uint8], target: Target) -> VideoFrame:
    """A frame of a film from rows, columns and red, green, blue."""
    matrix = {5: 5, 6: 5, 7: 7}.get(target.colour.matrix, 1)
    return VideoFrame.from_ndarray(picture, format="rgb24").reformat(
        format=pixel_format(target),
        src_color_range=2,
        dst_color_range=2 if target.colour.full else 1,
        dst_colorspace=matrix,
    )
