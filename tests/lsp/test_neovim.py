"""A real editor: Neovim opens a faulty board, applies fix-all, formats it and saves a clean file."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.run import storyboard

SCRIPT = Path(__file__).with_name("fix_all.lua")
FAULTY = """\
**Shot 1: Take-off**
Duration: 7,5 seconds
Scene： The plane takes off.

shot 2 - Landing
duration: 7.5s
Scene:   The plane lands.
"""


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed: run .ci/setup")
def test_neovim_fixes_formats_and_saves_a_board(tmp_path: Path) -> None:
    board = tmp_path / "flight.story"
    board.write_text(FAULTY, encoding="utf-8")
    env = {
        **os.environ,
        "HOME": str(tmp_path),
        "STORY_BOARD": str(board),
        "STORY_SERVER": "\n".join([sys.executable, "-m", "storyboard", "lsp"]),
    }
    done = subprocess.run(
        ["nvim", "--headless", "--clean", "-n", "-c", f"luafile {SCRIPT}"],
        env=env,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        timeout=180,
    )
    assert done.returncode == 0, done.stderr
    assert "Shot 1: Take-off\nduration: 7.5sec\n" in board.read_text(encoding="utf-8")
    assert storyboard("lint", board).returncode == 0
    assert storyboard("fmt", "--check", board).returncode == 0


@pytest.mark.skipif(shutil.which("nvim") is None, reason="Neovim is not installed: run .ci/setup")
def test_the_vim_files_highlight_heads_fields_and_comments(tmp_path: Path) -> None:
    board = tmp_path / "flight.story"
    board.write_text(
        "# a comment\ntitle: Flight\n\nShot 1: Up\nScene: It climbs.\n  on: and on\n---\n", encoding="utf-8"
    )
    files = Path(__file__).parents[2] / "editors" / "vim"
    show = "echo map(range(1, line('$')), {_, line -> synIDattr(synID(line, 3, 1), 'name')})"
    done = subprocess.run(
        [
            *("nvim", "--headless", "--clean", "-n", "--cmd", f"set runtimepath^={files}"),
            *("-c", "syntax on | filetype plugin on", "-c", f"edit {board}", "-c", show, "-c", "qall!"),
        ],
        env={**os.environ, "HOME": str(tmp_path)},
        capture_output=True,
        text=True,
        timeout=60,
    )
    names = done.stderr.strip().strip("[]").replace("'", "").split(", ")
    assert names == ["storyComment", "storyName", "", "storyShot", "storyName", "storyField", "storyCut"]
