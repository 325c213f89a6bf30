"""The canonical prompt: what a service in storyboard mode is sent, byte for byte.

Format: CometAPI `sora-2/official/create-video` and `sora-2/self-developed/create-video`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from decimal import Decimal

from storyboard.basics.patterns import lazy
from storyboard.errors import BoardError
from storyboard.syntax.fields import SPOKEN
from storyboard.syntax.values import format_milliseconds, unsplit

_ENDED = lazy(r"[.!?…。！？][\"'”’»)\]）」』*]*\Z")
_BRACES = re.compile(r"\{\{|\}\}|\{\s*([^\W\d][\w-]*)\s*\}")


def canonical_prompt(shots: Iterable[tuple[Decimal, str]]) -> str:
    """The canonical text of shots given as (seconds, the whole text of the scene), numbered from 1.

    Every text comes out as one line, so nothing in it can be taken for a shot.
    """
    return "\n\n".join(
        f"Shot {number}:\nduration: {format_seconds(seconds)}\nScene: {one_line(text)}"
        for number, (seconds, text) in enumerate(shots, 1)
    )


def one_line(text: str) -> str:
    """A text with everything that a reader could take for a line's end made a space."""
    return text if text.isprintable() else " ".join(text.splitlines()).replace("\t", " ")


def format_seconds(seconds: Decimal) -> str:
    """Seconds in the canonical form: `7.5sec`. Whole milliseconds only."""
    return format_milliseconds(int(seconds * 1000))


def spoken_text(
    values: Mapping[str, str],
    *,
    style: str | None = None,
    order: Iterable[str] = SPOKEN,
    definitions: Mapping[str, str] | None = None,
) -> str:
    """The one line that a shot's `Scene:` becomes.

    `values` are the shot's fields by key. The spoken ones follow each other as sentences in the given
    order, the style with them; definitions are expanded. A scene alone stays exactly as it is.
    """
    parts = []
    for key in order:
        text = style if key == "style" else values.get(key)
        if text:
            label = SPOKEN[key]
            text = expand(unsplit(text), definitions or {})
            parts.append(f"{label}: {text}" if label else text)
    return " ".join([*(_ended(part) for part in parts[:-1]), *parts[-1:]])


def _ended(sentence: str) -> str:
    if _ENDED.search(sentence):
        return sentence
    return sentence.rstrip(",;:，；：、") + ("。" if _is_cjk(sentence[-1]) else ".")


def _is_cjk(character: str) -> bool:
    # Compared, not matched: a set of so many characters takes longer to compile than a board to lint.
    return "\u3040" <= character <= "\u30ff" or "\u3400" <= character <= "\u9fff" or "\uf900" <= character <= "\ufaff"


def uses(text: str) -> list[tuple[str, int, int]]:
    """The `{name}` uses in a text: (name, start, end)."""
    return [(match[1], match.start(), match.end()) for match in _BRACES.finditer(text) if match[1]]


def expand(text: str, definitions: Mapping[str, str]) -> str:
    """Put definitions in the place of their `{name}`, and one brace for two.

    In a board without definitions braces are plain text: canonical text means exactly itself. An unknown
    name stays as it is (the linter reports it). Raises BoardError where definitions use each other in a circle
    or grow beyond all measure.
    """
    if not definitions or ("{" not in text and "}" not in text):
        return text
    return _expand(text, definitions, (), {})


#: How long one expanded text may get, in characters, and how deep definitions may use each other.
_MOST = 1_000_000
_DEEPEST = 50


def _expand(text: str, definitions: Mapping[str, str], within: tuple[str, ...], known: dict[str, str]) -> str:
    pieces: list[str] = []
    at = length = 0
    for match in _BRACES.finditer(text):
        pieces += (text[at : match.start()], _meant(match, definitions, within, known))
        at = match.end()
        length += len(pieces[-1]) + len(pieces[-2])
        if length > _MOST:
            raise BoardError("definitions expand to more than a million characters", "write some of them out")
    pieces.append(text[at:])
    return "".join(pieces)


def _meant(match: re.Match[str], definitions: Mapping[str, str], within: tuple[str, ...], known: dict[str, str]) -> str:
    """What stands in the place of a `{name}` or a doubled brace."""
    name = match[1]
    if not name:
        return match[0][0]
    if name not in definitions:
        return match[0]
    if name not in known:
        if name in within:
            circle = " → ".join([*within[within.index(name) :], name])
            raise BoardError(f"definitions use each other in a circle: {circle}", "write one of them out")
        if len(within) == _DEEPEST:
            raise BoardError(f"definitions use each other more than {_DEEPEST} deep", "write some of them out")
        known[name] = _expand(definitions[name], definitions, (*within, name), known)
    return known[name]
