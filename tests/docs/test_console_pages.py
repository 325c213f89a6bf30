"""The commands of the guides give what the pages say. `pytest --update-cases` rewrites their output."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

DOCS = Path(__file__).parents[2] / "docs"
_BLOCK = re.compile(
    r"(?:<!-- file: (?P<file>\S+) -->\n)?^(?P<fence>`{3,})(?P<kind>\w*)\n(?P<text>.*?)^(?P=fence)$", re.M | re.S
)


PAGES = ["agents.md", "animatic.md", "editors.md", "exports.md", "film.md", "importing.md", "linting.md", "planning.md"]


@pytest.mark.parametrize("name", PAGES)
def test_the_page_is_true(name: str, tmp_path: Path, request: pytest.FixtureRequest) -> None:
    (tmp_path / "storyboard.toml").write_text("")
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "LANG": "C.UTF-8", "COLUMNS": "100"}

    page = DOCS / name

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
        elif match["kind"] == "python" and ("load(" in text or "import_text(" in text):
            done = subprocess.run([sys.executable, "-c", text], cwd=tmp_path, capture_output=True, text=True)
            assert not done.stderr
        return match[0]

    said = page.read_text("utf-8")
    true = _BLOCK.sub(run, said)
    if request.config.getoption("--update-cases"):
        page.write_text(true, "utf-8")
    else:
        assert said == true
