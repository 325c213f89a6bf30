"""Lengths, sizes and prices as values."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from storyboard.basics.quantities import seconds_text
from storyboard.catalog import Price, Seconds, load, ratio

SET = Seconds((10_000, 15_000, 25_000))
RANGE = Seconds(tuple(range(4_000, 15_001, 1_000)), 1_000)


@pytest.mark.parametrize(
    ("milliseconds", "held_by"), [(1, 10_000), (10_000, 10_000), (10_001, 15_000), (25_000, 25_000), (25_001, None)]
)
def test_the_shortest_clip_that_holds(milliseconds: int, held_by: int | None) -> None:
    assert SET.smallest_holding(milliseconds) == held_by
    assert SET.allows(milliseconds) == (held_by == milliseconds)


def test_a_range_holds_its_steps() -> None:
    assert RANGE.smallest_holding(4_500) == 5_000
    assert RANGE.allows(4_000)
    assert not RANGE.allows(4_500)
    assert RANGE.longest == 15_000
    assert RANGE.describe() == "4 to 15"
    assert Seconds((2_000, 2_500, 3_000), 500).describe() == "2 to 3 by 0.5"


def test_unknown_lengths_allow_nothing() -> None:
    unknown = Seconds(())
    assert (unknown.describe(), unknown.longest, unknown.smallest_holding(1)) == ("unknown", 0, None)


@pytest.mark.parametrize(("milliseconds", "text"), [(7_500, "7.5"), (15_000, "15"), (1, "0.001"), (0, "0")])
def test_seconds_for_people(milliseconds: int, text: str) -> None:
    assert seconds_text(milliseconds) == text


def test_prices_are_exact() -> None:
    price = Price(Decimal("0.1"), "second", "USD", date(2026, 1, 1), "a page")
    assert price.nano(3) == 300_000
    assert 10 * price.nano(8_000) == 8 * 10**9
    assert Price(Decimal("0.80"), "clip", "USD", date(2026, 1, 1), "a page").nano(25_000) == 800_000_000


def test_a_size_finds_its_ratio() -> None:
    veo, sora, wan = (load().model(name) for name in ("veo-3.1", "sora-2-all", "wan2.6"))
    assert ratio("1280x720") == "16x9"
    assert (veo.size_for("1280x720"), veo.size_for("16x9"), veo.size_for("720x1280")) == ("16x9", "16x9", None)
    sizes = [sora.size_for(size) for size in (None, "720x1280", "1920x1080")]
    assert sizes == ["720x1280", "720x1280", "1920x1080"]  # others are not stated, which is no error
    assert load().model("sora-2").size_for("1920x1080") is None
    assert (wan.size_for(None), wan.size_for("640x480")) == (None, "640x480")
