"""Splitting, merging and retiming: times add up, and no word and no comment is lost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard import Document
from storyboard.errors import UsageError
from storyboard.syntax.comments import owned_comments
from storyboard.syntax.edits import Edit, apply_edits
from storyboard.syntax.reshape import merge_shots, retime_board, split_shot

BOARD = """\
title: Flight

# the take-off
Shot 1: Take-off
duration: 7.5sec
Scene: The plane rolls. It lifts off
  # over the trees
  and climbs.
camera: low angle
dialogue: "Up we go"
transition: dissolve 0.5sec

Shot 2:
duration: 5sec
Scene: It lands.
reference: field.png
"""


def after(edits: list[Edit], text: str = BOARD) -> Document:
    return Document(apply_edits(text, edits))


def words(document: Document) -> list[str]:
    """Every word that is filmed, in order of the fields."""
    return [word for shot in document.shots for word in shot.scene.replace(".", " ").split()]


def test_a_shot_is_split_at_the_sentence_nearest_to_the_time() -> None:
    split = after(split_shot(Document(BOARD), 1))
    assert [shot.milliseconds for shot in split.shots] == [3750, 3750, 5000]
    assert [shot.scene for shot in split.shots][:2] == ["The plane rolls.", "It lifts off and climbs."]
    assert [shot.head.number for shot in split.tree.shots] == [1, 2, 3]
    first, second = split.shots[0].values, split.shots[1].values
    assert first["camera"] == second["camera"] == "low angle"
    assert "dialogue" in first and "dialogue" not in second
    assert "transition" not in first and second["transition"] == "dissolve 0.5sec"
    assert "over the trees" in [comment for owned in owned_comments(split).values() for comment in owned]


def test_a_shot_is_split_at_a_place_in_its_scene() -> None:
    place = BOARD.index("climbs")
    split = after(split_shot(Document(BOARD), 1, at=place + 3, milliseconds=6000))
    assert [shot.scene for shot in split.shots][:2] == ["The plane rolls. It lifts off and", "climbs."]
    assert [shot.milliseconds for shot in split.shots][:2] == [6000, 1500]


def test_a_split_mark_says_where_to_split() -> None:
    text = "Shot 1:\nduration: 4sec\nScene: One. Two. Three.\n  ---\n  Four.\n"
    assert [shot.scene for shot in after(split_shot(Document(text), 1), text).shots] == ["One. Two. Three.", "Four."]


@pytest.mark.parametrize(
    "number, options, said",
    [
        (2, {}, "one sentence"),
        (3, {}, "there is no shot 3"),
        (1, {"milliseconds": 7500}, "cannot be split at 7.5 s"),
        (1, {"at": 3}, "not within the scene"),
    ],
)
def test_a_split_that_cannot_be(number: int, options: dict[str, int], said: str) -> None:
    with pytest.raises(UsageError, match=said):
        split_shot(Document(BOARD), number, **options)


def test_merging_keeps_every_field() -> None:
    merged = after(merge_shots(Document(BOARD), 1))
    (shot,) = merged.shots
    assert shot.milliseconds == 12500
    assert shot.scene == "The plane rolls. It lifts off and climbs. It lands."
    assert shot.values["reference"] == "field.png"
    assert "transition" not in shot.values  # the second shot, which has none, is followed by whatever comes next
    assert "# over the trees" in merged.text


def test_merging_keeps_comments_titles_and_unknown_fields() -> None:
    text = BOARD.replace("Shot 2:", "# home again\nShot 2: Landing").replace("reference:", "lens: 50mm\nreference:")
    merged = after(merge_shots(Document(text), 1), text)
    assert merged.shots[0].title == "Take-off / Landing"
    assert merged.shots[0].extra == {"lens": "50mm"}
    assert "home again" in owned_comments(merged)[1]


def test_shots_on_either_side_of_a_forced_cut_are_not_merged() -> None:
    text = BOARD.replace("\nShot 2", "---\n\nShot 2")
    with pytest.raises(UsageError, match="`---` stands between"):
        merge_shots(Document(text), 1)


def test_retiming_changes_durations_only() -> None:
    retimed = after(retime_board(Document(BOARD), 15_000))
    assert [shot.milliseconds for shot in retimed.shots] == [9000, 6000]
    assert retimed.text == BOARD.replace("7.5sec", "9sec").replace("5sec\nScene: It l", "6sec\nScene: It l")


def test_too_short_a_total() -> None:
    with pytest.raises(UsageError, match="2 shots do not fit"):
        retime_board(Document(BOARD), 100)


sentences = st.lists(st.text("abcdé猫 ", min_size=1, max_size=12).filter(str.strip), min_size=2, max_size=5).map(
    lambda parts: " ".join(f"{' '.join(part.split())}." for part in parts)
)
shots = st.lists(st.tuples(st.integers(1, 20_000), sentences), min_size=1, max_size=6)


def board_of(found: list[tuple[int, str]]) -> str:
    return "\n".join(
        f"# note {number}\nShot {number}:\nduration: {milliseconds / 1000:g}sec\nScene: {scene}\n"
        for number, (milliseconds, scene) in enumerate(found, 1)
    )


@given(shots, st.data())
def test_a_split_undone_by_a_merge(found: list[tuple[int, str]], data: st.DataObject) -> None:
    text = board_of(found)
    number = data.draw(st.integers(1, len(found)))
    if found[number - 1][0] < 2:
        return
    split = after(split_shot(Document(text), number), text)
    assert len(split.shots) == len(found) + 1
    assert sum(shot.milliseconds for shot in split.shots) == sum(milliseconds for milliseconds, _ in found)
    assert words(split) == words(Document(text))
    merged = after(merge_shots(split, number), split.text)
    assert merged.text == text


@given(shots, st.integers(1, 90_000))
def test_retiming_meets_the_total_exactly(found: list[tuple[int, str]], total: int) -> None:
    text = board_of(found)
    unit = 100 if total % 100 == 0 else 1
    if total < unit * len(found):
        return
    retimed = after(retime_board(Document(text), total), text)
    assert sum(shot.milliseconds for shot in retimed.shots) == total
    assert all(shot.milliseconds > 0 for shot in retimed.shots)
    assert words(retimed) == words(Document(text))
