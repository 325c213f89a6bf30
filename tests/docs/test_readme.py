"""The README: what it shows is true."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from storyboard import Storyboard
from storyboard.cli import COMMANDS
from tests.cli.run import EXAMPLES, ROOT, storyboard

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_its_boards_are_clean() -> None:
    boards = [text for kind, text in BLOCKS if kind == "story" or text.startswith("Shot 1:")]
    assert len(boards) == 2
    for board in boards:
        assert storyboard("lint", "-", stdin=board).returncode == 0
        assert storyboard("fmt", "--check", "-", stdin=board).returncode == 0
        assert Storyboard.parse(board).seconds == 15


def test_its_python_runs() -> None:
    (program,) = [text for kind, text in BLOCKS if kind == "python"]
    exec(compile(program, "README.md", "exec"), {})


def test_its_commands_are_there() -> None:
    commands = re.findall(r"^storyboard (\w+)", "\n".join(text for _, text in BLOCKS), re.MULTILINE)
    assert len(set(commands)) >= 6
    assert set(commands) <= set(COMMANDS)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    for target in re.findall(r"\]\(([^)#\s]+)", page.read_text("utf-8")):
        if "://" not in target:
            assert (page.parent / target).exists(), target


@pytest.mark.parametrize("board", sorted(EXAMPLES.glob("*.story")), ids=lambda board: board.stem)
def test_examples_are_clean_formatted_and_can_be_filmed(board: Path) -> None:
    assert storyboard("lint", "--strict", board).returncode == 0
    assert storyboard("fmt", "--check", board).returncode == 0
    assert storyboard("plan", board).returncode == 0


def test_the_example_in_python_writes_a_board() -> None:
    import subprocess
    import sys

    written = subprocess.run([sys.executable, EXAMPLES / "seasons.py"], capture_output=True, text=True, check=True)
    assert storyboard("lint", "--strict", "-", stdin=written.stdout).returncode == 0
    assert len(Storyboard.parse(written.stdout)) == 4


def test_there_is_one_example_of_every_kind() -> None:
    boards = {path.stem: Storyboard.load(path) for path in EXAMPLES.glob("*.story")}
    assert boards["flight"].seconds == 15
    assert (boards["espresso"].model, boards["espresso"].seconds) == ("sora-2-all", 15)
    assert (boards["lighthouse"].model, boards["lighthouse"].seconds) == ("sora-2-pro-all", 25)
    assert (boards["night-train"].seconds, len(boards["night-train"]) >= 12) == (90, True)
    assert len(boards["night-train"].plan().jobs) > 1
    assert boards["street-portrait"].size == "720x1280"
    assert any(character >= "\u4e00" for character in boards["水墨"].prompt())
