"""`board + other`: nothing that the second board says is lost without a word."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import assume, given

from storyboard import Shot, Storyboard
from storyboard.errors import BoardError
from tests.strategies import boards


def board(scene: str = "The plane takes off.", **fields: Any) -> Storyboard:
    return Storyboard(shots=[Shot(duration=5, scene=scene)], **fields)


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("style", "ink"),
        ("order", "camera, scene"),
        ("reference", "plane.png"),
        ("character", "https://example.com/mia.mp4 @ 1,3"),
    ],
)
def test_what_decides_how_the_second_is_filmed_is_refused_by_name(name: str, value: str) -> None:
    second = board(**{name: value})
    with pytest.raises(BoardError, match=f"`{name}`"):
        board() + second
    assert len(second + second) == 2
    assert getattr(second + board(), name) == getattr(second, name)


@pytest.mark.parametrize("name", ["model", "service", "size"])
def test_what_only_the_second_names_holds_for_both(name: str) -> None:
    one, other = ("1280x720", "720x1280") if name == "size" else ("cometapi", "openai")
    assert getattr(board() + board(**{name: one}), name) == one
    with pytest.raises(BoardError, match=f"`{name}`"):
        board(**{name: one}) + board(**{name: other})


def test_what_nobody_films_stays_as_comments() -> None:
    second = board(title="Landing", note="for Mia", comments=["draft"], extra={"Mood": "calm"})
    joined = board() + second
    assert joined[1].comments == ("draft", "title: Landing", "note: for Mia", "Mood: calm")
    assert Storyboard.parse(joined.dump()) == joined


def test_definitions_of_a_used_file_come_along(tmp_path: Path) -> None:
    (tmp_path / "cast.story").write_text("let pilot = Mia\n")
    path = tmp_path / "flight.story"
    path.write_text("use: cast.story\n\nShot 1:\nduration: 5sec\nScene: {pilot} waves.\n")
    joined = board() + Storyboard.load(path)
    assert [joined.shot_text(index) for index in range(2)] == ["The plane takes off.", "Mia waves."]
    assert Storyboard.parse(joined.dump()).shot_text(1) == "Mia waves."


def test_the_style_of_a_used_file_counts(tmp_path: Path) -> None:
    (tmp_path / "cast.story").write_text("style: ink\n")
    path = tmp_path / "flight.story"
    path.write_text("use: cast.story\n\nShot 1:\nduration: 5sec\nScene: A plane.\n")
    with pytest.raises(BoardError, match="`style`"):
        board() + Storyboard.load(path)


def test_plain_braces_stay_plain() -> None:
    with pytest.raises(BoardError, match="definitions"):
        board("A sign says {pilot}.") + board("{pilot} waves.", definitions={"pilot": "Mia"})


@given(boards(), boards())
def test_a_sum_films_what_both_film(first: Storyboard, second: Storyboard) -> None:
    try:
        joined = first + second
    except BoardError:
        assume(False)
    second = second.replace(style=first.style, order=first.order)  # the first board's header holds for both
    texts = [board.shot_text(index) for board in (first, second) for index in range(len(board))]
    assert [joined.shot_text(index) for index in range(len(texts))] == texts
    assert [shot.duration for shot in joined] == [shot.duration for shot in (*first, *second)]
