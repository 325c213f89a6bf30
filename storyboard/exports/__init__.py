"""A board in the forms of other tools. A form is a module with `write(board) -> str`, named in `FORMATS`.

What a form cannot hold is found out, not listed by hand: a text that was written is imported again, and each difference
is named.
"""

from __future__ import annotations

from storyboard.exports.formats import FORMATS, Exported, export_board

__all__ = ["FORMATS", "Exported", "export_board"]
