"""The syntax tree: light nodes that hold places, and give values when asked.

Every character of the source belongs to exactly one line node; `start` and `end` are offsets, the line's
ending included. A node keeps the source it came from, so values need no second argument. Nodes are made of the
grammar's match of their line; whole numbers in `__init__` are groups of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from storyboard.syntax.fields import KEYS, ONE_LINE, key_of
from storyboard.syntax.values import BLANKS, LINE_END, fold, plain_title, unsplit


class Line:
    """Any line or run of lines; `loose` are the TEXT lines that follow it without a blank line."""

    __slots__ = ("end", "loose", "source", "start")

    def __init__(self, source: str, match: re.Match[str]) -> None:
        self.source = source
        self.start, self.end = match.span()
        self.loose: Sequence[Text] = ()

    @property
    def text(self) -> str:
        """The source of these lines, endings included, without the loose lines that follow."""
        return self.source[self.start : self.end]

    @property
    def full_end(self) -> int:
        """Where the lines end together with the loose lines."""
        return self.loose[-1].end if self.loose else self.end

    @property
    def content_end(self) -> int:
        """Where the last line's content ends: before its ending and trailing spaces."""
        return self.start + len(self.text.rstrip())

    def comments(self) -> list[tuple[int, int]]:
        """The comments among these lines as offsets, each from its `#` to the end of its content."""
        return []


class Gap(Line):
    """Blank lines and comment lines."""

    __slots__ = ()

    def comments(self) -> list[tuple[int, int]]:
        return comment_spans(self.source, self.start, self.end)


class CutMark(Line):
    """`---` alone."""

    __slots__ = ()


class Fence(Line):
    """A Markdown code fence."""

    __slots__ = ()


class Text(Line):
    """A line that is nothing else."""

    __slots__ = ()


class Named(Line):
    """A line with a name and a value: a field or a definition. `value_end` lies behind continuation lines."""

    __slots__ = ("name_end", "name_start", "value_start")

    def __init__(self, source: str, match: re.Match[str], name: int, value: int) -> None:
        self.source = source
        self.start, self.end = match.span()
        self.loose = ()
        self.name_start, self.name_end = match.span(name)
        self.value_start = match.start(value)

    @property
    def name(self) -> str:
        """The name as written."""
        return self.source[self.name_start : self.name_end]

    @property
    def lead(self) -> str:
        """What stands before the name: indentation, a bullet, bold marks; for `let`, that word too."""
        return self.source[self.start : self.name_start]

    @property
    def raw(self) -> str:
        """The value as written, continuation lines and line ending included."""
        return self.source[self.value_start : self.end]

    @property
    def first_end(self) -> int:
        """Where the first line ends, its ending included; continuation lines follow."""
        found = LINE_END.search(self.source, self.value_start, self.end)
        return found.end() if found else self.end

    def comments(self) -> list[tuple[int, int]]:
        return comment_spans(self.source, self.first_end, self.end)

    @property
    def value(self) -> str:
        """The value as it is meant: one clean line, loose text lines that belong to it included."""
        raw = self.written
        value = raw.strip()
        if value[:1] == "-" or not (value.isprintable() and value.isascii()):
            value = self.fold(raw)  # the fast way is for what is plainly one line
        return value

    @property
    def written(self) -> str:
        """The value as written, loose lines that go on with it included, bold marks that close in it left out."""
        end = self.full_end if self.loose and self.goes_on else self.end
        closing = self.closing if self.name_start != self.start else -1
        if closing < 0:
            return self.source[self.value_start : end]
        return self.source[self.value_start : closing] + self.source[closing + len(self.open_mark) : end]

    def fold(self, text: str) -> str:
        """The text as one line. Only a scene keeps its split marks."""
        return unsplit(fold(text))

    @property
    def open_mark(self) -> str:
        """The bold marks before the name that are not closed behind it: `**Scene: The plane lands.**`."""
        if self.name_start - self.start and self.source[self.name_start - 1] in "*_":
            lead = self.lead
            mark = lead[len(lead.rstrip("*_")) :]
            between = self.source[self.name_end : self.value_start]
            return "" if "*" in between or "_" in between else mark
        return ""

    @property
    def closing(self) -> int:
        """Where the bold marks that open before the name close: in the first line or at the end; -1 if nowhere."""
        mark = self.open_mark
        if not mark:
            return -1
        first = self.source[self.value_start : self.first_end].rstrip()
        if first.endswith(mark):
            return self.value_start + len(first) - len(mark)
        if first.count(mark) == 1:
            return self.value_start + first.index(mark)
        end = self.full_end if self.loose and self.goes_on else self.end
        text = self.source[self.value_start : end].rstrip()
        return self.value_start + len(text) - len(mark) if text.endswith(mark) else -1

    @property
    def goes_on(self) -> bool:
        """Whether loose text under it is its own."""
        return True

    @property
    def span(self) -> tuple[int, int]:
        """Return the offsets of the value without surrounding spaces; an empty value is after the colon."""
        raw = self.raw
        start = self.value_start + len(raw) - len(raw.lstrip())
        end = self.value_start + len(raw.rstrip())
        return (start, end) if end > start else (self.value_start, self.value_start)


class Field(Named):
    """`name: value`."""

    __slots__ = ("key",)

    def __init__(self, source: str, match: re.Match[str], name: int, value: int) -> None:
        self.source = source
        self.start, self.end = match.span()
        self.loose = ()
        self.name_start, self.name_end = match.span(name)
        self.value_start = match.start(value)
        written = match[name]
        self.key = KEYS.get(written) or key_of(written)

    @property
    def goes_on(self) -> bool:
        return self.key not in ONE_LINE

    def fold(self, text: str) -> str:
        return fold(text) if self.key == "scene" else unsplit(fold(text))


class Let(Named):
    """`let name = value`."""

    __slots__ = ()


class Head(Line):
    """`Shot 3: Take-off`. Without a number or a separator their offsets are -1.

    The separator is a colon, a dash, a full stop or the end of `[Shot 3]`; it is empty before a note: `Shot 3 (0:05)`.
    """

    __slots__ = ("number_end", "number_start", "separator_start", "title_start", "word_end", "word_start")

    def __init__(
        self,
        source: str,
        match: re.Match[str],
        word: int,
        number: int,
        separator: int,
        title: int,
    ) -> None:
        self.source = source
        self.start, self.end = match.span()
        self.loose = ()
        self.word_start, self.word_end = match.span(word)
        self.number_start, self.number_end = match.span(number)
        self.separator_start = match.start(separator)
        self.title_start = match.start(title)

    @property
    def number(self) -> int | None:
        """The number as written; None where there is none."""
        if self.number_start < 0:
            return None
        # Python reads no number of more than 4,300 digits.
        return int(self.source[self.number_start : min(self.number_end, self.number_start + 4_000)])

    @property
    def bracket(self) -> str:
        """The brackets that open before the word: `[Shot 3]`."""
        return "".join(mark for mark in self.source[self.start : self.word_start] if mark in "[【")

    @property
    def title_span(self) -> tuple[int, int]:
        """The offsets of the title without marks around it; an empty span where there is none."""
        if self.title_start < 0:
            return (self.content_end, self.content_end)
        blank = f"{BLANKS}*_"
        raw = self.source[self.title_start : self.end].rstrip("\r\n")
        inner = raw.rstrip(blank + "#")
        if self.source[self.separator_start] not in ":：":
            inner = inner.rstrip(":：" + blank)
        if inner.endswith(("]", "】")) and self.bracket and not any(mark in inner for mark in self.bracket):
            inner = inner[:-1].rstrip(blank)
        start = self.title_start + len(inner) - len(inner.lstrip(blank))
        end = self.title_start + len(inner)
        return (start, end) if end > start else (self.content_end, self.content_end)

    @property
    def title(self) -> str | None:
        """The title; None where there is none."""
        if self.title_start < 0 or self.end - self.title_start < 2:
            return None
        start, end = self.title_span
        return plain_title(self.source[start:end]) or None


class ShotNode:
    """A shot: its head, its lines, and what stands outside it behind a closing code fence."""

    __slots__ = ("head", "lines", "outside")

    def __init__(self, head: Head, lines: Sequence[Line], outside: Sequence[Line]) -> None:
        self.head = head
        self.lines = lines
        self.outside = outside

    @property
    def start(self) -> int:
        """Where the head starts."""
        return self.head.start

    @property
    def end(self) -> int:
        """Where the last line ends, gaps and anything outside included."""
        last: Line = self.outside[-1] if self.outside else self.lines[-1] if self.lines else self.head
        return last.full_end

    @property
    def has_cut(self) -> bool:
        """Whether `---` stands in or behind it: the plan must cut before the next shot."""
        return CutMark in map(type, self.lines)

    def fields(self) -> Iterator[Field]:
        """The fields in the order they stand."""
        for line in self.lines:
            if type(line) is Field:
                yield line

    def field(self, key: str) -> Field | None:
        """The first field with a key."""
        for line in self.lines:
            if type(line) is Field and line.key == key:
                return line
        return None

    def every_line(self) -> Iterator[Line]:
        """All lines with the loose ones, in order."""
        for line in (self.head, *self.lines, *self.outside):
            yield line
            yield from line.loose


def comment_spans(source: str, start: int, end: int) -> list[tuple[int, int]]:
    """The comment lines in a stretch of the source, each from its `#` to the end of its content."""
    spans = []
    at = start
    for line in source[start:end].replace("\r\n", "\n\n").replace("\r", "\n").split("\n"):
        content = line.strip()
        if content.startswith("#"):
            begin = at + line.index("#")
            spans.append((begin, begin + len(content)))
        at += len(line) + 1
    return spans
