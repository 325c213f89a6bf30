"""Cards as they are drawn: every script shaped and legible, nothing cut, at any size."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from numpy.typing import NDArray
from PIL import Image

from storyboard import Storyboard
from storyboard.film.cards.card import Card, Deck, Note
from storyboard.film.cards.drawing import drawn
from storyboard.film.cards.fonts import REPLACEMENT, language_of, runs
from storyboard.film.cards.layout import Layout
from storyboard.film.cards.of_board import cards_of
from storyboard.film.cards.page import Page, draw_pages, pages_of
from storyboard.film.cards.pictures import Pictures
from storyboard.film.cards.text import BOLDER, Line, Paragraph
from storyboard.film.cards.wrap import clusters, wrap
from storyboard.film.colours import palette

SIZES = [(1280, 720), (720, 1280), (480, 480), (320, 180), (160, 90)]
WHITE = (255, 255, 255)

#: What a shot says, in nine scripts and some more.
SAMPLES = {
    "Latin": "Größe, naïve café: the keeper’s lamp is “lit”…",
    "Cyrillic": "Смотритель маяка поднимается по лестнице.",
    "Chinese": "晨雾中，一位戴斗笠的老船夫撑着一叶扁舟",
    "Japanese": "夜明け前、老いた灯台守がランプを手にする",
    "Korean": "늙은 등대지기가 등불을 들고 계단을 오른다.",
    "Arabic": "يَصعَدُ حارسُ المنارة درجًا حلزونيًّا (من النحاس) جدًّا",
    "Hebrew": "שומר המגדלור (בן שמונים) עולה עם פנס [פליז]",
    "Devanagari": "क्षत्रिय विद्यार्थी ज्ञान की सीढ़ियाँ चढ़ता है।",
    "Thai": "คนเฝ้าประภาคารชราถือตะเกียงเดินขึ้นบันไดวน น้ำ",
    "Tamil": "கலங்கரை விளக்கக் காவலர்",
    "Bengali": "বাতিঘরের রক্ষক সিঁড়ি দিয়ে উঠছেন",
    "Georgian": "შუქურის მცველი კიბეზე ადის",
    "emoji": "A family 👨‍👩‍👧 and a flag 🏳️‍🌈 👍🏽 🇩🇪 1️⃣",
}


def text_of(lines: Sequence[Line], size: tuple[int, int] = (1600, 120)) -> NDArray[np.uint8]:
    """How much of each pixel the text of some lines covers, 0 to 255."""
    with drawn([lines], size) as pictures:
        return np.asarray(next(pictures).getchannel("A"))


def line(text: str, *, x: float = 40, em: float = 40, bold: bool = False) -> Line:
    paragraph = Paragraph(text, bold=bold)
    right = paragraph.rtl
    return Line(text, 1600 - x if right else x, 70, em, WHITE, bold, right, paragraph.rtl, paragraph.language)


def columns(ink: NDArray[np.uint8]) -> tuple[int, int]:
    """The first and the last column with ink."""
    found = np.flatnonzero((ink > 40).any(axis=0))
    return int(found[0]), int(found[-1])


def shown(cards: Sequence[Card], size: tuple[int, int], fps: int = 30, seams: Sequence[int] = ()) -> Deck:
    from storyboard.film.grid import frame_cuts

    return Deck(cards, frame_cuts([card.duration for card in cards], fps), seams, "A film")


def pages(card: Card, size: tuple[int, int]) -> list[Page]:
    deck = shown([card], size)
    return list(pages_of(deck, Layout(size), Pictures([card], size), Fraction(30)))


@pytest.mark.parametrize("script", SAMPLES)
def test_every_script_is_shaped_as_its_font_shapes_it(script: str) -> None:
    """libass draws as wide a line as HarfBuzz measures: it has found the font, and shaped with it."""
    text = SAMPLES[script]
    assert all(run.font.has(cluster) for run in runs(text, language_of(text)) for cluster in clusters(run.text))
    left, right = columns(text_of([line(text)]))
    assert abs((right - left) - Paragraph(text).width(40)) < 0.02 * Paragraph(text).width(40) + 6
    edge = (1600 - right) if Paragraph(text).rtl else left
    assert 36 <= edge <= 46


def test_right_to_left_lines_start_at_the_right_and_turn_brackets_round() -> None:
    opened = text_of([line("(שלום) 12")])
    _, right = columns(opened)
    assert right > 1550
    closing = text_of([line(")")])
    start, end = columns(closing)
    glyph = closing[:, start : end + 1]
    assert np.abs(opened[:, right - (end - start) : right + 1].astype(int) - glyph).mean() < 20
    assert not Paragraph("Berlin שלום").rtl and Paragraph("12 שלום").rtl


@pytest.mark.parametrize("text", ["👨‍👩‍👧", "🏳️‍🌈", "👨🏽‍🚀", "a 👨‍👩‍👧"])
def test_joined_emoji_are_one_picture(text: str) -> None:
    left, right = columns(text_of([line(text)]))
    assert right - left < (1.5 + (1.0 if text[0] == "a" else 0)) * 40
    assert len(clusters("👨‍👩‍👧")) == 1


def test_text_is_never_read_as_commands() -> None:
    text = "{\\b1\\pos(0,0)}a\\Nb\\nc\\hd \\{e\\} {} \\\\ {\\p1}m 0 0 l 9 9{\\p0}\\"
    ink = text_of([line(text)])
    left, right = columns(ink)
    assert abs((right - left) - Paragraph(text).width(40)) < 10
    assert not ink[90:].any(), "a second line"


def test_bold_lines_are_no_wider_than_measured() -> None:
    for text in SAMPLES.values():
        left, right = columns(text_of([line(text, bold=True)]))
        assert right - left <= Paragraph(text, bold=True).width(40) + 4
    assert BOLDER < 1.1


def test_a_script_without_a_font_is_reported_with_its_remedy(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    with caplog.at_level(logging.WARNING):
        text_of([line("Tibetan བོད་ is here"), line("unassigned \U000f1234")])
    assert "Tibetan characters such as བོད་" in caplog.text and "install a font" in caplog.text
    assert "".join(run.text for run in runs("བོད་")).strip(REPLACEMENT) == ""
    caplog.clear()
    with caplog.at_level(logging.WARNING):
        text_of([line(text) for text in SAMPLES.values()])
    assert not caplog.records


LONG = "A very long description of what happens in this shot, with weather, light and people. " * 14


@pytest.mark.parametrize("size", [*SIZES, (1024, 64), (64, 1024), (64, 64)])
@pytest.mark.parametrize("text", ["Short.", LONG, "W" * 400, SAMPLES["Chinese"] * 20, SAMPLES["Arabic"] * 12, ""])
def test_nothing_is_cut_and_nothing_leaves_its_area(size: tuple[int, int], text: str) -> None:
    card = Card(188, Decimal("7.5"), text, "A title of some length", (Note("camera", "slow push in, 35 mm"),))
    layout = Layout(size)
    found = pages(card, size)
    said = "".join(line.text for page in found for line in page.lines if line.y < layout.strip.y)
    for word in (card.title or "").split() + text.split() + card.notes[0].text.split():
        if len(word) < 40:
            assert word in said
    assert found[0].first == 0 and found[-1].last == 225
    assert all(one.last == other.first and one.first < one.last for one, other in pairwise(found))
    with drawn([page.lines for page in found], size) as pictures:
        for picture in pictures:
            ink = np.asarray(picture.getchannel("A")) > 40
            assert min(size) < 90 or not ink[:, size[0] - layout.margin + 3 :].any(), "over the right margin"
            assert min(size) < 90 or not ink[:, : layout.margin - 3].any(), "over the left margin"
            if min(size) >= 90:
                assert not ink[layout.numbers.y - 1 : layout.numbers.y].any(), "over the strip"


def test_long_text_goes_on_to_a_second_card_rather_than_become_unreadable() -> None:
    long = pages(Card(1, Decimal(10), LONG * 2, "Title"), (1280, 720))
    assert len(long) == 2
    letters = max(line.em for line in long[1].lines if line.text.endswith("people."))
    assert letters >= Layout((1280, 720)).least
    hurried = pages(Card(1, Decimal("0.1"), LONG * 8, "Title"), (1280, 720))
    assert len(hurried) <= 3
    (short,) = pages(Card(1, Decimal(10), "He waits."), (1280, 720))
    assert max(line.em for line in short.lines if line.text == "He waits.") == Layout((1280, 720)).most


def test_a_card_shows_its_picture_and_the_strip_its_thumbnail(tmp_path: Path) -> None:
    Image.new("RGB", (640, 360), (250, 20, 20)).save(tmp_path / "red.png")
    cards = [Card(1, Decimal(1), "Red.", picture=tmp_path / "red.png"), Card(2, Decimal(1), "None.")]
    for size in SIZES[:3]:
        layout = Layout(size)
        drawings = [np.asarray(image) for _, image in draw_pages(shown(cards, size), layout, Fraction(30))]
        shares = [float((np.abs(image - np.array((250, 20, 20))).max(axis=2) < 30).mean()) for image in drawings]
        assert shares[0] > 0.08 and shares[1] == 0


def test_a_picture_that_cannot_be_read_is_reported_and_left_out(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "text.png").write_text("no picture")
    cards = [
        Card(1, Decimal(1), "x", picture=tmp_path / "text.png"),
        Card(2, Decimal(1), "x", picture=tmp_path / "none"),
    ]
    with caplog.at_level(logging.WARNING):
        assert len(list(draw_pages(shown(cards, (320, 180)), Layout((320, 180)), Fraction(30)))) == 2
    assert "text.png" in caplog.text and "none" in caplog.text and "Traceback" not in caplog.text


def test_cards_say_everything_that_a_board_says_of_a_shot() -> None:
    board = Storyboard.parse(
        "style: 35mm film\nreference: first.png\nlet pilot = a woman in red\n\n"
        "Shot 1: Take-off\nduration: 2sec\nScene: {pilot} waves.\ncamera: on {pilot}\nsound: wind\naction: she runs\n"
        "dialogue: “Now!”\nlighting: dawn\nnote: ask legal\ntransition: fade 0.5sec\n\n"
        "Shot 2:\nduration: 1sec\nScene: Sky.\nreference: https://example.com/sky.png\n"
    )
    first, second = cards_of(board, Path("boards"))
    assert (first.text, first.title, first.duration) == ("a woman in red waves.", "Take-off", Decimal(2))
    assert [note.label for note in first.notes] == [
        *("action", "dialogue", "camera", "lighting", "sound", "transition", "note", "style")
    ]
    assert first.notes[2].text == "on a woman in red"
    assert first.picture == Path("boards/first.png")
    assert second.picture is None and second.notes == (Note("reference", "https://example.com/sky.png"),)


def test_lines_break_where_each_script_breaks() -> None:
    def measure(text: str) -> float:
        return len(text)

    assert wrap("one two three", 7, measure) == ["one two", "three"]
    assert wrap("abcdefghij kl", 4, measure) == ["abcd", "efgh", "ij", "kl"]
    assert wrap("船夫撑着扁舟，来了。", 6, measure) == ["船夫撑着扁", "舟，来了。"]
    assert wrap("他说“好的”了", 3, measure) == ["他说", "“好", "的”了"]
    assert wrap("เดินขึ้นไปเก่งมาก", 12, measure) == ["เดินขึ้นไป", "เก่งมาก"]
    assert wrap("क्षक्षक्ष", 3, measure) == ["क्ष", "क्ष", "क्ष"]
    assert wrap("  \n ", 5, measure) == []


@settings(max_examples=60, deadline=None)
@given(text=st.text(max_size=80), width=st.floats(1, 30))
def test_wrapping_loses_no_character(text: str, width: float) -> None:
    assert "".join("".join(wrap(text, width, len)).split()) == "".join(text.split())
    assert "".join(clusters(text)) == text


def test_cards_of_many_shots_have_hues_of_their_own() -> None:
    grounds = [palette(number).ground for number in range(1, 15)]
    assert len(set(grounds)) == 14
    assert all(np.abs(np.subtract(one, other)).sum() > 20 for one, other in pairwise(grounds))
