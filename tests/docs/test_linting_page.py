"""The commands of docs/linting.md give what the page says. `pytest --update-cases` rewrites their output."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

PAGE = Path(__file__).parents[2] / "docs/linting.md"
_BLOCK = re.compile(
    r"(?:<!-- file: (?P<file>\S+) -->\n)?^(?P<fence>`{3,})(?P<kind>\w*)\n(?P<text>.*?)^(?P=fence)$", re.M | re.S
)


def test_the_page_is_true(tmp_path: Path, request: pytest.FixtureRequest) -> None:
    (tmp_path / "storyboard.toml").write_text("")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "LANG": "C.UTF-8", "COLUMNS": "100"}

    def run(match: re.Match[str]) -> str:
        text = match["text"]
        if match["file"]:
            (tmp_path / match["file"]).write_text(text, encoding="utf-8")
        elif match["kind"] == "console":
            shown = []
            for command in re.findall(r"^\$ (.*)$", text, re.M):
                done = subprocess.run(
                    ["bash", "-c", command], cwd=tmp_path, env=environment, capture_output=True, text=True
                )
                said = f"{done.stdout}{done.stderr}".strip("\n")
                shown.append(f"$ {command}\n{said}\n" if said else f"$ {command}\n")
            return match[0].replace(text, "\n".join(shown))
        return match[0]

    page = PAGE.read_text("utf-8")
    true = _BLOCK.sub(run, page)
    if request.config.getoption("--update-cases"):
        PAGE.write_text(true, "utf-8")
    else:
        assert page == true
