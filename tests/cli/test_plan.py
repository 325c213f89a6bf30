"""`storyboard plan`, as it is run."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from storyboard.basics.terminal import pad, table
from storyboard.basics.terminal import width_of as width
from storyboard.catalog import load
from storyboard.cli import main
from storyboard.planning.report import Style, bar, numbers

BOARD = """\
style: film grain

Shot 1:
duration: 7.5sec
Scene: 飞机起飞。
transition: dissolve 1sec

Shot 2:
duration: 7.5sec
Scene: The plane lands.

---

Shot 3:
duration: 9sec
Scene: Night.
"""


@pytest.fixture
def story(tmp_path: Path) -> Path:
    path = tmp_path / "flight.story"
    path.write_text(BOARD, "utf-8")
    return path


def test_the_table(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(story), "--model", "sora-2-pro-all"]) == 0
    out = capsys.readouterr().out
    assert (
        out
        == """\
24 s in 2 jobs on sora-2-pro-all (cometapi, 720x1280)

job  shots  paid  used  unused  cost  timeline
  1  1-2    15 s  15 s       -  0.80  ████████████████████▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓▓
  2  3      10 s   9 s     1 s  0.80  ███████████████████████░░░                shot 3: 9 s rendered as 10 s

paid  25 s for a film of 24 s; 1 s unused
cost  1.60 USD, at 0.80 per clip (as of 2026-11-20)

cuts
  after job 1  `---` before shot 3

notes
  job 1: shot 1, dissolve 1sec: prompts cannot express a dissolve or fade; inside a job it is added to the film, \
without extra seconds
"""
    )


def test_the_json_is_the_contract(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(story), "--model", "sora-2-pro-all", "--output-format", "json"]) == 0
    data = json.loads(capsys.readouterr().out)
    assert {"model", "service", "total_seconds", "film_seconds", "cost", "jobs"} <= set(data)
    assert (data["total_seconds"], data["film_seconds"], data["cost"]) == (24, 24, 1.6)
    for job in data["jobs"]:
        assert {"index", "shots", "seconds", "used_seconds", "trim_seconds", "prompt", "cost"} <= set(job)
    assert data["jobs"][1]["prompt"] == "Shot 1:\nduration: 10sec\nScene: Night. Style: film grain"


def test_comparing_all_models(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(story), "--compare"]) == 0
    out = capsys.readouterr().out
    for model in load().models():
        assert f"{model.name} " in out
    lines = [line.split() for line in out.splitlines()]
    assert ["sora-2-pro-all", "cometapi", "2"] in [line[:3] for line in lines]
    assert [
        "veo-3.1",
        "cometapi",
        "shot",
        "3",
        "lasts",
        "9",
        "s,",
        "but",
        "the",
        "longest",
        "clip",
        "of",
        "veo-3.1",
        "is",
        "8",
        "s",
    ] in lines
    assert main(["plan", str(story), "--compare", "--service", "cometapi", "--output-format", "json"]) == 0
    rows = json.loads(capsys.readouterr().out)
    assert {row["service"] for row in rows} == {"cometapi"}
    assert rows[0]["model"] == "sora-2-pro-all"
    assert rows[0]["problem"] is None
    assert rows[-1]["problem"]


def test_every_option_changes_the_plan(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    def planned(*options: str) -> dict[str, object]:
        assert main(["plan", str(story), "--output-format", "json", *options]) == 0
        return json.loads(capsys.readouterr().out)  # type: ignore[no-any-return]

    assert planned()["model"] == "sora-2-all"
    assert planned("--service", "simulator")["cost"] == 0
    assert planned("--size", "720x1280")["size"] == "720x1280"
    assert planned("--fit", "stretch")["film_seconds"] == 25
    chained = planned("--continuity", "last-frame")["jobs"]
    assert chained[1]["reference"] == {"last_frame_of": 1}  # type: ignore[index]
    shots = (f"Shot {number}:\nduration: {seconds}sec\nScene: x" for number, seconds in enumerate((4, 4, 1), 1))
    story.write_text("\n\n".join(shots), "utf-8")
    assert planned("--model", "wan2.6", "--size", "1280x720", "--minimise", "waste")["asked_seconds"] == 15
    (story.parent / "storyboard.toml").write_text("[models.sora-2]\nseconds = [4, 15]\n", "utf-8")
    by_money, by_jobs = (planned("--model", "sora-2", "--minimise", order) for order in ("money", "jobs"))
    assert (by_money["cost"], by_jobs["cost"]) == (1.2, 1.5)
    story.write_text("Shot 1:\nduration: 40sec\nScene: a\n", "utf-8")
    assert len(planned("--split-shots")["jobs"]) == 3  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("options", "code", "said"),
    [
        (["--single"], 1, "one clip was requested, but 24 s takes 2 jobs on sora-2-all"),
        (["--fit", "exact"], 1, "shot 3 lasts 9 s, which clips of 10, 15 s cannot add up to"),
        (["--model", "sora-2-al"], 2, "unknown model 'sora-2-al'"),
        (["--minimise", "speed"], 2, "unknown objective 'speed'"),
        (["--compare", "--model", "sora-2"], 2, "--compare and --model cannot be combined"),
        (["--size", "1920x1080", "--model", "sora-2"], 1, "sora-2 does not offer size 1920x1080"),
    ],
)
def test_what_cannot_be_planned(
    story: Path, options: list[str], code: int, said: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["plan", str(story), *options]) == code
    captured = capsys.readouterr()
    assert captured.out == ""
    assert said in captured.err
    assert "help: " in captured.err


def test_an_unreadable_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(tmp_path / "none.story")]) == 2
    assert "none.story" in capsys.readouterr().err


def test_the_configuration_beside_the_board_counts(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (story.parent / "storyboard.toml").write_text(
        'model = "sora-2"\n[models.sora-2]\nseconds = [4, 8, 12, 16]\n', "utf-8"
    )
    assert main(["plan", str(story)]) == 0
    assert "28 s for a film of 24 s" in capsys.readouterr().out
    (story.parent / "storyboard.toml").write_text("\n[models.sora-2]\nseconds = []\n", "utf-8")
    assert main(["plan", str(story)]) == 2
    assert "storyboard.toml:3: models.sora-2.seconds: is empty" in capsys.readouterr().err


def test_standard_input(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(BOARD.encode())))
    assert main(["plan", "-"]) == 0
    assert capsys.readouterr().out.startswith("24 s in 2 jobs")


def run_plan(story: Path, **environment: str) -> str:
    command = [sys.executable, "-m", "storyboard", "plan", str(story)]
    done = subprocess.run(command, capture_output=True, env={**os.environ, **environment}, check=True)
    return done.stdout.decode()


def test_no_blocks_where_the_terminal_has_none(story: Path) -> None:
    plain = run_plan(story, PYTHONIOENCODING="ascii", PYTHONUTF8="0", LC_ALL="C")
    assert "####################====================" in plain
    assert "#######################..." in plain or "##########################..." in plain
    assert "\x1b" not in plain


def test_time_lines_share_out_their_columns() -> None:
    from storyboard import Shot, Storyboard

    board = Storyboard(shots=[Shot(duration=2, scene="a", transition="dissolve 1sec"), Shot(duration=9, scene="b")])
    (first,) = board.plan(model="sora-2").jobs
    assert bar(first, 12, Style(unicode=False)) == "##=========."
    assert bar(first, 1, Style(unicode=False)) == "="
    painted = bar(first, 12, Style(unicode=False, colour=True))
    assert painted.startswith("\x1b[36m##\x1b[0m\x1b[34m=========")
    assert width(painted) == 12


def test_tables_count_what_a_terminal_shows() -> None:
    assert width("飞机 a") == 6
    assert width("e\u0301") == 1
    assert pad("飞机", 6) == "飞机  "
    assert table(("a", "b"), [("飞机", "1"), ("x", "22")], right=" >") == ["a      b", "飞机   1", "x     22"]
    assert numbers([1, 2, 3, 5, 7, 8]) == "1-3, 5, 7-8"


def test_comparing_says_what_sources_say_about_choosing(story: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["plan", str(story), "--compare"]) == 0
    choosing = capsys.readouterr().out.partition("\nchoosing\n")[2]
    assert "sora-2-pro is for when quality counts more than speed (C-new)" in choosing
    assert main(["plan", str(story), "--compare", "--service", "ark", "--output-format", "json"]) == 0
    assert any(row["advice"] for row in json.loads(capsys.readouterr().out))
