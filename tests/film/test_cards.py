"""Cards: exact to the frame, audible throughout, legible in every script and shape."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from storyboard.errors import FileError, FilmError
from storyboard.film import Card, probe, render_cards
from storyboard.film.animatic import frame_cuts
from storyboard.film.cards import Layout, Shown, draw_card, fit
from storyboard.film.colours import palette
from storyboard.film.fonts import covered, face
from storyboard.film.pictures import timecode
from storyboard.film.wrap import wrap
from tests.film.clips import SIZE, cards, frames, loudness, pitch, sound

LONG = "A very long description of what happens in this shot, with weather, light and people. " * 12


@pytest.mark.parametrize("size", [(160, 90), (90, 160), (64, 64)])
@pytest.mark.parametrize("fps", [24, 30])
def test_an_animatic_is_as_asked(tmp_path: Path, size: tuple[int, int], fps: int) -> None:
    info = probe(cards(tmp_path / "a.mp4", "0.7", "0.45", size=size, fps=fps))
    assert (info.width, info.height, info.fps) == (*size, Fraction(fps))
    assert info.frames == frame_cuts([Decimal("1.15")], fps)[-1]
    assert abs(info.duration - info.audio_duration) < 0.001
    assert (info.video_codec, info.audio_codec) == ("h264", "aac")


def test_cuts_fall_on_the_frame_nearest_to_the_exact_sum() -> None:
    thirds = [Decimal("0.333")] * 30
    assert frame_cuts(thirds, 30)[-1] == 300
    assert frame_cuts([Decimal("7.5"), Decimal("7.5")], 30) == [225, 450]
    assert frame_cuts([Decimal("0.05")] * 3, 30) == [2, 3, 5]


def test_each_shot_is_seen_in_its_own_frames(tmp_path: Path) -> None:
    shown = frames(cards(tmp_path / "a.mp4", "0.5", "0.3", "0.2"))
    assert len(shown) == 30
    corner = shown[:, 2, 2].astype(int)
    for number, part in enumerate((corner[:15], corner[15:24], corner[24:]), start=1):
        assert np.abs(part - palette(number).ground).max() <= 4


def test_the_picture_is_the_card_with_timecode_and_time_line(tmp_path: Path) -> None:
    film = frames(cards(tmp_path / "a.mp4", "1", size=(320, 180)), (320, 180))
    card = np.asarray(draw_card(Layout((320, 180)), Shown(1, 1, "1 s", None, "Scene 1.")))
    above = Layout((320, 180)).clock_box.y
    for frame in (film[0], film[-1]):
        assert np.abs(frame[:above].astype(int) - card[:above]).mean() < 3
        assert np.abs(frame[above:].astype(int) - card[above:]).mean() > 1
    line = Layout((320, 180)).bar
    accent = np.array(palette(1).accent)
    played = [
        np.abs(frame[line.y + 1, line.x : line.x + line.width].astype(int) - accent).max(axis=1) < 40 for frame in film
    ]
    counts = [int(row.sum()) for row in played]
    assert counts == sorted(counts)
    assert counts[0] < 20 and counts[-1] > line.width * 0.95


def test_sound_is_a_quiet_tone_per_shot_for_the_whole_length(tmp_path: Path) -> None:
    samples = sound(cards(tmp_path / "a.mp4", "1", "1"))
    assert len(samples) == 2 * 48_000
    assert min(loudness(samples)) > 100
    assert np.abs(samples).max() < 32767 / 4
    assert abs(pitch(samples[:48_000]) - pitch(samples[48_000:])) > 50


def test_progress_goes_to_one_and_may_stop_the_work(tmp_path: Path) -> None:
    told: list[float] = []
    render_cards([Card(1, Decimal(1), "x")], SIZE, tmp_path / "a.mp4", progress=told.append)
    assert told == sorted(told) and told[-1] == 1 and len(told) == 30

    class Enough(Exception):
        pass

    def stop(share: float) -> None:
        raise Enough

    with pytest.raises(Enough):
        render_cards([Card(1, Decimal(1), "x")], SIZE, tmp_path / "b.mp4", progress=stop)
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]


@pytest.mark.parametrize(("size", "fps"), [((161, 90), 30), ((0, 0), 30), ((160, 9000), 30), (SIZE, 0), (SIZE, 1000)])
def test_what_no_film_can_be_is_said_before_the_work(tmp_path: Path, size: tuple[int, int], fps: int) -> None:
    with pytest.raises(FilmError, match="no film can"):
        render_cards([Card(1, Decimal(1), "x")], size, tmp_path / "a.mp4", fps=fps)
    with pytest.raises(FilmError, match="nothing to film"):
        render_cards([], SIZE, tmp_path / "a.mp4")
    with pytest.raises(FileError, match="no such folder"):
        render_cards([Card(1, Decimal(1), "x")], SIZE, tmp_path / "none" / "a.mp4")


@pytest.mark.parametrize("size", [(1280, 720), (720, 1280), (160, 90), (90, 160), (1024, 64), (64, 1024), (16, 16)])
@pytest.mark.parametrize("text", ["Short.", LONG, "W" * 400, "晨雾中，一位戴斗笠的老船夫撑着一叶扁舟。" * 20, ""])
def test_text_never_leaves_its_area(size: tuple[int, int], text: str) -> None:
    layout = Layout(size)
    image = draw_card(layout, Shown(188, 200, "7.5 s", "A title of some length" if text == LONG else None, text))
    ink = np.any(np.asarray(image) != palette(188).ground, axis=2)
    if min(size) >= 90:
        assert not ink[:, size[0] - layout.margin + 2 :].any(), "over the right margin"
        assert not ink[layout.clock_box.y :].any(), "over the timecode"


def test_long_text_shrinks_and_then_ends_with_an_ellipsis() -> None:
    short, _ = fit("Short.", (400, 300), 7.2, most=6)
    longer, lines = fit(LONG[:300], (400, 300), 7.2, most=6)
    assert longer.size < short.size
    assert " ".join(lines) == LONG[:300].strip()
    _, cut = fit(LONG, (100, 60), 7.2, most=6)
    assert cut[-1].endswith("…")
    assert all(face(17).width(line) <= 100 for line in cut)


def test_chinese_has_glyphs_of_its_own() -> None:
    assert all(covered(character) for character in "中国水墨动画，。「龍かカ é ß Ж Ω")
    assert not covered("\U000f1234")
    drawn = {character: _drawn(character) for character in "水墨江南"}
    box = _drawn("\U000f1234")
    assert len({*drawn.values(), box}) == 5


def _drawn(text: str) -> bytes:
    return draw_card(Layout((320, 180)), Shown(1, 1, "", None, text)).tobytes()


def test_a_word_is_drawn_in_one_font() -> None:
    runs = list(face(32).runs("The café is 老 and naïve"))
    assert "".join(run.text for run in runs) == "The café is 老 and naïve"
    assert any(run.text.strip() == "café" for run in runs)


def test_lines_break_where_each_script_breaks() -> None:
    def measure(text: str) -> float:
        return len(text)

    assert wrap("one two three", 7, measure) == ["one two", "three"]
    assert wrap("abcdefghij kl", 4, measure) == ["abcd", "efgh", "ij", "kl"]
    assert wrap("船夫撑着扁舟，来了。", 6, measure) == ["船夫撑着扁", "舟，来了。"]
    assert wrap("他说“好的”了", 3, measure) == ["他说", "“好", "的”了"]
    assert wrap("  \n ", 5, measure) == []


def test_timecode_is_what_film_people_write() -> None:
    assert timecode(0, 30) == "00:00:00:00"
    assert timecode(225, 30) == "00:00:07:15"
    assert timecode(3600 * 24 + 23, 24) == "01:00:00:23"


def test_cards_of_many_shots_have_hues_of_their_own() -> None:
    grounds = [palette(number).ground for number in range(1, 15)]
    assert len(set(grounds)) == 14
    assert all(np.abs(np.subtract(one, other)).sum() > 20 for one, other in pairwise(grounds))
    assert Image.new("RGB", (1, 1), palette(1).accent).getpixel((0, 0)) == palette(1).accent
