"""Bad input of every kind: a place, a remedy, the right exit code, no traceback."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard.cli import COMMANDS
from tests.cli.run import storyboard

BOARD = "Shot 1:\nduration: 10sec\nScene: The plane takes off.\n"
FILE_COMMANDS = ["lint", "fmt", "prompt", "plan"]


@pytest.mark.parametrize("command", FILE_COMMANDS)
@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing.story", None, "missing.story: file not found"),
        ("binary.story", b"\x89PNG\r\n\x1a\n\x00\x00", "binary.story: not a text file: byte 9 is NUL"),
        ("utf16.story", "Shot 1:".encode("utf-16"), "utf16.story: UTF-16 is not supported"),
    ],
)
def test_unreadable_files(command: str, name: str, content: bytes | None, said: str, tmp_path: Path) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    done = storyboard(command, name, cwd=tmp_path)
    assert done.returncode == 2
    assert said in done.stderr
    assert "help: " in done.stderr
    assert not done.stdout


@pytest.mark.parametrize("form", ["text", "concise"])
def test_an_empty_folder_is_not_called_well(form: str, tmp_path: Path) -> None:
    (tmp_path / "boards").mkdir()
    done = storyboard("lint", "boards", "--output-format", form, cwd=tmp_path)
    assert done.returncode == 0
    assert not done.stdout
    assert done.stderr == "storyboard: no .story file in boards\n"


@pytest.mark.parametrize("command", ["prompt", "plan"])
def test_a_folder_is_no_board(command: str, tmp_path: Path) -> None:
    done = storyboard(command, tmp_path)
    assert done.returncode == 2
    assert "is a folder, not a file" in done.stderr


@pytest.mark.parametrize("command", ["prompt", "plan"])
@pytest.mark.parametrize("board", ["", "title: Nothing yet\n", "Dear Mia,\n"])
def test_a_board_without_shots(command: str, board: str, tmp_path: Path) -> None:
    (tmp_path / "empty.story").write_text(board)
    done = storyboard(command, "empty.story", cwd=tmp_path)
    assert done.returncode == 1
    assert "no shots" in done.stderr


@pytest.mark.parametrize("board", ["", "title: Nothing yet\n"])
def test_lint_says_how_to_start_a_board(board: str, tmp_path: Path) -> None:
    (tmp_path / "empty.story").write_text(board)
    done = storyboard("lint", "empty.story", cwd=tmp_path)
    assert done.returncode == 1
    assert "Shot 1:" in done.stdout


def test_a_shot_longer_than_any_clip_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "long.story").write_text("Shot 1:\nduration: 26sec\nScene: A very long take.\n")
    linted = storyboard("lint", "long.story", cwd=tmp_path)
    assert linted.returncode == 1
    assert "long.story:2:11" in linted.stdout
    assert "15" in linted.stdout
    planned = storyboard("plan", "long.story", cwd=tmp_path)
    assert planned.returncode == 1
    assert "shot 1" in planned.stderr.lower()


@pytest.mark.parametrize("command", ["lint", "plan", "prompt"])
def test_an_unknown_service(command: str, tmp_path: Path) -> None:
    (tmp_path / "a.story").write_text(BOARD)
    done = storyboard(command, "--service", "cometapy", "a.story", cwd=tmp_path)
    assert done.returncode in (1, 2)
    assert "cometapi" in done.stderr + done.stdout  # the nearest name


def test_a_place_that_cannot_be_written(tmp_path: Path) -> None:
    done = storyboard("new", tmp_path / "no" / "such" / "folder.story")
    assert done.returncode == 2
    assert "cannot write" in done.stderr


def test_new_leaves_a_file_that_is_there(tmp_path: Path) -> None:
    board = tmp_path / "mine.story"
    board.write_text(BOARD)
    done = storyboard("new", board)
    assert done.returncode == 2
    assert "already exists" in done.stderr
    assert board.read_text() == BOARD


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_help_has_an_example(command: str) -> None:
    done = storyboard(command, "--help")
    assert done.returncode == 0
    assert "example" in done.stdout
    assert f"storyboard {command}" in done.stdout


def test_no_command_and_a_wrong_one_are_usage_errors() -> None:
    assert storyboard().returncode == 2
    done = storyboard("lintt")
    assert done.returncode == 2
    assert "lintt" in done.stderr


def test_a_reader_that_goes_away_is_no_error(tmp_path: Path) -> None:
    import subprocess
    import sys

    (tmp_path / "many.story").write_text("x y z\n\n" * 20_000)
    linter = subprocess.Popen(
        [sys.executable, "-m", "storyboard", "lint", "--output-format", "concise", "many.story"],
        cwd=tmp_path,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    assert linter.stdout
    assert linter.stderr
    linter.stdout.read(100)
    linter.stdout.close()
    said = linter.stderr.read()
    linter.stderr.close()
    linter.wait()
    assert said == b""
