"""A board in the formats of other tools. `FORMATS` is the table of them, each with the module here that writes it.

A text format (`export_board`) holds what the board says, and `storyboard import` reads it back. What it cannot hold is
found out, not listed by hand: the text is imported again, and each difference is named. A film format (`export_film`)
also holds the plan on a grid of frames: time lines for editors, subtitles, sheets.
"""

from __future__ import annotations

from storyboard.exports.formats import FORMATS, Exported, Format, export_board, export_film, format_named

__all__ = ["FORMATS", "Exported", "Format", "export_board", "export_film", "format_named"]
