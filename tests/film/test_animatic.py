"""Animatics: exact to the frame, audible throughout, the clock and the strip in step."""

from __future__ import annotations

import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest

from storyboard.errors import FileError, FilmError, UsageError
from storyboard.film import Card, probe, render_cards
from storyboard.film.cards.card import Deck, Footage
from storyboard.film.cards.layout import Layout
from storyboard.film.cards.page import draw_pages
from storyboard.film.colours import palette
from storyboard.film.grid import frame_cuts
from storyboard.film.probe import read_clip
from storyboard.film.rates import read_rate, timecode
from tests.film.clips import SIZE, cards, colour_clip, counting_clip, frames, loudness, pitch, sound


@pytest.mark.parametrize("size", [(160, 90), (90, 160), (64, 64), (16, 16)])
@pytest.mark.parametrize("fps", [24, Fraction(30000, 1001)])
def test_an_animatic_is_as_asked(tmp_path: Path, size: tuple[int, int], fps: Fraction) -> None:
    path = tmp_path / "a.mp4"
    render_cards([Card(1, Decimal("0.7"), "One."), Card(2, Decimal("0.45"), "Two.")], size, path, fps=fps)
    info = probe(path)
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
    corner = shown[:, 2, -3].astype(int)
    for number, part in enumerate((corner[:15], corner[15:24], corner[24:]), start=1):
        assert np.abs(part - palette(number).ground).max() <= 4


def test_the_picture_is_the_card_with_timecode_and_strip(tmp_path: Path) -> None:
    size = (320, 180)
    path = tmp_path / "a.mp4"
    deck = Deck([Card(1, Decimal(1), "Scene 1.")], [30])
    render_cards(deck.cards, size, path)
    film, layout = frames(path, size), Layout(size)
    ((_, image),) = draw_pages(deck, layout, Fraction(30))
    card = np.asarray(image).astype(int)
    for frame in (film[0], film[-1]):
        assert np.abs(frame[: layout.strip.y].astype(int) - card[: layout.strip.y]).mean() < 3
        assert np.abs(frame[layout.strip.y :].astype(int) - card[layout.strip.y :]).mean() > 1
    accent, strip = np.array(palette(1).accent), layout.strip
    played = [np.abs(frame[strip.y + 1, strip.x : strip.right].astype(int) - accent).max(axis=1) < 40 for frame in film]
    counts = [int(row.sum()) for row in played]
    assert counts == sorted(counts)
    assert counts[0] < 20 and counts[-1] > strip.width * 0.95


def test_jobs_are_brackets_under_the_strip(tmp_path: Path) -> None:
    size = (640, 360)
    layout = Layout(size, jobs=True)
    shots = [Card(number, Decimal(1), f"Scene {number}.") for number in (1, 2, 3, 4)]
    films = []
    for name, jobs in (("one.mp4", [Decimal(4)]), ("two.mp4", [Decimal(2), Decimal(2)])):
        render_cards(shots, size, tmp_path / name, jobs=jobs, fps=10)
        films.append(frames(tmp_path / name, size)[0].astype(int))
    row = layout.jobs.y + 3
    middle = slice(layout.strip.x + layout.strip.width // 2 - 4, layout.strip.x + layout.strip.width // 2 + 4)
    bright = films[1][row - 2 : row + 3, middle].max()
    assert bright > 120, "the seam"
    assert films[1][layout.jobs.y : layout.jobs.bottom].std() > 8


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
    with pytest.raises(FilmError, match="invalid"):
        render_cards([Card(1, Decimal(1), "x")], size, tmp_path / "a.mp4", fps=fps)
    with pytest.raises(FilmError, match="nothing to film"):
        render_cards([], SIZE, tmp_path / "a.mp4")
    with pytest.raises(FileError, match="folder not found"):
        render_cards([Card(1, Decimal(1), "x")], SIZE, tmp_path / "none" / "a.mp4")


def test_rates_are_exact() -> None:
    assert read_rate("23.976") == read_rate("24000/1001") == read_rate("23.98") == Fraction(24000, 1001)
    assert (
        read_rate("29.97") == Fraction(30000, 1001) and read_rate("25") == 25 and read_rate("12.5") == Fraction(25, 2)
    )
    for wrong in ("fast", "", "30/0", "1.5/2", "-1"):
        with pytest.raises(UsageError, match="invalid frame rate"):
            read_rate(wrong)


def test_timecode_counts_frames_as_editors_do() -> None:
    assert timecode(0, 30) == "00:00:00:00"
    assert timecode(225, 30) == "00:00:07:15"
    assert timecode(3600 * 24 + 23, 24) == "01:00:00:23"
    assert timecode(30, Fraction(30000, 1001)) == "00:00:01:00"


def test_clips_take_the_place_of_cards_with_their_own_frames_and_sound(tmp_path: Path) -> None:
    size = (320, 180)
    clip = read_clip(counting_clip(tmp_path / "count.mp4", 60, 30))
    loud = read_clip(colour_clip(tmp_path / "loud.mp4", "red", "2", tone=1000))
    shots = [
        Card(1, Decimal(1), "One."),
        Card(2, Decimal("1.5"), "Two.", footage=(Footage(clip, Fraction(1, 3), 15), Footage(loud, Fraction(1), 30))),
        Card(3, Decimal("0.5"), "Three."),
    ]
    path = tmp_path / "a.mp4"
    render_cards(shots, size, path)
    film = frames(path, size).astype(int)
    assert len(film) == 90
    middle = film[:, 60, 160]
    assert [round((grey - middle[30, 0]) / (middle[44, 0] - middle[30, 0]) * 14) for grey in middle[30:45, 0]] == list(
        range(15)
    ), "frames 10 to 24 of the first clip, each once"
    assert all(red > 200 and green < 60 for red, green, _ in middle[45:75])
    samples = sound(path)
    assert abs(pitch(samples[78_000:118_000]) - 1000) < 5
    assert max(loudness(samples[50_000:70_000])) < 60, "the first clip is silent"


def test_the_command_takes_clips_for_shots(tmp_path: Path) -> None:
    (tmp_path / "b.story").write_text("size: 160x90\n\nShot 1:\nduration: 0.5sec\nScene: x\n", encoding="utf-8")
    colour_clip(tmp_path / "c=1.mp4", "red", "1")
    for named, code, said in (
        ("1=c=1.mp4", 0, ""),
        ("2=c=1.mp4", 2, "the board has no shot 2"),
        ("c=1.mp4", 2, "write SHOT=FILE"),
        ("1=none.mp4", 2, "none.mp4"),
        ("1=b.story", 1, "b.story"),
    ):
        command = [sys.executable, "-m", "storyboard", "animatic", "b.story", "-o", "a.mp4", "--clip", named]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
        assert done.returncode == code and said in done.stderr and "Traceback" not in done.stderr
    red = frames(tmp_path / "a.mp4")[3, 20, 80].astype(int)
    assert red[0] > 200 and red[1] < 60


def test_the_command_reports_what_it_could_not_draw(tmp_path: Path) -> None:
    script = (
        "import sys; sys.modules['pylopdf_fonts_ko'] = None\n"
        "from storyboard.cli import main\nsys.exit(main(sys.argv[1:]))\n"
    )
    (tmp_path / "b.story").write_text(
        "size: 160x90\n\nShot 1:\nduration: 0.2sec\nScene: 등대지기\nreference: none.png\n", encoding="utf-8"
    )
    command = [sys.executable, "-c", script, "animatic", "b.story", "-o", "a.mp4", "--fps", "23.976"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False, timeout=60)
    assert (done.returncode, done.stdout) == (0, "a.mp4: 0.209 s, 160x90, 5 frames\n")
    assert "none.png: cannot read" in done.stderr
    assert "Hangul characters such as 등대지" in done.stderr and "pip install pylopdf-fonts-ko" in done.stderr
