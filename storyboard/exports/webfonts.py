"""Fonts for a sheet in HTML: the characters of its texts and no others, held in its style sheet."""

from __future__ import annotations

import logging
from base64 import b64encode
from collections.abc import Iterable
from importlib.util import find_spec
from io import BytesIO
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storyboard.film.cards.fonts import Font

#: What cutting fonts to size needs: HarfBuzz and the fonts of the `video` part, fontTools of the `export` part.
_NEEDED = ("uharfbuzz", "manimgx_fonts", "fontTools")
#: The family of emoji comes last: most systems have them in colour.
EMOJI = "sheet-emoji"


def font_faces(texts: Iterable[str]) -> tuple[str, list[str]]:
    """Return `@font-face` rules for some texts, and their families but for `EMOJI`, in the order to name them in.

    Without the libraries that it needs there are none, and the sheet is shown in the fonts of its reader.
    """
    if any(find_spec(name) is None for name in _NEEDED):
        return "", []
    from storyboard.film.cards.fonts import base, language_of, runs, warn_of_missing

    found: dict[Font, set[str]] = {base(): set(map(chr, range(0x20, 0x7F)))}
    said = list(texts)
    warn_of_missing(said)
    language = language_of("".join(said))
    for text in said:
        for run in runs(text, language_of(text, language)):
            found.setdefault(run.font, set()).update(run.text)
    names = [
        EMOJI if font.path.name.startswith("NotoEmoji") else f"sheet-{number}" for number, font in enumerate(found)
    ]
    rules = [
        f'@font-face {{ font-family: "{name}"; font-weight: 100 900; '
        f"src: url(data:font/woff;base64,{b64encode(_subset(font, used)).decode()}) format('woff'); }}\n"
        for name, (font, used) in zip(names, found.items(), strict=True)
    ]
    return "".join(rules), [name for name in names if name != EMOJI]


def _subset(font: Font, characters: set[str]) -> bytes:
    """Return a font file with some characters only, and all that shapes them."""
    from fontTools import subset
    from fontTools.ttLib import TTFont

    logging.getLogger("fontTools").setLevel(logging.ERROR)
    options = subset.Options(flavor="woff", layout_features=["*"], notdef_outline=True, drop_tables=["DSIG", "meta"])
    with TTFont(font.path, lazy=True) as face:
        subsetter = subset.Subsetter(options)
        subsetter.populate(unicodes=[ord(character) for character in characters])
        subsetter.subset(face)
        face.flavor = "woff"
        file = BytesIO()
        face.save(file)
    return file.getvalue()
