"""Files that are not UTF-8: nothing is written on a guess that nobody has seen."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint_project import Lint

from tests.cli.run import storyboard

BOARD = "Shot 1:\nduration: 10sec\nScene: {}\n"
CHINESE = BOARD.format("飞机起飞，飞过大海。飞行员挥手，阳光照在机翼上。")


@pytest.mark.parametrize("codec", ["utf-16", "utf-16-le", "utf-16-be", "gb18030"])
def test_only_unsafe_fixes_convert_a_file(project: Path, lint: Lint, codec: str) -> None:
    path = project / "board.story"
    data = CHINESE.encode(codec)
    path.write_bytes(data)
    for command in ([], ["--fix"]):
        assert lint(*command).code != 0
        assert path.read_bytes() == data
    lint("--fix", "--unsafe-fixes")
    assert path.read_text("utf-8").splitlines()[-1] == CHINESE.splitlines()[-1]


@pytest.mark.parametrize("command", ["plan", "prompt"])
def test_nonsense_is_not_sent(tmp_path: Path, command: str) -> None:
    path = tmp_path / "board.story"
    path.write_bytes(BOARD.format("Самолёт взлетает над морем, лётчик машет рукой.").encode("cp1251"))
    done = storyboard(command, path)
    assert done.returncode == 1
    assert "SB117" in done.stderr
    assert "Самолёт" in done.stderr


def test_the_formatter_writes_no_guess(tmp_path: Path) -> None:
    path = tmp_path / "board.story"
    data = BOARD.format("  She says “Go!”").encode("cp1252")
    path.write_bytes(data)
    done = storyboard("fmt", path)
    assert done.returncode == 2
    assert "not UTF-8" in done.stderr
    assert path.read_bytes() == data
