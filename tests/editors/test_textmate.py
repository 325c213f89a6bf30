"""The TextMate grammar and the parser agree on what a head, a field, a definition and a comment is."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from storyboard.syntax.document import Document
from storyboard.syntax.nodes import Field, Head, Named

ROOT = Path(__file__).parents[2]
GRAMMAR = ROOT / "grammars" / "story.tmLanguage.json"
TESTER = ROOT / "editors" / "node_modules" / ".bin" / "vscode-tmgrammar-test"

HEAD, FIELD = "keyword.control.shot.story", "entity.name.tag.field.story"
DEFINITION, COMMENT = "variable.other.definition.story", "comment.line.number-sign.story"
#: Begins an assertion in the tester's files; no board has a line that begins so.
MARK = "@@"


def test_the_grammar_for_editors_is_made_from_the_language() -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "editors" / "textmate.py", "--check"], capture_output=True, text=True, timeout=60
    )
    assert done.returncode == 0, done.stderr


def pieces(document: Document) -> Iterator[tuple[int, int, str]]:
    """What has a scope of its own, as the parser sees it: offsets and scope."""
    for line in document.lines():
        if type(line) is Head:
            yield line.word_start, line.word_end, HEAD
        elif isinstance(line, Named):
            yield line.name_start, line.name_end, FIELD if type(line) is Field else DEFINITION
        yield from ((start, end, COMMENT) for start, end in line.comments())


def columns(text: str) -> int:
    """The length of a text as editors count it: in UTF-16."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def assertions(row: str, marked: list[tuple[int, int, str]]) -> Iterator[str]:
    """The tester's lines for one row: what must have a scope, and that nothing else has one."""
    at = 0
    for start, end, scope in [*marked, (len(row), len(row), "")]:
        if start > at:
            yield _assert(row, at, start, f"- {HEAD} {FIELD} {DEFINITION} {COMMENT}")
        if scope:
            yield _assert(row, start, end, scope)
        at = end


def _assert(row: str, start: int, end: int, scopes: str) -> str:
    return f"{MARK} <{'~' * columns(row[:start])}{'-' * columns(row[start:end])} {scopes}"


def spec(document: Document, name: str) -> str:
    """A board as a file of the tester's."""
    lines = [f'{MARK} SYNTAX TEST "source.story" "{name}"']
    found = sorted(pieces(document))
    start = 0
    for row in document.text.split("\n"):
        marked = [(max(a - start, 0), b - start, scope) for a, b, scope in found if start <= a < start + len(row) + 1]
        lines.append(row)
        lines += assertions(row, [piece for piece in marked if piece[1] > piece[0]])
        start += len(row) + 1
    return "\n".join(lines) + "\n"


@pytest.mark.skipif(not TESTER.exists(), reason="vscode-tmgrammar-test is not installed: run .ci/setup")
def test_highlighting_and_parser_agree_on_every_case(tmp_path: Path) -> None:
    boards = [*sorted((ROOT / "tests" / "cases").rglob("*.story")), *sorted((ROOT / "examples").glob("*.story"))]
    written = 0
    for board in boards:
        data = board.read_bytes()
        text = data.decode("utf-8", "replace").removeprefix("\ufeff").replace("\r\n", "\n")
        if b"\0" in data or any(
            mark in text for mark in ("\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028")
        ):
            continue  # editors and this language do not end lines at the same characters
        name = "-".join(board.relative_to(ROOT).parts)
        (tmp_path / name).write_text(spec(Document(text), name), encoding="utf-8")
        written += 1
    assert written > len(boards) * 0.9
    done = subprocess.run(
        [TESTER, "-c", "-g", GRAMMAR, f"{tmp_path}/*.story"], capture_output=True, text=True, timeout=120, cwd=tmp_path
    )
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-2000:]
