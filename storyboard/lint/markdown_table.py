"""A storyboard as a Markdown table: found among the loose lines of a board without shots, and written as shots."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from storyboard.basics.patterns import lazy
from storyboard.lint.durations import meant_length
from storyboard.lint.lines import is_own_text, loose_texts
from storyboard.lint.spelling import meant_field
from storyboard.syntax.document import Document
from storyboard.syntax.fields import SHOT_FIELDS, key_of
from storyboard.syntax.nodes import Text
from storyboard.syntax.values import clean, format_milliseconds, read_duration

_BAR = lazy(r"(?<!\\)\|")
_BREAK = lazy(r"<br\s*/?>")
_BOLD = lazy(r"(\*\*|__|[*_`])(?P<inner>[^*_`]+)\1\Z")
_NUMBER = lazy(r"\D{0,12}\d{1,4}\D?\Z")
_NUMBERED = lazy(r"\d")
_TITLES = ("title", "name", "shot title", "shot name")
_NOTHING = ("", "-", "–", "—")
# A row that adds the others up is no shot.
_TOTAL = lazy(
    r"(?:(?:grand |sub)?total|sum|totale?s?|gesamt|summe|итого|всего|toplam|tổng)(?![^\W\d_])"
    r"|合[计計]|[总總][计計时時长長]|共[计計]|합계|총",
    re.IGNORECASE,
)


class MarkdownTable(NamedTuple):
    """Its lines, the first of them the names of its columns, and what it says of each shot, by field."""

    lines: Sequence[Text]
    shots: Sequence[dict[str, str]]

    def written(self) -> str:
        """The shots as text, a blank line between them."""
        return "\n".join(map(_shot, range(1, len(self.shots) + 1), self.shots))


def find_table(document: Document) -> MarkdownTable | None:
    """The first table that says what is seen in each shot; None where there is none."""
    for lines in _runs(document):
        names, *rows = [cells for line in lines if not _is_total(cells := _cells(line.text))]
        has_dashes = len(rows) > 1 and "-" in lines[1].text and not "".join(rows[0]).strip(":- ")
        keys = _keys(names, rows[1:]) if has_dashes else []
        if "scene" in keys:
            return MarkdownTable(lines, [_values(names, keys, row) for row in rows[1:]])
    return None


def _is_total(cells: Sequence[str]) -> bool:
    """Whether a row says only what the others add up to: `| Total | 18s | — |`."""
    said = [cell for cell in cells if cell not in _NOTHING]
    return 0 < len(said) <= 3 and any(map(_TOTAL.match, said)) and any(map(_NUMBERED.search, said))


def _runs(document: Document) -> Iterator[list[Text]]:
    """Neighbouring loose lines that begin with a bar."""
    run: list[Text] = []
    for owner, line, _, _ in loose_texts(document):
        if is_own_text(owner) or not line.text.lstrip().startswith("|"):
            continue
        if run and run[-1].end != line.start:
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _cells(row: str) -> list[str]:
    return [_cell(cell) for cell in _BAR.split(row.strip().removeprefix("|").removesuffix("|"))]


def _cell(text: str) -> str:
    plain = ""
    for part in _BREAK.split(clean(text.replace("\\|", "|"))):
        plain += f"{',' if plain[-1:].isalnum() else ''} {part.strip()}" if plain else part.strip()
    bold = _BOLD.match(plain)
    return bold["inner"].strip() if bold else plain


def _keys(names: Sequence[str], rows: Sequence[Sequence[str]]) -> list[str | None]:
    """What each column holds: a field, "title" or "number"; None for what no field is for."""
    keys: list[str | None] = []
    for column, name in enumerate(names):
        values = [row[column] for row in rows if column < len(row)]
        key: str | None = key_of(name)
        if key not in SHOT_FIELDS:
            key = "title" if name.lower() in _TITLES else meant_field(name, SHOT_FIELDS)
        keys.append("number" if key != "duration" and all(map(_NUMBER.match, values)) else key)
    return keys


def _values(names: Sequence[str], keys: Sequence[str | None], row: Sequence[str]) -> dict[str, str]:
    """A row by field; what no field is for joins the note."""
    values: dict[str, list[str]] = {}
    for name, key, cell in zip(names, keys, row, strict=False):
        if cell not in _NOTHING and key != "number":
            values.setdefault(key or "note", []).append(cell if key else f"{name}: {cell}")
    return {key: " ".join(cells) if key == "scene" else "; ".join(cells) for key, cells in values.items()}


def _shot(number: int, values: dict[str, str]) -> str:
    title = values.get("title", "")
    lines = [f"Shot {number}: {title}".rstrip()]
    for key, name in SHOT_FIELDS.items():
        value = values.get(key)
        if value:
            if key == "duration":
                length = read_duration(value).milliseconds or meant_length(value)
                value = format_milliseconds(length) if length else value
            lines.append(f"{name}: {value}")
    return "\n".join(lines) + "\n"
