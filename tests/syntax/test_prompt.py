"""Expanding definitions, whatever they are."""

from __future__ import annotations

import pytest

from storyboard import Shot, Storyboard
from storyboard.errors import BoardError
from storyboard.syntax.prompt import canonical_prompt, expand, format_seconds


def test_definitions_that_multiply_are_refused_before_memory_is_gone() -> None:
    doubling = {f"a{n}": f"{{a{n + 1}}}{{a{n + 1}}}" for n in range(40)} | {"a40": "word"}
    with pytest.raises(BoardError, match="more than a million characters"):
        expand("{a0}", doubling)
    with pytest.raises(BoardError, match="more than a million characters"):
        expand("{big}" * 100_000, {"big": "x" * 100_000})


def test_empty_definitions_that_multiply_end_too() -> None:
    assert expand("{a0}", {f"a{n}": f"{{a{n + 1}}}{{a{n + 1}}}" for n in range(40)} | {"a40": ""}) == ""


def test_definitions_that_lie_too_deep_are_refused() -> None:
    with pytest.raises(BoardError, match="more than 50 deep"):
        expand("{a0}", {f"a{n}": f"{{a{n + 1}}}" for n in range(10_000)})


def test_a_board_that_uses_itself_names_the_circle() -> None:
    board = Storyboard(definitions={"a": "{b}", "b": "{a}"}, shots=[Shot(duration=5, scene="{a}")])
    with pytest.raises(BoardError, match="a → b → a"):
        board.prompt()


@pytest.mark.parametrize("text", ["a\nShot 2:", "a\r\n\r\nShot 2:", "a\u2028Shot 2:", "a\x0bShot 2:", "a\x85Shot 2:"])
def test_a_prompt_is_three_lines_a_shot_whatever_it_is_given(text: str) -> None:
    prompt = canonical_prompt([(Storyboard().seconds + 5, text)])
    assert len(prompt.splitlines()) == 3


def test_seconds_have_no_noise() -> None:
    shots = [Shot(duration=value, scene="A.").duration for value in (7.5, 10, "0.125", 0.1 + 0.2)]
    assert [format_seconds(seconds) for seconds in shots] == ["7.5sec", "10sec", "0.125sec", "0.3sec"]
