"""Which files a run is about, baselines, watching, and writing so that nothing is lost."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from lint_project import FIXABLE, GOOD, NO_SCENE, Lint

from storyboard.basics.files import write_atomically
from storyboard.errors import FileError, UsageError
from storyboard.lint.discover import changes, find_files
from storyboard.project.schema import glob_matches


def tree(root: Path, *names: str) -> None:
    for name in names:
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(GOOD)


# ------------------------------------------------------------------------------------- which files


def test_a_folder_is_all_boards_in_it_but_hidden_and_ignored_ones(project: Path) -> None:
    tree(project, "b.story", "a.story", "notes.txt", "sub/c.story", ".hidden/d.story", "out/e.story", "sub/draft.story")
    assert find_files(["."]) == ["a.story", "b.story", "out/e.story", "sub/c.story", "sub/draft.story"]
    (project / ".gitignore").write_text("out/\n*draft*\n")
    assert find_files(["."]) == ["a.story", "b.story", "sub/c.story"]
    (project / "sub" / ".gitignore").write_text("!draft.story\n")
    assert find_files(["."]) == ["a.story", "b.story", "sub/c.story", "sub/draft.story"]
    assert find_files(["out/e.story"]) == ["out/e.story"], "a file that is named is taken"


def test_the_gitignore_above_counts_within_a_repository_only(project: Path) -> None:
    tree(project, "sub/a.story", "sub/b.story")
    (project / ".gitignore").write_text("/sub/b.story\n")
    assert find_files(["sub"]) == ["sub/a.story", "sub/b.story"]
    (project / ".git").mkdir()
    assert find_files(["sub"]) == ["sub/a.story"]


def test_pathspec_is_imported_only_where_there_is_a_gitignore(project: Path) -> None:
    tree(project, "a.story")
    code = "import sys; from storyboard.cli import main; main(['lint', '.']); print('pathspec' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.endswith("False\n")
    (project / ".gitignore").write_text("b.story\n")
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout.endswith("True\n")


def test_globs_and_repeated_names(project: Path) -> None:
    tree(project, "a.story", "sub/c.story", "sub/deep/d.story", "x.txt")
    assert find_files(["*.story", "a.story", "sub/**/*.story"]) == ["a.story", "sub/c.story", "sub/deep/d.story"]
    tree(project, "[odd].story")
    assert find_files(["[odd].story"]) == ["[odd].story"], "a file that exists is no glob"
    with pytest.raises(UsageError, match=r"no \.story file matches"):
        find_files(["nowhere/*.story"])


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("drafts/**", "drafts/a.story", True),
        ("drafts/**", "drafts/deep/a.story", True),
        ("drafts/**", "other/drafts/a.story", False),
        ("**/drafts/*", "other/drafts/a.story", True),
        ("*.story", "deep/a.story", True),
        ("scenes/*.story", "scenes/deep/a.story", False),
        ("a?[0-9].story", "ab7.story", True),
        ("a[!0-9].story", "a7.story", False),
        ("drafts/", "drafts/a.story", True),
    ],
)
def test_globs_of_the_configuration(pattern: str, path: str, fits: bool) -> None:
    assert glob_matches(pattern, path) is fits


# --------------------------------------------------------------------------------------- baselines


def test_a_baseline_lets_the_old_pass_and_not_the_new(project: Path, lint: Lint) -> None:
    board = project / "a.story"
    board.write_text("Shot 1:\nduration: 15sec\n")
    assert lint("--select", "SB203", "--write-baseline").code == 0
    baseline = ("--select", "SB203", "--baseline", "storyboard-baseline.json")
    assert lint(*baseline).code == 0
    board.write_text("# Lines move\n\n\ntitle: Flight\n\nShot 1:\nduration: 15sec\n")
    assert lint(*baseline).code == 0
    board.write_text("Shot 1:\nduration: 15sec\n\nShot 2:\nduration: 15sec\n")
    result = lint(*baseline, "--output-format", "json")
    assert [item["start"]["line"] for item in json.loads(result.out)] == [4]


def test_a_finding_goes_with_its_shot(project: Path, lint: Lint) -> None:
    board = project / "a.story"
    board.write_text("Shot 1: Old\nduration: 5sec\n")
    lint("--select", "SB203", "--write-baseline")
    board.write_text("Shot 1: New\nduration: 5sec\nScene: It lands.\n\nShot 2: Old\nduration: 5sec\n")
    assert lint("--select", "SB203", "--baseline", "storyboard-baseline.json").code == 1
    board.write_text("Shot 1: New\nduration: 5sec\nScene: It lands.\n\nShot 1: Old\nduration: 5sec\n")
    assert lint("--select", "SB203", "--baseline", "storyboard-baseline.json").code == 0


def test_the_configuration_names_a_baseline(project: Path, lint: Lint) -> None:
    (project / "storyboard.toml").write_text('baseline = "known.json"\n')
    (project / "a.story").write_text(NO_SCENE)
    assert lint().code == 2
    assert lint("--write-baseline").code == 0
    assert (project / "known.json").exists()
    assert lint().code == 0


@pytest.mark.parametrize(
    "text", ["", "[]", '{"storyboard-baseline": 2}', '{"storyboard-baseline": 1, "files": {"a": [1]}}']
)
def test_a_file_that_is_no_baseline_is_refused(project: Path, lint: Lint, text: str) -> None:
    (project / "a.story").write_text(NO_SCENE)
    (project / "known.json").write_text(text)
    result = lint("--baseline", "known.json")
    assert result.code == 2
    assert "known.json: not a baseline file" in result.err


# ---------------------------------------------------------------------------------------- watching


def test_watching_wakes_for_a_change_a_new_file_and_one_that_goes(project: Path) -> None:
    tree(project, "a.story")
    acts: Iterator[object] = iter(
        [
            lambda: None,
            lambda: (project / "a.story").write_text(NO_SCENE),
            lambda: tree(project, "b.story"),
            lambda: (project / "a.story").unlink(),
        ]
    )
    slept = []

    def sleep(seconds: float) -> None:
        slept.append(seconds)
        next(acts)()  # type: ignore[operator]

    woken = changes(["."], sleep)
    assert [next(woken) for _ in range(4)] == [["a.story"], ["a.story"], ["a.story", "b.story"], ["b.story"]]
    assert len(slept) == 4


def test_watch_ends_with_ctrl_c_in_peace(project: Path) -> None:
    (project / "a.story").write_text(NO_SCENE)
    command = [sys.executable, "-m", "storyboard", "lint", "--watch"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        seen = ""
        while "Waiting for changes" not in seen:
            seen = process.stdout.readline()
        process.send_signal(signal.SIGINT)
        _, errors = process.communicate(timeout=20)
    assert process.returncode == 0
    assert "Traceback" not in errors


# ----------------------------------------------------------------------------------------- writing


def test_writing_follows_links_and_keeps_the_mode(tmp_path: Path) -> None:
    real, link = tmp_path / "real.story", tmp_path / "link.story"
    real.write_text("old")
    real.chmod(0o600)
    link.symlink_to(real)
    write_atomically(link, b"new")
    assert link.is_symlink()
    assert real.read_text() == "new"
    assert real.stat().st_mode & 0o777 == 0o600


def test_a_write_that_fails_leaves_the_old_file_and_nothing_beside_it(tmp_path: Path) -> None:
    board = tmp_path / "a.story"
    board.write_text("old")
    code = (
        "import resource, signal, sys\n"
        "from storyboard.basics.files import write_atomically\n"
        "signal.signal(signal.SIGXFSZ, signal.SIG_IGN)\n"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (100, 100))\n"  # as a full disk: the write ends with an error
        "write_atomically(sys.argv[1], b'x' * 100_000)\n"
    )
    done = subprocess.run([sys.executable, "-c", code, str(board)], capture_output=True, text=True)
    assert "cannot write" in done.stderr
    assert board.read_text() == "old"
    assert os.listdir(tmp_path) == ["a.story"]


def test_killed_while_writing_the_old_file_stands(tmp_path: Path) -> None:
    board = tmp_path / "a.story"
    board.write_text("old")
    code = (
        "import os, signal, sys\n"
        "from storyboard.basics import files\n"
        "os.fsync = lambda handle: os.kill(os.getpid(), signal.SIGKILL)\n"
        "files.write_atomically(sys.argv[1], b'new')\n"
    )
    assert subprocess.run([sys.executable, "-c", code, str(board)]).returncode == -signal.SIGKILL
    assert board.read_text() == "old"
    write_atomically(board, b"new")
    assert board.read_text() == "new"


def test_writing_where_there_is_no_folder_is_said(tmp_path: Path) -> None:
    with pytest.raises(FileError, match="cannot write"):
        write_atomically(tmp_path / "nowhere" / "a.story", b"x")


def test_fix_over_several_files_writes_only_those_that_change(project: Path, lint: Lint) -> None:
    (project / "a.story").write_text(FIXABLE)
    (project / "b.story").write_text(GOOD)
    before = (project / "b.story").stat().st_ino
    assert lint("--fix").code == 0
    assert (project / "a.story").read_text() == GOOD
    assert (project / "b.story").stat().st_ino == before
