"""Probing: what a clip holds, found by decoding it."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storyboard.errors import FileError, FilmError
from storyboard.film import frame_at, last_frame, probe
from tests.film.clips import cards, colour_clip, counting_clip, ffmpeg


def test_a_clip_without_sound(tmp_path: Path) -> None:
    info = probe(colour_clip(tmp_path / "a.mp4", "red", "0.5", size="128x64", fps="24"))
    assert (info.width, info.height, info.fps, info.frames) == (128, 64, Fraction(24), 12)
    assert (info.has_audio, info.audio_duration, info.audio_codec) == (False, Fraction(0), "")
    assert info.duration == Fraction(1, 2)


def test_a_rate_that_headers_round_is_exact(tmp_path: Path) -> None:
    info = probe(colour_clip(tmp_path / "a.mp4", "red", "1.001", fps="30000/1001"))
    assert info.fps == Fraction(30000, 1001)
    assert info.duration == Fraction(1001, 1000)


@pytest.mark.parametrize("name", ["a:b.mp4", "-v.mp4", "two words.mp4", "水墨.mp4", "50%d.mp4"])
def test_odd_names(tmp_path: Path, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    cards(tmp_path / "a.mp4", "0.1").rename(tmp_path / name)
    monkeypatch.chdir(tmp_path)
    assert probe(name).frames == 3


def test_a_turned_clip_has_the_size_that_is_shown(tmp_path: Path) -> None:
    flat = colour_clip(tmp_path / "a.mp4", "red", "0.2")
    turned = tmp_path / "b.mp4"
    ffmpeg("-display_rotation", "90", "-i", str(flat), "-c", "copy", str(turned))
    info = probe(turned)
    assert (info.width, info.height) == (90, 160)


def test_what_is_no_clip_is_an_error_with_a_remedy(tmp_path: Path) -> None:
    (tmp_path / "junk.mp4").write_bytes(b"not a film" * 500)
    (tmp_path / "empty.mp4").touch()
    ffmpeg("-f", "lavfi", "-i", "sine=d=0.2", str(tmp_path / "sound.m4a"))
    for name, kind, words in (
        ("none.mp4", FileError, "No such file"),
        (".", FileError, "directory"),
        ("empty.mp4", FileError, "is empty"),
        ("junk.mp4", FilmError, "not a video"),
        ("sound.m4a", FilmError, "only sound"),
    ):
        with pytest.raises(kind, match=words) as raised:
            probe(tmp_path / name)
        assert raised.value.hint
        assert name in raised.value.message or name == "."


def test_a_download_that_broke_off_is_damaged(tmp_path: Path) -> None:
    # Noise, so that the clip's end is far in the file.
    ffmpeg(
        *("-f", "lavfi", "-i", "nullsrc=s=160x90:d=2,geq=random(1)*255:128:128", "-c:v", "libx264"),
        *("-preset", "ultrafast", "-movflags", "+faststart", str(tmp_path / "whole.mp4")),
    )
    whole = (tmp_path / "whole.mp4").read_bytes()
    (tmp_path / "cut.mp4").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(FilmError, match=r"is truncated: of 2\.00 s only"):
        probe(tmp_path / "cut.mp4")


def test_frames_are_exact(tmp_path: Path) -> None:
    clip = counting_clip(tmp_path / "a.mp4", 30)
    for second, number in ((0, 0), (0.5, 15), (Fraction(29, 30), 29), (9, 29)):
        frame_at(clip, second, tmp_path / "f.png")
        assert abs(_level(tmp_path / "f.png") - _expected(number)) < 2
    last_frame(clip, tmp_path / "last.png")
    assert abs(_level(tmp_path / "last.png") - _expected(29)) < 2
    with pytest.raises(FileError, match="cannot write"):
        last_frame(clip, tmp_path / "none" / "f.png")


def _level(path: Path) -> float:
    with Image.open(path) as image:
        return float(np.asarray(image.convert("L")).mean())


def _expected(number: int) -> float:
    """The grey of a frame of the counting clip, from limited range to full."""
    return (20 + 3 * number - 16) * 255 / 219
