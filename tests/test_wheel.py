"""The wheel, installed into an empty environment and run from another folder."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

from tests.cli.run import EXAMPLES, ROOT


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of programs of an environment that has the wheel and what its core needs, no video part."""
    folder = tmp_path_factory.mktemp("wheel")
    build = [sys.executable, "-m", "build", "--wheel", "--outdir", folder, ROOT]
    subprocess.run(build, check=True, capture_output=True)
    (wheel,) = folder.glob("*.whl")
    venv.create(folder / "env", with_pip=True)
    pip = [folder / "env" / "bin" / "python", "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    subprocess.run([*pip, "-c", ROOT / "constraints.txt", wheel], check=True, capture_output=True)
    return folder / "env" / "bin"


def run(installed: Path, cwd: Path, *arguments: str | Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([installed / "storyboard", *arguments], cwd=cwd, capture_output=True, text=True, check=False)


def test_the_wheel_finds_its_grammar_and_its_catalog(installed: Path, tmp_path: Path) -> None:
    board = tmp_path / "flight.story"
    board.write_bytes((EXAMPLES / "flight.story").read_bytes())
    assert run(installed, tmp_path, "lint", "flight.story").returncode == 0
    assert run(installed, tmp_path, "prompt", "flight.story").stdout.startswith("Shot 1:\nduration: 7.5sec\n")
    assert "sora-2-all" in run(installed, tmp_path, "models").stdout
    grammar = list(installed.parent.rglob("storyboard/syntax/story.lark"))
    assert [path.read_bytes() for path in grammar] == [(ROOT / "grammars" / "story.lark").read_bytes()]


@pytest.mark.parametrize("command", ["make", "animatic"])
def test_the_video_part_is_named_where_it_is_missing(command: str, installed: Path, tmp_path: Path) -> None:
    done = run(installed, tmp_path, command, EXAMPLES / "flight.story", "-o", "film.mp4")
    assert done.returncode == 2
    assert "pip install 'storyboard-dsl[video]'" in done.stderr
    assert "Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())
