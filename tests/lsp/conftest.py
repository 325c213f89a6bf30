"""A language server in a process of its own, and an independent client that speaks to it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_lsp
from lsprotocol import types
from pytest_lsp import ClientServerConfig, LanguageClient, client_capabilities

#: Seconds that an answer may take on a busy machine before a test fails.
PATIENCE = 60


class Editor:
    """A client with a folder of boards: what a test types, asks and sees."""

    def __init__(self, client: LanguageClient, folder: Path) -> None:
        self.client = client
        self.folder = folder
        self._texts: dict[str, str] = {}
        self._versions: dict[str, int] = {}

    def uri(self, name: str = "board.story") -> str:
        """The address of a file of the folder."""
        return (self.folder / name).as_uri()

    def open(self, text: str, name: str = "board.story", *, saved: bool = False) -> str:
        """Open a board, on disk too where it is saved; return its address."""
        uri = self.uri(name)
        if saved:
            (self.folder / name).write_text(text, encoding="utf-8", newline="")
        self._texts[uri], self._versions[uri] = text, 1
        self.client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(uri, "story", 1, text))
        )
        return uri

    def type(self, uri: str, old: str, new: str) -> None:
        """Put a text in the place of its first occurrence."""
        at = self._texts[uri].index(old)
        change = types.TextDocumentContentChangePartial(range=self.range(uri, at, at + len(old)), text=new)
        self._texts[uri] = self._texts[uri].replace(old, new, 1)
        self._versions[uri] += 1
        document = types.VersionedTextDocumentIdentifier(self._versions[uri], uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    def position(self, uri: str, text: str, plus: int = 0) -> types.Position:
        """Where a text first stands."""
        return self._position(self._texts[uri], self._texts[uri].index(text) + plus)

    def range(self, uri: str, start: int, end: int) -> types.Range:
        """A range of offsets."""
        return types.Range(self._position(self._texts[uri], start), self._position(self._texts[uri], end))

    def whole(self, uri: str) -> types.Range:
        """All of a board."""
        return self.range(uri, 0, len(self._texts[uri]))

    def document(self, uri: str) -> types.TextDocumentIdentifier:
        """The board as requests name it."""
        return types.TextDocumentIdentifier(uri)

    def applied(self, uri: str, edits: list[types.TextEdit]) -> str:
        """The board's text after edits."""
        text = self._texts[uri]
        starts = [0]
        for line in text.splitlines(keepends=True):
            starts.append(starts[-1] + len(line))

        def offset(position: types.Position) -> int:
            rest = text[starts[position.line] :] if position.line < len(starts) else ""
            units = rest.encode("utf-16-le")[: position.character * 2]
            return (starts[position.line] if position.line < len(starts) else len(text)) + len(
                units.decode("utf-16-le")
            )

        for edit in sorted(edits, key=lambda edit: (edit.range.start.line, edit.range.start.character), reverse=True):
            text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
        return text

    async def diagnostics(self, uri: str, version: int | None = None) -> list[types.Diagnostic]:
        """What is reported of a board's newest version."""
        version = self._versions.get(uri) if version is None else version
        async with asyncio.timeout(PATIENCE):
            while True:
                shown = self.client.published.get(uri)
                if shown and (version is None or shown.version == version):
                    return list(shown.diagnostics)
                await self.client.wait_for_notification(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)

    @staticmethod
    def _position(text: str, offset: int) -> types.Position:
        line = text.count("\n", 0, offset)
        start = text.rfind("\n", 0, offset) + 1
        return types.Position(line, len(text[start:offset].encode("utf-16-le")) // 2)


def edits_of(action: types.CodeAction) -> list[types.TextEdit]:
    """The edits that an action makes in its board."""
    assert action.edit and action.edit.document_changes
    (change,) = action.edit.document_changes
    assert isinstance(change, types.TextDocumentEdit)
    return [edit for edit in change.edits if isinstance(edit, types.TextEdit)]


def make_client() -> LanguageClient:
    """The client, which keeps what was published last of each board."""
    client = pytest_lsp.make_test_lsp_client()
    client.published = {}
    client.protocol.fm.features.pop(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)  # its own forgets the version

    @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
    def published(own: LanguageClient, params: types.PublishDiagnosticsParams) -> None:
        own.published[params.uri] = params

    @client.feature(types.CLIENT_REGISTER_CAPABILITY)
    def register(own: LanguageClient, params: types.RegistrationParams) -> None:
        own.registered = [registration.method for registration in params.registrations]

    return client


@pytest_lsp.fixture(
    config=ClientServerConfig(server_command=[sys.executable, "-m", "storyboard", "lsp"], client_factory=make_client)
)
async def client(lsp_client: LanguageClient, tmp_path: Path) -> AsyncIterator[None]:
    """A session with an empty folder."""
    params = types.InitializeParams(
        capabilities=client_capabilities("visual-studio-code"),
        workspace_folders=[types.WorkspaceFolder(tmp_path.as_uri(), "boards")],
    )
    await lsp_client.initialize_session(params)
    yield
    await lsp_client.shutdown_session()


@pytest.fixture
def editor(client: LanguageClient, tmp_path: Path) -> Editor:
    """An editor in that session."""
    return Editor(client, tmp_path)
