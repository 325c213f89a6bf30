"""The grammar: kept tables are its own, it is total, and Lark itself reads the same with it."""

from __future__ import annotations

from itertools import product

from hypothesis import given
from lark import Lark, Token, Tree

from storyboard import Document
from storyboard.syntax import tables
from storyboard.syntax.compile import compile_grammar, read_grammar
from tests.strategies import messy

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


@given(messy)
def test_lark_groups_the_same(text: str) -> None:
    if text.startswith("\ufeff"):
        return
    tree = LARK.parse(text)
    shots = [child for child in tree.children if isinstance(child, Tree) and child.data == "shot"]
    assert len(shots) == len(Document(text).tree.shots)
