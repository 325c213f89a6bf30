"""What a film's file says, and what is left when making it is stopped."""

from __future__ import annotations

import signal
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import av
import pytest

from storyboard.film import Chapter, Segment, Transition, stitch
from tests.film.clips import ffmpeg, frames
from tests.film.numbered import numbered_clip, numbers, seen


def test_metadata_chapters_and_the_index_in_front(tmp_path: Path) -> None:
    clip = numbered_clip(tmp_path / "clip.mp4", 1, 48)
    chapters = [Chapter(0, "Take-off"), Chapter("0.51", "Abflug & Landung"), Chapter(Fraction(3, 2), "着陆")]
    metadata = {"title": "Flight", "comment": "board 1234; model sora-2-all"}
    stitch([Segment(clip)], tmp_path / "film.mp4", chapters=chapters, metadata=metadata)
    with av.open(str(tmp_path / "film.mp4")) as film:
        found = [
            (Fraction(one["start"]) * (one["time_base"] or 1), one["metadata"]["title"]) for one in film.chapters()
        ]
        assert found == [(0, "Take-off"), (Fraction(1, 2), "Abflug & Landung"), (Fraction(3, 2), "着陆")]
        assert film.metadata["title"] == "Flight" and film.metadata["comment"] == metadata["comment"]
    data = (tmp_path / "film.mp4").read_bytes()
    assert data.index(b"moov") < data.index(b"mdat")


def test_colour_tags_are_kept(tmp_path: Path) -> None:
    marks = ("-vf", "setparams=range=tv:color_primaries=smpte170m:color_trc=smpte170m:colorspace=smpte170m")
    clip = numbered_clip(tmp_path / "clip.mp4", 1, 48, video=(*marks, "-c:v", "libx264"))
    for engine in ("auto", "exact", "moviepy"):
        segments = [Segment(clip, 0, 1, Transition("fade", "0.3")), Segment(clip, "0.5", 1)]
        stitch(segments, tmp_path / "film.mp4", engine=engine)  # type: ignore[arg-type]
        with av.open(str(tmp_path / "film.mp4")) as film:
            context = film.streams.video[0].codec_context
            assert (context.color_primaries, context.color_trc, context.colorspace) == (6, 6, 6), engine


def test_colours_are_the_same_whichever_way_a_frame_is_made(tmp_path: Path) -> None:
    clip = tmp_path / "clip.mp4"
    marks = "setparams=range=tv:color_primaries=bt709:color_trc=bt709:colorspace=bt709"
    colours = f"color=0xC03050:s=64x64:r=24:d=2,scale=out_color_matrix=bt709,format=yuv420p,{marks}"
    ffmpeg("-f", "lavfi", "-i", colours, "-c:v", "libx264", "-qp", "10", str(clip))
    source = frames(clip, (64, 64))[5, 32, 32].astype(int)
    for engine in ("auto", "exact", "moviepy"):
        segments = [Segment(clip, 0, 1, Transition("dissolve", "0.5")), Segment(clip, 0, 1)]
        stitch(segments, tmp_path / "film.mp4", engine=engine)  # type: ignore[arg-type]
        shown = frames(tmp_path / "film.mp4", (64, 64))[:, 32, 32].astype(int)
        assert abs(shown - source).max() <= 4, engine


_SLOW = """
import signal, sys
from pathlib import Path
from storyboard.film import Segment, stitch
signal.signal(signal.SIGINT, signal.default_int_handler)
def told(share):
    if share > 0.1:
        print("at work", flush=True)
stitch([Segment(Path(sys.argv[1]))] * 30, sys.argv[2], engine=sys.argv[3], progress=told)
"""


@pytest.mark.parametrize(
    ("engine", "sent"),
    [
        ("auto", signal.SIGINT),
        ("auto", signal.SIGTERM),
        ("auto", signal.SIGKILL),
        ("exact", signal.SIGINT),
        ("exact", signal.SIGKILL),
        ("moviepy", signal.SIGINT),
    ],
)
def test_stopping_leaves_the_old_film_and_nothing_else(tmp_path: Path, engine: str, sent: signal.Signals) -> None:
    clip, film = numbered_clip(tmp_path / "clip.mp4", 1, 48), tmp_path / "film.mp4"
    film.write_bytes(b"the old film")
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    command = [sys.executable, "-c", _SLOW, str(clip), str(film), engine]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True, env={"TMPDIR": str(temporary)}
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "at work\n"
        process.send_signal(sent)
        process.stdout.read()
        assert process.wait(timeout=60)
    assert film.read_bytes() == b"the old film"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["clip.mp4", "film.mp4", "tmp"]
    assert not list(temporary.iterdir())


def storyboard(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "storyboard", *arguments]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False, timeout=60)


def test_stitch_takes_ranges_and_transitions(tmp_path: Path) -> None:
    for number in (1, 2):
        numbered_clip(tmp_path / f"{number}.mp4", number, 48)
    (tmp_path / "1@0-1.mp4").write_bytes((tmp_path / "2.mp4").read_bytes())
    words = ["1.mp4@0.5-1.5", "fade:0.5", "2.mp4@-1", "1.mp4@1-", "1@0-1.mp4"]
    done = storyboard("stitch", *words, "-o", "film.mp4", "--transition", "cut", "--verify", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "film.mp4: 5 s, 128x64, 120 frames\n"), done.stderr
    found = numbers(seen(tmp_path / "film.mp4"))
    assert found[:18] == [(1, frame) for frame in range(12, 30)]
    assert found[30:] == [
        *((2, frame) for frame in range(6, 24)),
        *((1, frame) for frame in range(24, 48)),
        *((2, frame) for frame in range(48)),
    ]


@pytest.mark.parametrize(
    ("words", "code", "said"),
    [
        (["1.mp4@0.5-9"], 1, "1.mp4: lasts 2 s, but the film needs it up to second 9"),
        (["1.mp4@1.5-0.5"], 1, "1.mp4: nothing between"),
        (["1.mp4@-"], 2, "invalid range in `1.mp4@-`"),
        (["none.mp4@0-1"], 2, "none.mp4: cannot read"),
        (["fade:1", "1.mp4"], 2, "`fade:1` is not between two clips"),
        (["1.mp4", "fade:1"], 2, "`fade:1` is not between two clips"),
        (["1.mp4", "fade", "1.mp4"], 2, "invalid transition `fade`"),
        (["1.mp4", "--fps", "0"], 1, "invalid frame rate 0"),
        (["1.mp4", "--fps", "fast"], 2, "invalid frame rate `fast`"),
        (["1.mp4", "--size", "big"], 2, "big"),
        (["1.mp4", "--music", "none.mp3"], 2, "none.mp3: cannot read"),
        (["1.mp4", "--transition", "wipe:1"], 2, "invalid transition `wipe:1`"),
    ],
)
def test_wrong_words_are_named(tmp_path: Path, words: list[str], code: int, said: str) -> None:
    numbered_clip(tmp_path / "1.mp4", 1, 48)
    done = storyboard("stitch", *words, "-o", "film.mp4", cwd=tmp_path)
    assert done.returncode == code and said in done.stderr, done.stderr
    assert "help:" in done.stderr and "Traceback" not in done.stderr
    assert not (tmp_path / "film.mp4").exists()


@pytest.mark.parametrize(("fit", "inside"), [("fit", (32, 0)), ("fill", (0, 0)), ("pad", (48, 32))])
def test_a_clip_of_another_size_is_fitted_filled_or_padded(tmp_path: Path, fit: str, inside: tuple[int, int]) -> None:
    """A white clip of 32x64 in a film of 128x128: where the first white column and row are."""
    ffmpeg("-f", "lavfi", "-i", "color=white:s=32x64:r=24:d=0.2", "-c:v", "libx264", str(tmp_path / "1.mp4"))
    stitch([Segment(tmp_path / "1.mp4")], tmp_path / "film.mp4", size=(128, 128), fit=fit)  # type: ignore[arg-type]
    white = frames(tmp_path / "film.mp4", (128, 128))[2].mean(axis=2) > 128
    assert (int(white.any(axis=0).argmax()), int(white.any(axis=1).argmax())) == inside
    assert (white == white[::-1, ::-1]).all()
