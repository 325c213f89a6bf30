"""The fonts of the cards: for each word the first font that has all of it, so that no word mixes two."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

#: Names of font files that cover Chinese and much besides, as systems ship them; the first found is taken.
_CHINESE = (
    "NotoSansSC-Regular.otf",
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJKsc-Regular.otf",
    "SourceHanSansSC-Regular.otf",
    "wqy-microhei.ttc",
    "DroidSansFallbackFull.ttf",
    "DroidSansFallback.ttf",
    "PingFang.ttc",
    "Hiragino Sans GB.ttc",
    "STHeiti Medium.ttc",
    "msyh.ttc",
    "simhei.ttf",
    "simsun.ttc",
)
#: Font files for accents, Greek, Cyrillic and signs, likewise.
_LATIN = ("DejaVuSans.ttf", "NotoSans-Regular.ttf", "LiberationSans-Regular.ttf", "Arial.ttf", "arial.ttf")
#: What is drawn in one font: a word of a script with blanks between words, else a character; with the blanks after it.
_WORD = re.compile(r"[^\W\u2e80-\uffef]+\s*|.\s*", re.DOTALL)
#: No font has a glyph for this: what is drawn for it is the box for all that is missing.
_NO_CHARACTER = "\uffff"


class Run(NamedTuple):
    """A stretch of text in one font."""

    text: str
    font: FreeTypeFont


class Face:
    """All fonts at one size, in pixels."""

    def __init__(self, size: int) -> None:
        self.size = size
        self._fonts = [_font(name, size) for name in _names()]
        self._widths: dict[str, float] = {}
        self.ascent = self._fonts[0].getmetrics()[0]

    def runs(self, text: str) -> Iterator[Run]:
        """The text in stretches, each with the font that draws it."""
        for place, words in groupby(_WORD.findall(text), key=_home):
            yield Run("".join(words), self._fonts[place])

    def width(self, text: str) -> float:
        """How wide a text is drawn, in pixels."""
        width = self._widths.get(text)
        if width is None:
            width = self._widths[text] = sum(run.font.getlength(run.text) for run in self.runs(text))
        return width

    def box(self, text: str) -> tuple[float, float, float, float]:
        """Left, top, right and bottom of what a text inks, from where its line starts; digits and letters only."""
        mask, (x, y) = self._fonts[0].getmask2(text, anchor="ls")
        left, top, right, bottom = mask.getbbox() or (0, 0, 0, 0)
        return x + left, y + top + self.ascent, x + right, y + bottom + self.ascent


@lru_cache(maxsize=64)
def face(size: int) -> Face:
    """The face of a size in pixels."""
    return Face(size)


def covered(character: str) -> bool:
    """Whether some font here has a glyph for the character."""
    return any(_has(name, character) for name in _names())


def _home(word: str) -> int:
    """Which font draws a word: of those with the most of its characters the first."""
    lacking = [sum(not _has(name, character) for character in word) for name in _names()]
    return lacking.index(min(lacking))


@lru_cache(maxsize=8192)
def _has(name: str, character: str) -> bool:
    if character.isspace():
        return True
    font = _font(name, 32)
    drawn, missing = font.getmask(character), font.getmask(_NO_CHARACTER)
    return drawn.size != missing.size or bytes(drawn) != bytes(missing)


@lru_cache(maxsize=256)
def _font(name: str, size: int) -> FreeTypeFont:
    from PIL import ImageFont

    if not name:
        built_in = ImageFont.load_default(size)
        assert isinstance(built_in, ImageFont.FreeTypeFont)
        return built_in
    return ImageFont.truetype(name, size)


@lru_cache(maxsize=1)
def _names() -> tuple[str, ...]:
    """Font files in the order they are asked; the empty name is the one that Pillow carries within itself."""
    found = _system_fonts()
    fonts = [_installed_font() or _first(found, _CHINESE), _first(found, _LATIN)]
    return ("", *(os.fspath(font) for font in fonts if font))


def _installed_font() -> Path | None:
    """Noto Sans SC of the `video` extra: Chinese that is there whatever the system has."""
    if find_spec("pylopdf_fonts_zh_cn") is None:
        return None
    from pylopdf_fonts_zh_cn import sans_path

    return sans_path()


def _first(found: dict[str, Path], names: Iterable[str]) -> Path | None:
    return next((found[name] for name in names if name in found), None)


def _system_fonts() -> dict[str, Path]:
    """The fonts above where the system has them, by file name."""
    wanted = {*_CHINESE, *_LATIN}
    return {
        name: Path(parent, name)
        for folder in _folders()
        for parent, _, names in os.walk(folder)
        for name in names
        if name in wanted
    }


def _folders() -> tuple[Path, ...]:
    home = Path.home()
    if sys.platform == "win32":
        return (Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"),)
    if sys.platform == "darwin":
        return (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    return (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts", home / ".fonts")
