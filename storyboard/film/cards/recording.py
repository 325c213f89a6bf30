"""Record an animatic: pictures and sound straight into an MP4, encoded in this process."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from fractions import Fraction
from itertools import accumulate, pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import av
import numpy as np
from av.video.frame import PictureType
from av.video.reformatter import ColorPrimaries, ColorRange, Colorspace, ColorTrc

from storyboard.film.cards.card import Card, Deck
from storyboard.film.cards.footage import heard
from storyboard.film.ffmpeg import SAMPLE_RATE
from storyboard.film.grid import samples_at
from storyboard.film.sound import tone

if TYPE_CHECKING:
    from numpy.typing import NDArray

#: Almost nothing moves on a card, so the fastest preset makes small files. A constant quantiser saves x264 the analysis
#: of rates and scene cuts: a quarter of its time (benchmarks/animatic.py). Each shot starts with an IDR frame instead.
_ENCODING = {"preset": "ultrafast", "qp": "20", "forced-idr": "1", "x264-params": "scenecut=0"}
_AUDIO_BITS = 160_000


def record(
    deck: Deck,
    pictures: Iterable[memoryview],
    size: tuple[int, int],
    fps: Fraction,
    path: Path,
    progress: Callable[[float], None] | None,
) -> None:
    """Write the pictures of a deck, the bytes of yuv420p planes, and the sound of its shots. Raises OSError."""
    spans = {
        start: (card, end)
        for card, (start, end) in zip(deck.cards, pairwise((0, *deck.cuts)), strict=True)
        if end > start
    }
    with av.open(str(path), "w", format="mp4", options={"movflags": "+faststart"}) as output:
        video = output.add_stream("libx264", rate=fps, options=dict(_ENCODING))
        video.width, video.height, video.pix_fmt, video.time_base = *size, "yuv420p", 1 / fps
        context = video.codec_context
        context.color_range, context.colorspace = ColorRange.MPEG, Colorspace.ITU709
        context.color_primaries, context.color_trc = ColorPrimaries.BT709, ColorTrc.BT709
        audio = output.add_stream("aac", rate=SAMPLE_RATE, layout="stereo")
        audio.bit_rate = _AUDIO_BITS
        for number, picture in enumerate(pictures):
            if number in spans:
                output.mux(audio.encode(_sound(*spans[number], number, fps)))
            frame = _frame(picture, size)
            frame.pts, frame.time_base = number, 1 / fps
            if number in spans:
                frame.pict_type = PictureType.I
            output.mux(video.encode(frame))
            if progress:
                progress((number + 1) / deck.frames)
        output.mux(video.encode())
        output.mux(audio.encode())


def _frame(picture: memoryview, size: tuple[int, int]) -> av.VideoFrame:
    frame = av.VideoFrame(*size, "yuv420p")
    start = 0
    for plane in frame.planes:
        end = start + plane.width * plane.height
        rows: NDArray[np.uint8] = np.frombuffer(memoryview(plane), dtype=np.uint8).reshape(
            plane.height, plane.line_size
        )
        rows[:, : plane.width] = np.frombuffer(picture[start:end], dtype=np.uint8).reshape(plane.height, plane.width)
        start = end
    return frame


def _sound(card: Card, end: int, start: int, fps: Fraction) -> av.AudioFrame:
    """Return the sound of a shot from one frame to another: that of its clips, or a tone."""
    first, count = samples_at(start, fps), samples_at(end, fps) - samples_at(start, fps)
    if card.footage:
        frames = accumulate(footage.frames for footage in card.footage)
        ends = [samples_at(min(end, start + reached), fps) - first for reached in frames]
        samples = heard(card.footage, [after - before for before, after in pairwise((0, *ends[:-1], count))])
    else:
        samples = tone(card.number, count)
    frame = av.AudioFrame.from_ndarray(samples.reshape(1, -1), format="s16", layout="stereo")
    frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, first, Fraction(1, SAMPLE_RATE)
    return frame
