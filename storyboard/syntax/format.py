"""The formatter: one form for every board, given as edits.

It works row by row, so what it does not know (chatter, unknown fields, comments) stays where it is.
`format_document` reads its own output and refuses where meaning or a comment changed.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from storyboard.errors import StoryboardError
from storyboard.syntax.comments import owned_comments
from storyboard.syntax.document import Document
from storyboard.syntax.edits import Edit, apply_edits, gap_lines
from storyboard.syntax.fields import SHOT_WORDS, written_name
from storyboard.syntax.nodes import CutMark, Fence, Field, Gap, Head, Line, Named, ShotNode, Text
from storyboard.syntax.values import (
    SPLIT_MARK,
    clean,
    format_milliseconds,
    format_transition,
    is_split_line,
    read_duration,
    read_transition,
)


class FormatError(StoryboardError):
    """The formatter would have changed what a board means. A defect of the formatter: nothing was written."""

    exit_code = 1


def format_document(document: Document) -> str:
    """The formatted text. Raises FormatError where it would mean something else than the source."""
    formatted = apply_edits(document.text, format_edits(document))
    if formatted != document.text:
        _verify(document, Document(formatted, document.path))
    return formatted


def format_edits(document: Document) -> list[Edit]:
    """The edits that bring a document into its one form; none where it is in it already."""
    text = document.text
    at = 1 if text.startswith("\ufeff") else 0
    edits = [Edit(0, at, "")] if at else []
    before: _Row | None = None
    for row in _Layout(document).rows:
        blank = "\n" if before and _wants_blank(before, row) else ""
        if text[at : row.end] != blank + row.text:
            edits.append(Edit(at, row.end, blank + row.text))
        at = row.end
        before = row
    if at < len(text):
        edits.append(Edit(at, len(text), ""))
    return edits


# ------------------------------------------------------------------------------------- the layout


class _Row(NamedTuple):
    """Something that is written without a blank line in it. `end` is where it ends in the source."""

    end: int
    text: str
    kind: str  # "head", "named", "comment", "cut", "fence", "text"
    had_blank: bool  # whether a blank line stood before it
    free: bool = True  # whether the author decides about a blank line before it
    parts: bool = False  # whether a blank line must stand before it, lest a comment change its owner


def _wants_blank(before: _Row, row: _Row) -> bool:
    if row.kind == "head":
        return row.had_blank or row.parts or before.kind != "comment"
    if row.kind in ("text", "fence") or before.kind in ("text", "fence"):
        return row.had_blank  # whose text it is hangs on the blank line
    if "cut" in (row.kind, before.kind) or row.parts:
        return True
    return row.had_blank and row.free


class _Layout:
    """Collects the rows of a document in order."""

    def __init__(self, document: Document) -> None:
        self.rows: list[_Row] = []
        self.blank = False
        tree = document.tree
        self.loose(tree.loose)
        self.lines(tree.preamble, in_shot=False)
        for place, shot in enumerate(tree.shots, 1):
            self.settle_comments(place)
            self.add(shot.head.end, _head(shot.head, place), "head")
            self.loose(shot.head.loose)
            self.lines(shot.lines, in_shot=True)
            self.lines(shot.outside, in_shot=False, verbatim=True)

    def add(self, end: int, text: str, kind: str, *, free: bool = True) -> None:
        """Put in one row; blank lines seen before count as its own."""
        if not self.rows and text.startswith("\ufeff"):
            text = f" {text}"  # at the very start it would be taken for a byte-order mark
        self.rows.append(_Row(end, text, kind, self.blank, free))
        self.blank = False

    def loose(self, lines: Sequence[Text]) -> None:
        """Chatter stays as it is."""
        for line in lines:
            self.add(line.end, _verbatim(line), "text")

    def lines(self, lines: Sequence[Line], *, in_shot: bool, verbatim: bool = False) -> None:
        """The lines of the header, of a shot, or (`verbatim`) of what stands outside one."""
        last_named = max((index for index, line in enumerate(lines) if isinstance(line, Named)), default=-1)
        for index, line in enumerate(lines):
            free = not in_shot or index > last_named  # among a shot's fields there are no blank lines
            if type(line) is Gap:
                self.gap(line, free=free or type(lines[index + 1]) is CutMark)
            elif isinstance(line, Named) and not verbatim:
                end = line.full_end if line.goes_on else line.end
                self.add(end, format_named(line, in_shot=in_shot), "named", free=free)
                if line.goes_on:
                    continue
            else:
                kind = "cut" if type(line) is CutMark else "fence" if type(line) is Fence else "text"
                self.add(line.end, "---\n" if kind == "cut" else _verbatim(line), kind)
            self.loose(line.loose)

    def gap(self, gap: Gap, *, free: bool) -> None:
        """Each comment is a row; blank lines wait for the row that follows them."""
        end = gap.start
        for line in gap_lines(gap):
            end += len(line)
            comment = clean_comment(line)
            if comment:
                self.add(end, comment + "\n", "comment", free=free)
            else:
                self.blank = True

    def settle_comments(self, place: int) -> None:
        """Comments that touch both the shot before and the next head keep their owner.

        Before the first shot they are the shot's, later the shot's before (see `edits.shot_stretches`): the blank line
        goes to the other side.
        """
        first = len(self.rows)
        while first and self.rows[first - 1].kind == "comment":
            first -= 1
        comments = self.rows[first:]
        if not comments or not first or self.blank or any(row.had_blank for row in comments):
            return
        if place == 1:
            self.rows[first] = comments[0]._replace(parts=True)
        elif self.rows[first - 1].kind != "cut":
            self.blank = True


# -------------------------------------------------------------------------------------- the rows


def _head(head: Head, place: int) -> str:
    return f"Shot {place}: {head.title}\n" if head.title else f"Shot {place}:\n"


def _verbatim(line: Line) -> str:
    """Return a line without spaces at its end and, unless it is a field, at its start."""
    if isinstance(line, Named):
        return "".join(f"{row.rstrip()}\n" for row in _split(line.text))
    return f"{line.text.strip()}\n"


def _split(text: str) -> list[str]:
    return text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n").split("\n")


def format_named(line: Named, *, in_shot: bool) -> str:
    """A field or a definition in its one form, its continuation lines indented by two."""
    end = line.full_end if line.goes_on else line.end
    rows = _rows_of(line.written)
    if isinstance(line, Field):
        label = f"{field_name(line)}:"
        rows[0] = format_value(line.key, rows[0]) if in_shot else rows[0]
        if not rows[0] and line.name.lower() in SHOT_WORDS:
            # `Shot**:` is a field of that name; without its marks it would be a shot.
            return "".join(f"{row.rstrip()}\n" for row in _split(line.source[line.start : end].lstrip()))
    else:
        label = f"let {line.name} ="
    last = max(index for index, row in enumerate(rows) if not index or not row.startswith("#"))
    more = [f"  {SPLIT_MARK if is_split_line(row) else row}\n" for row in rows[1 : last + 1]]
    behind = [f"{row}\n" for row in rows[last + 1 :]]  # comments with no text after them: the field's no more
    return "".join([f"{label} {rows[0]}".rstrip() + "\n", *more, *behind])


def _rows_of(raw: str) -> list[str]:
    """A value row by row, each clean: its text, and among it comments and split marks; empty rows are gone."""
    first, *rest = _split(raw.rstrip())
    rows = [clean(first)]
    text = 0  # the last row that is text
    for raw_row in rest:
        comment = raw_row.lstrip().startswith("#")
        row = clean_comment(raw_row) if comment else clean(raw_row)
        if row.startswith("#") and not comment:
            rows[text] = f"{rows[text]} {row}".strip()  # on a line of its own it would become a comment
        elif row:
            rows.append(row)
            text = text if comment or is_split_line(row) else len(rows) - 1
    if not rows[0] and rows[1:] and not _is_aside(rows[1]):
        del rows[0]  # the text starts under the name; it goes beside it
    return rows


def clean_comment(line: str) -> str:
    """A comment line, clean; one that without an odd character might become the heading of a shot stays as it is."""
    comment = clean(line)
    return line.strip() if comment.startswith("##") else comment


def _is_aside(row: str) -> bool:
    """Whether a continuation line is not text but a comment or a split mark."""
    return row.startswith("#") or is_split_line(row)


def field_name(field: Field) -> str:
    """How a field's name is written."""
    return written_name(field.name, field.key)


def format_value(key: str, value: str) -> str:
    """A value of one line in its one form; what cannot be read stays as it is."""
    if key == "duration":
        milliseconds = read_duration(value).milliseconds
        return format_milliseconds(milliseconds) if milliseconds else value
    if key == "transition":
        read = read_transition(value)
        return value if read.problem else format_transition(read.kind, read.milliseconds)
    return value


# ---------------------------------------------------------------------------------- the own check


def _verify(source: Document, formatted: Document) -> None:
    if _meaning(source) != _meaning(formatted):
        raise FormatError(
            f"{source.path or '<text>'}: formatting would change the meaning of this board",
            "nothing was written; please report this board as a bug in storyboard",
        )


def _meaning(document: Document) -> object:
    """All that formatting must keep."""
    return (
        document.header,
        document.header_extra,
        [field.value for field in document.header_fields if field.key == "use"],
        document.definitions,
        [(shot.title, shot.cut_before, _values(shot.node)) for shot in document.shots],
        owned_comments(document),
    )


def _values(shot: ShotNode) -> dict[str, str | int]:
    values: dict[str, str | int] = {}
    for field in shot.fields():
        values.setdefault(field.key, format_value(field.key, field.value))
    return values
