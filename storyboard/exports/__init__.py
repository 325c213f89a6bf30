"""A board in the forms of other tools. `FORMS` is the table of them, each with the module here that writes it.

A text form (`export_board`) holds what the board says, and `storyboard import` reads it back. What it cannot hold is
found out, not listed by hand: the text is imported again, and each difference is named. A film form (`export_film`)
also holds the plan on a grid of frames: time lines for editors, subtitles, sheets.
"""

from __future__ import annotations

from storyboard.exports.formats import FORMS, Exported, Form, export_board, export_film, form_named

__all__ = ["FORMS", "Exported", "Form", "export_board", "export_film", "form_named"]
