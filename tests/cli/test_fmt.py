"""`storyboard fmt`: in place, whole or not at all."""

from __future__ import annotations

import os
import resource
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import storyboard

MESSY = "**SHOT 1**\n# mine\nDuration : 7,5 s\nscene:  The plane takes off.\nlens: 50mm\n"
FORMED = "Shot 1:\n# mine\nduration: 7.5sec\nScene: The plane takes off.\nlens: 50mm\n"


def test_in_place_and_then_nothing_more(tmp_path: Path) -> None:
    board = tmp_path / "a.story"
    board.write_text(MESSY)
    first = storyboard("fmt", board)
    assert first.returncode == 0
    assert board.read_text() == FORMED
    before = board.stat()
    again = storyboard("fmt", board)
    assert "0 boards formatted, 1 board unchanged" in again.stderr
    assert (board.stat().st_ino, board.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


@pytest.mark.parametrize("option", ["--check", "--diff"])
def test_looking_changes_nothing(option: str, tmp_path: Path) -> None:
    board = tmp_path / "a.story"
    board.write_text(MESSY)
    done = storyboard("fmt", option, "a.story", cwd=tmp_path)
    assert done.returncode == 1
    assert board.read_text() == MESSY
    board.write_text(FORMED)
    assert storyboard("fmt", option, "a.story", cwd=tmp_path).returncode == 0


def test_a_diff_that_patch_takes(tmp_path: Path) -> None:
    (tmp_path / "a.story").write_text(MESSY)
    diff = storyboard("fmt", "--diff", "a.story", cwd=tmp_path).stdout
    subprocess.run(["git", "apply", "-"], cwd=tmp_path, input=diff.encode(), check=True)
    assert (tmp_path / "a.story").read_text() == FORMED


def test_standard_input(tmp_path: Path) -> None:
    assert storyboard("fmt", "-", stdin=MESSY, cwd=tmp_path).stdout == FORMED


def test_one_bad_file_does_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "a.story").write_bytes(b"\0")
    (tmp_path / "b.story").write_text(MESSY)
    done = storyboard("fmt", cwd=tmp_path)
    assert done.returncode == 2
    assert "a.story: not a text file" in done.stderr
    assert (tmp_path / "b.story").read_text() == FORMED


def test_a_full_disk_leaves_the_old_file(tmp_path: Path) -> None:
    board = tmp_path / "a.story"
    text = MESSY + "".join(f"\nShot {n}:\nduration: 5s\nscene: A kite.\n" for n in range(2, 4000))
    board.write_text(text)

    def no_room() -> None:  # files may not grow past 4 KiB, as on a disk with no more room
        resource.setrlimit(resource.RLIMIT_FSIZE, (4096, 4096))
        os.environ["PYTHONDONTWRITEBYTECODE"] = "1"

    done = subprocess.run(
        [sys.executable, "-c", "import signal; signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
         "import sys; from storyboard.cli import main; sys.exit(main(['fmt', 'a.story']))"],
        cwd=tmp_path, capture_output=True, preexec_fn=no_room, check=False,
    )  # fmt: skip
    assert done.returncode == 2
    assert b"cannot write" in done.stderr
    assert b"Traceback" not in done.stderr
    assert board.read_text() == text
    assert [path.name for path in tmp_path.iterdir()] == ["a.story"]


def test_mode_and_links_stay(tmp_path: Path) -> None:
    (tmp_path / "real.story").write_text(MESSY)
    (tmp_path / "real.story").chmod(0o640)
    (tmp_path / "link.story").symlink_to("real.story")
    assert storyboard("fmt", tmp_path / "link.story").returncode == 0
    assert (tmp_path / "link.story").is_symlink()
    assert (tmp_path / "real.story").read_text() == FORMED
    assert (tmp_path / "real.story").stat().st_mode & 0o777 == 0o640
