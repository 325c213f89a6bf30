"""CSV, Markdown, JSON and Fountain: what `storyboard import` reads back is the board, or what is not is named."""

from __future__ import annotations

import pytest
from hypothesis import given, settings

from storyboard import Storyboard, import_text
from storyboard.exports.formats import FORMATS, export_board
from tests import strategies
from tests.cli.run import EXAMPLES, storyboard

TEXT_FORMS = [form for form in FORMATS if form.reads_as]
KEYS = ("title", "duration", "scene", "action", "dialogue", "camera", "lighting", "sound", "transition", "note")


@pytest.mark.parametrize("form", TEXT_FORMS, ids=lambda form: form.name)
@pytest.mark.parametrize("name", ["espresso", "flight", "lighthouse", "night-train", "street-portrait", "水墨"])
def test_an_ordinary_board_comes_back(form: object, name: str) -> None:
    board = Storyboard.load(EXAMPLES / f"{name}.story")
    exported = export_board(board, form.name)  # type: ignore[attr-defined]
    back = import_text(exported.text).board
    assert len(back) == len(board)
    for index, (shot, again) in enumerate(zip(board, back, strict=True)):
        assert (again.title, again.duration, again.camera) == (shot.title, shot.duration, shot.camera)
        if back.style:  # CSV has no place for it
            assert back.shot_text(index) == board.shot_text(index)
    assert not [what for what in exported.lost if what.startswith("shot") and not board.definitions]


@pytest.mark.parametrize("form", TEXT_FORMS, ids=lambda form: form.name)
@settings(max_examples=40, deadline=None)
@given(board=strategies.boards())
def test_whatever_does_not_come_back_is_named(form: object, board: Storyboard) -> None:
    exported = export_board(board, form.name)  # type: ignore[attr-defined]
    if exported.lost and "read back" in exported.lost[-1]:
        return
    back = import_text(exported.text, format=form.reads_as).board  # type: ignore[attr-defined]
    for number, (shot, again) in enumerate(zip(board, back, strict=True), 1):
        for key in KEYS:
            if getattr(shot, key) != getattr(again, key):
                assert any(what.startswith(f"shot {number}: ") for what in exported.lost)
    if not exported.lost:
        assert back == board


@given(board=strategies.boards())
@settings(max_examples=40, deadline=None)
def test_json_keeps_everything(board: Storyboard) -> None:
    exported = export_board(board, "json")
    assert exported.lost == ()
    assert import_text(exported.text).board == board


def test_the_command_names_what_is_lost() -> None:
    done = storyboard("export", EXAMPLES / "espresso.story", "--to", "csv")
    assert done.returncode == 0
    assert done.stdout.startswith('"number","title","duration"')
    assert "csv does not keep the board's title" in done.stderr
    assert "csv does not keep the board's style" in done.stderr
