"""Subtitles through pysubs2: what is said in each shot, for as long as the shot lasts."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from storyboard.basics.extras import require
from storyboard.errors import BoardError
from storyboard.syntax.prompt import expand

if TYPE_CHECKING:
    from storyboard.exports.subject import Subject

#: Never drawn. After a backslash it keeps pysubs2 from reading a line break, after `<` players from reading a tag.
_WORD_JOINER = "\u2060"


def srt(subject: Subject) -> bytes:
    """Return SubRip subtitles. Raises BoardError where no shot has dialogue."""
    # The format has no escapes: what would be read as a time or as markup is kept from it.
    return _written(subject, "srt", lambda text: text.replace("-->", "→").replace("<", "<" + _WORD_JOINER))


def vtt(subject: Subject) -> bytes:
    """Return WebVTT subtitles. Raises BoardError where no shot has dialogue."""
    return _written(subject, "vtt", lambda text: text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"))


def cues(subject: Subject) -> Iterator[tuple[int, int, str]]:
    """Yield the start and the end in milliseconds, and the text, of each shot with dialogue."""
    start = 0
    for shot in subject.board.shots:
        end = start + shot.milliseconds
        if shot.dialogue:
            yield start, end, expand(shot.dialogue, subject.board.meaning.definitions)
        start = end


def _written(subject: Subject, kind: str, escape: Callable[[str], str]) -> bytes:
    require("export", ("pysubs2",), "subtitles")
    import pysubs2

    found = list(cues(subject))
    if not found:
        raise BoardError("no shot has dialogue to subtitle", "add `dialogue:` to the shots in which someone speaks")
    file = pysubs2.SSAFile()
    for start, end, text in found:
        file.append(pysubs2.SSAEvent(start=start, end=end, text=escape(text).replace("\\", "\\" + _WORD_JOINER)))
    # Braces of the author are text: without this pysubs2 takes them for styles, and out.
    return file.to_string(kind, keep_ssa_tags=True).encode()
