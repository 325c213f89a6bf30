"""The boards that are open in the editor, with what is known of each, computed when first asked for."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from functools import cached_property
from typing import NamedTuple

from lsprotocol import types
from pygls import uris

from storyboard.basics.config_file import ConfigFile, find_config, folder_of
from storyboard.errors import StoryboardError
from storyboard.lint.diagnostic import Diagnostic
from storyboard.lint.engine import lint_document
from storyboard.lsp.positions import Encoding, Positions
from storyboard.model.meaning import Meaning
from storyboard.planning.outline import Outline, outline
from storyboard.project import Project
from storyboard.syntax.document import Document
from storyboard.syntax.edits import Edit, in_endings_of
from storyboard.syntax.nodes import Line, ShotNode


class Linted(NamedTuple):
    """What linting a board came to; `problem` is what kept it from being linted, such as a wrong configuration."""

    diagnostics: Sequence[Diagnostic]
    problem: StoryboardError | None = None


class OpenBoard:
    """A board as the editor shows it: one version of its text. A change makes another."""

    def __init__(self, uri: str, version: int | None, text: str, session: Session) -> None:
        self.uri = uri
        self.version = version
        self.text = text
        self.session = session

    def changed(self, version: int, changes: Iterable[types.TextDocumentContentChangeEvent]) -> OpenBoard:
        """Return the board after the editor's changes."""
        text = self.text
        for change in changes:
            if isinstance(change, types.TextDocumentContentChangePartial):
                positions = Positions(text, self.session.encoding)
                start, end = positions.offset(change.range.start), positions.offset(change.range.end)
                text = text[:start] + change.text + text[end:]
            else:
                text = change.text
        return OpenBoard(self.uri, version, text, self.session)

    @cached_property
    def path(self) -> str | None:
        """The file on disk; None for a board that was never saved."""
        return uris.to_fs_path(self.uri) if self.uri.startswith("file:") else None

    @cached_property
    def document(self) -> Document:
        """The parsed text."""
        return Document(self.text, self.path)

    @cached_property
    def positions(self) -> Positions:
        """The text's positions."""
        return Positions(self.text, self.session.encoding)

    @property
    def project(self) -> Project:
        """The project of the file. Raises ConfigError, FileError."""
        return self.session.project_of(self.path)

    @cached_property
    def meaning(self) -> Meaning:
        """What the board means."""
        return Meaning.of(self.document, self.project.root)

    @cached_property
    def linted(self) -> Linted:
        """The diagnostics."""
        try:
            return Linted(lint_document(self.document, project=self.project))
        except StoryboardError as error:
            return Linted((), error)

    @cached_property
    def outline(self) -> Outline:
        """Times, jobs and prices of the shots, those that can be told."""
        return outline(self.document, self.project)

    def shot_at(self, offset: int) -> int:
        """Return the place (from 1) of the shot at an offset; 0 in the header."""
        place = 0
        for number, shot in enumerate(self.document.tree.shots, 1):
            if shot.start > offset:
                break
            place = number
        return place

    def line_at(self, offset: int) -> Line | None:
        """Return the line node at an offset; None past the end of the text."""
        place = self.shot_at(offset)
        lines = self.document.tree.shots[place - 1].every_line() if place else self.document.lines()
        return next((line for line in lines if line.start <= offset < max(line.end, line.start + 1)), None)

    def shot(self, place: int) -> ShotNode:
        """Return the node of a shot (from 1)."""
        return self.document.tree.shots[place - 1]

    def text_edits(self, edits: Iterable[Edit]) -> list[types.TextEdit]:
        """Return edits as the protocol writes them."""
        return [
            types.TextEdit(self.positions.range(start, end), text)
            for start, end, text in in_endings_of(self.text, edits)
        ]

    def workspace_edit(self, edits: Iterable[Edit]) -> types.WorkspaceEdit:
        """Return edits of this version of the board."""
        if not self.session.versioned_edits:
            return types.WorkspaceEdit(changes={self.uri: self.text_edits(edits)})
        identifier = types.OptionalVersionedTextDocumentIdentifier(self.uri, self.version)
        return types.WorkspaceEdit(document_changes=[types.TextDocumentEdit(identifier, self.text_edits(edits))])


class Session:
    """What was agreed with the editor, and the projects of its boards."""

    def __init__(self, encoding: Encoding = types.PositionEncodingKind.Utf16, *, versioned_edits: bool = False) -> None:
        self.encoding = encoding
        self.versioned_edits = versioned_edits
        self._projects: dict[str, Project] = {}

    def project_of(self, path: str | None) -> Project:
        """Return the project of a board's file, read again only when its configuration or the day has changed.

        Raises ConfigError, FileError.
        """
        folder = folder_of(path)
        config = find_config(folder)
        key = config.folder if config else os.path.realpath(folder)
        known = self._projects.get(key)
        if known is None or _differ(known.config, config) or _is_yesterdays(known):
            known = self._projects[key] = Project(folder, config=config)
        return known


def _differ(known: ConfigFile | None, found: ConfigFile | None) -> bool:
    return (known and (known.path, known.text)) != (found and (found.path, found.text))


def _is_yesterdays(project: Project) -> bool:
    return "today" in vars(project) and project.today != Project().today
