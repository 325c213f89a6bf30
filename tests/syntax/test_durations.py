"""Durations as people write them."""

from __future__ import annotations

import pytest

from storyboard.lint.durations import meant_length
from storyboard.syntax.values import read_duration


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        ("1h", 3600),
        ("1 hour", 3600),
        ("2hrs 5min", 7500),
        ("1h 1m 1s", 3661),
        ("1小时", 3600),
        ("1min 5", 65),
        ("0:07.5", 7.5),
        ("1:00:00", 3600),
    ],
)
def test_durations_with_larger_units(text: str, seconds: float) -> None:
    assert read_duration(text).milliseconds == seconds * 1000


@pytest.mark.parametrize("text", ["1h 30", "h", "1d", "5x", "3 takes", "1 h.m"])
def test_what_is_no_length_is_not_taken_for_seconds(text: str) -> None:
    assert read_duration(text).milliseconds is None
    assert meant_length(text) is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [("about 5 seconds", 5), ("5 s long", 5), ("~5", 5), ("(5 sec)", 5), ("5 Sekunden", 5), ("5 seconds, slow", 5)],
)
def test_what_words_around_a_length_mean(text: str, seconds: int) -> None:
    assert meant_length(text) == seconds * 1000
