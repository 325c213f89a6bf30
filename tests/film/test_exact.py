"""Exactness by content: every frame of a film is read back, and every click heard where its frame is seen."""

from __future__ import annotations

import random
from fractions import Fraction
from pathlib import Path

import pytest

from storyboard.film import Segment, stitch
from tests.film.numbered import numbered_clip, numbers, seen
from tests.film.oracle import check, expected, random_film

#: Ways in which services encode: depths of B-frames, shapes of groups of pictures, profiles, other encoders.
ENCODERS = {
    "x264": ("-c:v", "libx264", "-preset", "veryfast"),
    "baseline": ("-c:v", "libx264", "-profile:v", "baseline"),
    "deep": ("-c:v", "libx264", "-bf", "8", "-x264-params", "b-adapt=0:b-pyramid=normal:keyint=40"),
    "open": ("-c:v", "libx264", "-bf", "3", "-x264-params", "open-gop=1:keyint=10:min-keyint=10:b-adapt=0"),
    "intra": ("-c:v", "libx264", "-g", "1"),
    "refresh": ("-c:v", "libx264", "-x264-params", "intra-refresh=1:keyint=20"),
    "slices": ("-c:v", "libx264", "-x264-params", "slices=4:ref=4", "-g", "24"),
    "openh264": ("-c:v", "libopenh264", "-g", "15"),
}
RATES = ("24000/1001", "24", "25", "30000/1001", "30", "60")


def film_of(folder: Path, encoders: list[str], fps: Fraction, seed: int, engine: str = "auto") -> list[str]:
    """Make a random film and check it; what was said of it."""
    chance = random.Random(seed)
    clips = {}
    for number, encoder in enumerate(encoders):
        frames = chance.randint(26, 75)
        path = numbered_clip(folder / f"{number}.mp4", number, frames, fps, video=ENCODERS[encoder])
        clips[path] = (number, frames)
    segments = random_film(chance, clips, fps)
    notes: list[str] = []
    stitch(segments, folder / "film.mp4", fps=fps, engine=engine, notice=notes.append)  # type: ignore[arg-type]
    check(folder / "film.mp4", expected(segments, clips, fps), fps)
    return notes


@pytest.mark.parametrize(("rate", "encoder"), list(zip(RATES * 2, ENCODERS, strict=False)))
def test_every_frame_and_click_is_where_it_should_be(tmp_path: Path, rate: str, encoder: str) -> None:
    notes = film_of(tmp_path, [encoder] * 3, Fraction(rate), len(encoder))
    assert not any("all frames are encoded" in note for note in notes)


@pytest.mark.parametrize("engine", ["auto", "exact", "moviepy"])
def test_clips_of_several_encoders_and_every_engine(tmp_path: Path, engine: str) -> None:
    film_of(tmp_path, ["x264", "deep", "openh264"], Fraction(24), 3, engine)


def test_the_rounded_sums_of_the_board_are_the_cuts(tmp_path: Path) -> None:
    """As 13.2 s at 24 frames per second are 317, 317, 316, 317 … frames, 1.32 s are 32, 31, 32 …"""
    clip = numbered_clip(tmp_path / "c.mp4", 0, 40)
    stitch([Segment(clip, 0, "1.32")] * 8, tmp_path / "film.mp4")
    found = [frame for _, frame in numbers(seen(tmp_path / "film.mp4"))]
    assert found == [frame for count in (32, 31, 32, 32, 31, 32, 32, 31) for frame in range(count)]


def test_what_did_not_change_is_copied_bit_by_bit(tmp_path: Path) -> None:
    import av

    clip = numbered_clip(tmp_path / "c.mp4", 0, 60)
    notes: list[str] = []
    stitch([Segment(clip, 0, 2), Segment(clip, 0, Fraction(5, 2))], tmp_path / "film.mp4", notice=notes.append)
    with av.open(str(clip)) as one, av.open(str(tmp_path / "film.mp4")) as other:
        first = [bytes(packet) for packet in one.demux(one.streams.video[0])]
        film = [bytes(packet) for packet in other.demux(other.streams.video[0])]
    common = 0
    while first[common] == film[common]:
        common += 1
    assert common >= 40
    assert film[48 : 48 + 60] == first[:60]
    assert "of 108 frames copied" in notes[-1]
