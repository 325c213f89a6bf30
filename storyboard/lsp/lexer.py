"""The Pygments lexer: documentation and terminals highlight boards exactly as the language reads them."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from pygments.lexer import Lexer
from pygments.token import Comment, Generic, Keyword, Name, Number, Punctuation, String, Text, _TokenType

from storyboard.syntax.document import Document
from storyboard.syntax.highlight import spans

#: Pygments' tokens for the kinds of highlighting.
TOKENS: dict[str, _TokenType] = {
    "shot": Keyword,
    "number": Number.Integer,
    "title": Name.Class,
    "field": Name.Attribute,
    "unknown": Name.Attribute,
    "keyword": Keyword.Declaration,
    "name": Name.Variable,
    "value": String,
    "text": Text,
    "cut": Generic.Strong,
    "comment": Comment.Single,
    "fence": Punctuation,
    "stray": Generic.Deleted,
}


class StoryLexer(Lexer):
    """Lexer for `.story` boards."""

    name = "Storyboard"
    aliases: ClassVar[list[str]] = ["story", "storyboard"]
    filenames: ClassVar[list[str]] = ["*.story"]

    def get_tokens_unprocessed(self, text: str) -> Iterator[tuple[int, _TokenType, str]]:
        """Yield (offset, token, text) for all of a text."""
        at = 0
        for span in spans(Document(text)):
            if span.start > at:
                yield at, _between(text[at : span.start]), text[at : span.start]
            yield span.start, TOKENS[span.kind], text[span.start : span.end]
            at = span.end
        if at < len(text):
            yield at, _between(text[at:]), text[at:]


def _between(text: str) -> _TokenType:
    return Punctuation if text.strip() else Text.Whitespace
