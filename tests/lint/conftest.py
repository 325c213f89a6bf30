"""A project in a folder of its own, and the command run in it as a user does."""

from __future__ import annotations

from pathlib import Path

import pytest
from lint_project import Lint, Result

from storyboard.cli import main


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty project, the current folder."""
    (tmp_path / "storyboard.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    for name in ("NO_COLOR", "FORCE_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path


@pytest.fixture
def lint(project: Path, capsys: pytest.CaptureFixture[str]) -> Lint:
    """`storyboard lint …` in the project."""

    def run(*arguments: str) -> Result:
        code = main(["lint", *arguments])
        captured = capsys.readouterr()
        return Result(code, captured.out, captured.err)

    return run
