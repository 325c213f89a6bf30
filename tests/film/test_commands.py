"""`storyboard animatic` and `storyboard stitch` as a user runs them, and what happens without the video part."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from storyboard.film import probe
from tests.film.clips import colour_clip

BOARD = """size: 160x90
let pilot = a woman in red

Shot 1: Take-off
duration: 0.5sec
Scene: {pilot} waves.

Shot 2:
duration: 0.7sec
Scene: 飞机降落。
"""


def storyboard(*arguments: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "storyboard", *map(str, arguments)]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def test_animatic_and_stitch_say_what_they_made(tmp_path: Path) -> None:
    (tmp_path / "b.story").write_text(BOARD, encoding="utf-8")
    done = storyboard("animatic", "b.story", "-o", "a.mp4", cwd=tmp_path)
    assert (done.returncode, done.stdout, done.stderr) == (0, "a.mp4: 1.2 s, 160x90, 36 frames\n", "")
    done = storyboard("stitch", "a.mp4", "a.mp4", "-o", "film.mp4", "--size", "90x160", "--fps", "24", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (0, "film.mp4: 2.417 s, 90x160, 58 frames\n")
    assert done.stderr.splitlines() == [
        "note: a.mp4: encoded again: its size is 160x90, the film's 90x160",
        "note: a.mp4: 30 frames per second in a film of 24: motion may judder",
        "note: all 58 frames encoded",
    ]
    assert probe(tmp_path / "film.mp4").has_audio


def test_wrong_use_is_said_with_a_remedy_and_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "b.story").write_text(BOARD, encoding="utf-8")
    (tmp_path / "junk.mp4").write_bytes(b"junk" * 99)
    for arguments, code in (
        (("animatic", "b.story", "-o", "a.mov"), 2),
        (("animatic", "b.story", "-o", "none/a.mp4"), 2),
        (("animatic", "none.story", "-o", "a.mp4"), 2),
        (("animatic", "b.story", "-o", "a.mp4", "--size", "big"), 2),
        (("animatic", "b.story", "-o", "a.mp4", "--size", "161x90"), 1),
        (("stitch", "junk.mp4", "-o", "a.mp4"), 1),
        (("stitch", "none.mp4", "-o", "a.mp4"), 2),
    ):
        done = storyboard(*arguments, cwd=tmp_path)
        assert done.returncode == code, (arguments, done.stderr)
        assert done.stderr.startswith("storyboard: ") and "help:" in done.stderr and "Traceback" not in done.stderr
        assert done.stdout == ""
    assert sorted(path.name for path in tmp_path.iterdir()) == ["b.story", "junk.mp4"]


def test_importing_film_loads_nothing_heavy() -> None:
    heavy = "{'av', 'numpy', 'PIL', 'moviepy', 'imageio_ffmpeg', 'rich'}"
    script = f"import sys, storyboard.film; print({heavy} & set(sys.modules))"
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "set()\n"


@pytest.mark.parametrize("missing", ["av", "imageio_ffmpeg", "moviepy", "numpy", "PIL"])
def test_without_the_video_part_the_command_to_install_it_is_named(tmp_path: Path, missing: str) -> None:
    script = (
        f"import sys; sys.modules[{missing!r}] = None\nfrom storyboard.cli import main\nsys.exit(main(sys.argv[1:]))\n"
    )
    (tmp_path / "b.story").write_text(BOARD, encoding="utf-8")
    colour_clip(tmp_path / "c.mp4", "red", "0.1")
    for arguments in (["animatic", "b.story"], ["stitch", "c.mp4"]):
        command = [sys.executable, "-c", script, *arguments, "-o", "a.mp4"]
        done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=False)
        assert done.returncode == 2
        assert "needs the video part" in done.stderr and "pip install 'storyboard-dsl[video]'" in done.stderr
        assert "Traceback" not in done.stderr


def test_functions_stay_functions_whatever_is_imported() -> None:
    script = (
        "import storyboard.film.stitch, storyboard.film.probe\n"
        "from storyboard.film import probe, stitch\n"
        "print(callable(probe), callable(stitch))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "True True\n"
