"""Terminal output: colours, the width of characters, text that is safe to print, tables."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from typing import TextIO

_COLOURS = {"error": "31", "warning": "33", "info": "36"}


class Paint:
    """Puts colour codes around words, or leaves them as they are."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def _in(self, code: str, words: str) -> str:
        return f"\x1b[{code}m{words}\x1b[0m" if self.colour and words else words

    def bold(self, words: str) -> str:
        """In bold."""
        return self._in("1", words)

    def dim(self, words: str) -> str:
        """Less loud, for what frames the text."""
        return self._in("2", words)

    def good(self, words: str) -> str:
        """In green."""
        return self._in("32", words)

    def severity(self, severity: str, words: str | None = None) -> str:
        """A severity's name, or other words, in the severity's colour."""
        return self._in(f"1;{_COLOURS[severity]}", severity if words is None else words)


def wants_colour(stream: TextIO, environment: Mapping[str, str] = os.environ) -> bool:
    """Whether to write colours: on a terminal, unless NO_COLOR is set; anywhere where FORCE_COLOR is."""
    if environment.get("NO_COLOR"):
        return False
    if environment.get("FORCE_COLOR"):
        return True
    return stream.isatty() and environment.get("TERM") != "dumb"


def write(stream: TextIO, text: str) -> None:
    """Write a text to a stream of any encoding: what it cannot hold becomes `?`, a stray byte of a board too."""
    encoding = stream.encoding or "utf-8"
    stream.write(text.encode(encoding, "replace").decode(encoding))


def width_of(text: str) -> int:
    """How many columns a text takes: full-width characters two, combining and invisible ones none."""
    if "\x1b" in text:
        text = re.sub(r"\x1b\[[0-9;]*m", "", text)
    if text.isascii():
        return len(text)
    from unicodedata import category, east_asian_width

    return sum(
        0 if category(char) in ("Mn", "Me", "Cf") else 2 if east_asian_width(char) in "WF" else 1 for char in text
    )


def visible(text: str) -> str:
    """Return a line as it can be shown: tabs as four spaces, unprintable characters as `\N{REPLACEMENT CHARACTER}`."""
    if text.isascii() and text.isprintable():
        return text
    return "".join(_visible(char) for char in text)


def _visible(char: str) -> str:
    if char == "\t":
        return "    "
    if char == "\ufeff":
        return ""
    # Zero-width joiners and marks shape the text around them; anything else unprintable might steer the terminal.
    return char if char.isprintable() or char in "\u200c\u200d\u3000\xa0" else "\N{REPLACEMENT CHARACTER}"


def pad(text: str, columns: int, *, right: bool = False) -> str:
    """Return a text padded with spaces to a width; `right` puts them before it."""
    spaces = " " * (columns - width_of(text))
    return spaces + text if right else text + spaces


def table(head: Sequence[str], rows: Sequence[Sequence[str]], *, right: str = "") -> list[str]:
    """Lines of a table. `right` holds a character per column: `>` aligns it to the right."""
    widths = [max(map(width_of, column)) for column in zip(head, *rows, strict=True)]
    align = right.ljust(len(head))
    return [
        "  ".join(
            pad(cell, columns, right=way == ">") for cell, columns, way in zip(row, widths, align, strict=True)
        ).rstrip()
        for row in (head, *rows)
    ]
