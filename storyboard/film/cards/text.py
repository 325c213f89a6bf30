"""Lay out text for libass: paragraphs measured in ems, lines placed by their base line, escaped as ASS."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from typing import NamedTuple

from storyboard.film.cards.fonts import Font, Run, base, language_of, runs
from storyboard.film.cards.wrap import is_right_to_left, wrap
from storyboard.film.colours import Colour

#: Line height in ems; scripts with tall marks, by the metrics of their font, get the greater one.
LEADING, TALL_LEADING = 1.38, 1.66
_TALL = 1.56
#: How much wider libass draws emboldened letters than the font says.
BOLDER = 1.05
_RIGHT_TO_LEFT_MARK = "\u200f"
#: After a backslash it keeps libass from reading an escape; it is never drawn.
_WORD_JOINER = "\u2060"
#: Text without letters has no script for libass to shape it by, and joined emoji fall apart: a letter of no width.
_HIDDEN_LETTER = "{\\fscx0}a{\\fscx100}"


class Line(NamedTuple):
    """A line of text, placed: `x` is its left edge, its right edge where `right`, and `y` its base line, in pixels."""

    text: str
    x: float
    y: float
    em: float
    colour: Colour
    bold: bool = False
    right: bool = False
    rtl: bool = False
    language: str = "zh"


class Paragraph:
    """A text to be broken into lines of any width."""

    def __init__(self, text: str, *, language: str = "zh", bold: bool = False) -> None:
        self.text = text
        self.bold = bold
        self.language = language_of(text, language)
        self.rtl = is_right_to_left(text)
        found = {run.font for run in runs(text, self.language)}
        self.leading = TALL_LEADING if any(font.ascent + font.descent > _TALL for font in found) else LEADING

    def lines(self, width: float, em: float) -> list[str]:
        """Return the lines at a letter size, none wider than `width`; both in pixels."""
        scale = BOLDER if self.bold else 1.0
        return wrap(self.text, width / em / scale, self._advance)

    def width(self, em: float) -> float:
        """Return how wide the text is on one line, in pixels."""
        return self._advance(self.text) * em * (BOLDER if self.bold else 1.0)

    def _advance(self, text: str) -> float:
        return advance(text, self.language)


@lru_cache(maxsize=16384)
def advance(text: str, language: str) -> float:
    """Return the width of a text in ems."""
    return sum(run.font.advance(run.text) for run in runs(text, language))


def dialogue(line: Line, frame: int) -> str:
    """Return the ASS event that shows a line in one frame of one second."""
    stretches = runs(line.text, line.language)
    before = _before(line)
    ascent = max(run.font.ascent for run in (*stretches, *before)) if stretches else 0
    red, green, blue = line.colour
    style = "RTL" if line.rtl else "LTR"
    tags = (
        f"{{\\an{9 if line.right else 7}\\pos({line.x:.2f},{line.y - ascent * line.em:.2f})"
        f"\\1c&H{blue:02X}{green:02X}{red:02X}&\\b{int(line.bold)}}}"
    )
    prefix = "".join(f"{_face(run.font, line.em)}{run.text}" for run in before)
    text = "".join(f"{_face(run.font, line.em)}{escape(run.text)}" for run in stretches)
    return f"Dialogue: 0,{_time(frame)},{_time(frame + 1)},{style},,0,0,0,,{tags}{prefix}{text}"


def _before(line: Line) -> list[Run]:
    """Return what starts a line without being seen: its direction, and a script where it has no letters."""
    mark = _RIGHT_TO_LEFT_MARK if line.rtl else ""
    hidden = "" if any(character.isalpha() for character in line.text) else _HIDDEN_LETTER
    return [Run(mark + hidden, base())] if mark or hidden else []


def script(size: tuple[int, int], events: Iterable[str]) -> str:
    """Return a whole ASS script for pictures of a size in pixels."""
    columns = (
        "Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BackColour, Bold, Italic, "
        "ScaleX, ScaleY, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding"
    )
    # Encoding -1: the first letter decides the direction, here the mark that starts each right-to-left line.
    styles = (f"{name},{base().family},20,&H0,&H0,&H0,0,0,100,100,1,0,0,7,0,0,0,{code}" for name, code in _STYLES)
    return "\n".join(
        [
            "[Script Info]",
            "ScriptType: v4.00+",
            f"PlayResX: {size[0]}",
            f"PlayResY: {size[1]}",
            "WrapStyle: 2",
            "ScaledBorderAndShadow: yes",
            "YCbCr Matrix: None",
            "[V4+ Styles]",
            f"Format: {columns}",
            *(f"Style: {style}" for style in styles),
            "[Events]",
            "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text",
            *events,
            "",
        ]
    )


_STYLES = (("LTR", 1), ("RTL", -1))


def escape(text: str) -> str:
    """Return text as ASS shows it literally: no override block, no line break, no escape."""
    plain = "".join(" " if character.isspace() else character for character in text if is_drawable(character))
    return plain.replace("\\", "\\" + _WORD_JOINER).replace("{", "\\{").replace("}", "\\}")


def is_drawable(character: str) -> bool:
    """Return whether a character may be handed to libass: no control character but white space."""
    return character.isspace() or unicodedata.category(character) != "Cc"


def fonts_of(lines: Iterable[Line]) -> set[Font]:
    """Return the fonts that some lines are drawn in."""
    return {base(), *(run.font for line in lines for run in runs(line.text, line.language))}


def _face(font: Font, em: float) -> str:
    # libass makes ascent and descent together as large as the size asked for: this makes the em so.
    return f"{{\\fn{font.family}\\fs{em * (font.ascent + font.descent):.2f}}}"


def _time(second: int) -> str:
    minutes, seconds = divmod(second, 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}.00"
