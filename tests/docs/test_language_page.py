"""`docs/language.md`: every example in it is run."""

from __future__ import annotations

import json
import re

from storyboard import Storyboard
from storyboard.cli.schema import board_schema
from storyboard.syntax.fields import BY_KEY, HEADER_FIELDS, SHOT_FIELDS, FieldSpec
from tests.cli.run import ROOT

PAGE = (ROOT / "docs" / "language.md").read_text("utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)


def test_every_board_is_a_board_and_says_the_prompt_that_follows_it() -> None:
    boards = 0
    board = None
    for kind, text in BLOCKS:
        if kind == "story":
            board = Storyboard.parse(text)
            boards += 1
        elif kind == "prompt":
            assert board
            assert board.prompt() + "\n" == text
    assert boards >= 5


def test_the_python_runs() -> None:
    programs = [text for kind, text in BLOCKS if kind == "python"]
    assert programs
    for program in programs:
        exec(compile(program, "docs/language.md", "exec"), {})


def test_the_published_schema_is_the_boards_own() -> None:
    published = json.loads((ROOT / "docs" / "board.schema.json").read_text("utf-8"))
    assert published == board_schema()


def test_the_tables_have_a_row_for_every_field() -> None:
    for where, fields in (("Shots", SHOT_FIELDS), ("The header", HEADER_FIELDS)):
        section = PAGE.split(f"\n## {where}\n")[1].split("\n## ")[0]
        rows = [line for line in section.split("\n### ")[0].splitlines() if line.startswith("| `")]
        assert rows == [row(BY_KEY[key]) for key in fields]


def row(spec: FieldSpec) -> str:
    value = "one line" if spec.one_line else "text"
    return f"| `{spec.name}` | {value} | {spec.doc}{'' if spec.label is None else '; part of the prompt'} |"
