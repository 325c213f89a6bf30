"""Frames that moviepy composes: those under a fade or a dissolve, or with `--engine moviepy` all of a film."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
from moviepy import CompositeVideoClip, VideoClip, vfx

from storyboard.film.conform import Target
from storyboard.film.graph import Span, decoded_span
from storyboard.film.grid import Piece
from storyboard.film.route import Part

if TYPE_CHECKING:
    from numpy.typing import NDArray

    Array = NDArray[np.uint8]


def composed(part: Part, pieces: Sequence[Piece], target: Target) -> Iterator[Array]:
    """The frames of a part of a film with their transitions, as rows, columns and red, green, blue."""
    piece = pieces[part.place]
    rate = float(target.fps)
    shown = _Frames(Span(piece.clip, piece.start + part.offset / target.fps, part.frames), target, part.offset)
    layers = [_faded(_clip(shown, piece.frames, rate), piece, rate)]
    sources = [shown]
    before = pieces[part.place - 1] if part.place and part.offset < piece.dissolve else None
    if before is not None:
        ending = _Frames(_ending(before, piece.dissolve, target.fps), target)
        sources.insert(0, ending)
        over = layers[0].with_effects([vfx.CrossFadeIn(piece.dissolve / rate)])
        layers = [_clip(ending, piece.frames, rate), over]
    film = layers[0] if len(layers) == 1 else CompositeVideoClip(layers, size=target.size)
    try:
        for frame in range(part.offset, part.offset + part.frames):
            # The middle of a frame: no rounding of binary fractions can reach into a neighbour.
            yield np.ascontiguousarray(film.get_frame((frame + 0.5) / rate).astype(np.uint8))
    finally:
        for source in sources:
            source.close()


def _ending(piece: Piece, frames: int, fps: Fraction) -> Span:
    """What is still seen of a piece after it: what its clip holds, or its last frame."""
    if piece.hold:
        return Span(piece.clip, piece.start + (piece.frames - 1) / fps, 1)
    return Span(piece.clip, piece.start + piece.frames / fps, frames)


def _clip(frames: _Frames, count: int, rate: float) -> VideoClip:
    return VideoClip(lambda time: frames.at(int(time * rate)), duration=count / rate)


def _faded(clip: VideoClip, piece: Piece, rate: float) -> VideoClip:
    effects: list[Any] = []
    if piece.fade_in:
        effects.append(vfx.FadeIn(piece.fade_in / rate))
    if piece.fade_out:
        effects.append(vfx.FadeOut(piece.fade_out / rate))
    return clip.with_effects(effects) if effects else clip


class _Frames:
    """The frames of a span, asked for in rising order; after the last one it stays."""

    def __init__(self, span: Span, target: Target, first: int = 0) -> None:
        self._frames = decoded_span(span, target)
        self._first, self._count = first, span.frames
        self._number = -1
        self._frame: Array = np.zeros((target.size[1], target.size[0], 3), dtype=np.uint8)

    def at(self, frame: int) -> Array:
        """The frame of a number that counts from the first of the piece."""
        wanted = min(frame - self._first, self._count - 1)
        while self._number < wanted:
            self._frame = next(self._frames, self._frame)
            self._number += 1
        return self._frame

    def close(self) -> None:
        """End the decoding."""
        self._frames.close()
