"""Stitching: exact length, all sound, nothing distorted, and never half a film."""

from __future__ import annotations

import os
import resource
import signal
import subprocess
import sys
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise
from pathlib import Path

import numpy as np
import pytest

from storyboard.errors import FileError, FilmError
from storyboard.film import ClipInfo, Segment, Transition, probe, stitch
from storyboard.film.colours import palette
from tests.film.clips import (
    RATE,
    brightness,
    cards,
    colour_clip,
    counted,
    counting_clip,
    ffmpeg,
    frames,
    loudness,
    pitch,
    sound,
)


def test_the_film_is_as_long_as_its_parts(tmp_path: Path) -> None:
    one, two = cards(tmp_path / "1.mp4", "1"), cards(tmp_path / "2.mp4", "0.5", "0.5")
    told: list[float] = []
    made = stitch([Segment(one, 0, Decimal("0.7")), Segment(two)], tmp_path / "film.mp4", progress=told.append)
    assert made == probe(tmp_path / "film.mp4")
    assert (made.width, made.height, made.fps, made.frames) == (160, 90, Fraction(30), 51)
    assert abs(made.audio_duration - made.duration) < 0.001
    assert told[-1] == 1
    shown = frames(tmp_path / "film.mp4")
    assert _is_card(shown[0], 1) and _is_card(shown[20], 1) and _is_card(shown[-1], 2)


def test_trims_are_exact_to_the_frame(tmp_path: Path) -> None:
    clip = counting_clip(tmp_path / "a.mp4", 60)
    cuts = [
        Segment(clip, Fraction(1, 3), Fraction(2, 3)),
        Segment(clip, 0, Fraction(1, 10)),
        Segment(clip, Fraction(59, 30)),
    ]
    stitch(cuts, tmp_path / "film.mp4")
    seen = counted(tmp_path / "film.mp4")
    assert seen == [*range(10, 20), 0, 1, 2, 59]


def test_many_odd_lengths_do_not_add_up_to_an_error(tmp_path: Path) -> None:
    clip = colour_clip(tmp_path / "a.mp4", "gray", "0.5", tone=440)
    made = stitch([Segment(clip, 0, Decimal("0.333"))] * 12, tmp_path / "film.mp4")
    assert made.frames == 120
    assert abs(made.audio_duration - 4) < 0.001


def test_the_sound_of_every_clip_is_heard_in_its_place(tmp_path: Path) -> None:
    clips = [colour_clip(tmp_path / f"{tone}.mp4", "gray", "0.5", tone=tone) for tone in (400, 800, 1600)]
    silent = colour_clip(tmp_path / "silent.mp4", "gray", "0.5")
    stitch([Segment(clip) for clip in (*clips, silent)], tmp_path / "film.mp4")
    samples = sound(tmp_path / "film.mp4")
    assert len(samples) == 2 * RATE
    for place, tone in enumerate((400, 800, 1600)):
        own = samples[RATE * place // 2 + 2400 : RATE * (place + 1) // 2 - 2400]
        assert abs(pitch(own) - tone) < 5
        assert min(loudness(own)) > 1000
    assert max(loudness(samples[RATE * 3 // 2 + 2400 :])) < 20


def test_a_film_whose_first_clip_is_silent_has_the_sound_of_the_second(tmp_path: Path) -> None:
    silent = colour_clip(tmp_path / "1.mp4", "gray", "0.5")
    loud = colour_clip(tmp_path / "2.mp4", "gray", "0.5", tone=500)
    made = stitch([Segment(silent), Segment(loud)], tmp_path / "film.mp4")
    assert made.audio_duration == made.duration == 1
    assert abs(pitch(sound(tmp_path / "film.mp4")[RATE // 2 :]) - 500) < 5


def test_sound_stays_with_the_picture_to_the_end(tmp_path: Path) -> None:
    """The drift of other tools: after many clips, flash and beep are no longer together."""
    dark, light = (
        colour_clip(tmp_path / "d.mp4", "black", "0.3"),
        colour_clip(tmp_path / "l.mp4", "white", "0.3", tone=900),
    )
    stitch([Segment(dark, 0, Decimal("0.21")), Segment(light, 0, Decimal("0.11"))] * 15, tmp_path / "film.mp4")
    flashes = [level > 128 for level in brightness(tmp_path / "film.mp4")]
    samples = np.abs(sound(tmp_path / "film.mp4").astype(float))
    per_frame = RATE // 30
    for frame, flash in enumerate(flashes):
        if (frame and flash != flashes[frame - 1]) or (frame + 1 < len(flashes) and flash != flashes[frame + 1]):
            continue  # the encoder smears sound a little over the very edge
        assert (samples[frame * per_frame : (frame + 1) * per_frame].mean() > 1000) == flash, frame


def test_other_proportions_are_letterboxed(tmp_path: Path) -> None:
    wide = colour_clip(tmp_path / "w.mp4", "white", "0.2", size="160x90")
    tall = colour_clip(tmp_path / "t.mp4", "white", "0.2", size="90x160", fps="24")
    made = stitch([Segment(wide), Segment(tall)], tmp_path / "film.mp4", size=(160, 160), fps=24)
    assert (made.width, made.height, made.fps) == (160, 160, Fraction(24))
    shown = frames(tmp_path / "film.mp4", (160, 160)).mean(axis=3)
    first, last = shown[0] > 128, shown[-1] > 128
    assert first[40:120].all() and not first[:33].any() and not first[127:].any()
    assert last[:, 40:120].all() and not last[:, :33].any() and not last[:, 127:].any()


def test_colours_survive(tmp_path: Path) -> None:
    clip = cards(tmp_path / "a.mp4", "0.2", "0.2")
    stitch([Segment(clip)], tmp_path / "film.mp4")
    before, after = frames(clip), frames(tmp_path / "film.mp4")
    assert np.abs(before[:, :4, :4].astype(int) - after[:, :4, :4]).max() <= 4


def test_a_dissolve_keeps_the_length_and_mixes_the_clips(tmp_path: Path) -> None:
    light = colour_clip(tmp_path / "l.mp4", "white", "1.5", tone=500)
    dark = colour_clip(tmp_path / "d.mp4", "black", "1")
    made = stitch([Segment(light, 0, 1, Transition("dissolve", Fraction(1, 2))), Segment(dark)], tmp_path / "film.mp4")
    assert made.frames == 60
    levels = brightness(tmp_path / "film.mp4")
    assert min(levels[:30]) > 225 and max(levels[46:]) < 20
    assert all(one > other for one, other in pairwise(levels[30:45]))
    heard = loudness(sound(tmp_path / "film.mp4"))
    assert heard[9] > heard[12] > heard[14] > 50 and max(heard[16:]) < 20


def test_a_dissolve_over_a_clip_that_holds_no_more_keeps_its_last_frame(tmp_path: Path) -> None:
    light = colour_clip(tmp_path / "l.mp4", "white", "1")
    dark = colour_clip(tmp_path / "d.mp4", "black", "0.5")
    made = stitch([Segment(light, 0, 1, Transition("dissolve", 9)), Segment(dark)], tmp_path / "film.mp4")
    levels = brightness(tmp_path / "film.mp4")
    assert made.frames == 45
    assert levels[30] > 200 and levels[44] < 30


def test_a_fade_goes_through_black_in_the_shots_own_time(tmp_path: Path) -> None:
    light = colour_clip(tmp_path / "l.mp4", "white", "1", tone=500)
    cuts = [
        Segment(light, 0, 1, Transition("fade", Fraction(2, 5))),
        Segment(light, 0, 1, Transition("fade", Fraction(1, 5))),
    ]
    made = stitch(cuts, tmp_path / "film.mp4")
    levels = brightness(tmp_path / "film.mp4")
    assert made.frames == 60
    assert (
        min(levels[:24]) > 225 and levels[29] < 40 and levels[30] < 40 and min(levels[36:54]) > 225 and levels[59] < 40
    )
    heard = loudness(sound(tmp_path / "film.mp4"), 0.05)
    assert heard[19] < heard[10] / 3 and heard[20] < heard[10] / 3 and heard[39] < heard[30] / 3


def test_a_clip_with_frames_of_uneven_length_keeps_its_time(tmp_path: Path) -> None:
    even, uneven = counting_clip(tmp_path / "a.mp4", 60), tmp_path / "b.mp4"
    ffmpeg(
        *("-i", str(even), "-vf", "select='lt(n,20)+not(mod(n,3))'", "-fps_mode", "vfr", "-c:v", "libx264", "-qp", "0"),
        str(uneven),
    )
    stitch([Segment(uneven, 0, Fraction(19, 10))], tmp_path / "film.mp4", fps=30)
    seen = counted(tmp_path / "film.mp4")
    assert len(seen) == 57
    assert all(abs(number - frame) <= 2 for frame, number in enumerate(seen))


def test_a_clip_a_little_short_holds_its_last_frame(tmp_path: Path) -> None:
    clip = counting_clip(tmp_path / "a.mp4", 28)
    made = stitch([Segment(clip, 0, 1)], tmp_path / "film.mp4")
    assert made.frames == 30
    assert counted(tmp_path / "film.mp4")[-4:] == [26, 27, 27, 27]


@pytest.mark.parametrize(
    ("cut", "words"),
    [
        ((0, 3), "lasts 0.5 s, but the film needs it up to second 3"),
        ((2, None), "nothing between"),
        ((0.4, 0.4), "nothing between"),
        ((-1, 0.4), "nothing between"),
    ],
)
def test_a_cut_that_a_clip_does_not_hold(tmp_path: Path, cut: tuple[float, float | None], words: str) -> None:
    clip = colour_clip(tmp_path / "a.mp4", "red", "0.5")
    with pytest.raises(FilmError, match=words) as raised:
        stitch([Segment(clip, *cut)], tmp_path / "film.mp4")
    assert raised.value.hint
    assert [path.name for path in tmp_path.iterdir()] == ["a.mp4"]


def test_what_cannot_work_is_said_before_the_work_and_leaves_the_old_film(tmp_path: Path) -> None:
    clip, film = colour_clip(tmp_path / "a.mp4", "red", "0.2"), tmp_path / "film.mp4"
    film.write_bytes(b"the old film")
    (tmp_path / "junk.mp4").write_bytes(b"junk" * 100)
    for cuts, output, kind in (
        ([], film, FilmError),
        ([Segment(clip), Segment(tmp_path / "junk.mp4")], film, FilmError),
        ([Segment(clip), Segment(tmp_path / "none.mp4")], film, FileError),
        ([Segment(clip)], tmp_path, FileError),
        ([Segment(clip)], tmp_path / "none" / "film.mp4", FileError),
    ):
        with pytest.raises(kind) as raised:
            stitch(cuts, output)
        assert raised.value.hint
    assert film.read_bytes() == b"the old film"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.mp4", "film.mp4", "junk.mp4"]


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write anywhere")
def test_a_folder_that_may_not_be_written_to(tmp_path: Path) -> None:
    clip = colour_clip(tmp_path / "a.mp4", "red", "0.2")
    shut = tmp_path / "shut"
    shut.mkdir(mode=0o500)
    with pytest.raises(FileError, match="cannot write"):
        stitch([Segment(clip)], shut / "film.mp4")


def test_a_film_may_replace_one_of_its_clips(tmp_path: Path) -> None:
    clip = colour_clip(tmp_path / "a.mp4", "red", "0.2")
    assert stitch([Segment(clip), Segment(clip)], clip).frames == 12
    assert probe(clip).frames == 12


_JOIN = """
import sys
from pathlib import Path
from storyboard.film import Segment, stitch
def told(share):
    print("at work", flush=True)
stitch([Segment(Path(sys.argv[1]))] * 20, sys.argv[2], progress=told)
"""


def test_a_kill_leaves_the_old_film(tmp_path: Path) -> None:
    clip, film = colour_clip(tmp_path / "a.mp4", "red", "1", tone=500), tmp_path / "film.mp4"
    film.write_bytes(b"the old film")
    command = [sys.executable, "-c", _JOIN, str(clip), str(film)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "at work\n"
        process.send_signal(signal.SIGKILL)
    assert film.read_bytes() == b"the old film"


def test_what_killed_processes_left_is_cleared_away_and_what_others_write_is_not(tmp_path: Path) -> None:
    clip, film = colour_clip(tmp_path / "a.mp4", "red", "1"), tmp_path / "film.mp4"
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    left, living = tmp_path / f".film.{ended.pid}.tmp.mp4", tmp_path / f".film.{os.getppid()}.tmp.mp4"
    left.touch()
    living.touch()
    stitch([Segment(clip)], film)
    assert set(tmp_path.iterdir()) == {clip, film, living}


@pytest.mark.parametrize("room", [2_000, 20_000])
def test_a_full_disk_leaves_the_old_film_and_nothing_else(tmp_path: Path, room: int) -> None:
    clip, film = tmp_path / "a.mp4", tmp_path / "film.mp4"
    ffmpeg("-f", "lavfi", "-i", "nullsrc=s=160x90:d=1,geq=random(1)*255:128:128", "-preset", "ultrafast", str(clip))
    film.write_bytes(b"the old film")

    def shrink() -> None:
        # A file over the limit fails as on a full disk; the signal that would come instead is ignored by Python
        # and, as it is inherited, by ffmpeg.
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (room, room))

    script = (
        "import sys; from pathlib import Path; from storyboard.errors import StoryboardError\n"
        "from storyboard.film import Segment, stitch\n"
        "try: stitch([Segment(Path(sys.argv[1]), 0, 0.1)] * 2, sys.argv[2])\n"
        "except StoryboardError as error: print(type(error).__name__, error)\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", script, str(clip), str(film)], preexec_fn=shrink, capture_output=True, text=True
    )
    assert done.stdout.startswith("FileError"), (done.stdout, done.stderr)
    assert "free some space" in done.stdout
    assert film.read_bytes() == b"the old film"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.mp4", "film.mp4"]


def test_a_long_rate_is_kept_exactly(tmp_path: Path) -> None:
    clip = colour_clip(tmp_path / "a.mp4", "red", "1.001", fps="30000/1001")
    made: ClipInfo = stitch([Segment(clip)], tmp_path / "film.mp4")
    assert (made.fps, made.frames, made.duration) == (Fraction(30000, 1001), 30, Fraction(1001, 1000))


def _is_card(frame: np.ndarray[tuple[int, ...], np.dtype[np.uint8]], number: int) -> bool:
    return bool(np.abs(frame[2, 2].astype(int) - palette(number).ground).max() <= 5)
