"""The parts of a board's text that reach the prompt, and search in them."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from typing import NamedTuple

from storyboard.lint.context import Context, words_of
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
    """Yield every passage: the style, the definitions, then what joins each shot's `Scene:` line."""
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
    """Yield every match of `pattern` (in lower case) in the passages, without comments; only in `shots`, if given.

    Compiling and searching is the slowest part of a rule: check with `Context.words` first whether a match is possible.
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
    """Return the words of a text as a set."""
    return frozenset(words.split())


class Terms:
    """Comma-separated phrases, found as whole words in any case; CJK phrases are found anywhere."""

    __slots__ = ("_phrases", "_words")

    def __init__(self, *phrases: str) -> None:
        self._phrases = [phrase.strip() for line in phrases for phrase in line.split(",")]
        self._words: dict[str, list[frozenset[str]]] = {}  # by one of them, the longest
        for phrase in self._phrases:
            words = words_of(phrase)
            rare = [word for word in words if word not in _EVERYWHERE] or words
            self._words.setdefault(max(rare, key=len), []).append(frozenset(words))

    @property
    def words(self) -> frozenset[str]:
        """The words of which one occurs wherever a phrase does."""
        return frozenset(self._words)

    def find(self, context: Context) -> Iterator[Found]:
        """Yield every occurrence of a phrase in what is sent."""
        if self._may_occur(context.words):
            yield from find(context, self._pattern())

    def _may_occur(self, words: frozenset[str]) -> bool:
        """Whether all words of some phrase occur."""
        return any(phrase <= words for word in self._words.keys() & words for phrase in self._words[word])

    def _pattern(self) -> str:
        """Return one pattern of all phrases, longest first; a space in them matches any white space."""
        escaped = [re.escape(phrase) for phrase in sorted(self._phrases, key=len, reverse=True)]
        spaced = "|".join(phrase.replace("\\ ", r"\s+") for phrase in escaped)
        letter = rf"[^\W{_CJK}]"
        return rf"(?:(?<!{letter})|(?=[{_CJK}]))(?:{spaced})(?:(?!{letter})|(?<=[{_CJK}]))"


#: Words of the language itself: no board is without them.
_EVERYWHERE = ("shot", "duration", "scene")
#: CJK text has no spaces between words.
_CJK = r"\u3040-\u9fff"
