"""The pictures of a film, frame by frame, as moviepy reads and joins them."""

from __future__ import annotations

import warnings
from collections.abc import Iterator, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import numpy as np
from moviepy import VideoClip, VideoFileClip, concatenate_videoclips

if TYPE_CHECKING:
    from numpy.typing import NDArray

    from storyboard.film.parts import Part

    Picture = NDArray[np.uint8]


def pictures(parts: Sequence[Part], size: tuple[int, int], fps: Fraction) -> Iterator[memoryview]:
    """Every frame of the film as the bytes of its RGB pixels."""
    sources = [_Source(part, size, fps) for part in parts]
    rate = float(fps)
    try:
        clips = [
            VideoClip(_frames_of(sources, place, rate), duration=part.frames / rate)
            for place, part in enumerate(parts)
            if part.frames
        ]
        film = concatenate_videoclips(clips, method="chain")
        with warnings.catch_warnings():
            # Where the end of a clip holds a frame less than it says, moviepy warns and repeats the last one.
            warnings.filterwarnings("ignore", category=UserWarning, module="moviepy")
            for frame in range(parts[-1].last):
                # The middle of a frame: no rounding of binary fractions can reach into a neighbour.
                yield np.ascontiguousarray(film.get_frame((frame + 0.5) / rate)).data
    finally:
        for source in sources:
            source.close()


def _frames_of(sources: Sequence[_Source], place: int, rate: float) -> Any:
    """What moviepy asks for the picture at a second of a part."""
    source = sources[place]
    before = sources[place - 1] if place else None

    def picture(time: float) -> Picture:
        frame = int(time * rate)
        found = source.picture(frame)
        part = source.part
        if before is not None and frame < part.dissolve:
            return _mixed(before.picture(before.part.frames + frame), found, (frame + 0.5) / part.dissolve)
        if before is not None:
            before.close()
        light = min(_share(frame, part.fade_in), _share(part.frames - 1 - frame, part.fade_out))
        return found if light >= 1 else (found * np.float32(light)).astype(np.uint8)

    return picture


def _share(frame: int, length: int) -> float:
    """How far a fade of `length` frames is, in the middle of a frame of it."""
    return (frame + 0.5) / length if frame < length else 1.0


def _mixed(old: Picture, new: Picture, share: float) -> Picture:
    mixed = old * np.float32(1 - share) + new * np.float32(share)
    return (mixed + np.float32(0.5)).astype(np.uint8)


class _Source:
    """One clip: opened when its first frame is asked for, closed when the film has gone on."""

    def __init__(self, part: Part, size: tuple[int, int], fps: Fraction) -> None:
        self.part = part
        self._size, self._fps = size, fps
        self._clip: Any = None
        self._inner = fitted((part.info.width, part.info.height), size)

    def picture(self, frame: int) -> Picture:
        """The picture at a frame of the film, counted from the start of the part; after its end the last there is."""
        info = self.part.info
        half = Fraction(1, 2)
        if self.part.hold:
            frame = min(frame, self.part.frames - 1)
        time = min(self.part.start + (frame + half) / self._fps, info.duration - info.duration / info.frames / 2)
        if self._clip is None:
            self._clip = VideoFileClip(
                f"file:{self.part.path}", audio=False, target_resolution=self._inner, fps_source="tbr"
            )
        found: Picture = self._clip.get_frame(float(time))
        return found if self._inner == self._size else self._letterboxed(found)

    def close(self) -> None:
        """End the reading of the clip."""
        if self._clip is not None:
            self._clip.close()
            self._clip = None

    def _letterboxed(self, picture: Picture) -> Picture:
        width, height = self._size
        inner_width, inner_height = self._inner
        left, top = (width - inner_width) // 2, (height - inner_height) // 2
        whole: Picture = np.zeros((height, width, 3), dtype=np.uint8)
        whole[top : top + inner_height, left : left + inner_width] = picture
        return whole


def fitted(inner: tuple[int, int], outer: tuple[int, int]) -> tuple[int, int]:
    """The largest size in pixels with the proportions of `inner` that fits into `outer`."""
    scale = min(Fraction(outer[0], inner[0]), Fraction(outer[1], inner[1]))
    return max(1, round(inner[0] * scale)), max(1, round(inner[1] * scale))
