"""The formats: each as its readers take it."""

from __future__ import annotations

import json
from pathlib import Path
from xml.etree import ElementTree

import jsonschema
import pytest
from lint_project import Lint
from PIL import Image

from storyboard.basics.terminal import wants_colour, width_of
from storyboard.lint.report import FileReport
from storyboard.lint.reporters import FORMATS, render

DATA = Path(__file__).parents[1] / "data"
BOARD = "shot 1:\nduration: 7,5 seconds\nScene: A\tplane: <lands> & 100%\n\nShot 2:\nduration: 7.5sec\n"


@pytest.fixture
def board(project: Path) -> Path:
    path = project / "my board.story"
    path.write_text(BOARD, encoding="utf-8")
    return path


def test_json_is_the_contract(board: Path, lint: Lint) -> None:
    (found,) = json.loads(lint("--select", "SB106", "--output-format", "json").out)
    assert found == {
        "path": "my board.story",
        "code": "SB106",
        "name": "duration-spelling",
        "severity": "warning",
        "message": found["message"],
        "start": {"line": 2, "column": 11},
        "end": {"line": 2, "column": 22},
        "fix": {
            "title": found["fix"]["title"],
            "safe": True,
            "edits": [{"start": {"line": 2, "column": 11}, "end": {"line": 2, "column": 22}, "text": "7.5sec"}],
            "copies": [],
        },
    }
    (missing,) = json.loads(lint("--select", "SB203", "--output-format", "json").out)
    assert missing["fix"] is None
    assert lint("--select", "SB107", "--output-format", "json").out == "[]\n"


def test_fixes_that_make_images_say_so(project: Path, lint: Lint) -> None:
    """An editor that makes the edits alone would name an image that is not there."""
    Image.new("RGB", (64, 64)).save(project / "square.png")
    (project / "board.story").write_text(
        "model: sora-2\nsize: 1280x720\nreference: square.png\n\nShot 1:\nduration: 10sec\nScene: A plane.\n"
    )
    made = {"path": str(project / "square-1280x720.png"), "source": str(project / "square.png")}
    copy = {**made, "width": 1280, "height": 720}
    (found,) = json.loads(lint("--select", "SB504", "--output-format", "json").out)
    assert found["fix"]["copies"] == [copy]
    log = json.loads(lint("--select", "SB504", "--output-format", "sarif").out)
    (fix,) = log["runs"][0]["results"][0]["fixes"]
    assert fix["properties"] == {"copies": [copy]}
    jsonschema.Draft7Validator(json.loads((DATA / "sarif-2.1.0.json").read_text("utf-8"))).validate(log)


def test_sarif_is_valid(board: Path, lint: Lint) -> None:
    schema = json.loads((DATA / "sarif-2.1.0.json").read_text("utf-8"))
    validator = jsonschema.Draft7Validator(schema)
    log = json.loads(lint("--output-format", "sarif").out)
    validator.validate(log)
    (run,) = log["runs"]
    assert {result["ruleId"] for result in run["results"]} >= {"SB106", "SB203"}
    for result in run["results"]:
        assert run["tool"]["driver"]["rules"][result["ruleIndex"]]["id"] == result["ruleId"]
        (location,) = result["locations"]
        assert location["physicalLocation"]["artifactLocation"]["uri"] == "my%20board.story"
    board.write_bytes(b"\xef\xbb\xbf" + BOARD.encode())
    validator.validate(json.loads(lint("--output-format", "sarif").out))
    board.unlink()
    validator.validate(json.loads(lint("--output-format", "sarif").out))


def test_github_escapes_what_would_end_the_command(board: Path, lint: Lint) -> None:
    board.rename(board.with_name("a,b:c.story"))
    lines = lint("--output-format", "github").out.splitlines()
    assert any(line.startswith("::error file=a%2Cb%3Ac.story,line=5,") and "title=SB203 " in line for line in lines)
    assert all(line.startswith(("::error ", "::warning ", "::notice ")) for line in lines)


def test_junit_has_a_suite_for_each_file(board: Path, project: Path, lint: Lint) -> None:
    (project / "good.story").write_text("Shot 1:\nduration: 15sec\nScene: The red plane climbs over the bay.\n")
    root = ElementTree.fromstring(lint("--output-format", "junit").out)
    suites = {suite.get("name"): suite for suite in root}
    assert suites["good.story"].get("failures") == "0"
    failures = suites["my board.story"].findall("testcase/failure")
    assert len(failures) == int(suites["my board.story"].get("failures", "0")) > 1


def test_concise_is_one_line_each(board: Path, lint: Lint) -> None:
    lines = lint("--select", "SB106,SB203", "--output-format", "concise").out.splitlines()
    assert lines[0].startswith("my board.story:2:11: warning SB106 ")
    assert lines[0].endswith(" [*]")
    assert lines[1].startswith("my board.story:5:1: error SB203 ")


@pytest.mark.parametrize("output_format", FORMATS)
@pytest.mark.parametrize("reports", [[], [FileReport("a.story")]], ids=["none", "good"])
def test_every_format_says_that_nothing_is_wrong(output_format: str, reports: list[FileReport]) -> None:
    said = render(output_format, reports)
    assert said == "" or said.endswith("\n")


# ------------------------------------------------------------------------------------- code frames


def frame(out: str) -> list[str]:
    lines = out.split("\n\n")[0].splitlines()
    return [line.partition("|")[2].removeprefix(" ") for line in lines if "|" in line][1:]


def test_the_carets_stand_under_the_place(board: Path, lint: Lint) -> None:
    assert frame(lint("--select", "SB106").out) == ["duration: 7,5 seconds", "          ^^^^^^^^^^^"]


def test_full_width_characters_take_two_columns(project: Path, lint: Lint) -> None:
    (project / "a.story").write_text("Shot 1:\nduration: 15sec\nScene: 飞机起飞，飞机ＡＢ\n", encoding="utf-8")
    (project / "storyboard.toml").write_text('[[rule]]\ncode = "HOUSE1"\npattern = "ＡＢ"\nmessage = "no"\n', "utf-8")
    text, carets = frame(lint("--select", "HOUSE1").out)
    assert width_of(text[: text.index("Ａ")]) == carets.index("^") == 7 + 14
    assert carets.count("^") == 4


def test_tabs_and_characters_that_steer_a_terminal_are_shown_harmless(project: Path, lint: Lint) -> None:
    (project / "a.story").write_text("Shot 1:\nduration: 15sec\nScene:\ta \x1b[31mred\x1b[0m plane\n")
    (project / "storyboard.toml").write_text('[[rule]]\ncode = "HOUSE1"\npattern = "plane"\nmessage = "no"\n')
    out = lint("--select", "HOUSE1").out
    assert "\x1b" not in out
    text, carets = frame(out)
    assert text.index("plane") == carets.index("^")


def test_a_long_line_is_cut_around_the_place(project: Path, lint: Lint) -> None:
    (project / "a.story").write_text(f"Shot 1:\nduration: 15sec\nScene: {'far ' * 200}here{' away' * 200}\n")
    (project / "storyboard.toml").write_text('[[rule]]\ncode = "HOUSE1"\npattern = "here"\nmessage = "no"\n')
    text, carets = frame(lint("--select", "HOUSE1").out)
    assert len(text) < 130
    assert text[carets.index("^") :][:4] == "here"


class Terminal:
    """A stream that says that it is a terminal."""

    def isatty(self) -> bool:
        return True


def test_colour_is_for_terminals() -> None:
    stream = Terminal()
    assert wants_colour(stream, {"TERM": "xterm"})  # type: ignore[arg-type]
    assert not wants_colour(stream, {"TERM": "dumb"})  # type: ignore[arg-type]
    assert not wants_colour(stream, {"NO_COLOR": "1", "FORCE_COLOR": "1"})  # type: ignore[arg-type]
