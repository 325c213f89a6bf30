"""The README: what it shows is true."""

from __future__ import annotations

import re
import shutil
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from numpy.typing import NDArray
from PIL import Image

from storyboard import Storyboard
from storyboard.cli import COMMANDS
from storyboard.film import Card, frame_at, probe, render_cards
from tests.cli.run import EXAMPLES, ROOT, storyboard

README = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w*)\n(.*?)^```$", README, re.MULTILINE | re.DOTALL)
PAGES = [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]


def test_its_boards_are_clean() -> None:
    boards = [text for kind, text in BLOCKS if kind == "story" or text.startswith("Shot 1:")]
    for board in boards:
        assert storyboard("lint", "-", stdin=board).returncode == 0
        assert storyboard("fmt", "--check", "-", stdin=board).returncode == 0
        assert Storyboard.parse(board).seconds == 15


def test_its_chat_answer_becomes_its_board() -> None:
    answer = EXAMPLES / "chat-answer.txt"
    assert f"````text\n{answer.read_text('utf-8').rstrip()}\n````" in README
    imported = storyboard("import", answer)
    assert imported.returncode == 0
    assert f"```story\n{imported.stdout.rstrip()}\n```" in README


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
    assert storyboard("lint", "--strict", "--ignore", "SB421", "-", stdin=written.stdout).returncode == 0
    assert len(Storyboard.parse(written.stdout)) == 4


def test_make_film_makes_what_the_readme_says(tmp_path: Path) -> None:
    assert "storyboard make $(BOARD) -o $(FILM)" in (ROOT / "Makefile").read_text("utf-8")
    example = Path(shutil.copy(EXAMPLES / "espresso.story", tmp_path))  # the ledger is kept next to the board
    made = storyboard("make", example, "-o", "film.mp4", cwd=tmp_path)
    assert made.returncode == 0, made.stderr
    (shown,) = [text.splitlines() for _, text in BLOCKS if text.startswith("job 1 of 1")]
    assert made.stdout.splitlines() == shown[-1:]
    said = made.stderr.splitlines()
    assert set(said) <= set(shown[:-1])
    assert said[-1] == shown[-2]

    board = Storyboard.load(example)
    film = probe(tmp_path / "film.mp4")
    assert abs(film.duration - Fraction(board.seconds)) <= 1 / film.fps
    assert f"{film.width}x{film.height}" == board.size
    assert film.has_audio
    assert film.audio_duration is not None
    assert abs(film.audio_duration - film.duration) <= 1 / film.fps

    # The simulator films what it is sent: the canonical prompt, as cards.
    sent = Storyboard.parse(board.prompt()).shots
    cards = [Card(number, shot.duration, shot.scene) for number, shot in enumerate(sent, 1)]
    render_cards(cards, (film.width, film.height), tmp_path / "cards.mp4", fps=int(film.fps))
    end = film.duration - 1 / film.fps
    film_ends = [_picture(tmp_path / "film.mp4", second) for second in (0, end)]
    card_ends = [_picture(tmp_path / "cards.mp4", second) for second in (0, end)]
    for place in (0, 1):
        assert _difference(film_ends[place], card_ends[place]) < 3
        assert _difference(film_ends[place], card_ends[1 - place]) > 10


def _picture(clip: Path, second: Fraction | int) -> NDArray[np.int16]:
    frame = clip.with_suffix(".png")
    frame_at(clip, second, frame)
    with Image.open(frame) as image:
        return np.asarray(image.convert("RGB"), dtype=np.int16)


def _difference(one: NDArray[np.int16], other: NDArray[np.int16]) -> float:
    return float(np.abs(one - other).mean())


def test_there_is_one_example_of_every_kind() -> None:
    boards = {path.stem: Storyboard.load(path) for path in EXAMPLES.glob("*.story")}
    assert boards["flight"].seconds == 15
    assert (boards["espresso"].model, boards["espresso"].seconds) == ("sora-2-all", 15)
    assert (boards["lighthouse"].model, boards["lighthouse"].seconds) == ("sora-2-pro-all", 25)
    assert (boards["night-train"].seconds, len(boards["night-train"]) >= 12) == (90, True)
    assert len(boards["night-train"].plan().jobs) > 1
    assert boards["street-portrait"].size == "720x1280"
    assert any(character >= "\u4e00" for character in boards["水墨"].prompt())
