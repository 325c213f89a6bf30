"""A board written in any form and any language imports to itself."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from storyboard import import_text
from tests.importing.written import LANGUAGES, TIMED, WHOLE, Form, boards

FIELDS = ("scene", "camera", "dialogue", "sound")


@pytest.mark.parametrize("form", WHOLE, ids=lambda form: form.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=4, deadline=None)
@given(data=st.data())
def test_every_field_comes_back(form: Form, language: str, data: st.DataObject) -> None:
    board = data.draw(boards(language))
    text = form(board, language)
    back = import_text(text).board
    assert [shot.duration for shot in back] == [shot.duration for shot in board], text
    for shot, again in zip(board, back, strict=True):
        assert {key: getattr(again, key) for key in FIELDS} == {key: getattr(shot, key) for key in FIELDS}, text


@pytest.mark.parametrize("form", TIMED, ids=lambda form: form.__name__)
@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=4, deadline=None)
@given(data=st.data())
def test_scenes_and_times_come_back(form: Form, language: str, data: st.DataObject) -> None:
    board = data.draw(boards(language, fields=False))
    text = form(board, language)
    back = import_text(text).board
    assert [(shot.duration, shot.scene) for shot in back] == [(shot.duration, shot.scene) for shot in board], text
