"""A storyboard as a Markdown table, among the loose lines of a board without shots. The importer reads it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from storyboard.importing.table import first_table
from storyboard.importing.writing import ImportedShot, shot_lines
from storyboard.lint.lines import is_own_text, loose_texts
from storyboard.syntax.document import Document
from storyboard.syntax.nodes import Text


class MarkdownTable(NamedTuple):
    """Its lines, the first of them the names of its columns, and its shots."""

    lines: Sequence[Text]
    shots: Sequence[ImportedShot]

    def written(self) -> str:
        """The shots as text, a blank line between them."""
        return "\n\n".join("\n".join(shot_lines(shot)) for shot in self.shots) + "\n"


def find_table(document: Document) -> MarkdownTable | None:
    """The first table that says what is seen in each shot; None where there is none."""
    found = first_table(document.text)
    if found is None:
        return None
    start, end = document.index.start_of(found.first + 1), document.index.start_of(found.last + 2)
    lines = [line for owner, line, *_ in loose_texts(document) if start <= line.start < end and not is_own_text(owner)]
    return MarkdownTable(lines, found.shots) if len(lines) == found.last + 1 - found.first else None
