"""Where a board's words stand: the stretches of its text that reach the prompt."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from storyboard.lint.context import WORDS, Context
from storyboard.syntax.fields import SPOKEN
from storyboard.syntax.nodes import Named


class Passage(NamedTuple):
    """A stretch of the document that is spoken: offsets, its shot (0: header), its field ("let": a definition)."""

    start: int
    end: int
    shot: int
    key: str


class Found(NamedTuple):
    """A match in a passage; `start` and `end` are offsets in the document."""

    start: int
    end: int
    passage: Passage
    match: re.Match[str]


def passages(context: Context) -> Iterator[Passage]:
    """Every passage: the style, the definitions, then shot by shot what joins the `Scene:` line."""
    style = context.document.header_field("style")
    if style:
        yield _passage(style, 0, "style")
    for let in context.document.lets:
        yield _passage(let, 0, "let")
    for shot in context.shots:
        open_keys = {key for key in shot.values if key in SPOKEN}
        for field in shot.node.fields():
            if field.key in open_keys and field.value:
                open_keys.discard(field.key)
                yield _passage(field, shot.number, field.key)


def _passage(line: Named, shot: int, key: str) -> Passage:
    return Passage(line.value_start, line.full_end if line.goes_on else line.end, shot, key)


def find(context: Context, pattern: str, shots: Container[int] | None = None) -> Iterator[Found]:
    """Every match of `pattern` (over lower case) in what is spoken, comments left out; only in `shots`, if given.

    Compiling and searching cost more than all else in a rule: ask `Context.words` first whether there can be a match.
    """
    lowered = context.lowered
    search = re.compile(pattern)
    if not search.search(lowered):
        return
    for passage in passages(context):
        if shots is not None and passage.shot not in shots:
            continue
        for match in search.finditer(lowered, passage.start, passage.end):
            start, end = match.span()
            if not _in_comment(lowered, start, passage.start):
                yield Found(start, end, passage, match)


def _in_comment(text: str, at: int, first: int) -> bool:
    begin = max(text.rfind("\n", first, at), text.rfind("\r", first, at))
    return begin >= 0 and text[begin:at].lstrip().startswith("#")


def triggers(words: str) -> frozenset[str]:
    """Words, written with blanks between them, as a set."""
    return frozenset(words.split())


class Terms:
    """Phrases to look for as whole words, whatever their case; CJK ones anywhere. Written with commas between them."""

    __slots__ = ("_phrases", "_words")

    def __init__(self, *phrases: str) -> None:
        self._phrases = [phrase.strip() for line in phrases for phrase in line.split(",")]
        self._words: dict[str, list[frozenset[str]]] = {}  # by one of them, the longest
        for phrase in self._phrases:
            words: list[str] = WORDS.findall(phrase)
            self._words.setdefault(max(words, key=len), []).append(frozenset(words))

    def find(self, context: Context) -> Iterator[Found]:
        """Every place where a phrase is spoken."""
        if self._may_occur(context.words):
            yield from find(context, self._pattern())

    def _may_occur(self, words: frozenset[str]) -> bool:
        """Whether all words of some phrase are there."""
        return any(phrase <= words for word in self._words.keys() & words for phrase in self._words[word])

    def _pattern(self) -> str:
        """All phrases in one pattern, the longer ones first; blanks in them are any blanks."""
        escaped = [re.escape(phrase) for phrase in sorted(self._phrases, key=len, reverse=True)]
        spaced = "|".join(phrase.replace("\\ ", r"\s+") for phrase in escaped)
        letter = rf"[^\W{_CJK}]"
        return rf"(?:(?<!{letter})|(?=[{_CJK}]))(?:{spaced})(?:(?!{letter})|(?<=[{_CJK}]))"


#: CJK stands in a text without blanks around it.
_CJK = r"\u3040-\u9fff"
