"""The conformance suite of the language: every file under `tests/cases/language`, as its README describes."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from storyboard import Document, Storyboard
from storyboard.errors import BoardError
from storyboard.lint.engine import lint_document
from storyboard.project import Asked, Project
from storyboard.syntax.format import format_document
from storyboard.syntax.source import encode

LANGUAGE = Path(__file__).parents[1] / "cases" / "language"
CASES = sorted(LANGUAGE.rglob("*.story"))
_MARK = re.compile(rb"^=== (\w+)\n", re.MULTILINE)


def read_case(path: Path) -> tuple[bytes, dict[str, bytes]]:
    """A case's board and its sections."""
    board, *rest = _MARK.split(path.read_bytes())
    return board, {name.decode(): body for name, body in zip(rest[::2], rest[1::2], strict=True)}


def results(board: bytes) -> dict[str, bytes]:
    """What the sections of a case should hold."""
    document = Document.from_bytes(board)
    found = lint_document(document, project=Project.find(LANGUAGE, Asked(select=("SB1",))))
    problems = [f"{d.begin.line}:{d.begin.column} {d.code}\n" for d in found]
    sections = {}
    try:
        read = Storyboard.of(document)
        sections["board"] = read.to_json() + "\n"
        sections["prompt"] = read.prompt() + "\n"
    except BoardError as error:
        sections["refused"] = error.message + "\n"
    sections["format"] = format_document(document)
    sections["problems"] = "".join(problems)
    return {name: encode(text) for name, text in sections.items()}


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.relative_to(LANGUAGE).with_suffix("").as_posix())
def test_language(path: Path, request: pytest.FixtureRequest) -> None:
    board, expected = read_case(path)
    found = results(board)
    if request.config.getoption("--update-cases"):
        sections = (b"=== " + name.encode() + b"\n" + body for name, body in found.items())
        path.write_bytes(board + b"".join(sections))
        return
    assert found == expected


@pytest.mark.parametrize("path", CASES, ids=lambda path: path.relative_to(LANGUAGE).with_suffix("").as_posix())
def test_one_form(path: Path) -> None:
    """The text comes back byte for byte; formatting twice changes nothing; a board and its prompt come back."""
    source, _ = read_case(path)
    document = Document.from_bytes(source)
    assert document.encode() == source
    formatted = format_document(document)
    assert format_document(Document(formatted)) == formatted
    try:
        board = Storyboard.of(document)
        prompt = board.prompt()
    except BoardError:
        return
    assert Storyboard.parse(board.dump()) == board
    assert Storyboard.parse(formatted) == board
    assert Storyboard.from_json(board.to_json()) == board
    assert json.loads(board.to_json()) == json.loads(Storyboard.from_json(board.to_json()).to_json())
    assert board.shots == () or Storyboard.parse(prompt).prompt() == prompt


def test_suite_is_large_enough_to_be_run_by_another_implementation() -> None:
    assert len(CASES) >= 150
