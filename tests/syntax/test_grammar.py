"""The grammar: kept tables are its own, it is total, and Lark itself reads the same with it."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Sequence
from itertools import product
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from lark import Lark, Token, Tree

from storyboard import Document, Shot, Storyboard
from storyboard.errors import BoardError
from storyboard.syntax import tables
from storyboard.syntax.compile import compile_grammar, read_grammar
from storyboard.syntax.nodes import Line
from storyboard.syntax.source import decode
from tests.cli.run import ROOT
from tests.strategies import boards, messy

GRAMMAR = read_grammar()
LARK = Lark(GRAMMAR, parser="lalr", lexer="basic", keep_all_tokens=True)


def test_the_kept_tables_are_the_grammars_own() -> None:
    assert read_grammar() == GRAMMAR
    assert tables.GRAMMAR == GRAMMAR, "run `python -m storyboard.syntax.compile`"
    compiled = compile_grammar(GRAMMAR)
    assert {name: getattr(tables, name) for name in compiled} == compiled


def test_any_line_may_follow_any_lines() -> None:
    lines = ["Shot 1:\n", "duration: 5sec\n", "let a = b\n", "---\n", "camera: pan\n", "\n", "```\n", "what?\n"]
    assert len(lines) == len(tables.TERMINALS)
    for length in range(5):
        for text in map("".join, product(lines, repeat=length)):
            assert "".join(line.text for line in Document(text).lines()) == text


@given(messy)
def test_lark_reads_the_same(text: str) -> None:
    if text.startswith("\ufeff"):
        return
    ours = [(type(line).__name__, line.start, line.end) for line in Document(text).lines()]
    names = {"SHOT": "Head", "SETTING": "Field", "CUT": "CutMark"}
    theirs = [
        (names.get(token.type, token.type.title()), token.start_pos, token.end_pos)
        for token in LARK.parse(text).scan_values(lambda value: isinstance(value, Token))
    ]
    assert ours == theirs


Spans = list[tuple[int, int]]


def _loose(lines: Sequence[Line]) -> Spans:
    return [(line.start, line.end) for line in lines]


def _ours(text: str) -> object:
    """Our tree, whole: what every line is, where it stands, its loose lines, and what it belongs to."""

    def item(line: Line) -> object:
        return (type(line).__name__, (line.start, line.end), _loose(line.loose))

    tree = Document(text).tree
    shots = [(item(shot.head), list(map(item, shot.lines)), list(map(item, shot.outside))) for shot in tree.shots]
    return _loose(tree.loose), list(map(item, tree.preamble)), shots


def _larks(text: str) -> object:
    """Lark's own parse of the same text, in the same shape."""
    kinds = {"head": "Head", "field": "Field", "let": "Let", "cut": "CutMark", "gap": "Gap", "fence": "Fence"}

    def item(node: Tree[Token]) -> object:
        first, *loose = node.children
        assert isinstance(first, Token)
        return (kinds[node.data], (first.start_pos, first.end_pos), [(t.start_pos, t.end_pos) for t in loose])

    tree = LARK.parse(text)
    loose = [(token.start_pos, token.end_pos) for token in tree.children if isinstance(token, Token)]
    preamble, *shots = (child for child in tree.children if isinstance(child, Tree))
    found = []
    for shot in shots:
        head, *rest = shot.children
        outside = rest.pop().children if rest and rest[-1].data == "outside" else []
        found.append((item(head), list(map(item, rest)), list(map(item, outside))))
    return loose, list(map(item, preamble.children)), found


@given(messy)
def test_the_whole_tree_is_larks_own(text: str) -> None:
    text = text.lstrip("\ufeff")  # the parser passes over a byte-order mark, which is no part of the grammar
    assert _ours(text) == _larks(text)


@given(boards())
def test_the_whole_tree_of_a_generated_board_is_larks_own(board: Storyboard) -> None:
    assert _ours(board.dump()) == _larks(board.dump())


def test_the_whole_tree_of_every_case_is_larks_own() -> None:
    paths = sorted((ROOT / "tests" / "cases").rglob("*.story")) + sorted((ROOT / "examples").rglob("*.story"))
    assert len(paths) > 500
    for path in paths:
        text = decode(path.read_bytes()).lstrip("\ufeff")
        assert _ours(text) == _larks(text), path


def test_a_checkout_with_crlf_changes_nothing(tmp_path: Path) -> None:
    shutil.copytree(ROOT / "storyboard", tmp_path / "storyboard", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copytree(ROOT / "grammars", tmp_path / "grammars")
    for path in [*tmp_path.rglob("*.py"), *tmp_path.rglob("*.lark"), *tmp_path.rglob("*.toml")]:
        path.write_bytes(path.read_bytes().replace(b"\r\n", b"\n").replace(b"\n", b"\r\n"))
    program = (
        "import sys; from storyboard import Storyboard; from storyboard.syntax import compile, tables;"
        "board = Storyboard.parse('Shot 1:\\nduration: 15sec\\nScene: The plane takes off.\\n');"
        "assert compile.load_tables() is vars(tables) and 'lark' not in sys.modules;"
        "print(board.lint(), board.plan().jobs[0].prompt == board.prompt())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=tmp_path, capture_output=True, text=True, timeout=60, check=False
    )
    assert (done.stdout, done.stderr) == ("[] True\n", "")


@given(st.one_of(messy, boards().map(Storyboard.dump)))
def test_parsed_values_pass_every_check_of_built_ones(text: str) -> None:
    try:
        board = Storyboard.parse(text)
    except BoardError:
        return
    built = Storyboard(**{name: getattr(board, name) for name in Storyboard.model_fields})
    shots = [Shot(**{name: getattr(shot, name) for name in Shot.model_fields}) for shot in board]
    assert built == board
    assert shots == list(board)
