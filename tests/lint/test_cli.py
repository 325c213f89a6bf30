"""`storyboard lint` as a user meets it: what it prints where, and how it exits."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest
from lint_project import FIXABLE, GOOD, NO_SCENE, Lint


def test_a_good_board_exits_0_and_an_error_1(project: Path, lint: Lint) -> None:
    (project / "good.story").write_text(GOOD)
    assert lint("good.story").code == 0
    (project / "bad.story").write_text(NO_SCENE)
    result = lint()
    assert result.code == 1
    assert "bad.story:1:1" in result.out
    assert "in 2 files" in result.out
    assert result.err == ""


def test_strict_exits_1_on_a_warning(project: Path, lint: Lint) -> None:
    (project / "a.story").write_text(FIXABLE)
    assert lint("--select", "SB106").code == 0
    assert lint("--select", "SB106", "--strict").code == 1


def test_a_file_that_is_not_there_exits_2_and_the_others_are_linted(project: Path, lint: Lint) -> None:
    (project / "bad.story").write_text(NO_SCENE)
    result = lint("nowhere.story", "bad.story")
    assert result.code == 2
    assert "nowhere.story: file not found" in result.err
    assert "SB203" in result.out


def test_a_binary_file_is_refused_in_words(project: Path, lint: Lint) -> None:
    (project / "film.story").write_bytes(b"\x00\x01\x02")
    result = lint("film.story")
    assert result.code == 2
    assert "not a text file" in result.err


def test_an_unknown_code_names_the_nearest(project: Path, lint: Lint) -> None:
    (project / "a.story").write_text(GOOD)
    result = lint("--select", "SB1O1")
    assert result.code == 2
    assert "unknown rule code 'SB1O1'" in result.err
    assert "did you mean SB101" in result.err


def test_an_unknown_model_names_the_nearest(project: Path, lint: Lint) -> None:
    (project / "a.story").write_text(GOOD)
    result = lint("--model", "sora-2-al")
    assert result.code == 2
    assert "did you mean sora-2-all" in result.err


def test_select_takes_families_and_ignore_takes_away(project: Path, lint: Lint) -> None:
    (project / "a.story").write_text(FIXABLE)
    codes = {item["code"] for item in json.loads(lint("--select", "sb1", "--output-format", "json").out)}
    assert {"SB105", "SB106"} <= codes
    fewer = json.loads(lint("--select", "SB1", "--ignore", "SB105,SB106", "--output-format", "json").out)
    assert not {item["code"] for item in fewer} & {"SB105", "SB106"}


def test_fix_writes_the_file_and_keeps_its_mode(project: Path, lint: Lint) -> None:
    board = project / "a.story"
    board.write_text(FIXABLE)
    board.chmod(0o640)
    result = lint("--fix")
    assert result.code == 0
    assert board.read_text() == GOOD
    assert board.stat().st_mode & 0o777 == 0o640
    assert "Fixed 3 problems." in result.out
    assert sorted(path.name for path in project.iterdir()) == ["a.story", "storyboard.toml"]


def test_diff_prints_what_patch_takes_and_writes_nothing(project: Path, lint: Lint) -> None:
    (project / "a.story").write_text(FIXABLE)
    result = lint("--diff")
    assert result.code == 1
    assert (project / "a.story").read_text() == FIXABLE
    subprocess.run(["patch", "-p1", "-s"], input=result.out.encode(), cwd=project, check=True)
    assert (project / "a.story").read_text() == GOOD
    assert lint("--diff").code == 0


def _stdin(monkeypatch: pytest.MonkeyPatch, text: str) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))


def test_standard_input_takes_the_name_and_configuration_it_is_given(
    project: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch
) -> None:
    (project / "scenes").mkdir()
    (project / "scenes" / "storyboard.toml").write_text('ignore = ["SB203"]')
    _stdin(monkeypatch, NO_SCENE)
    assert "-:1:1" in lint("-").out
    _stdin(monkeypatch, NO_SCENE)
    result = lint("-", "--stdin-filename", "scenes/one.story", "--output-format", "concise")
    assert result.code == 0
    assert "SB203" not in result.out


def test_fix_of_standard_input_prints_the_board_and_says_the_rest_on_standard_error(project: Path) -> None:
    command = [sys.executable, "-m", "storyboard", "lint", "--fix", "-"]
    done = subprocess.run(command, input=FIXABLE.encode(), capture_output=True, check=True)
    assert done.stdout == GOOD.encode()
    assert b"Fixed 3 problems." in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [("--unsafe-fixes",), ("--watch", "--fix"), ("--write-baseline", "--fix"), ("--jobs", "0"), ("-", "a.story")],
)
def test_options_that_make_no_sense_together_are_refused(lint: Lint, arguments: tuple[str, ...]) -> None:
    result = lint(*arguments)
    assert result.code == 2
    assert result.err.startswith("storyboard: ")


def test_statistics_count_by_rule(project: Path, lint: Lint) -> None:
    (project / "a.story").write_text(NO_SCENE)
    (project / "b.story").write_text(NO_SCENE)
    assert "2  SB203  missing-scene" in lint("--select", "SB203", "--statistics").out


def test_many_files_over_processes_come_out_in_the_same_order(project: Path, lint: Lint) -> None:
    for number in range(60):
        (project / f"{number:03}.story").write_text(NO_SCENE if number % 2 else GOOD)
    one = lint("--jobs", "1", "--output-format", "json")
    assert lint("--jobs", "2", "--output-format", "json").out == one.out
    assert len({item["path"] for item in json.loads(one.out)}) == 30


def test_a_wrong_configuration_stops_every_process_in_words(project: Path, lint: Lint) -> None:
    for number in range(4):
        (project / f"{number}.story").write_text(GOOD)
    (project / "storyboard.toml").write_text('modell = "sora-2"\n')
    result = lint("--jobs", "2")
    assert result.code == 2
    assert "storyboard.toml:1: modell: unknown key" in result.err
    assert "did you mean model" in result.err


def test_colours_follow_the_environment(project: Path, lint: Lint, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / "a.story").write_text(NO_SCENE)
    assert "\x1b[" not in lint().out
    monkeypatch.setenv("FORCE_COLOR", "1")
    assert "\x1b[" in lint().out
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b[" not in lint().out


def test_an_output_that_cannot_hold_the_text_gets_a_question_mark(project: Path) -> None:
    (project / "a.story").write_text("Shot 1:\nduration: 15sec\nScene：飞机起飞\n", encoding="utf-8")
    command = [sys.executable, "-m", "storyboard", "lint", "--select", "SB107"]
    done = subprocess.run(command, capture_output=True, env={"PYTHONIOENCODING": "latin-1"}, check=True)
    assert b"SB107" in done.stdout
