"""Fitting adds up exactly, and moves no shot by more than it must."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from storyboard.planning.fit import asked


@given(
    st.lists(st.integers(1_000, 9_000), min_size=1, max_size=6),
    st.integers(0, 8_000),
    st.sampled_from([1, 40, 500, 1_000]),
    st.sampled_from(["trim", "stretch"]),
    st.integers(0, 900),
)
def test_sums_and_shares(durations: list[int], over: int, resolution: int, fit: str, tail: int) -> None:
    length = -(-(sum(durations) + tail + over) // resolution) * resolution
    times = asked(durations, length, fit=fit, tail=tail, resolution=resolution)
    assert sum(times) == length
    assert all(time % resolution == 0 for time in times)
    wanted = [Fraction(duration) for duration in durations]
    if fit == "stretch":
        wanted = [duration * Fraction(length - tail, sum(durations)) for duration in wanted]
    else:
        wanted[-1] += length - tail - sum(durations)
    wanted[-1] += tail
    assert all(abs(time - want) < resolution for time, want in zip(times, wanted, strict=True))


@pytest.mark.parametrize(
    ("durations", "length", "fit", "resolution", "times"),
    [
        ([7_500, 7_500], 15_000, "exact", 1, [7_500, 7_500]),
        ([7_500, 5_700], 15_000, "trim", 1, [7_500, 7_500]),
        ([1_000, 1_000, 1_000], 10_000, "stretch", 1, [3_334, 3_333, 3_333]),
        ([2_500, 2_500, 3_000], 8_000, "trim", 1_000, [3_000, 2_000, 3_000]),
        ([1_400, 1_400, 1_200], 4_000, "exact", 1_000, [2_000, 1_000, 1_000]),
    ],
)
def test_examples(durations: list[int], length: int, fit: str, resolution: int, times: list[int]) -> None:
    assert asked(durations, length, fit=fit, tail=0, resolution=resolution) == times


@pytest.mark.parametrize("length", [9_999, 10_500])
def test_what_does_not_fit_is_refused(length: int) -> None:
    with pytest.raises(ValueError, match="do not fit"):
        asked([10_000], length, fit="trim", tail=0, resolution=1_000)
