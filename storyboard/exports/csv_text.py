"""CSV with a row for each shot: for spreadsheets. Commas, quotes around every cell, CRLF, as RFC 4180 has it."""

from __future__ import annotations

import csv
import io
from typing import TYPE_CHECKING

from storyboard.exports.columns import columns

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard


def write(board: Storyboard) -> str:
    """The shots of a board; only columns that some shot fills."""
    names, rows = columns(board)
    file = io.StringIO(newline="")
    writer = csv.writer(file, quoting=csv.QUOTE_ALL)
    writer.writerow(names)
    writer.writerows(rows)
    return file.getvalue()
