"""`plan` and `prompt` judge a board under the options that they plan it with, as `make` does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from PIL import Image

from tests.cli.run import storyboard

LONG = "Shot 1:\nduration: 31.5sec\nScene: The plane takes off.\n"


def test_a_shot_that_may_be_split_is_no_error() -> None:
    refused = storyboard("prompt", "-", stdin=LONG)
    assert (refused.returncode, refused.stdout) == (1, "")
    assert "SB304" in refused.stderr
    done = storyboard("prompt", "--split-shots", "--output-format", "json", "-", stdin=LONG)
    assert (done.returncode, done.stderr) == (0, "")
    planned = storyboard("plan", "--split-shots", "--output-format", "json", "-", stdin=LONG)
    assert (planned.returncode, planned.stderr) == (0, "")
    prompts = [job["prompt"] for job in json.loads(planned.stdout)["jobs"]]
    assert [job["prompt"] for job in json.loads(done.stdout)] == prompts


@pytest.mark.parametrize("option", [("--fit", "stretch"), ("--continuity", "last-frame"), ("--model", "sora-2")])
def test_the_prompt_is_that_of_the_plan(option: tuple[str, str]) -> None:
    board = "".join(f"Shot {number}:\nduration: 8.2sec\nScene: Kite {number}.\n\n" for number in (1, 2))
    planned = json.loads(storyboard("plan", *option, "--output-format", "json", "-", stdin=board).stdout)
    assert len(planned["jobs"]) == 2
    for job in planned["jobs"]:
        assert storyboard("prompt", *option, "--job", str(job["index"]), "-", stdin=board).stdout == job["prompt"]
    unasked = storyboard("prompt", *option, "-", stdin=board)
    assert (unasked.returncode, unasked.stdout) == (2, "")
    assert "2 jobs" in unasked.stderr


@pytest.mark.parametrize("command", ["plan", "prompt"])
def test_the_size_asked_for_is_the_one_that_is_judged(command: str, tmp_path: Path) -> None:
    Image.new("RGB", (720, 1280)).save(tmp_path / "tower.png")
    board = tmp_path / "tower.story"
    board.write_text("model: sora-2\nreference: tower.png\n\nShot 1:\nduration: 12sec\nScene: A tower.\n")
    wide = storyboard(command, board)
    assert wide.returncode == 1
    assert "SB504" in wide.stderr
    high = storyboard(command, "--size", "720x1280", board)
    assert (high.returncode, high.stderr) == (0, "")


@pytest.mark.parametrize("command", ["plan", "prompt", "lint"])
def test_a_model_without_known_sizes_needs_one(command: str) -> None:
    board = "model: wan2.6\n\nShot 1:\nduration: 10sec\nScene: A kite.\n"
    done = storyboard(command, "-", stdin=board)
    assert done.returncode == 1
    assert "SB418" in done.stdout + done.stderr
    assert storyboard(command, "-", stdin=f"size: 1280x720\n{board}").returncode == 0


@pytest.mark.parametrize("options", [("--size", "0x0"), ("--size", "0x720"), ()])
@pytest.mark.parametrize("command", ["plan", "prompt"])
def test_a_size_of_no_pixels_is_refused(command: str, options: tuple[str, ...]) -> None:
    header = "" if options else "size: 0x0\n\n"
    done = storyboard(command, *options, "-", stdin=f"{header}Shot 1:\nduration: 10sec\nScene: A kite.\n")
    assert done.returncode == (2 if options else 1)
    assert "0x" in done.stderr
    assert "defect" not in done.stderr


def test_errors_leave_the_plan_to_be_seen_but_nothing_to_be_sent(tmp_path: Path) -> None:
    board = tmp_path / "kite.story"
    board.write_text("reference: none.png\n\nShot 1:\nduration: 10sec\nScene: A kite.\n")
    planned = storyboard("plan", board)
    assert planned.returncode == 1
    assert "10 s in 1 job" in planned.stdout
    assert "SB501" in planned.stderr
    prompted = storyboard("prompt", board)
    assert (prompted.returncode, prompted.stdout) == (1, "")
