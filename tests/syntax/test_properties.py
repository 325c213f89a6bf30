"""What holds for every text and every board."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard import Document, Shot, Storyboard
from storyboard.errors import BoardError
from storyboard.syntax.edits import apply_edits, move_shot, renumber, retime, shot_stretches
from storyboard.syntax.format import format_document, format_edits
from tests.strategies import boards, messy, texts


@given(boards())
def test_dumped_boards_parse_back(board: Storyboard) -> None:
    assert Storyboard.parse(board.dump()) == board


@given(boards())
def test_boards_survive_json(board: Storyboard) -> None:
    assert Storyboard.from_json(board.to_json()) == board


@given(boards())
def test_prompts_parse_to_themselves(board: Storyboard) -> None:
    prompt = board.prompt()
    again = Storyboard.parse(prompt)
    assert again.prompt() == prompt
    assert [shot.duration for shot in again] == [shot.duration for shot in board]


@given(texts)
def test_no_scene_can_come_out_as_a_shot(scene: str) -> None:
    try:
        board = Storyboard(shots=[Shot(duration=5, scene=scene), Shot(duration=5, scene="The end.")])
    except BoardError:
        return  # nothing but blanks
    prompt = board.prompt()
    assert len(prompt.split("\n\n")) == 2
    assert len(prompt.splitlines()) == 7
    assert len(Storyboard.parse(prompt)) == 2


@given(st.binary(max_size=400))
def test_any_bytes_come_back_and_are_diagnosed(data: bytes) -> None:
    document = Document.from_bytes(data)
    assert document.encode() == data
    format_document(document)


@given(messy)
def test_every_character_is_in_exactly_one_line(text: str) -> None:
    document = Document(text)
    at = 1 if text.startswith("\ufeff") else 0
    for line in document.lines():
        assert line.start == at
        at = line.end
    assert at == len(text)


@given(messy)
def test_formatting_twice_changes_nothing_and_keeps_the_meaning(text: str) -> None:
    formatted = format_document(Document(text))  # raises where meaning or a comment changed
    assert format_edits(Document(formatted)) == []
    try:
        board = Storyboard.of(Document(text))
    except BoardError:
        return
    assert Storyboard.parse(formatted) == board


@given(messy, st.data())
def test_edits_change_only_what_they_must(text: str, data: st.DataObject) -> None:
    document = Document(text)
    count = len(document.tree.shots)
    if not count:
        return
    number = data.draw(st.integers(1, count))
    retimed = Document(apply_edits(text, retime(document, number, 2500)))
    assert len(retimed.shots) == count
    assert retimed.shots[number - 1].milliseconds == 2500
    assert [shot.scene for shot in retimed.shots] == [shot.scene for shot in document.shots]
    assert [shot.milliseconds for shot in retimed.shots if shot.number != number] == [
        shot.milliseconds for shot in document.shots if shot.number != number
    ]
    numbered = Document(apply_edits(text, renumber(document)))
    assert [shot.head.number for shot in numbered.tree.shots] == list(range(1, count + 1))


@given(messy, st.data())
def test_moving_a_shot_keeps_every_word(text: str, data: st.DataObject) -> None:
    document = Document(text)
    count = len(document.tree.shots)
    if not count:
        return
    moved = apply_edits(text, move_shot(document, data.draw(st.integers(1, count)), data.draw(st.integers(1, count))))
    letters = sorted(character for character in text if character.isalpha())
    assert sorted(character for character in moved if character.isalpha()) == letters


def test_stretches_cover_everything_from_the_first_shot_on() -> None:
    text = "title: x\n\n# one\nShot 1:\nScene: a\n# of one\n\n# two\nShot 2:\nScene: b\n"
    document = Document(text)
    (first, middle), (second, end) = shot_stretches(document)
    assert text[first:].startswith("# one\n")
    assert middle == second
    assert text[second:].startswith("# two\n")
    assert end == len(text)


@pytest.mark.parametrize("seconds", [0.1 + 0.2, "0.3", 0.3])
def test_durations_are_exact(seconds: float | str) -> None:
    board = Storyboard(shots=[Shot(duration=seconds, scene="A.")] * 10)
    assert board.seconds == 3
