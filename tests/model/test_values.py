"""Values of a board that Python gives: what is refused, and what comes back from `dump`."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from storyboard import Character, Shot, Storyboard, Transition
from storyboard.errors import BoardError

CLIP = "https://example.com/mia.mp4"


def board(*shots: Shot, **fields: Any) -> Storyboard:
    return Storyboard(shots=shots or [Shot(duration=5, scene="The plane takes off.")], **fields)


# ------------------------------------------------------------------------------------ characters


@pytest.mark.parametrize(
    ("start", "end"),
    [
        (1, None),
        (None, 3),
        (3, 1),
        (2, 2),
        (-1, 2),
        (Decimal("NaN"), 3),
        (1, Decimal("Infinity")),
        (0, Decimal("1e-9")),
    ],
)
def test_a_character_has_both_seconds_in_order_or_neither(start: Any, end: Any) -> None:
    with pytest.raises(BoardError, match=r"(?i)character"):
        Character(url=CLIP, start=start, end=end)


@pytest.mark.parametrize("url", ["u", "clips/mia.mp4", "ftp://example.com/mia.mp4", "https://", "https://a b.com/x"])
def test_a_character_is_on_the_web(url: str) -> None:
    with pytest.raises(BoardError, match="https://"):
        Character(url=url)
    with pytest.raises(BoardError, match="https://"):
        board(character=url)


def test_a_characters_seconds_are_sent_as_plain_numbers() -> None:
    character = Character(url=CLIP, start=Decimal("1E+1"), end=Decimal("12.50"))
    assert character.timestamps == "10,12.5"
    assert Character(url=CLIP, start=0, end=0.1 + 0.2).timestamps == "0,0.3"
    made = board(character=character)
    assert Storyboard.parse(made.dump()) == made
    assert Storyboard.from_json(made.to_json()) == made


@pytest.mark.parametrize("written", ["mia @ 1,3", f"{CLIP} @ 3,1", f"{CLIP} @ 1e0,3", f"{CLIP} @ 1", f"{CLIP} @"])
def test_a_character_in_a_file_is_held_to_the_same(written: str) -> None:
    with pytest.raises(BoardError, match=r"<text>:1:1: character"):
        Storyboard.parse(f"character: {written}\n\nShot 1:\nduration: 5sec\nScene: A plane.\n")


# ----------------------------------------------------------------------------------- transitions


@pytest.mark.parametrize(
    ("kind", "seconds"), [("cut", 1), ("dissolve", 0), ("fade", 0), ("dissolve", "0sec"), ("cut", "2sec")]
)
def test_a_transition_is_one_that_can_be_written(kind: Any, seconds: Any) -> None:
    with pytest.raises(BoardError, match=r"(?i)transition"):
        Transition(kind=kind, seconds=seconds)
    with pytest.raises(BoardError, match=r"(?i)transition"):
        Shot(duration=5, scene="A plane.", transition={"kind": kind, "seconds": seconds})  # type: ignore[arg-type]


# ------------------------------------------------------------------------------- dump and parse


@pytest.mark.parametrize(
    "title",
    [
        "*wow*",
        "**wow**",
        "_wow_",
        "wow #",
        "* wow",
        "wow:",
        "# wow",
        "wow]",
        "(5s)",
        "***",
    ],
)
def test_a_title_comes_back(title: str) -> None:
    made = board(Shot(duration=5, scene="A plane.", title=title))
    assert Storyboard.parse(made.dump()) == made
    assert title.strip("*_# ") == (made[0].title or "").strip("*_# ")


def test_a_slice_behind_a_forced_cut_comes_back() -> None:
    text = "Shot 1:\nduration: 5sec\nScene: A.\n\n---\n\nShot 2:\nduration: 5sec\nScene: B.\n"
    behind = Storyboard.parse(text)[1:]
    assert Storyboard.parse(behind.dump()) == behind
    assert Storyboard.from_json(behind.to_json()) == behind
    assert "---" not in behind.dump()


# ------------------------------------------------------------------------------------------ size


@pytest.mark.parametrize("size", ["0x0", "0x720", "1280x0"])
def test_a_size_has_pixels(size: str) -> None:
    with pytest.raises(BoardError, match="size"):
        board(size=size)
    with pytest.raises(BoardError, match=r"<text>:1:1: size"):
        Storyboard.parse(f"size: {size}\n\nShot 1:\nduration: 5sec\nScene: A plane.\n")
