"""What a finished film holds besides its pictures: chapters at shots, its origin, music and narration."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import pytest

from storyboard.errors import FileError
from storyboard.production.make import make
from tests.film.clips import ffmpeg, sound

BOARD = """\
title: {title}
model: tiny
music: {music}

Shot 1: Take-off
duration: 0.8sec
Scene: The plane takes off.

Shot 2:
duration: 1.1sec
Scene: The plane lands.
"""
CONFIG = '[models.tiny]\nservice = "cometapi"\nseconds = [2]\nsizes = ["64x36"]\n'


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "storyboard.toml").write_text(CONFIG)
    for number, title in enumerate(("Flight", "Night"), start=1):
        ffmpeg("-f", "lavfi", "-i", f"sine=f={number}000:d=9", str(tmp_path / f"{number}.wav"))
        (tmp_path / f"{number}.story").write_text(BOARD.format(title=title, music=f"{number}.wav"))
    return tmp_path


def test_a_film_says_where_it_comes_from_and_plays_each_boards_music(folder: Path) -> None:
    boards, film = [folder / "1.story", folder / "2.story"], folder / "film.mp4"
    make(boards, film, simulate=True)
    with av.open(str(film)) as read:
        starts = [
            (Fraction(one["start"]) * (one["time_base"] or 1), one["metadata"]["title"]) for one in read.chapters()
        ]
        said = read.metadata
    assert [title for _, title in starts] == ["Shot 1: Take-off", "Shot 2", "Shot 3: Take-off", "Shot 4"]
    for (start, _), right in zip(starts, (0, 0.8, 1.9, 2.7), strict=True):
        assert abs(float(start) - right) <= 1 / 60
    assert said["title"] == "Flight / Night"
    assert "1.story sha256:" in said["comment"] and "models tiny" in said["comment"] and "jobs 1, 2" in said["comment"]
    samples = sound(film).astype(float)
    for start, loud, quiet in ((0.3, 1000, 2000), (2.2, 2000, 1000)):
        part = samples[int(start * 48_000) : int((start + 0.5) * 48_000)]
        spectrum = np.abs(np.fft.rfft(part))
        assert spectrum[loud // 2] > 5 * spectrum[quiet // 2]


def test_music_that_cannot_be_read_is_named_before_anything_is_sent(folder: Path) -> None:
    (folder / "1.wav").unlink()
    with pytest.raises(FileError, match=r"1\.wav"):
        make(folder / "1.story", folder / "film.mp4", simulate=True)
    assert not (folder / "film.mp4").exists()
