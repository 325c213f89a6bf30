"""The guides to production and to the simulator are true: their commands run, in order, against the simulator.

`pytest --update-cases` rewrites the output. What differs from run to run (ids, times, polls) is put in one form first.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.docs.test_console_pages import _BLOCK, DOCS

KEY = "sk-test"
PORT = "8123"  # on the page; the test takes any free one


@pytest.fixture
def port(tmp_path: Path) -> Iterator[str]:
    """The simulator as a process of its own, with the model of the page."""
    page = (DOCS / "production.md").read_text("utf-8")
    config = next(match["text"] for match in _BLOCK.finditer(page) if match["file"] == "storyboard.toml")
    (tmp_path / "storyboard.toml").write_text(config, "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "storyboard", "simulate", "--port", "0", "--key", KEY],
        cwd=tmp_path,
        env={**os.environ, "PYTHONPATH": str(DOCS.parent)},
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdout
    yield process.stdout.readline().strip().rpartition(":")[2].partition("/")[0]
    process.terminate()
    process.wait(timeout=30)


def in_order(match: re.Match[str]) -> str:
    """Lines about jobs, by the number of the job."""
    return "".join(sorted(match[0].splitlines(keepends=True), key=lambda line: int(line.split()[1])))


def same(text: str) -> str:
    """What a command said, without what differs from run to run."""
    text = re.sub(r"^job .*: (queued|in_progress|completed)\n", "", text, flags=re.M)
    text = re.sub(r"(?:^job \d+ of .*\n)+", in_order, text, flags=re.M)  # jobs are rendered side by side
    text = re.sub(r"video_[0-9a-f]{32}", "video_5d3c0f8e7b1a49e2a6c4d9f01b2e3c4d", text)
    text = re.sub(r"^clip: [0-9a-f]{64}", "clip: 9f2c…", text, flags=re.M)
    return re.sub(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", "2026-11-25 10:00:00", text)


@pytest.mark.parametrize("name", ["production.md", "simulator.md"])
def test_the_page_is_true(name: str, tmp_path: Path, port: str, request: pytest.FixtureRequest) -> None:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {"PATH": path, "LANG": "C.UTF-8", "COLUMNS": "100", "STUDIO_KEY": KEY, "PYTHONPATH": str(DOCS.parent)}

    def run(match: re.Match[str]) -> str:
        text = match["text"]
        here = text.replace(f"127.0.0.1:{PORT}", f"127.0.0.1:{port}")
        if match["file"]:
            (tmp_path / match["file"]).write_text(here, encoding="utf-8")
        elif match["kind"] == "console" and "simulate --port" not in text:
            shown = []
            for command in re.findall(r"^\$ (.*)$", here, re.M):
                done = subprocess.run(
                    ["bash", "-c", f"{command} 2>&1"],
                    cwd=tmp_path,
                    env=environment,
                    stdin=subprocess.DEVNULL,
                    capture_output=True,
                    text=True,
                    timeout=120,
                )
                said = same(done.stdout.strip("\n") + "\n").strip("\n")
                said = "" if said == "{}" else said
                shown.append(f"$ {command}\n{said}\n" if said else f"$ {command}\n")
            output = "".join(shown).replace(f"127.0.0.1:{port}", f"127.0.0.1:{PORT}")
            return match[0].replace(text, output)
        elif match["kind"] == "python":
            done = subprocess.run(
                [sys.executable, "-W", "ignore", "-c", here],
                cwd=tmp_path,
                env=environment,
                capture_output=True,
                text=True,
                timeout=120,
            )
            assert not done.stderr
        return match[0]

    page = DOCS / name
    said = page.read_text("utf-8")
    true = _BLOCK.sub(run, said)
    if request.config.getoption("--update-cases"):
        page.write_text(true, "utf-8")
    else:
        assert said == true
