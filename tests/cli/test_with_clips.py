"""`--with-clips`: rendered clips replace cards as they arrive, and time lines link to them."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import opentimelineio as otio
import pytest

from storyboard import Storyboard
from storyboard.cli import main
from tests.film.clips import frames

CONFIG = """\
[services.paid]
kind = "videos"
base_url = "http://127.0.0.1:9/v1"
key_variable = "PAID_KEY"

[models.tiny]
service = "paid"
seconds = [1]
sizes = ["160x90"]
price = { per_clip = 0.50, date = 2026-11-20, source = "this test" }
"""
BOARD = """model: tiny
size: 160x90

Shot 1:
duration: 0.5sec
Scene: The plane takes off.

Shot 2:
duration: 0.5sec
Scene: It banks.

Shot 3:
duration: 1sec
Scene: The plane lands.
"""


def picture(path: Path, frame: int) -> np.ndarray[tuple[int, ...], np.dtype[np.int64]]:
    return frames(path)[frame].astype(np.int64)


def test_clips_replace_cards_as_they_arrive(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "storyboard.toml").write_text(CONFIG, "utf-8")
    (tmp_path / "b.story").write_text(BOARD, "utf-8")
    monkeypatch.chdir(tmp_path)
    board = Storyboard.load("b.story")

    def animatic(name: str, *options: str) -> Path:
        assert main(["animatic", "b.story", "-o", name, *options]) == 0, capsys.readouterr().err
        return tmp_path / name

    def linked() -> list[str]:
        assert main(["export", "b.story", "-o", "b.otio", "--with-clips"]) == 0
        clips = otio.adapters.read_from_file("b.otio").find_clips()
        return [getattr(clip.media_reference, "target_url", "missing") for clip in clips]

    cards = animatic("cards.mp4")
    nothing = animatic("nothing.mp4", "--with-clips")
    assert np.abs(picture(cards, 20) - picture(nothing, 20)).mean() < 1
    assert linked() == ["missing"] * 3

    board.make("film.mp4", simulate=True, only=[2])
    some = animatic("some.mp4", "--with-clips")
    # Job 1 films shots 1 and 2, each in its place of the clip; the clip of shot 3 is still to come.
    assert np.abs(picture(some, 20) - picture(cards, 20)).mean() > 3
    assert np.abs(picture(some, 45) - picture(cards, 45))[:70].mean() < 1
    first, second, third = linked()
    assert first == second and first.endswith(".mp4") and third == "missing"

    board.make("film.mp4", simulate=True)
    assert "missing" not in linked()
    every = animatic("every.mp4", "--with-clips")
    assert np.abs(picture(every, 45) - picture(cards, 45))[:70].mean() > 3
