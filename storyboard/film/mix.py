"""The sound of a film, mixed in blocks: clips on the film's grid, music and narration over all of it."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Mapping, Sequence
from fractions import Fraction
from math import ceil
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from storyboard.film.clip import Clip
from storyboard.film.ffmpeg import SAMPLE_RATE
from storyboard.film.grid import Piece, samples_at
from storyboard.film.samples import Reader
from storyboard.film.segments import Track

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from storyboard.film.samples import Samples

#: Samples mixed at once: half a second.
BLOCK = SAMPLE_RATE // 2

#: Too short to be heard, long enough that a hard cut does not click: 4 ms.
_CLICK = SAMPLE_RATE // 250

#: Music that is longer than the film fades out over its last seconds.
_ENDING = 2 * SAMPLE_RATE

#: What is louder than this counts as heard (full scale is 1), and how much quieter the rest becomes under it:
#: clips and music under narration, music under clips.
_HEARD = 0.01
_UNDER_NARRATION, _UNDER_CLIPS = 0.25, 0.5
#: How fast levels fall and rise again, in seconds, and in how fine steps they are followed.
_ATTACK, _RELEASE, _STEP = 0.05, 0.6, SAMPLE_RATE // 100

#: Sums of tracks that are louder are turned down for a moment, so that they do not crackle (full scale is 1).
_CEILING = 0.97


def mixed(
    pieces: Sequence[Piece], fps: Fraction, tracks: Sequence[Track] = (), gains: Mapping[Clip, float] | None = None
) -> Iterator[Samples]:
    """The whole sound of a film, exactly as long as its pictures. `gains` says by how much clips are made louder."""
    clips = _clips(pieces, fps, gains or {})
    if not tracks:
        yield from _limited(clips)
        return
    yield from _limited(_with_tracks(clips, tracks, samples_at(pieces[-1].last, fps)))


def _with_tracks(clips: Iterator[Samples], tracks: Sequence[Track], total: int) -> Iterator[Samples]:
    """The sound of the clips with music and narration, `total` samples in all."""
    music = [_Played(track, total) for track in tracks if track.kind == "music"]
    narration = [_Played(track, total) for track in tracks if track.kind == "narration"]
    duck = [_Ducking(_UNDER_NARRATION), _Ducking(_UNDER_NARRATION), _Ducking(_UNDER_CLIPS)]
    try:
        for block in clips:
            said, played = _sum(narration, len(block)), _sum(music, len(block))
            clip_gain = duck[0].gain(said) if narration else 1
            music_gain = (duck[1].gain(said) if narration else 1) * duck[2].gain(block)
            yield block * clip_gain + played * music_gain + said
    finally:
        for track in (*music, *narration):
            track.close()


class _Played:
    """A track on the film's clock; music that is longer than its time fades out."""

    def __init__(self, track: Track, total: int) -> None:
        self._reader = Reader(track.path, -Fraction(track.start))
        self._end = total if track.end is None else min(total, round(Fraction(track.end) * SAMPLE_RATE))
        self._ending = min(_ENDING, self._end // 2) if track.kind == "music" else _CLICK
        self._at = 0

    def read(self, count: int) -> Samples:
        """The next samples."""
        left = self._end - self._at - np.arange(count)
        self._at += count
        level = np.clip(left / max(1, self._ending), 0, 1).astype(np.float32)
        return self._reader.read(count) * level[:, None] if level.any() else np.zeros((count, 2), dtype=np.float32)

    def close(self) -> None:
        """Close the file."""
        self._reader.close()


def _sum(tracks: Sequence[_Played], count: int) -> Samples:
    whole = np.zeros((count, 2), dtype=np.float32)
    for track in tracks:
        whole += track.read(count)
    return whole


def _clips(pieces: Sequence[Piece], fps: Fraction, gains: Mapping[Clip, float]) -> Iterator[Samples]:
    """The sound of the clips, piece by piece, each faded at its ends; over a dissolve the one before goes on."""
    before: Reader | None = None
    try:
        for place, piece in enumerate(pieces):
            following = pieces[place + 1] if place + 1 < len(pieces) else None
            first, last = samples_at(piece.first, fps), samples_at(piece.last, fps)
            gain = gains.get(piece.clip, 1.0)
            reader = _reader(piece)
            envelope = _Envelope(piece, following, fps)
            over = samples_at(piece.first + piece.dissolve, fps) - first
            before_gain = gains.get(pieces[place - 1].clip, 1.0) if place else 1.0
            for at in range(0, last - first, BLOCK):
                count = min(BLOCK, last - first - at)
                block = reader.read(count) * (envelope.gain(at, count) * gain)[:, None]
                if before is not None and at < over:
                    shared = min(count, over - at)
                    falling = np.cos((at + np.arange(shared)) / over * np.pi / 2) * before_gain
                    block[:shared] += before.read(shared) * falling[:, None].astype(np.float32)
                yield block
            if before is not None:
                before.close()
            before = reader
    finally:
        if before is not None:
            before.close()


def _reader(piece: Piece) -> Reader:
    return Reader(piece.clip.path, piece.start, piece.clip.zero)


class _Envelope:
    """How loud a piece is at each of its samples, from 0 to 1."""

    def __init__(self, piece: Piece, following: Piece | None, fps: Fraction) -> None:
        def samples(frames: int) -> int:
            return samples_at(piece.first + frames, fps) - samples_at(piece.first, fps)

        self._length = samples(piece.frames)
        self._crossing = piece.dissolve > 0
        self._rise = samples(piece.dissolve) or samples(piece.fade_in) or (0 if piece.follows else _CLICK)
        goes_on = following is not None and (following.follows or following.dissolve > 0)
        self._fall = self._length - samples(piece.frames - piece.fade_out) or (0 if goes_on else _CLICK)

    def gain(self, at: int, count: int) -> Samples:
        """The level of `count` samples from sample `at` of the piece on."""
        places = at + np.arange(count)
        rise = np.clip(places / self._rise, 0, 1) if self._rise else np.ones(count)
        if self._crossing:  # both sounds together stay as loud as each was
            rise = np.sin(rise * np.pi / 2)
        fall = np.clip((self._length - places) / self._fall, 0, 1) if self._fall else np.ones(count)
        return (rise * fall).astype(np.float32)


class _Ducking:
    """Follows a sound in small steps and says how loud another one is under it."""

    def __init__(self, under: float) -> None:
        self._under = under
        self._level = 1.0

    def gain(self, heard: Samples) -> Samples:
        """A level for each sample of a block, as a column."""
        steps = ceil(len(heard) / _STEP)
        levels = [self._level]
        for step in range(steps):
            peak = float(np.abs(heard[step * _STEP : (step + 1) * _STEP]).max())
            wanted = self._under if peak > _HEARD else 1.0
            pace = _STEP / SAMPLE_RATE / (_ATTACK if wanted < self._level else _RELEASE)
            self._level += (wanted - self._level) * min(1.0, pace)
            levels.append(self._level)
        marks = np.arange(steps + 1) * _STEP
        return np.interp(np.arange(len(heard)), marks, levels).astype(np.float32)[:, None]


def _limited(blocks: Iterator[Samples]) -> Iterator[Samples]:
    """The same sound below the ceiling: what is louder is turned down smoothly, in steps that see the next one."""
    held: Samples | None = None
    gains = np.ones(1)
    last = 1.0  # the level at the end of the block before
    for block in blocks:
        following = _step_gains(block)
        if held is not None:
            last = yield from _turned_down(held, gains, last, float(following[0]))
        held, gains = block, following
    if held is not None:
        yield from _turned_down(held, gains, last, 1.0)


def _turned_down(
    block: Samples, gains: NDArray[np.float64], first: float, following: float
) -> Generator[Samples, None, float]:
    """Yield a block, each step of it no louder than its gain; return the level at its end."""
    edges = np.minimum(gains, np.append(gains[1:], following))
    if first == 1 and edges.min() == 1 and gains.min() == 1:
        yield block
        return 1.0
    marks = np.minimum(np.arange(len(edges) + 1) * _STEP, len(block))
    start = min(first, float(gains[0]))
    levels = np.interp(np.arange(len(block)), marks, np.insert(edges, 0, start))
    yield (block * levels[:, None]).astype(np.float32)
    return float(edges[-1])


def _step_gains(block: Samples) -> NDArray[np.float64]:
    """How loud each step of a block may stay."""
    peaks = np.maximum.reduceat(np.abs(block).max(axis=1), np.arange(0, len(block), _STEP)).astype(np.float64)
    return np.minimum(1.0, _CEILING / np.maximum(peaks, _CEILING))


def loudness(path: Path, start: Fraction, seconds: Fraction) -> tuple[float, float]:
    """Measure a part of a file after EBU R128: integrated loudness in LUFS and true peak in dBTP."""
    from storyboard.film.ffmpeg import decode

    _, _, said = decode(
        [
            *("-ss", f"{float(start):.6f}", "-t", f"{float(seconds):.6f}", "-i", f"file:{path}"),
            *("-map", "0:a:0", "-af", "ebur128=peak=true:framelog=quiet", "-f", "null", "-"),
        ]
    )
    found = dict(line.split(":", 1) for line in said.splitlines() if line.strip().startswith(("I:", "Peak:")))
    values = {key.strip(): value.split()[0] for key, value in found.items()}
    return float(values.get("I", "-inf")), float(values.get("Peak", "-inf"))
