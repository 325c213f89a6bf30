"""The server: each request of the editor's is one function that looks the board up and asks another room."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Callable, Iterable, Sequence
from functools import wraps
from pathlib import Path
from typing import Any, TypeVar

from lsprotocol import types
from pygls import uris
from pygls.lsp.server import LanguageServer
from pygls.protocol import LanguageServerProtocol, lsp_method

from storyboard import __version__
from storyboard.errors import StoryboardError
from storyboard.lint.discover import SUFFIX, find_files
from storyboard.lint.references import make_copies
from storyboard.lsp import actions, completion, diagnostics, films, hints, names, symbols
from storyboard.lsp.boards import OpenBoard, Session
from storyboard.lsp.hover import hover as hover_at
from storyboard.syntax.document import Document
from storyboard.syntax.format import format_document

#: Seconds without a change before a board is linted: while somebody types fast, one lint serves many keys.
PAUSE = 0.03
#: Closed boards of the workspace that are linted too.
MOST_CLOSED = 1000

Result = TypeVar("Result")


class Protocol(LanguageServerProtocol):
    """The protocol without a second copy of every text.

    pygls would follow each change too, ending lines at more characters than protocol and language do (U+2028 among
    them), converting the positions of the request in place, and keeping a future of each change for ever.
    """

    @lsp_method(types.TEXT_DOCUMENT_DID_CHANGE)
    def lsp_text_document__did_change(self, params: types.DidChangeTextDocumentParams) -> None:
        """Hand a change to `did_change` as it came."""
        self.fm.features[types.TEXT_DOCUMENT_DID_CHANGE](params)


class StoryboardServer(LanguageServer):
    """The boards of one editor."""

    def __init__(self) -> None:
        super().__init__("storyboard", __version__, protocol_cls=Protocol)
        self.session = Session()
        self.boards: dict[str, OpenBoard] = {}
        self.format_on_save = False
        self._waiting: dict[str, asyncio.TimerHandle] = {}
        self._tasks: set[asyncio.Task[None]] = set()

    # ----------------------------------------------------------------------------- what is open

    def board(self, uri: str) -> OpenBoard:
        """Return a board: as it is open, else as it is on disk. Raises FileError."""
        if uri in self.boards:
            return self.boards[uri]
        path = uris.to_fs_path(uri) or uri
        return OpenBoard(uri, None, Document.load(path).text, self.session)

    def read(self, path: str) -> Document | None:
        """Return the board at a real path: as it is open, else as it is on disk; None where there is none."""
        for board in self.boards.values():
            if board.path and os.path.realpath(board.path) == path:
                return board.document
        return names.read_saved(path)

    def folders(self) -> list[str]:
        """Return the workspace's folders on disk."""
        found = (uris.to_fs_path(uri) for uri in self.workspace.folders)
        return [folder for folder in found if folder]

    # ------------------------------------------------------------------------------- publishing

    def publish_soon(self, uri: str) -> None:
        """Lint a board once nothing has changed for a moment."""
        waiting = self._waiting.pop(uri, None)
        if waiting:
            waiting.cancel()
        self._waiting[uri] = asyncio.get_running_loop().call_later(PAUSE, self.publish, uri)

    def publish(self, uri: str) -> None:
        """Lint an open board now and show its diagnostics."""
        self._waiting.pop(uri, None)
        board = self.boards.get(uri)
        if board:
            self._show(board)

    def publish_open(self) -> None:
        """Lint every open board again: something that they depend on has changed."""
        for uri, board in self.boards.items():
            self.boards[uri] = OpenBoard(uri, board.version, board.text, self.session)
            self.publish_soon(uri)

    def publish_closed(self, paths: Iterable[str]) -> None:
        """Lint boards that are not open, one after the other while the editor asks for nothing else."""
        task = asyncio.get_running_loop().create_task(self._publish_closed(list(paths)))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _publish_closed(self, paths: Sequence[str]) -> None:
        for path in paths[:MOST_CLOSED]:
            await asyncio.sleep(0)
            uri = uris.from_fs_path(path)
            if uri is None or uri in self.boards:
                continue
            try:
                self._show(self.board(uri))
            except StoryboardError:  # it was deleted or is no text: nothing to show of it
                self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def _show(self, board: OpenBoard) -> None:
        found = diagnostics.published(board)
        self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(board.uri, found, board.version))


server = StoryboardServer()


def tolerant(function: Callable[[StoryboardServer, Any], Result]) -> Callable[[StoryboardServer, Any], Result | None]:
    """Answer nothing where the board cannot be looked at; its diagnostics say why."""

    @wraps(function)
    def answer(ls: StoryboardServer, params: Any) -> Result | None:
        try:
            return function(ls, params)
        except StoryboardError:
            return None

    return answer


# ------------------------------------------------------------------------------------ life and text


@server.feature(types.INITIALIZED)
def initialized(ls: StoryboardServer, _params: types.InitializedParams) -> None:
    """Begin: agree on positions, watch files, lint the workspace."""
    capabilities = ls.client_capabilities
    edit = capabilities.workspace and capabilities.workspace.workspace_edit
    encoding = ls.workspace.position_encoding or types.PositionEncodingKind.Utf16
    ls.session = Session(encoding, versioned_edits=bool(edit and edit.document_changes))
    watch = capabilities.workspace and capabilities.workspace.did_change_watched_files
    if watch and watch.dynamic_registration:
        globs = [f"**/*{SUFFIX}", "**/storyboard.toml", "**/pyproject.toml"]
        watchers = [types.FileSystemWatcher(glob) for glob in globs]
        options = types.DidChangeWatchedFilesRegistrationOptions(watchers)
        registration = types.Registration("watch", types.WORKSPACE_DID_CHANGE_WATCHED_FILES, options)
        ls.client_register_capability(types.RegistrationParams([registration]))
    ls.publish_closed(path for folder in ls.folders() for path in find_files([folder]))


@server.feature(types.INITIALIZE)
def initialize(ls: StoryboardServer, params: types.InitializeParams) -> None:
    """Take the editor's settings: `{"formatOnSave": true}` in the initialization options."""
    options = params.initialization_options
    ls.format_on_save = isinstance(options, dict) and options.get("formatOnSave") is True


@server.feature(types.TEXT_DOCUMENT_DID_OPEN)
def did_open(ls: StoryboardServer, params: types.DidOpenTextDocumentParams) -> None:
    """Take a board up."""
    opened = params.text_document
    ls.boards[opened.uri] = OpenBoard(opened.uri, opened.version, opened.text, ls.session)
    ls.publish(opened.uri)


@server.feature(types.TEXT_DOCUMENT_DID_CHANGE)
def did_change(ls: StoryboardServer, params: types.DidChangeTextDocumentParams) -> None:
    """Follow what is typed."""
    uri = params.text_document.uri
    if uri in ls.boards:
        ls.boards[uri] = ls.boards[uri].changed(params.text_document.version, params.content_changes)
        ls.publish_soon(uri)


@server.feature(types.TEXT_DOCUMENT_DID_SAVE)
def did_save(ls: StoryboardServer, _params: types.DidSaveTextDocumentParams) -> None:
    """Other boards may use this file."""
    ls.publish_open()


@server.feature(types.TEXT_DOCUMENT_DID_CLOSE)
def did_close(ls: StoryboardServer, params: types.DidCloseTextDocumentParams) -> None:
    """Forget what was typed; the file on disk counts again."""
    uri = params.text_document.uri
    ls.boards.pop(uri, None)
    path = uris.to_fs_path(uri)
    inside = path and any(Path(path).is_relative_to(folder) for folder in ls.folders())
    if inside and path:
        ls.publish_closed([path])
    else:
        ls.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))


@server.feature(types.WORKSPACE_DID_CHANGE_WATCHED_FILES)
def did_change_files(ls: StoryboardServer, params: types.DidChangeWatchedFilesParams) -> None:
    """A board or a configuration changed on disk."""
    paths = [path for change in params.changes if (path := uris.to_fs_path(change.uri))]
    ls.publish_open()
    ls.publish_closed(path for path in paths if path.endswith(SUFFIX))


# ----------------------------------------------------------------------------------------- reading


@server.feature(types.TEXT_DOCUMENT_COMPLETION, types.CompletionOptions(trigger_characters=list(completion.TRIGGERS)))
@tolerant
def complete(ls: StoryboardServer, params: types.CompletionParams) -> types.CompletionList:
    """What may stand here."""
    text_document = ls.client_capabilities.text_document
    item = text_document and text_document.completion and text_document.completion.completion_item
    snippets = bool(item and item.snippet_support)
    found = completion.completions(ls.board(params.text_document.uri), params.position, snippets)
    return types.CompletionList(is_incomplete=False, items=found)


@server.feature(types.TEXT_DOCUMENT_HOVER)
@tolerant
def hover(ls: StoryboardServer, params: types.HoverParams) -> types.Hover | None:
    """What this is."""
    board = ls.board(params.text_document.uri)
    return hover_at(board, board.positions.offset(params.position))


@server.feature(types.TEXT_DOCUMENT_INLAY_HINT)
@tolerant
def inlay_hint(ls: StoryboardServer, params: types.InlayHintParams) -> list[types.InlayHint]:
    """Times, jobs and prices."""
    board = ls.board(params.text_document.uri)
    return hints.inlay_hints(board, *_span(board, params.range))


@server.feature(types.TEXT_DOCUMENT_CODE_LENS)
@tolerant
def code_lens(ls: StoryboardServer, params: types.CodeLensParams) -> list[types.CodeLens]:
    """Total, price, plan and animatic above the board."""
    return hints.code_lenses(ls.board(params.text_document.uri))


@server.feature(types.TEXT_DOCUMENT_DOCUMENT_SYMBOL)
@tolerant
def document_symbol(ls: StoryboardServer, params: types.DocumentSymbolParams) -> list[types.DocumentSymbol]:
    """The shots."""
    return symbols.document_symbols(ls.board(params.text_document.uri))


@server.feature(types.TEXT_DOCUMENT_FOLDING_RANGE)
@tolerant
def folding_range(ls: StoryboardServer, params: types.FoldingRangeParams) -> list[types.FoldingRange]:
    """What can be folded."""
    return symbols.folding(ls.board(params.text_document.uri))


@server.feature(types.TEXT_DOCUMENT_DOCUMENT_LINK)
@tolerant
def document_link(ls: StoryboardServer, params: types.DocumentLinkParams) -> list[types.DocumentLink]:
    """Files that the board names."""
    return symbols.links(ls.board(params.text_document.uri))


@server.feature(types.TEXT_DOCUMENT_SEMANTIC_TOKENS_FULL, symbols.LEGEND)
@tolerant
def semantic_tokens(ls: StoryboardServer, params: types.SemanticTokensParams) -> types.SemanticTokens:
    """What each piece is."""
    return symbols.semantic_tokens(ls.board(params.text_document.uri))


# ------------------------------------------------------------------------------------------- names


@server.feature(types.TEXT_DOCUMENT_DEFINITION)
@tolerant
def definition(ls: StoryboardServer, params: types.DefinitionParams) -> types.Location | None:
    """Where a name is defined."""
    board = ls.board(params.text_document.uri)
    found = _site(ls, board, params.position)
    if found is None:
        return None
    site = found[0]
    return _location(ls, site.document, board, site.let.name_start, site.let.name_end)


@server.feature(types.TEXT_DOCUMENT_REFERENCES)
@tolerant
def references(ls: StoryboardServer, params: types.ReferenceParams) -> list[types.Location]:
    """Where a name is used, in every board of the project."""
    board = ls.board(params.text_document.uri)
    return [
        _location(ls, document, board, place.start, place.end)
        for document, places in _places(ls, board, params.position)
        for place in places
        if params.context.include_declaration or not place.defines
    ]


@server.feature(types.TEXT_DOCUMENT_PREPARE_RENAME)
@tolerant
def prepare_rename(ls: StoryboardServer, params: types.PrepareRenameParams) -> types.Range | None:
    """Which text would be renamed."""
    board = ls.board(params.text_document.uri)
    name = names.name_at(board.document, board.positions.offset(params.position))
    return board.positions.range(name.start, name.end) if name else None


@server.feature(types.TEXT_DOCUMENT_RENAME, types.RenameOptions(prepare_provider=True))
def rename(ls: StoryboardServer, params: types.RenameParams) -> types.WorkspaceEdit:
    """Rename a name wherever it means the same. Refuses a name that cannot be written, or is taken."""
    board = ls.board(params.text_document.uri)
    changes: dict[str, list[types.TextEdit]] = {}
    for document, places in _places(ls, board, params.position):
        names.check_new_name(params.new_name, document)
        other = board if document is board.document else _as_board(ls, document, board)
        changes[other.uri] = [
            types.TextEdit(other.positions.range(place.start, place.end), params.new_name) for place in places
        ]
    return types.WorkspaceEdit(changes=changes)


def _site(ls: StoryboardServer, board: OpenBoard, position: types.Position) -> tuple[names.Site, str] | None:
    name = names.name_at(board.document, board.positions.offset(position))
    site = names.definition(board.document, name.text, ls.read) if name else None
    return (site, name.text) if site and name else None


def _places(
    ls: StoryboardServer, board: OpenBoard, position: types.Position
) -> Iterable[tuple[Document, list[names.Name]]]:
    found = _site(ls, board, position)
    if found is None:
        return []
    opened = [os.path.realpath(other.path) for other in ls.boards.values() if other.path]
    saved = map(os.path.realpath, find_files([board.project.root]))
    return names.everywhere(found[0], [*opened, *saved], ls.read)


def _as_board(ls: StoryboardServer, document: Document, board: OpenBoard) -> OpenBoard:
    uri = uris.from_fs_path(document.path) if document.path else None
    return OpenBoard(uri or board.uri, None, document.text, ls.session)


def _location(ls: StoryboardServer, document: Document, board: OpenBoard, start: int, end: int) -> types.Location:
    other = board if document is board.document else _as_board(ls, document, board)
    return types.Location(other.uri, other.positions.range(start, end))


# ---------------------------------------------------------------------------------------- changing


@server.feature(types.TEXT_DOCUMENT_FORMATTING)
@tolerant
def formatting(ls: StoryboardServer, params: types.DocumentFormattingParams) -> list[types.TextEdit]:
    """The board in its one form."""
    board = ls.board(params.text_document.uri)
    return board.text_edits(diagnostics.difference(board.text, format_document(board.document)))


@server.feature(types.TEXT_DOCUMENT_RANGE_FORMATTING)
@tolerant
def range_formatting(ls: StoryboardServer, params: types.DocumentRangeFormattingParams) -> list[types.TextEdit]:
    """The same, only where it changes lines of a range."""
    board = ls.board(params.text_document.uri)
    start, end = _span(board, params.range)
    edits = diagnostics.difference(board.text, format_document(board.document))
    return board.text_edits(edit for edit in edits if start <= edit.start and edit.end <= end)


@server.feature(types.TEXT_DOCUMENT_WILL_SAVE_WAIT_UNTIL)
@tolerant
def will_save(ls: StoryboardServer, params: types.WillSaveTextDocumentParams) -> list[types.TextEdit]:
    """Format on save, where the editor's settings say so."""
    board = ls.board(params.text_document.uri)
    if not ls.format_on_save:
        return []
    return board.text_edits(diagnostics.difference(board.text, format_document(board.document)))


@server.feature(
    types.TEXT_DOCUMENT_ON_TYPE_FORMATTING, types.DocumentOnTypeFormattingOptions("\n", more_trigger_character=[":"])
)
@tolerant
def on_type_formatting(ls: StoryboardServer, params: types.DocumentOnTypeFormattingParams) -> list[types.TextEdit]:
    """Make the safe fixes of the line that was just written."""
    board = ls.board(params.text_document.uri)
    line = params.position.line - (params.ch == "\n")
    return board.text_edits(diagnostics.fixes_of_line(board, line)) if line >= 0 else []


@server.feature(
    types.TEXT_DOCUMENT_CODE_ACTION,
    types.CodeActionOptions(
        code_action_kinds=[
            types.CodeActionKind.QuickFix,
            types.CodeActionKind.RefactorRewrite,
            types.CodeActionKind.SourceFixAll,
        ]
    ),
)
@tolerant
def code_action(ls: StoryboardServer, params: types.CodeActionParams) -> list[types.CodeAction]:
    """Fixes, suppressions, fix-all, and edits of whole shots."""
    board = ls.board(params.text_document.uri)
    start, end = _span(board, params.range)
    wanted = params.context.only

    def asks_for(kind: str) -> bool:
        return wanted is None or any(kind == one or kind.startswith(f"{one}.") or not one for one in wanted)

    found: list[types.CodeAction] = []
    if asks_for(types.CodeActionKind.QuickFix):
        found += diagnostics.fixes(board, params.context.diagnostics, start, end)
    if asks_for(types.CodeActionKind.SourceFixAll):
        action = diagnostics.fix_all(board)
        found += [action] if action else []
    if asks_for(types.CodeActionKind.RefactorRewrite):
        found += actions.refactorings(board, start, end)
    return found


def _span(board: OpenBoard, found: types.Range) -> tuple[int, int]:
    return board.positions.offset(found.start), board.positions.offset(found.end)


# ---------------------------------------------------------------------------------------- commands


@server.command(hints.SHOW_PLAN)
def show_plan(ls: StoryboardServer, uri: str) -> str:
    """Return the plan of a board as text, and show it where the editor can open a file."""
    from storyboard.model.board import Storyboard
    from storyboard.planning.planner import plan
    from storyboard.planning.report import Style, plan_lines

    board = ls.board(uri)
    try:
        made = Storyboard.of(board.document, root=board.project.root)
        text = "\n".join(plan_lines(plan(made, board.project), Style())) + "\n"
    except StoryboardError as error:
        text = f"{error}\n"
    window = ls.client_capabilities.window
    if window and window.show_document and window.show_document.support:
        target = Path(tempfile.gettempdir(), f"{Path(board.path or 'board').stem}.plan.txt")
        target.write_text(text, encoding="utf-8")
        ls.window_show_document(types.ShowDocumentParams(target.as_uri()))
    return text


@server.command(hints.MAKE_ANIMATIC)
async def make_animatic(ls: StoryboardServer, uri: str) -> str:
    """Film a saved board as cards, in a process of its own; return the film's path."""
    path = ls.board(uri).path
    if path is None or not os.path.exists(path):
        return _said(ls, "save the board first: the animatic is written next to it")
    film = Path(path).with_suffix(".animatic.mp4")
    try:
        said = await films.make_animatic(Path(path), film)
    except StoryboardError as error:
        return _said(ls, error.message)
    _said(ls, said, types.MessageType.Info)
    return str(film)


@server.command(diagnostics.APPLY_FIX)
def apply_fix(ls: StoryboardServer, uri: str, code: str, start: int) -> None:
    """Make the images that a fix needs, then have the editor apply it."""
    board = ls.board(uri)
    for item in board.linted.diagnostics:
        if item.code == code and item.start == start and item.fix:
            try:
                make_copies(item.fix.copies)
            except StoryboardError as error:
                _said(ls, str(error))
                return
            edit = board.workspace_edit(item.fix.edits)
            ls.workspace_apply_edit(types.ApplyWorkspaceEditParams(edit, item.fix.title))
            return


def _said(ls: StoryboardServer, text: str, kind: types.MessageType = types.MessageType.Error) -> str:
    ls.window_show_message(types.ShowMessageParams(kind, f"storyboard: {text}"))
    return text
