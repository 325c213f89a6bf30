"""The seam between clips: the frame that the next one starts from, with real clips."""

from __future__ import annotations

import asyncio
import io
from decimal import Decimal
from pathlib import Path

from PIL import Image

from storyboard.board import Storyboard
from storyboard.catalog import load
from storyboard.film.animatic import Card, render_cards
from storyboard.film.probe import png_at
from storyboard.planning import plan
from storyboard.production import LastFrame
from storyboard.production.cutting import cut_film, frame_of

CONFIG = """
[models.tiny]
service = "cometapi"
seconds = [1]
sizes = ["64x36"]
"""
BOARD = """\
model: tiny

Shot 1:
duration: 0.8sec
Scene: The plane takes off.
Transition: dissolve 0.2sec

Shot 2:
duration: 0.5sec
Scene: The plane lands.
"""


def clip(path: Path) -> Path:
    render_cards([Card(1, Decimal("0.5"), "first"), Card(2, Decimal("0.5"), "second")], (64, 36), path)
    return path


def test_the_frame_of_a_seam_is_the_last_one_that_is_in_the_film(tmp_path: Path) -> None:
    whole = clip(tmp_path / "clip.mp4")
    frame = asyncio.run(frame_of(whole, LastFrame(1, Decimal("0.5"))))
    assert frame.content == png_at(whole, Decimal("0.483"))
    assert frame.content != png_at(whole, Decimal("0.5"))
    assert Image.open(io.BytesIO(frame.content)).size == (64, 36)


def test_the_film_has_the_boards_length_with_a_dissolve_over_a_seam(tmp_path: Path) -> None:
    board = Storyboard.parse(BOARD)
    made = plan(board, catalog=load([("storyboard.toml", CONFIG)]))
    clips = [clip(tmp_path / f"{job.index}.mp4") for job in made.jobs]
    film = cut_film([(board, made)], clips, tmp_path / "film.mp4", None)
    assert len(clips) == 2
    assert float(film.duration) == 1.3
