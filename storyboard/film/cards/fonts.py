"""Find a font for every script: those of installed font packages first, then the system's."""

from __future__ import annotations

import logging
import os
import struct
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache
from importlib.util import find_spec
from pathlib import Path
from typing import NamedTuple

import uharfbuzz

from storyboard.film.cards.wrap import clusters, is_emoji_modifier, is_regional

_log = logging.getLogger(__name__)

#: The Latin font of `manimgx-fonts`, which the `video` extra always installs.
_BASE = "NotoSans[wght].ttf"
_EMOJI = "NotoEmoji[wght].ttf"
_SYMBOLS = "NotoSansSymbols[wght].ttf"
#: CJK fonts: import name of the package, file, package to install.
_CJK = {
    "zh": ("pylopdf_fonts_zh_cn", "NotoSansSC-Regular.otf", "pylopdf-fonts-zh-cn"),
    "ja": ("pylopdf_fonts_jp", "NotoSansJP-Regular.otf", "pylopdf-fonts-jp"),
    "ko": ("pylopdf_fonts_ko", "NotoSansKR-Regular.otf", "pylopdf-fonts-ko"),
}
#: The first word of a character's Unicode name → the language whose package has it.
_LANGUAGES = {"CJK": "zh", "HIRAGANA": "ja", "KATAKANA": "ja", "HANGUL": "ko", "IDEOGRAPHIC": "zh", "FULLWIDTH": "zh"}
#: Punctuation that Chinese, Japanese and Korean texts share with Latin ones but draw in their own font.
_SHARED_PUNCTUATION = frozenset("“”‘’…—·")
#: Drawn in the place of a character that no font has; it is reported as well.
REPLACEMENT = "\ufffd"


class Font:
    """A font file and its metrics, in ems."""

    def __init__(self, path: Path, index: int = 0) -> None:
        self.path = path
        face = uharfbuzz.Face(uharfbuzz.Blob.from_file_path(os.fspath(path)), index)
        self._font = uharfbuzz.Font(face)
        self._upem = face.upem
        self._characters = face.unicodes
        #: The family as libass looks it up: name 1 of the `name` table.
        self.family = face.get_name(uharfbuzz.OTNameIdPredefined.FONT_FAMILY) or path.stem
        ascent, descent = _windows_metrics(face)
        self.ascent = ascent / self._upem
        self.descent = descent / self._upem

    def has(self, cluster: str) -> bool:
        """Return whether there is a glyph for every visible character of a cluster."""
        return all(ord(character) in self._characters or is_ignorable(character) for character in cluster)

    def advance(self, text: str) -> float:
        """Return the width of a text of one script, shaped, in ems."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        uharfbuzz.shape(self._font, buffer)
        return float(sum(position.x_advance for position in buffer.glyph_positions) / self._upem)


class Run(NamedTuple):
    """A stretch of text in one font."""

    text: str
    font: Font


@lru_cache(maxsize=4096)
def runs(text: str, language: str = "zh") -> tuple[Run, ...]:
    """Split text by font; `language` ("zh", "ja", "ko") decides which font draws Han characters."""
    found: list[tuple[list[str], Font]] = []
    for cluster in clusters(text):
        before = found[-1][1] if found else None
        font = _font_of(cluster, language, before)
        if font is None:
            cluster, font = REPLACEMENT, _font_of(REPLACEMENT, language, None) or base()
        if before is font:
            found[-1][0].append(cluster)
        else:
            found.append(([cluster], font))
    return tuple(Run("".join(parts), font) for parts, font in found)


def language_of(text: str, default: str = "zh") -> str:
    """Return the language whose font draws the Han characters of a text: "ja" with kana, "ko" with Hangul."""
    if any("\u3040" <= character <= "\u30ff" for character in text):
        return "ja"
    return "ko" if any("\uac00" <= character <= "\ud7a3" for character in text) else default


def warn_of_missing(texts: Iterable[str]) -> None:
    """Log a warning for every script in some texts that no installed font can draw."""
    lacking: dict[str, list[str]] = {}
    for cluster in dict.fromkeys(cluster for text in texts for cluster in clusters(text)):
        if _font_of(cluster, "zh", None) is None:
            name = unicodedata.name(cluster[0], "unassigned").split()[0]
            lacking.setdefault(name, []).append(cluster)
    for script, found in lacking.items():
        _log.warning(
            "no installed font has %s characters such as %s: cards show %s instead; %s",
            script.capitalize(),
            "".join(found[:3]),
            REPLACEMENT,
            _remedy(script),
        )


def base() -> Font:
    """Return the Latin font, which gives lines their metrics."""
    return _package_fonts()[0]


def is_ignorable(character: str) -> bool:
    """Return whether a character is never drawn: spaces, controls, joiners, direction marks, variation selectors."""
    return character.isspace() or unicodedata.category(character) in ("Cc", "Cf") or "\ufe00" <= character <= "\ufe0f"


def _font_of(cluster: str, language: str, before: Font | None) -> Font | None:
    if before is not None:
        if all(is_ignorable(character) for character in cluster) and before.path.name != _EMOJI:
            return before  # but for emoji: spaces of their font are as wide as they are
        if cluster in _SHARED_PUNCTUATION and before in _cjk_fonts(language) and before.has(cluster):
            return before
    return _best(cluster, language)


@lru_cache(maxsize=16384)
def _best(cluster: str, language: str) -> Font | None:
    """Return the first font that has all of a cluster; emoji are looked for in the emoji font first."""
    fonts = _package_fonts()
    if is_emoji(cluster):
        fonts = tuple(sorted(fonts, key=lambda font: font.path.name != _EMOJI))
    ordered = (*fonts[:-2], *_cjk_fonts(language), *fonts[-2:]) if not is_emoji(cluster) else fonts
    for font in ordered:
        if font.has(cluster):
            return font
    return next((font for font in _system_fonts() if font.has(cluster)), None)


def is_emoji(cluster: str) -> bool:
    """Return whether a cluster is shown as an emoji rather than as text."""
    first = cluster[0]
    if len(cluster) > 1 and any(is_emoji_modifier(character) and character != "\ufe0e" for character in cluster[1:]):
        return True
    return is_regional(first) or (first >= "\U0001f000" and unicodedata.category(first) == "So")


@lru_cache(maxsize=1)
def _package_fonts() -> tuple[Font, ...]:
    """The fonts of `manimgx-fonts`: Latin first, then by script, symbols and emoji last."""
    folder = _folder("manimgx_fonts")
    last = [_SYMBOLS, _EMOJI]
    names = sorted(path.name for path in folder.glob("*.ttf") if "Italic" not in path.name) if folder else []
    ordered = [name for name in (_BASE, *(n for n in names if n not in (_BASE, *last)), *last) if name in names]
    return tuple(Font(folder / name) for name in ordered if folder)


@lru_cache(maxsize=4)
def _cjk_fonts(language: str) -> tuple[Font, ...]:
    """The installed CJK fonts, the one for a language first."""
    order = sorted(_CJK, key=lambda known: known != language)
    return tuple(font for known in order if (font := _cjk_font(known)))


@lru_cache(maxsize=4)
def _cjk_font(language: str) -> Font | None:
    package, name, _ = _CJK[language]
    folder = _folder(package)
    return Font(folder / name) if folder and (folder / name).is_file() else None


def _folder(package: str) -> Path | None:
    spec = find_spec(package)
    return Path(spec.origin).parent if spec and spec.origin else None


@lru_cache(maxsize=1)
def _system_fonts() -> tuple[Font, ...]:
    """The fonts of this system, asked only for what no package has."""
    return tuple(_readable(sorted(_font_files())))


def _readable(paths: Iterable[Path]) -> Iterator[Font]:
    for path in paths:
        try:
            font = Font(path)
        except (OSError, struct.error, uharfbuzz.HarfBuzzError):
            continue  # a bitmap or damaged font: another one may have the character
        if not font.family.startswith("."):  # hidden system fonts cannot be named
            yield font


def _font_files() -> Iterator[Path]:
    home = Path.home()
    folders: tuple[Path, ...] = (Path("/usr/share/fonts"), Path("/usr/local/share/fonts"), home / ".local/share/fonts")
    if sys.platform == "win32":
        folders = (Path(os.environ.get("WINDIR", r"C:\Windows"), "Fonts"),)
    elif sys.platform == "darwin":
        folders = (Path("/System/Library/Fonts"), Path("/Library/Fonts"), home / "Library/Fonts")
    for folder in folders:
        yield from (path for path in folder.rglob("*") if path.suffix.lower() in (".ttf", ".otf", ".ttc"))


def _windows_metrics(face: uharfbuzz.Face) -> tuple[int, int]:
    """usWinAscent and usWinDescent of the `OS/2` table: what libass scales a font by."""
    table = face.reference_table("OS/2").data
    ascent, descent = struct.unpack(">HH", table[74:78])
    return ascent, descent


def _remedy(script: str) -> str:
    language = _LANGUAGES.get(script)
    if language:
        return f"pip install {_CJK[language][2]}"
    return "install a font that has them; Noto has one for every script"
