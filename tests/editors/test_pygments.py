"""The Pygments lexer agrees with the parser, and loses nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.token import Comment, Keyword, Name

from storyboard.lsp.lexer import StoryLexer
from storyboard.syntax.document import Document
from storyboard.syntax.nodes import Field, Head
from tests.strategies import messy

ROOT = Path(__file__).parents[2]
BOARDS = [*sorted((ROOT / "tests" / "cases").rglob("*.story")), *sorted((ROOT / "examples").glob("*.story"))]


@pytest.mark.parametrize("folder", sorted({board.parent for board in BOARDS}), ids=lambda folder: folder.name)
def test_heads_fields_and_comments_are_what_the_parser_reads(folder: Path) -> None:
    for board in folder.glob("*.story"):
        document = Document(board.read_bytes().decode("utf-8", "replace"))
        tokens = list(StoryLexer().get_tokens_unprocessed(document.text))
        assert "".join(text for _, _, text in tokens) == document.text
        inside = [line for line in document.lines() if not any(line in shot.outside for shot in document.tree.shots)]
        assert {at for at, token, _ in tokens if token is Keyword} == {
            line.word_start for line in inside if type(line) is Head
        }
        assert {at for at, token, _ in tokens if token is Name.Attribute} == {
            line.name_start for line in inside if type(line) is Field
        }
        assert {at for at, token, _ in tokens if token is Comment.Single} >= {
            start for line in inside for start, _ in line.comments()
        }


@given(messy)
def test_no_character_is_lost(text: str) -> None:
    assert "".join(piece for _, _, piece in StoryLexer().get_tokens_unprocessed(text)) == text


def test_pygments_finds_it_by_name() -> None:
    from pygments.lexers import get_lexer_by_name

    page = highlight("Shot 1:\nduration: 5sec\nScene: <b>.\n", get_lexer_by_name("story"), HtmlFormatter())
    assert '<span class="k">Shot</span>' in page and "&lt;b&gt;" in page
