"""`use: cast.story`: what it brings, and what it must not do."""

from __future__ import annotations

from pathlib import Path

import pytest

from storyboard import Document, Storyboard
from storyboard.errors import BoardError
from storyboard.syntax.sharing import resolve_uses

SHOT = "Shot 1:\nduration: 10sec\nScene: {pilot} waves.\n"


def project(folder: Path, **files: str) -> Path:
    (folder / "storyboard.toml").write_text("")
    for name, text in files.items():
        path = folder / (name.replace("__", "/") + ".story")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    return folder / "board.story"


def test_definitions_and_style_come_over_and_the_board_wins(tmp_path: Path) -> None:
    board = project(
        tmp_path,
        board=f"use: parts/cast.story\nlet plane = a biplane\n\n{SHOT}",
        parts__cast="use: more.story\nlet pilot = Mia in a {jacket}\nlet plane = a jet\nstyle: ink\n",
        parts__more="let jacket = red jacket\nstyle: oil\n",
    )
    assert Storyboard.load(board).prompt().endswith("Scene: Mia in a red jacket waves. Style: ink")
    assert Storyboard.load(board).meaning.definitions["plane"] == "a biplane"


def test_a_later_file_wins_over_an_earlier(tmp_path: Path) -> None:
    board = project(
        tmp_path, board=f"use: a.story\nuse: b.story\n\n{SHOT}", a="let pilot = Ann\n", b="let pilot = Bo\n"
    )
    assert "Bo waves" in Storyboard.load(board).prompt()


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ({"board": "use: none.story\n"}, "board.story:1:6: `use: none.story`: file not found"),
        ({"board": "use: ../secret.story\n"}, "is outside the project folder"),
        ({"board": "use: /etc/passwd\n"}, "is outside the project folder"),
        ({"board": "use: board.story\n"}, "includes itself: board.story → board.story"),
        (
            {"board": "use: a.story\n", "a": "use: b.story\n", "b": "use: a.story\n"},
            "includes itself: a.story → b.story",
        ),
    ],
)
def test_what_cannot_be_used_is_told_at_the_use_line(files: dict[str, str], said: str, tmp_path: Path) -> None:
    board = project(tmp_path, **files)
    with pytest.raises(BoardError) as caught:
        Storyboard.load(board)
    assert said in caught.value.message


def test_a_link_that_leads_out_is_no_way_out(tmp_path: Path) -> None:
    outside = tmp_path / "outside.story"
    outside.write_text("let pilot = Eve\n")
    inside = tmp_path / "project"
    inside.mkdir()
    board = project(inside, board=f"use: link.story\n\n{SHOT}")
    (inside / "link.story").symlink_to(outside)
    with pytest.raises(BoardError, match="is outside the project folder"):
        Storyboard.load(board)


def test_a_chain_without_end_ends(tmp_path: Path) -> None:
    files = {f"f{n}": f"use: f{n + 1}.story\n" for n in range(300)}
    board = project(tmp_path, board="use: f0.story\n", **files)
    with pytest.raises(BoardError, match="more than 50 files deep"):
        Storyboard.load(board)


def test_a_text_from_no_file_has_no_folder() -> None:
    with pytest.raises(BoardError, match="was not read from a file"):
        Storyboard.parse(f"use: cast.story\n\n{SHOT}")


def test_a_board_keeps_its_use_lines(tmp_path: Path) -> None:
    board = Storyboard.load(project(tmp_path, board=f"use: cast.story\n\n{SHOT}", cast="let pilot = Mia\n"))
    assert "use: cast.story" in board.dump()
    assert board[:1].prompt() == board.prompt()


def test_a_problem_reached_by_many_ways_is_told_once(tmp_path: Path) -> None:
    files = {f"f{n}": "".join(f"use: f{later}.story\n" for later in range(n + 1, 40)) for n in range(40)}
    files["f39"] = "use: none.story\n"
    document = Document.load(project(tmp_path, board="use: f0.story\n", **files))
    assert len(resolve_uses(document, str(tmp_path)).problems) == 1
