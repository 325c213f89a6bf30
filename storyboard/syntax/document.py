"""A `.story` file in memory: its text, its tree, what it means, and the way back to bytes."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping

from storyboard.errors import FileError
from storyboard.syntax.fields import HEADER_FIELDS, REPEATABLE, SHOT_FIELDS, written_name
from storyboard.syntax.nodes import Field, Let, Line, ShotNode
from storyboard.syntax.parser import parse_tree
from storyboard.syntax.source import LineIndex, Position, decode, encode, looks_like_utf16
from storyboard.syntax.values import Duration, TransitionValue, read_duration, read_transition, unsplit

#: The place of standard input in messages.
STDIN = "-"


class Document:
    """A parsed file. `text` is the source, unchanged; `encode()` gives its very bytes back.

    `path` is what messages call it (None for a text that came from no file). `tree` holds the lines;
    `header`, `definitions` and `shots` say what they mean.
    """

    def __init__(self, text: str, path: str | None = None) -> None:
        self.text = text
        self.path = path
        self.tree = parse_tree(text)
        self._index: LineIndex | None = None
        self._meaning: tuple[WrittenShot, ...] | None = None

    @classmethod
    def from_bytes(cls, data: bytes, path: str | None = None) -> Document:
        """Parse the bytes of a file, whatever they are."""
        return cls(decode(data), path)

    @classmethod
    def load(cls, path: str | os.PathLike[str]) -> Document:
        """Read and parse a file. Raises FileError where it is absent, a folder, unreadable or no text."""
        return cls.from_bytes(read_file(path), os.fspath(path))

    def encode(self) -> bytes:
        """The bytes of the file, exactly as they were read."""
        return encode(self.text)

    @property
    def index(self) -> LineIndex:
        """Lines and columns of offsets; made when first asked for."""
        if self._index is None:
            self._index = LineIndex(self.text)
        return self._index

    def position(self, offset: int) -> Position:
        """The line and column of an offset in `text`."""
        return self.index.position(offset)

    # -------------------------------------------------------------------------------- the header

    @property
    def header_fields(self) -> list[Field]:
        """All fields before the first shot, unknown ones too, in order."""
        return [line for line in self.tree.preamble if type(line) is Field]

    @property
    def lets(self) -> list[Let]:
        """All definitions in order, those too that stand inside a shot; not those behind a closing code fence."""
        blocks = (self.tree.preamble, *(shot.lines for shot in self.tree.shots))
        return [line for block in blocks for line in block if type(line) is Let]

    def header_field(self, key: str) -> Field | None:
        """The first header field with a key."""
        return next((field for field in self.header_fields if field.key == key), None)

    @property
    def header(self) -> dict[str, str]:
        """Known header fields that have a value; of several with one key the first counts."""
        values: dict[str, str] = {}
        for field in self.header_fields:
            if field.key in HEADER_FIELDS and field.key not in REPEATABLE and field.key not in values:
                value = field.value
                if value:
                    values[field.key] = value
        return values

    @property
    def header_extra(self) -> dict[str, str]:
        """Header fields that the language does not know, or not there, by name; the first of each counts."""
        values: dict[str, str] = {}
        for field in self.header_fields:
            if field.key not in HEADER_FIELDS and (value := field.value):
                values.setdefault(written_name(field.name, field.key), unsplit(value))
        return values

    @property
    def definitions(self) -> dict[str, str]:
        """`let` name → text; of several with one name the first counts."""
        values: dict[str, str] = {}
        for let in self.lets:
            values.setdefault(let.name, let.value)
        return values

    # --------------------------------------------------------------------------------- the shots

    @property
    def shots(self) -> tuple[WrittenShot, ...]:
        """The shots in order, with what they mean."""
        if self._meaning is None:
            cut_before = False
            shots = []
            for place, node in enumerate(self.tree.shots, 1):
                shots.append(WrittenShot(node, place, cut_before))
                cut_before = node.has_cut
            self._meaning = tuple(shots)
        return self._meaning

    def lines(self) -> Iterator[Line]:
        """Every line node in order, loose ones included."""
        yield from self.tree.loose
        for line in self.tree.preamble:
            yield line
            yield from line.loose
        for shot in self.tree.shots:
            yield from shot.every_line()


class ShotMeaning:
    """What a shot means, wherever it comes from: what linter and planner work on.

    `number` is its place, from 1. `values` are the texts of its fields by key; of several with one key the first
    counts. `milliseconds` is 0 where the duration is missing or unreadable, `transition` None where there is none.
    `cut_before`: the plan must cut before it.
    """

    __slots__ = ("cut_before", "milliseconds", "number", "transition", "values")

    def __init__(
        self,
        number: int,
        values: Mapping[str, str],
        milliseconds: int,
        transition: TransitionValue | None,
        cut_before: bool,
    ) -> None:
        self.number = number
        self.values = values
        self.milliseconds = milliseconds
        self.transition = transition
        self.cut_before = cut_before

    @property
    def scene(self) -> str:
        """The scene's text; empty where it is missing."""
        return self.values.get("scene", "")

    @property
    def dissolve(self) -> int:
        """For how many milliseconds it dissolves into the next shot; 0 for a cut or a fade."""
        transition = self.transition
        return transition.milliseconds if transition is not None and transition.kind == "dissolve" else 0


class WrittenShot(ShotMeaning):
    """A shot of a document, with its node. `extra` are the unknown fields by the name as written."""

    __slots__ = ("extra", "node")

    def __init__(self, node: ShotNode, number: int, cut_before: bool) -> None:
        self.node = node
        self.number = number
        self.cut_before = cut_before
        self.values, self.extra = shot_values(node)
        written = self.values.get("duration")
        self.milliseconds = (read_duration(written).milliseconds or 0) if written else 0
        written = self.values.get("transition")
        self.transition = read_transition(written) if written else None

    @property
    def duration_read(self) -> Duration | None:
        """The duration or what is wrong with it; None where the shot has no duration field."""
        text = self.values.get("duration")
        return None if text is None and self.node.field("duration") is None else read_duration(text or "")

    @property
    def title(self) -> str | None:
        """The title in the shot's head."""
        return self.node.head.title


def shot_values(node: ShotNode) -> tuple[dict[str, str], dict[str, str]]:
    """The texts of a shot's known fields by key, and of its unknown ones by name."""
    values: dict[str, str] = {}
    extra: dict[str, str] = {}
    for line in node.lines:
        if type(line) is Field:
            key = line.key
            if key not in SHOT_FIELDS:
                extra.setdefault(written_name(line.name, key), line.value)
            elif key not in values and (value := line.value):
                values[key] = value
    if extra:
        extra = {name: value for name, value in extra.items() if value}
    return values, extra


def read_file(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a text file. Raises FileError where it is absent, a folder, unreadable or binary."""
    data = read_bytes(path)
    check_is_text(data, os.fspath(path))
    return data


def read_bytes(path: str | os.PathLike[str]) -> bytes:
    """The bytes of a file, whatever they are. Raises FileError where it is absent, a folder or unreadable."""
    name = os.fspath(path)
    try:
        with open(name, "rb") as file:
            return file.read()
    except FileNotFoundError:
        raise FileError(
            f"{name}: file not found", "check the path, or create a board with `storyboard new FILE`"
        ) from None
    except IsADirectoryError:
        raise FileError(f"{name}: this is a folder, not a file", "name a .story file in it") from None
    except OSError as error:
        raise FileError(f"{name}: cannot read: {error.strerror}", "check the file's permissions") from None


def check_is_text(data: bytes, name: str) -> None:
    """Raise FileError if bytes are not text, that is, if they contain a NUL."""
    nul = data.find(b"\0")
    if nul < 0:
        return
    if looks_like_utf16(data):
        raise FileError(
            f"{name}: UTF-16 is not supported", "save the file as UTF-8, or run `storyboard lint --fix --unsafe-fixes`"
        )
    raise FileError(f"{name}: not a text file: byte {nul + 1} is NUL", "a board is plain text, saved as UTF-8")
