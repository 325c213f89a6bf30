"""The edits that an author asks for, one by one: they change only what they must."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from storyboard import Document
from storyboard.errors import UsageError
from storyboard.syntax.edits import (
    Edit,
    apply_edits,
    delete_shot,
    insert_shot,
    move_shot,
    remove_field,
    renumber,
    reorder,
    retime,
    set_field,
)

BOARD = """\
# the film
title: Flight

# of one
Shot 1: Take-off
duration: 7,5 s
Scene:   The plane
   takes off.
lens: 50mm
# behind one

# of two
**Shot 2**
duration: 5sec
Scene: It flies.
---

Shot 3:
duration: 2.5sec
Scene: It lands.
"""


def changed(edits: Callable[[Document], list[Edit]], board: str = BOARD) -> str:
    return apply_edits(board, edits(Document(board)))


def test_retiming_touches_one_value() -> None:
    assert changed(lambda board: retime(board, 1, 3250)) == BOARD.replace("7,5 s", "3.25sec")


def test_a_field_that_is_not_there_goes_where_it_usually_stands() -> None:
    assert changed(lambda board: set_field(board, 3, "camera", "slow pan")) == BOARD + "camera: slow pan\n"
    assert changed(lambda board: set_field(board, 0, "model", "sora-2")) == BOARD.replace(
        "title: Flight\n", "title: Flight\nmodel: sora-2\n"
    )


def test_a_value_of_several_lines_goes_on() -> None:
    new = changed(lambda board: set_field(board, 1, "scene", "One.\nTwo."))
    assert "Scene:   One.\n  Two.\nlens: 50mm" in new
    assert Document(new).shots[0].scene == "One. Two."


def test_a_field_taken_out() -> None:
    assert changed(lambda board: remove_field(board, 1, "lens")) == BOARD.replace("lens: 50mm\n", "")


@pytest.mark.parametrize(
    "text, left",
    [
        ("Scene: A.\n  # keep\n  goes on\nlens: 5\n", "# keep\nlens: 5\n"),
        ("lens: 5\nScene: A.\nmore of it\n", "lens: 5\n"),
        ("Scene: A.\nend: b\nduration: 2sec\nloose\n", "Scene: A.\nend: b\n\nloose\n"),
    ],
)
def test_a_field_taken_out_takes_nothing_else_along(text: str, left: str) -> None:
    key = "duration" if "duration" in text else "scene"
    assert changed(lambda board: remove_field(board, 1, key), f"Shot 1:\n{text}") == f"Shot 1:\n{left}"


def test_renumbering_touches_only_wrong_numbers() -> None:
    assert changed(renumber) == BOARD
    assert changed(renumber, BOARD.replace("Shot 3:", "Shot 9:").replace("**Shot 2**", "**Shot:**")) == BOARD.replace(
        "**Shot 2**", "**Shot 2:**"
    )


def test_a_shot_moves_with_its_comments() -> None:
    new = changed(lambda board: move_shot(board, 2, 1))
    assert new.index("# of two\n**Shot 1**") < new.index("# of one\nShot 2: Take-off") < new.index("# behind one")
    assert new.startswith("# the film\ntitle: Flight\n\n# of two\n")


def test_a_shot_goes_with_its_comments_and_nothing_else() -> None:
    new = changed(lambda board: delete_shot(board, 1))
    assert "of one" not in new
    assert "behind one" not in new
    assert new.startswith("# the film\ntitle: Flight\n\n# of two\n**Shot 1**\n")
    assert new.endswith("Shot 2:\nduration: 2.5sec\nScene: It lands.\n")


@pytest.mark.parametrize("number", [1, 2, 3, 4])
def test_a_shot_is_put_in_anywhere(number: int) -> None:
    new = changed(lambda board: insert_shot(board, number, f"Shot {number}: New\nduration: 1sec\nScene: New.\n"))
    board = Document(new)
    assert [shot.head.number for shot in board.tree.shots] == [1, 2, 3, 4]
    assert board.shots[number - 1].scene == "New."
    assert [shot.scene for shot in board.shots if shot.title != "New"] == [shot.scene for shot in Document(BOARD).shots]


def test_into_an_empty_board() -> None:
    assert changed(lambda board: insert_shot(board, 1, "Shot 1:\nduration: 1sec\nScene: A."), "") == (
        "Shot 1:\nduration: 1sec\nScene: A.\n"
    )


def test_reordering_nothing_changes_nothing() -> None:
    assert changed(lambda board: reorder(board, [1, 2, 3])) == BOARD


@pytest.mark.parametrize(
    "edits",
    [
        lambda board: retime(board, 4, 1000),
        lambda board: move_shot(board, 1, 9),
        lambda board: delete_shot(board, 0),
        lambda board: insert_shot(board, 6, "Shot 6:"),
    ],
)
def test_a_shot_that_is_not_there(edits: Callable[[Document], list[Edit]]) -> None:
    with pytest.raises(UsageError, match="there is no"):
        edits(Document(BOARD))


def test_fields_that_have_no_place() -> None:
    with pytest.raises(ValueError, match="not a field of a shot"):
        set_field(Document(BOARD), 1, "model", "sora-2")
    with pytest.raises(ValueError, match="takes a single line"):
        set_field(Document(BOARD), 1, "duration", "5sec\n6sec")


def test_edits_that_meet_are_refused() -> None:
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abc", [Edit(0, 2, "x"), Edit(1, 3, "y")])
    with pytest.raises(ValueError, match="overlaps"):
        apply_edits("abc", [Edit(1, 1, "x"), Edit(1, 1, "y")])
