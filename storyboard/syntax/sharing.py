"""`use: cast.story`: definitions and style taken over from another file."""

# Annotations stay values here: NamedTuple would compile each one that is a text, and `lint` starts with this module.
import os
from typing import NamedTuple

from storyboard.errors import FileError
from storyboard.syntax.document import Document
from storyboard.syntax.nodes import Field


class UseProblem(NamedTuple):
    """What is wrong with a `use` line; offsets are of its value in the document that was asked about."""

    message: str
    start: int
    end: int


class Shared(NamedTuple):
    """What a document takes over: definitions by name, a style, and what is wrong with its `use` lines."""

    definitions: dict[str, str]
    style: str | None
    problems: tuple[UseProblem, ...] = ()


NOTHING_SHARED = Shared({}, None)

#: How many files one board may use, counted over all files that those use in turn.
MOST_FILES = 200


def use_fields(document: Document) -> list[Field]:
    """The `use` lines of a document."""
    return [field for field in document.header_fields if field.key == "use" and field.value]


def resolve_uses(document: Document, root: str) -> Shared:
    """What a document's `use` lines bring, files that those files use included.

    A file named later wins over one named before, a file over what it uses itself. Paths are relative to the
    document's folder and must stay inside `root`, the project's folder. What cannot be read is a problem at its
    `use` line.
    """
    fields = use_fields(document)
    if not fields:
        return NOTHING_SHARED
    if document.path is None or document.path == "-":
        said = "cannot be resolved: this text was not read from a file, so its folder is unknown"
        return Shared({}, None, tuple(UseProblem(f"`use: {f.value}` {said}", *f.span) for f in fields))
    folder = os.path.dirname(os.path.realpath(document.path))
    resolver = _Resolver(root)
    return resolver.take(document, folder, (os.path.realpath(document.path),))


class _Resolver:
    """Follows `use` lines, each file read once and its problems told once, where it is first used."""

    def __init__(self, root: str) -> None:
        self.root = os.path.realpath(root)
        self.files: dict[str, Shared] = {}

    def take(self, document: Document, folder: str, within: tuple[str, ...]) -> Shared:
        """What the `use` lines of a document bring; `within` are the files that led here."""
        definitions: dict[str, str] = {}
        style: str | None = None
        problems: list[UseProblem] = []
        for field in use_fields(document):
            try:
                other = self.file(field.value, folder, within)
            except FileError as error:
                problems.append(UseProblem(error.message, *field.span))
                continue
            definitions |= other.definitions
            style = other.style or style
            # A file that is wrong inside is reported where this board can see it: at its own `use` line.
            problems += (UseProblem(f"in {field.value}: {p.message}", *field.span) for p in other.problems)
        return Shared(definitions, style, tuple(problems))

    def file(self, name: str, folder: str, within: tuple[str, ...]) -> Shared:
        """What one file gives. Raises FileError with the words for its `use` line."""
        path = os.path.realpath(os.path.join(folder, name))
        if os.path.isabs(name) or os.path.commonpath([path, self.root]) != self.root:
            raise FileError(f"`use: {name}` is outside the project folder; move the file into the project")
        if path in within:
            circle = " → ".join(os.path.basename(file) for file in (*within[within.index(path) :], path))
            raise FileError(f"`use: {name}` includes itself: {circle}")
        if path not in self.files:
            if len(self.files) == MOST_FILES:
                raise FileError(f"`use: {name}` exceeds the limit of {MOST_FILES} files per board")
            if len(within) > 50:
                raise FileError(f"`use: {name}` is nested more than 50 files deep")
            self.files[path] = NOTHING_SHARED
            shared = self._read(name, path, within)
            self.files[path] = shared._replace(problems=())
            return shared
        return self.files[path]

    def _read(self, name: str, path: str, within: tuple[str, ...]) -> Shared:
        try:
            document = Document.load(path)
        except FileError as error:
            said = error.message.removeprefix(path).lstrip(": ")
            raise FileError(f"`use: {name}`: {said}") from None
        below = self.take(document, os.path.dirname(path), (*within, path))
        definitions = {**below.definitions, **document.definitions}
        return Shared(definitions, document.header.get("style", below.style), below.problems)
