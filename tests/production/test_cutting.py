"""The seam between clips: the frame that the next one starts from, with real clips."""

from __future__ import annotations

import asyncio
import io
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
from PIL import Image

from storyboard.film.animatic import Card, render_cards
from storyboard.film.stills import png_at
from storyboard.model.board import Storyboard
from storyboard.planning import Plan, plan
from storyboard.production.cutting import Footage, Rendered, cut_film, frame_of
from storyboard.production.orders import LastFrame
from storyboard.project import Project
from tests.film.clips import frames

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


def ignore(share: float) -> None:
    """Nobody asks for the progress."""


def rendered(made: Plan, clips: list[Path]) -> list[Rendered]:
    return [Rendered(job, clip) for job, clip in zip(made.jobs, clips, strict=True)]


def test_the_film_has_the_boards_length_with_a_dissolve_over_a_seam(tmp_path: Path) -> None:
    board = Storyboard.parse(BOARD)
    made = plan(board, Project.read(CONFIG))
    clips = [clip(tmp_path / f"{job.index}.mp4") for job in made.jobs]
    film = cut_film(rendered(made, clips), tmp_path / "film.mp4", ignore)
    assert len(clips) == 2
    assert float(film.duration) == 1.3


IN_ONE_JOB = """\
model: tiny

Shot 1:
duration: 0.5sec
Scene: The plane takes off.
Transition: {transition}

Shot 2:
duration: 0.5sec
Scene: The plane lands.
Transition: fade 0.1sec
"""


@pytest.mark.parametrize("transition", ["dissolve 0.2sec", "fade 0.2sec", "cut"])
def test_the_film_draws_the_transitions_inside_a_clip(transition: str, tmp_path: Path) -> None:
    made = plan(Storyboard.parse(IN_ONE_JOB.format(transition=transition)), Project.read(CONFIG))
    assert len(made.jobs) == 1
    whole, film = clip(tmp_path / "clip.mp4"), tmp_path / "film.mp4"
    assert cut_film(rendered(made, [whole]), film, ignore).frames == 30
    seen, cards = ground(film), ground(whole)
    first, second = cards[0], cards[-1]
    assert near(seen[11], first) and near(seen[21], second)
    if transition == "cut":
        assert near(seen[14], first) and near(seen[15], second)
    elif transition.startswith("fade"):
        assert seen[14].max() < first.max() / 2 and seen[15].max() < second.max() / 2
    else:
        assert near(seen[14], first) and not near(seen[18], first) and not near(seen[18], second)
        assert near(seen[18], (first + second) / 2, 12)
    assert near(seen[-1], second)  # nothing follows the last shot: the film just ends


def ground(film: Path) -> Any:
    """The colour of a corner of every frame."""
    return frames(film, (64, 36))[:, :3, :3].mean(axis=(1, 2))


def near(colour: Any, other: Any, most: float = 6) -> bool:
    return bool(abs(colour - other).max() <= most)


def test_some_shots_of_a_clip_are_left_out(tmp_path: Path) -> None:
    made = plan(Storyboard.parse(IN_ONE_JOB.format(transition="cut")), Project.read(CONFIG))
    whole, film = clip(tmp_path / "clip.mp4"), tmp_path / "film.mp4"
    assert cut_film([Rendered(made.jobs[0], whole, frozenset({2}))], film, ignore).frames == 15
    assert near(ground(film)[0], ground(whole)[-1])


def test_own_footage_is_shown_for_as_long_as_its_shot(tmp_path: Path) -> None:
    own = Footage(clip(tmp_path / "own.mp4"), Fraction(1, 2), None)
    assert cut_film([own, own], tmp_path / "film.mp4", ignore).duration == 1
