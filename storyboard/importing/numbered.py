"""A word for a shot with its number, in any of the languages: `Shot 1`, `Scene II`, `第一镜`, `1. Szene`."""

from __future__ import annotations

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from storyboard.importing.source import Source
from storyboard.importing.vocabulary import alternatives, is_unspaced, number_words, words

_CJK_DIGITS = {digit: value for value, digit in enumerate("零一二三四五六七八九十")} | {"两": 2, "兩": 2}
_ROMAN = {"i": 1, "v": 5, "x": 10}
#: What may stand between a word and its number: `Shot #1`, `Szene Nr. 2`, `SHOT_03`.
_SIGN = r"[ ]?(?:[#№]|no\.?|nr\.?|n[°º]\.?|num(?:ber|ero|mer)?\.?|رقم|so(?=[ ]\d)|号)?[ ]?[-_.]?[ ]?"
_ORDINAL = r"(?:[.ªº°]|st|nd|rd|th|er|ere|eme|re|e|-?й|-?я|-?е|번째|번|个|個|つ目の)?"


class WordNumber(NamedTuple):
    """A word for a shot and its number. `certain`: it can only be a head; `3 shots` and `Shot: 3` may be text."""

    word: str
    number: int
    end: int
    certain: bool


@cache
def _pattern(kinds: tuple[str, ...]) -> re.Pattern[str]:
    """A word with its number after it (groups that end in 1) or before it (in 2)."""
    some = {word for kind in kinds for word in words(kind)}
    ordered = sorted(some, key=lambda word: (-len(word), word))
    closed = "|".join(re.escape(word).replace(r"\ ", r"[ _-]?") for word in ordered)
    names = alternatives(sorted(number_words(), key=lambda word: (-len(word), word)))
    digits = (
        r"(?P<digits{0}>\d{{1,6}})(?!\d)(?:\.\d{{1,2}}(?![\d:.,]))?(?P<letter{0}>[a-h](?![a-z]))?"
        r"|(?P<circled{0}>[①-⑳❶-❿])|(?P<cjk{0}>[一二三四五六七八九十两兩]{{1,3}})"
    )
    named = r"(?P<name{0}>" + names.replace("{", "{{").replace("}", "}}") + r")|(?P<roman{0}>[ivx]{{1,5}}(?![a-z]))"
    behind = (
        rf"(?P<word1>{closed})(?:(?P<gap>{_SIGN}|[ ]?:[ ]?)(?:{digits.format(1)})|[ _-]+(?:{named.format(1)}))"
        r"(?:[ ]?[号號번목目])?"
    )
    before = rf"(?:第[ ]?)?(?!\d+:\d)(?:{digits.format(2)}|{named.format(2)})(?P<ordinal>{_ORDINAL})[ ]?"
    return re.compile(rf"{behind}|{before}(?P<word2>{alternatives(ordered)})(?:目)?")


def read_word(source: Source, at: int, end: int, kinds: tuple[str, ...] = ("shot", "part")) -> WordNumber | None:
    """A word for a shot with its number at a place."""
    match = _pattern(kinds).match(source.flat, at, end)
    if not match:
        return None
    behind = match["word1"] is not None
    which = "1" if behind else "2"
    roman = match[f"roman{which}"]
    if roman and not source.text[slice(*match.span(f"roman{which}"))].isupper():
        return None
    word = match[f"word{which}"]
    if behind:
        plain = match["cjk1"] and len(word) == 1  # 镜一 … may be text
        certain = match["gap"] is not None and ":" not in match["gap"] and not plain
    else:
        certain = source.flat[at] == "第" or bool(match["ordinal"]) or bool(match["name2"]) or is_unspaced(word[0])
    return WordNumber(word, _value(match, which), match.end(), certain)


def _value(match: re.Match[str], which: str) -> int:
    if digits := match[f"digits{which}"]:
        return int(digits)
    if circled := match[f"circled{which}"]:
        return int(unicodedata.numeric(circled))
    if cjk := match[f"cjk{which}"]:
        return _of_cjk(cjk)
    if roman := match[f"roman{which}"]:
        values = [_ROMAN[letter] for letter in roman]
        return sum(-value if value < max(values[place:]) else value for place, value in enumerate(values))
    name = re.sub("[ _-]+", " ", match[f"name{which}"])
    return number_words().get(name) or number_words().get(name.replace(" ", ""), 0)


def _of_cjk(text: str) -> int:
    tens, ten, ones = text.partition("十")
    if not ten:
        return _CJK_DIGITS.get(text[0], 0)
    return 10 * (_CJK_DIGITS.get(tens[:1], 1) if tens else 1) + (_CJK_DIGITS.get(ones[:1], 0) if ones else 0)
