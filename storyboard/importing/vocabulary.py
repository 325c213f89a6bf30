"""The vocabulary of all languages: `vocabulary.toml` as look-ups and as pieces of patterns."""

from __future__ import annotations

import os
import re
from collections.abc import Iterable
from functools import cache
from typing import Any

from storyboard.importing.source import flatten

_FILE = os.path.join(os.path.dirname(__file__), "vocabulary.toml")

#: Scripts that write spaces between words (folded: Latin letters have no accents).
_SPACED = (("a", "z"), ("\u0370", "\u052f"), ("\u0600", "\u06ff"), ("\u0900", "\u097f"))

#: Meanings of labels that say how long something lasts or when; a label of several words with one of theirs has it too.
TIMES = ("duration", "time", "start", "end", "total")
_MARKS = re.compile(r"[*_`~#]+")
_ASIDE = re.compile(r"\s*[(\[][^()\[\]]*[)\]]?\s*")
_CAMEL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_PARTS = re.compile(r"\s*(?:[/&+|、・,·:]|\band\b|\by\b|\bund\b|\bet\b|\be\b|\bи\b|\bve\b|和|与|及)\s*")
_NUMBERED = re.compile(r"[\s_-]*(?:\d+|[a-d])\s*$")


@cache
def languages() -> dict[str, dict[str, Any]]:
    """The table as it is written, without the signs."""
    return {name: words for name, words in _table().items() if name != "signs"}


@cache
def _table() -> dict[str, dict[str, Any]]:
    import tomllib

    with open(_FILE, "rb") as file:
        return tomllib.load(file)


@cache
def words(kind: str) -> tuple[str, ...]:
    """The words of a kind in all languages, folded, longest first."""
    found = {flatten(word) for language in languages().values() for word in language.get(kind, ())}
    return tuple(sorted(found, key=lambda word: (-len(word), word)))


def alternatives(some: Iterable[str]) -> str:
    """A pattern for any of some folded words; one of an alphabet ends where its letters end."""
    return "|".join(_word_pattern(word) for word in some)


def _word_pattern(word: str) -> str:
    escaped = re.escape(word).replace(r"\ ", r"[ _-]?")
    return f"{escaped}{boundary(word[-1])}"


def boundary(letter: str) -> str:
    """What must follow a word's last letter: no further one, if its script writes spaces between words."""
    for first, last in _SPACED:
        if first <= letter <= last:
            return f"(?![{first}-{last}])"
    return ""


def is_unspaced(letter: str) -> bool:
    """Whether a letter belongs to a script that writes words without spaces between them, or joins endings to them."""
    return "\u2e80" <= letter <= "\u9fff" or "\uac00" <= letter <= "\ud7af" or "\u3040" <= letter <= "\u30ff"


@cache
def number_words() -> dict[str, int]:
    """Number words and their numbers; the first of one with several meanings."""
    found: dict[str, int] = {}
    for language in languages().values():
        for number, forms in enumerate(language["numbers"], 1):
            for form in forms.split("|"):
                found.setdefault(flatten(form), number)
    return found


@cache
def _labels() -> dict[str, str]:
    found: dict[str, str] = {}
    for language in languages().values():
        for meaning, labels in language["labels"].items():
            for label in labels:
                found.setdefault(_plain(label), meaning)
    for word in words("total"):
        found.setdefault(word, "total")
    return found


@cache
def signs() -> dict[str, str]:
    """Emoji and what a line that begins with one says."""
    return {sign: meaning for meaning, some in _table()["signs"].items() for sign in some}


def _plain(label: str) -> str:
    folded = _MARKS.sub(" ", flatten(label)).replace("-", " ")
    return " ".join(folded.split()).strip(" .:")


@cache
def meaning_of(label: str, *, loosely: bool = True) -> str | None:
    """What a label means, or None: `Camera movement`, `Dialogue/Whisper`, `durationSec`, `【画面】`, `Audio (voice)`.

    `loosely`: a label that only contains a known one means the same, if it is short.
    """
    known = _labels()
    if exact := known.get("#" if label.strip() == "#" else _plain(label)):
        return exact
    plain = _plain(_CAMEL.sub(" ", label.strip("[]【】()（） ")).replace("_", " "))
    bare = _ASIDE.sub(" ", plain).strip()
    for one in (plain, bare, _NUMBERED.sub("", bare)):
        if one in known:
            return known[one]
    if not loosely:
        return None
    return next((known[part] for part in _PARTS.split(bare) if part in known), None) or _loosely(bare, known)


@cache
def is_known(label: str) -> bool:
    """Whether a label, apart from its markup and a number after it, is in the vocabulary word for word."""
    plain = _plain(_CAMEL.sub(" ", label.strip("[]【】()（） ")).replace("_", " "))
    return plain in _labels() or _NUMBERED.sub("", plain) in _labels()


def _loosely(label: str, known: dict[str, str]) -> str | None:
    parts = label.split()
    if not parts or len(parts) > 4 or len(label) > 40:
        return None
    if len(parts) == 1 and not (label[0].isalpha() and is_unspaced(label[0])):
        return None
    if is_unspaced(label[0]) and len(label) <= 8:
        for length in range(len(label) - 1, 1, -1):
            for piece in (label[-length:], label[:length]):
                if piece in known:
                    return known[piece]
    for part in parts:
        if known.get(part) in TIMES and part not in ("a", "de", "von", "from", "to", "in", "out", "m", "time", "end"):
            return known[part]
    for length in range(len(parts) - 1, 0, -1):
        for piece in (" ".join(parts[:length]), " ".join(parts[-length:])):
            if known.get(piece) not in (None, "number", "title", "start", "end", *TIMES) and len(piece) > 2:
                return known[piece]
    return None


@cache
def starts_with(kind: str) -> re.Pattern[str]:
    """Matches a folded text that begins with a word of a kind."""
    return re.compile(rf"(?:{alternatives(words(kind))})")


@cache
def headings() -> frozenset[str]:
    """Titles of sections, folded."""
    return frozenset(_plain(word) for word in words("heading"))


@cache
def holds_look() -> re.Pattern[str]:
    """Finds a word that says how a film looks."""
    return re.compile(anywhere(words("look")))


def anywhere(some: Iterable[str]) -> str:
    """A pattern for some folded words within a text: whole words, if the script writes spaces between them."""
    return "|".join(
        re.escape(word) if is_unspaced(word[0]) else rf"(?<![^\W\d_])(?:{_word_pattern(word)})" for word in some
    )
