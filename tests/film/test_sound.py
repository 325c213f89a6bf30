"""Sound: music and narration with ducking, dissolves, loudness, and never a click at a cut."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from storyboard.errors import FileError, FilmError
from storyboard.film import Segment, Track, Transition, stitch
from tests.film.clips import colour_clip, ffmpeg, loudness, pitch, sound
from tests.film.numbered import RATE


def tone(path: Path, frequency: int, seconds: float, level: str = "0dB", delay: float = 0) -> Path:
    """A file with a tone, after silence."""
    late = f",adelay={int(delay * 1000)}:all=1" if delay else ""
    ffmpeg("-f", "lavfi", "-i", f"sine=f={frequency}:r=44100:d={seconds},volume={level}{late}", str(path))
    return path


def level(samples: np.ndarray[tuple[int, ...], np.dtype[np.int16]], frequency: int) -> float:
    """How loud one frequency is."""
    times = np.arange(len(samples)) / RATE
    wave = np.exp(-2j * np.pi * frequency * times)
    return float(np.abs((samples * wave).mean()))


def test_music_is_heard_under_the_whole_film_and_ducks_under_narration(tmp_path: Path) -> None:
    silent = colour_clip(tmp_path / "silent.mp4", "gray", "6")
    music = tone(tmp_path / "music.wav", 400, 20)
    narration = tone(tmp_path / "words.wav", 1500, 1.5, delay=1.5)
    stitch([Segment(silent)], tmp_path / "film.mp4", tracks=[Track(music), Track(narration, "narration")])
    samples = sound(tmp_path / "film.mp4")
    alone, under = samples[RATE // 2 : RATE], samples[RATE * 2 : RATE * 3]
    after, end = samples[RATE * 7 // 2 : RATE * 4], samples[-RATE // 10 :]
    assert level(alone, 400) > 1000
    assert level(under, 400) == pytest.approx(level(alone, 400) / 4, rel=0.15)
    assert level(under, 1500) > 1000
    assert level(after, 400) > level(alone, 400) * 0.7
    assert level(end, 400) < level(alone, 400) * 0.15  # it is longer than the film, and fades out


def test_music_ducks_a_little_under_the_sound_of_clips(tmp_path: Path) -> None:
    clip = colour_clip(tmp_path / "clip.mp4", "gray", "2", tone=1000)
    silent = colour_clip(tmp_path / "silent.mp4", "gray", "4")
    music = tone(tmp_path / "music.m4a", 400, 20)
    stitch([Segment(silent, 0, 2), Segment(clip), Segment(silent)], tmp_path / "film.mp4", tracks=[Track(music)])
    samples = sound(tmp_path / "film.mp4")
    before, under = samples[RATE : RATE * 3 // 2], samples[RATE * 3 : RATE * 7 // 2]
    assert level(under, 400) == pytest.approx(level(before, 400) / 2, rel=0.15)


def test_sound_goes_over_in_a_dissolve_without_a_hole(tmp_path: Path) -> None:
    one = colour_clip(tmp_path / "1.mp4", "gray", "2", tone=500)
    two = colour_clip(tmp_path / "2.mp4", "gray", "2", tone=1700)
    stitch([Segment(one, 0, 1, Transition("dissolve", "0.8")), Segment(two)], tmp_path / "film.mp4")
    samples = sound(tmp_path / "film.mp4")
    heard = loudness(samples, 0.05)
    assert min(heard[18:40]) > 0.75 * np.median(heard)
    assert abs(pitch(samples[: RATE // 2]) - 500) < 5 and abs(pitch(samples[RATE * 2 :]) - 1700) < 5
    middle = samples[RATE * 13 // 10 : RATE * 15 // 10]
    assert level(middle, 500) == pytest.approx(level(middle, 1700), rel=0.2)


def test_one_clip_in_two_segments_sounds_as_in_one(tmp_path: Path) -> None:
    clip = colour_clip(tmp_path / "clip.mp4", "gray", "2", tone=500)
    stitch([Segment(clip, 0, 2)], tmp_path / "one.mp4")
    stitch([Segment(clip, 0, "0.77"), Segment(clip, "0.77", 2)], tmp_path / "two.mp4")
    one, two = sound(tmp_path / "one.mp4").astype(int), sound(tmp_path / "two.mp4").astype(int)
    assert np.abs(one - two).max() < 300


def test_clips_are_made_equally_loud(tmp_path: Path) -> None:
    quiet, loud = tmp_path / "quiet.mp4", tmp_path / "loud.mp4"
    for path, volume in ((quiet, "-20dB"), (loud, "0dB")):
        picture = ("-f", "lavfi", "-i", "color=gray:s=64x64:r=24:d=3")
        ffmpeg(*picture, "-f", "lavfi", "-i", f"sine=f=1000:r=48000:d=3,volume={volume}", str(path))
    stitch([Segment(quiet), Segment(loud)], tmp_path / "film.mp4", loudness=-23)
    heard = loudness(sound(tmp_path / "film.mp4"), 0.5)
    assert heard[2] == pytest.approx(heard[9], rel=0.1)
    stitch([Segment(quiet), Segment(loud)], tmp_path / "film.mp4")
    heard = loudness(sound(tmp_path / "film.mp4"), 0.5)
    assert heard[2] < heard[9] / 5


def test_tracks_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    clip = colour_clip(tmp_path / "clip.mp4", "gray", "1")
    (tmp_path / "text.mp3").write_text("la la la")
    for path, kind in ((tmp_path / "none.mp3", FileError), (tmp_path / "text.mp3", FilmError), (clip, FilmError)):
        with pytest.raises(kind, match=path.name):
            stitch([Segment(clip)], tmp_path / "film.mp4", tracks=[Track(path)])
    assert not (tmp_path / "film.mp4").exists()


def test_loud_sums_stay_below_full_scale(tmp_path: Path) -> None:
    clip = colour_clip(tmp_path / "clip.mp4", "gray", "1", tone=500)
    tracks = [Track(tone(tmp_path / f"{f}.wav", f, 2, "17dB"), "narration") for f in (900, 1300)]
    stitch([Segment(clip, 0, Fraction(1))], tmp_path / "film.mp4", tracks=tracks)
    samples = sound(tmp_path / "film.mp4").astype(int)
    assert 20_000 < np.abs(samples).max() < 32_700
    middle = samples[RATE // 4 : RATE * 3 // 4].astype(np.int16)
    # A sum that is cut off at full scale has overtones.
    assert level(middle, 2 * 1300 - 900) < level(middle, 900) / 50
