"""A cheap look at a text: is it a storyboard in another notation?"""

from __future__ import annotations

import re

_BOARD = re.compile(r"(?mi)^[ \t]*shot[ \t]+\d+[^\n]*\n(?:[ \t]*#[^\n]*\n)*[ \t]*(?:duration|scene)[ \t]*:")
#: How much of a text is looked at.
_MOST = 20_000


def looks_like(text: str) -> str | None:
    """What a text looks like that is no board but can be imported, such as `a Markdown table`; None otherwise."""
    head = text[:_MOST]
    if _BOARD.search(head):
        return None
    from storyboard.importing.importer import first_reading

    name = first_reading(head)
    return None if name is None else name
