"""`import_text` and `storyboard import`: what they say, what they keep, how they end."""

from __future__ import annotations

import json
import re
from decimal import Decimal
from pathlib import Path

import pytest

from storyboard import import_text
from storyboard.errors import BoardError, UsageError
from storyboard.importing import looks_like
from storyboard.importing.decode import decode
from tests.cli.run import EXAMPLES, storyboard

ANSWER = (EXAMPLES / "chat-answer.txt").read_text("utf-8")
UNTIMED = "Shot 1: A door opens.\nShot 2 (3s): A cat walks in.\nShot 3: The door shuts.\n"
VERSIONS = "Version 1: Ink\n0-2s: A fox wakes.\n2-4s: It digs.\n\nVersion 2: Paper\n0-3s: A crane.\n3-6s: It folds.\n"


def test_every_character_is_accounted_for_in_order() -> None:
    report = import_text(ANSWER).report
    assert "".join(one.text for one in report.stretches) == ANSWER
    assert [one.start for one in report.stretches] == sorted(one.start for one in report.stretches)
    assert [one.line for one in report.not_filmed] == [1, 18]
    assert 0 < report.share_not_filmed < 0.3


def test_talk_stays_as_comments_at_its_place() -> None:
    lines = import_text(ANSWER).text.splitlines()
    assert lines[0].startswith("# Sure!")
    assert lines[-1].startswith("# Let me know")


def test_a_duration_that_is_not_stated_is_left_out_and_named() -> None:
    imported = import_text(UNTIMED)
    assert [shot.duration for shot in imported.shots] == [None, Decimal(3), None]
    assert imported.text.count("no duration stated") == 2
    with pytest.raises(BoardError, match="shots 1, 3 state no duration"):
        _ = imported.board


def test_an_estimate_is_made_when_asked_for_and_said() -> None:
    imported = import_text(UNTIMED, estimate=True)
    assert [shot.duration for shot in imported.shots] == [2, 3, 2]
    assert any("estimated the duration of 2 shots" in notice for notice in imported.report.notices)
    assert imported.board.seconds == 7


def test_of_several_versions_one_is_read_and_the_number_is_said() -> None:
    first, second = import_text(VERSIONS), import_text(VERSIONS, variant=2)
    assert [shot.scene for shot in first.shots] == ["A fox wakes.", "It digs."]
    assert [shot.scene for shot in second.shots] == ["A crane.", "It folds."]
    assert first.report.variants == 2
    assert "2 versions" in first.report.notices[0]
    assert "A crane." in first.text  # kept as a comment
    with pytest.raises(UsageError, match="no version 3"):
        import_text(VERSIONS, variant=3)


@pytest.mark.parametrize(
    ("text", "seconds", "notice"),
    [
        ("0-3s: a\n4-8s: b\n9-12s: c\n", [3, 5, 4], ""),
        ("0-4s: a\n6-9s: b\n", [4, 3], "shot 2: begins 2 s after the shot before"),
        ("0-4s: a\n3-8s: b\n", [4, 5], "shot 2: overlaps the shot before by 1 s"),
        (
            "Shot 1 (0-4s, 5 seconds): a\nShot 2 (4-6s): b\n",
            [5, 2],
            "shot 1: the times give 4 s, the stated length is 5 s",
        ),
        ("Total: 9 seconds\n0-4s: a\n4-8s: b\n", [4, 4], "the text states 9 s in all; its shots last 8 s"),
        ("00:00:00:00 - 00:00:01:12 | a\n00:00:01:12 - 00:00:02:00 | b\n", ["1.5", "0.5"], "assumed 24 fps"),
        ("Total: 12s\nAt 0s: a\nAt 5s: b\n", [5, 7], "shot 2: ends with the stated total of 12 s"),
    ],
)
def test_times_are_kept_and_doubts_are_said(text: str, seconds: list[float], notice: str) -> None:
    imported = import_text(text)
    assert [shot.duration for shot in imported.shots] == [Decimal(str(one)) for one in seconds]
    assert notice in " ".join(imported.report.notices)


def test_a_board_comes_back_as_it_is_but_for_its_form() -> None:
    board = (EXAMPLES / "espresso.story").read_text("utf-8")
    assert import_text(board).text == board
    loose = re.sub(r"(?<=\d)sec$", " seconds", board.replace("Shot 1:", "**SHOT 1:**"), flags=re.MULTILINE)
    assert import_text(loose).text == board


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-8-sig", "gb18030", "big5"])
def test_chinese_is_read_in_the_encodings_of_old_editors(encoding: str) -> None:
    text = "鏡頭1（0-3秒）：老漁夫收起漁網，月光落在船舷。\n鏡頭2（3-7秒）：他點亮船頭的燈，霧散了。\n"
    read = decode(text.encode(encoding))
    assert read.text == text
    assert (read.encoding is None) == (encoding == "utf-8-sig")


@pytest.mark.parametrize(
    ("encoding", "text"),
    [
        ("shift_jis", "カット1（0-3秒）：夕暮れの縁側で祖父がうちわをあおぐ。風鈴が鳴る。"),
        ("euc_kr", "샷 1 (0-3초): 안개 낀 부두에서 소녀가 잠들어 있다."),
        ("cp1251", "Кадр 1 (0-3 сек): Туман над причалом, скрипит старый канат."),
        ("cp1252", "Plan 1 (0-3 s) : une goutte tombe sur l’évier, à côté d’une tasse fêlée."),
    ],
)
def test_other_languages_are_read_in_theirs(encoding: str, text: str) -> None:
    assert decode(text.encode(encoding)).text == text


def test_no_shot_is_no_board() -> None:
    imported = import_text("Dear Ana, see you on Monday.")
    assert not imported.shots
    assert imported.text == ""
    assert imported.report.share_not_filmed == 1
    with pytest.raises(BoardError, match="no shots"):
        _ = imported.board


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (ANSWER, "other words"),
        ("[0:00-0:04] a\n[0:04-0:08] b\n", "time stamps"),
        ("| Shot | Time | Visual |\n|---|---|---|\n| 1 | 3s | a dog |\n", "a table"),
        ('[{"duration": 3, "scene": "a dog runs"}]', "records"),
        ("shots:\n  - duration: 3\n    scene: a dog\n", "records"),
        ("Shot;Duration;Scene\n1;3;a dog\n", "spreadsheet"),
        ("INT. KITCHEN - DAY\n\nA dog.\n", "screenplay"),
    ],
)
def test_it_says_what_a_text_looks_like(text: str, name: str) -> None:
    assert name in (looks_like(text) or "")


def test_it_takes_no_board_for_another_notation() -> None:
    for path in EXAMPLES.glob("*.story"):
        assert looks_like(path.read_text("utf-8")) is None, path
    assert looks_like("Shopping:\n1. milk\n2. bread\n") is None


# ---------------------------------------------------------------------------------------- the command


def test_the_board_goes_to_standard_output_and_the_report_to_standard_error(tmp_path: Path) -> None:
    done = storyboard("import", EXAMPLES / "chat-answer.txt")
    assert done.returncode == 0
    assert done.stdout == import_text(ANSWER).text
    assert "3 shots, 15 s" in done.stderr
    assert "line 18: Let me know" in done.stderr


def test_it_writes_a_file_and_reads_standard_input(tmp_path: Path) -> None:
    done = storyboard("import", "-", "-o", tmp_path / "film.story", stdin=ANSWER)
    assert (done.returncode, done.stdout) == (0, "")
    assert storyboard("lint", tmp_path / "film.story").returncode == 0
    assert storyboard("fmt", "--check", tmp_path / "film.story").returncode == 0


def test_json_has_shots_text_and_every_piece() -> None:
    done = storyboard("import", "-", "--output-format", "json", stdin=UNTIMED)
    said = json.loads(done.stdout)
    assert [shot["duration"] for shot in said["shots"]] == [None, 3, None]
    assert "".join(piece["text"] for piece in said["pieces"]) == UNTIMED
    assert said["text"] == import_text(UNTIMED).text


def test_it_ends_with_1_without_shots_and_2_for_wrong_usage(tmp_path: Path) -> None:
    assert storyboard("import", "-", stdin="Hello there.").returncode == 1
    assert storyboard("import", tmp_path / "missing.txt").returncode == 2
    assert storyboard("import", "-", "--from", "papyrus", stdin=ANSWER).returncode == 2
    assert storyboard("import", "-", "--variant", "4", stdin=VERSIONS).returncode == 2


def test_it_says_which_encoding_was_assumed(tmp_path: Path) -> None:
    path = tmp_path / "film.txt"
    path.write_bytes("镜头1（0-3秒）：一只猫从窗台跳下，打翻了花瓶。".encode("gb18030"))
    done = storyboard("import", path)
    assert done.returncode == 0
    assert "read as GB18030" in done.stderr
    assert "一只猫从窗台跳下" in done.stdout


@pytest.mark.parametrize("command", [("fmt", "--check"), ("plan",), ("prompt",), ("lint",)])
def test_other_commands_name_the_import(command: tuple[str, ...]) -> None:
    done = storyboard(*command, EXAMPLES / "chat-answer.txt")
    said = done.stdout + done.stderr
    assert done.returncode
    assert "this looks like a storyboard" in said
    assert "storyboard import" in said
