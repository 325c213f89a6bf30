"""`storyboard prompt`: the bytes that are sent."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.run import EXAMPLES, storyboard

CANONICAL = (
    "Shot 1:\nduration: 7.5sec\nScene: The plane takes off.\n\nShot 2:\nduration: 7.5sec\nScene: The plane lands."
)


def test_the_canonical_text_byte_for_byte() -> None:
    assert storyboard("prompt", EXAMPLES / "flight.story").stdout == CANONICAL


def test_the_canonical_text_is_a_board_that_means_itself() -> None:
    assert storyboard("prompt", "-", stdin=CANONICAL).stdout == CANONICAL


def test_several_jobs_need_a_choice() -> None:
    board = EXAMPLES / "night-train.story"
    done = storyboard("prompt", board)
    assert (done.returncode, done.stdout) == (2, "")
    assert "6 jobs" in done.stderr
    assert "--job N" in done.stderr
    assert "--output-format json" in done.stderr
    jobs = json.loads(storyboard("prompt", "--output-format", "json", board).stdout)
    assert [job["index"] for job in jobs] == [1, 2, 3, 4, 5, 6]
    for job in jobs:
        assert storyboard("prompt", "--job", str(job["index"]), board).stdout == job["prompt"]
    missing = storyboard("prompt", "--job", "7", board)
    assert (missing.returncode, missing.stdout) == (2, "")


def test_the_prompt_is_what_is_asked_for_not_what_is_used() -> None:
    done = storyboard("prompt", "-", stdin="Shot 1:\nduration: 8.2sec\nScene: A kite.\n")
    assert done.stdout == "Shot 1:\nduration: 10sec\nScene: A kite."


def test_a_new_board_is_clean_and_formatted() -> None:
    board = storyboard("new", "-").stdout
    assert storyboard("lint", "--strict", "-", stdin=board).returncode == 0
    assert storyboard("fmt", "-", stdin=board).stdout == board
    assert storyboard("prompt", "-", stdin=board).stdout.startswith("Shot 1:\nduration: 7.5sec\n")


def test_structured_shots_are_printed_as_json_and_the_whole_request_without_the_key(tmp_path: Path) -> None:
    board = tmp_path / "two.story"
    board.write_text("Shot 1:\nduration: 4sec\nScene: A.\n\nShot 2:\nduration: 3sec\nScene: B.\n")
    shots = json.loads(storyboard("prompt", "--service", "kie", "--model", "kling-3.0", board).stdout)
    assert shots == [{"prompt": "A.", "duration": 4}, {"prompt": "B.", "duration": 3}]
    (job,) = json.loads(
        storyboard("prompt", "--service", "replicate", "--model", "kling-3.0", "--output-format", "json", board).stdout
    )
    request = job["request"]
    assert request["method"] == "POST"
    assert request["url"] == "https://api.replicate.com/v1/models/kwaivgi/kling-v3-video/predictions"
    assert json.loads(request["body"]["input"]["multi_prompt"]) == shots
    assert "Authorization" not in request["headers"]
