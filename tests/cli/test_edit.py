"""`storyboard edit` and `storyboard outline`, as a user runs them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from storyboard import Document
from tests.cli.run import EXAMPLES, storyboard

BOARD = """\
# the film
title: Flight

Shot 1: Take-off
duration: 7.5sec
Scene: The plane rolls. It lifts off.

# the end
Shot 2: Landing
duration: 5sec
Scene: It lands.
"""


@pytest.fixture
def board(tmp_path: Path) -> Path:
    path = tmp_path / "flight.story"
    path.write_text(BOARD, encoding="utf-8")
    return path


@pytest.mark.parametrize(
    "arguments, shots",
    [
        (("move", "2", "1"), [("Landing", 5000), ("Take-off", 7500)]),
        (
            ("insert", "2", "--scene", "A bird.", "--duration", "2"),
            [("Take-off", 7500), (None, 2000), ("Landing", 5000)],
        ),
        (("delete", "1"), [("Landing", 5000)]),
        (("split", "1"), [("Take-off", 3750), (None, 3750), ("Landing", 5000)]),
        (("split", "1", "--at", "6sec", "--before", "lifts"), [("Take-off", 6000), (None, 1500), ("Landing", 5000)]),
        (("merge", "1"), [("Take-off / Landing", 12500)]),
        (("retime", "--to", "15"), [("Take-off", 9000), ("Landing", 6000)]),
        (("renumber",), [("Take-off", 7500), ("Landing", 5000)]),
    ],
)
def test_an_edit_changes_the_file(board: Path, arguments: tuple[str, ...], shots: list[tuple[str | None, int]]) -> None:
    done = storyboard("edit", board, *arguments)
    assert (done.returncode, done.stderr) == (0, "")
    document = Document.load(board)
    assert [(shot.title, shot.milliseconds) for shot in document.shots] == shots
    assert [shot.head.number for shot in document.tree.shots] == list(range(1, len(shots) + 1))
    assert "# the film" in document.text


@pytest.mark.parametrize(
    "arguments, said",
    [
        (("move", "3", "1"), "there is no shot 3: the board has 2 shots"),
        (("split", "2"), "the scene of shot 2 is one sentence"),
        (("split", "1", "--before", "wings"), "the scene of shot 1 does not contain 'wings'"),
        (("retime", "--to", "soon"), "time 'soon' cannot be read"),
        (("merge", "2"), "there is no shot 3"),
    ],
)
def test_an_edit_that_cannot_be_made_leaves_the_file(board: Path, arguments: tuple[str, ...], said: str) -> None:
    done = storyboard("edit", board, *arguments)
    assert done.returncode == 2
    assert said in done.stderr and "help:" in done.stderr
    assert board.read_text(encoding="utf-8") == BOARD


def test_a_difference_is_shown_and_nothing_written(board: Path) -> None:
    done = storyboard("edit", "--diff", board, "retime", "--to", "15")
    assert "-duration: 7.5sec\n+duration: 9sec" in done.stdout
    assert board.read_text(encoding="utf-8") == BOARD


def test_standard_input_is_edited_to_standard_output() -> None:
    done = storyboard("edit", "-", "delete", "2", stdin=BOARD)
    assert done.stdout == BOARD[: BOARD.index("\n# the end")]


def test_an_outline_tells_times_words_jobs_and_problems(board: Path) -> None:
    done = storyboard("outline", EXAMPLES / "night-train.story", "--output-format", "json")
    (found,) = json.loads(done.stdout)
    assert found["total_seconds"] == 90 and len(found["shots"]) == 14
    second = found["shots"][1]
    assert (second["start_seconds"], second["end_seconds"], second["jobs"]) == (8.5, 15, [1])
    board.write_text(BOARD.replace("duration: 5sec\n", ""), encoding="utf-8")
    lines = storyboard("outline", board).stdout.splitlines()
    assert lines[1].split()[:4] == ["1", "0:00", "7.5", "s"]
    assert lines[2].split()[:3] == ["2", "0:07.5", "?"]
    board.write_text("model: nobody\n" + BOARD, encoding="utf-8")
    assert "nobody" in storyboard("outline", board).stdout.splitlines()[-1]


@pytest.mark.parametrize(
    "arguments", [("move", "2", "1"), ("insert", "2", "--scene", "A bird."), ("split", "1"), ("merge", "1")]
)
def test_a_board_with_windows_line_endings_keeps_them(board: Path, arguments: tuple[str, ...]) -> None:
    board.write_bytes(BOARD.replace("\n", "\r\n").encode())
    assert storyboard("edit", board, *arguments).returncode == 0
    data = board.read_bytes()
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
