"""The way through a film: which packets are copied, which frames are encoded again, and which are composed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from typing import Literal, NamedTuple, TypeAlias

from storyboard.basics.words import plural
from storyboard.film.clip import Clip, Colour
from storyboard.film.conform import Target
from storyboard.film.grid import Piece, on_grid

#: `copy`: packets as they are. `encode`: frames of a clip that packets could not be copied of, encoded again as they
#: are. `graph`: frames conformed and encoded by ffmpeg. `compose`: frames under a transition, composed by moviepy.
Way: TypeAlias = Literal["copy", "encode", "graph", "compose"]


class Part(NamedTuple):
    """Frames of one piece that are made in one way."""

    way: Way
    place: int  # of the piece
    offset: int  # frames of the piece before it
    frames: int
    packet: int = 0  # copy: the first packet of the clip; as many are copied as there are frames
    delay: int = 0  # copy: by how many frames at most decoding must be ahead of showing


def copied_clips(pieces: Sequence[Piece], size: tuple[int, int], fps: Fraction) -> tuple[set[Clip], dict[Clip, str]]:
    """The clips whose packets one film can hold, as many frames of it as possible; and of the others, why not."""
    reasons = {piece.clip: _obstacle(piece.clip, size, fps) for piece in pieces}
    frames: dict[object, int] = {}
    for piece in pieces:
        if not reasons[piece.clip]:
            key = _kind(piece.clip)
            frames[key] = frames.get(key, 0) + piece.frames
    if frames:
        chosen = max(frames, key=lambda key: frames[key])
        for clip, reason in reasons.items():
            if not reason and _kind(clip) != chosen:
                other_colours = _kind(clip)[0] != next(_kind(other)[0] for other in reasons if _kind(other) == chosen)
                what = "colours are marked otherwise" if other_colours else "parameter sets are others"
                reasons[clip] = f"its {what} than those of most of the film"
    return {clip for clip, reason in reasons.items() if not reason}, {
        clip: reason for clip, reason in reasons.items() if reason
    }


def route(pieces: Sequence[Piece], target: Target, copied: Iterable[Clip]) -> list[Part]:
    """The parts of a film in order, together all of its frames."""
    copyable = set(copied)
    return [part for place, piece in enumerate(pieces) for part in _of_piece(place, piece, piece.clip in copyable)]


def summary(parts: Sequence[Part]) -> str:
    """How many frames of a film are copied, for people."""
    total = sum(part.frames for part in parts)
    copied = sum(part.frames for part in parts if part.way == "copy")
    if not copied:
        return f"all {plural(total, 'frame')} encoded"
    return f"{copied} of {plural(total, 'frame')} copied, {total - copied} encoded"


def _obstacle(clip: Clip, size: tuple[int, int], fps: Fraction) -> str:
    """Why packets of a clip cannot be in a film of a size and rate; empty where they can."""
    if (clip.info.width, clip.info.height) != size:
        return f"its size is {clip.info.width}x{clip.info.height}, the film's {size[0]}x{size[1]}"
    if not on_grid(clip, fps) and clip.steady:
        return f"it has {float(clip.info.fps):.6g} frames per second, the film {float(fps):.6g}"
    return clip.obstacle


def _kind(clip: Clip) -> tuple[Colour, object]:
    """What clips must have in common for their packets to follow each other."""
    return clip.picture.colour, clip.sets


def _of_piece(place: int, piece: Piece, copyable: bool) -> Iterator[Part]:
    head = max(piece.fade_in, piece.dissolve)
    tail = piece.fade_out
    if head + tail >= piece.frames and (head or tail):
        yield Part("compose", place, 0, piece.frames)
        return
    if head:
        yield Part("compose", place, 0, head)
    body = piece.frames - head - tail
    if body:
        yield from _copied(place, piece, head, body) if copyable else [Part("graph", place, head, body)]
    if tail:
        yield Part("compose", place, piece.frames - tail, tail)


def _copied(place: int, piece: Piece, offset: int, frames: int) -> Iterator[Part]:
    """Copy the longest run of packets whose frames follow each other; encode what is before and after it.

    It starts at a true IDR picture and goes on, in decoding order, as far as all frames up to one are there and none
    after the cut.
    """
    import numpy as np

    table = piece.clip.table
    begin = piece.source + offset
    end = min(begin + frames, len(table.shown))
    ready = [int(packet) for packet in table.starts if begin <= table.shown[packet] < end]
    count = 0
    if ready:
        packet = ready[0]
        ahead = int(table.shown[packet]) - begin
        shown = table.shown[packet : packet + end - begin - ahead] - table.shown[packet]
        steps = np.arange(len(shown))
        whole = np.flatnonzero((np.maximum.accumulate(shown) == steps) & (np.minimum.accumulate(shown) >= 0))
        count = int(whole[-1]) + 1 if len(whole) else 0
    if not count:
        yield Part("encode", place, offset, frames)
        return
    if ahead:
        yield Part("encode", place, offset, ahead)
    delay = int((steps[:count] - shown[:count]).max())
    yield Part("copy", place, offset + ahead, count, packet, delay)
    if rest := frames - ahead - count:
        yield Part("encode", place, offset + ahead + count, rest)
