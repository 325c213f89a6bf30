"""How fast the editor hears of a keystroke in a board of 1,000 shots, beside a plain lint and another Python server.

    python benchmarks/editor.py

A keystroke is one character put into a scene; it ends when the diagnostics of that version are published, the pause
that the server waits for more keys included. A plain lint is `storyboard lint` of the same board, a process of its
own, as somebody without the server would run it. The other server is jedi-language-server on a Python module with as
many lines. All in one run, keystrokes and lints in turns.
"""

from __future__ import annotations

import asyncio
import statistics
import sys
import tempfile
import time
from collections.abc import Awaitable, Callable
from pathlib import Path

from lsprotocol import types
from pygls.lsp.client import LanguageClient

from storyboard.lsp.server import PAUSE

SHOTS, KEYS = 1000, 200
STORYBOARD = (sys.executable, "-m", "storyboard")
BOARD = "title: Long\nmodel: sora-2-pro-all\nlet pilot = a woman in red\n\n" + "\n".join(
    f"Shot {number}: Part {number}\nduration: 7.5sec\nScene: {{pilot}} walks through room {number} of the old house.\n"
    f"camera: slow push-in, step {number}\n"
    for number in range(1, SHOTS + 1)
)
MODULE = "\n".join(
    f'def part_{number}(seconds: float = 7.5) -> str:\n    """Part {number}."""\n    room = {number}\n'
    f'    return f"a woman in red walks through {{room}} in {{seconds}}"\n'
    for number in range(1, SHOTS + 1)
)

Request = Callable[[types.TextDocumentIdentifier, types.Position], Awaitable[object]]


class Server:
    """A language server with one open file."""

    def __init__(self, client: LanguageClient, uri: str, text: str) -> None:
        self.client = client
        self.uri = uri
        self.version = 1
        self.line = text[: text.index("room")].count("\n") + 1
        self._published: asyncio.Event = asyncio.Event()
        self._seen: int | None = None

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            if params.uri == uri:
                self._seen = params.version
                self._published.set()

    @classmethod
    async def start(cls, command: tuple[str, ...], path: Path, text: str, language: str) -> Server:
        """Start a server and open the file, wait for the first diagnostics."""
        client = LanguageClient("benchmark", "1")
        await client.start_io(*command)
        server = cls(client, path.as_uri(), text)
        root = types.WorkspaceFolder(path.parent.as_uri(), "root")
        params = types.InitializeParams(capabilities=types.ClientCapabilities(), workspace_folders=[root])
        await client.initialize_async(params)
        client.initialized(types.InitializedParams())
        item = types.TextDocumentItem(server.uri, language, 1, text)
        client.text_document_did_open(types.DidOpenTextDocumentParams(item))
        await server.shown()
        return server

    async def shown(self) -> None:
        """Wait until the newest version's diagnostics are published."""
        async with asyncio.timeout(60):
            while True:
                await self._published.wait()
                self._published.clear()
                if self._seen in (None, self.version):
                    return

    def key(self) -> None:
        """Type one character into the middle of a line."""
        self.version += 1
        at = types.Position(self.line, 5)
        text = "x" if self.version % 2 else " "
        change = types.TextDocumentContentChangePartial(range=types.Range(at, at), text=text)
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    async def keystroke(self) -> float:
        """Seconds from a key to its diagnostics."""
        start = time.perf_counter()
        self.key()
        await self.shown()
        return time.perf_counter() - start

    async def asked(self, request: Request) -> float:
        """Seconds that a request takes right after a key."""
        self.key()
        start = time.perf_counter()
        await request(types.TextDocumentIdentifier(self.uri), types.Position(self.line, 3))
        taken = time.perf_counter() - start
        await self.shown()
        return taken

    async def stop(self) -> None:
        """End the session."""
        await self.client.shutdown_async(None)
        self.client.exit(None)
        await self.client.stop()


async def plain_lint(path: Path) -> float:
    """Seconds that `storyboard lint` takes."""
    start = time.perf_counter()
    quiet = asyncio.subprocess.DEVNULL
    process = await asyncio.create_subprocess_exec(*STORYBOARD, "lint", str(path), stdout=quiet, stderr=quiet)
    await asyncio.wait_for(process.wait(), 60)
    return time.perf_counter() - start


async def run() -> None:
    """Measure and print."""
    with tempfile.TemporaryDirectory() as folder:
        board, module = Path(folder, "long.story"), Path(folder, "long.py")
        board.write_text(BOARD, encoding="utf-8")
        module.write_text(MODULE, encoding="utf-8")
        ours = await Server.start((*STORYBOARD, "lsp"), board, BOARD, "story")
        theirs = await Server.start(
            (str(Path(sys.executable).with_name("jedi-language-server")),), module, MODULE, "python"
        )
        keys, lints, other = [], [], []
        for number in range(KEYS):
            keys.append(await ours.keystroke())
            if number % 10 == 0:
                lints.append(await plain_lint(board))
                other.append(await theirs.keystroke())
        client = ours.client
        completions = [
            await ours.asked(lambda d, p: client.text_document_completion_async(types.CompletionParams(d, p)))
            for _ in range(KEYS // 4)
        ]
        hovers = [
            await ours.asked(lambda d, p: client.text_document_hover_async(types.HoverParams(d, p)))
            for _ in range(KEYS // 4)
        ]
        await ours.stop()
        await theirs.stop()
    lint = statistics.median(lints)
    size = f"{SHOTS} shots, {len(BOARD) / 1000:.0f} kB"
    print(f"{size}, {KEYS} keystrokes; the server waits {PAUSE * 1000:.0f} ms for more keys")
    row("keystroke to diagnostics", keys, lint)
    row("completion after a key", completions, lint)
    row("hover after a key", hovers, lint)
    row("storyboard lint, a process", lints, lint)
    row("jedi-language-server, its keystroke", other, lint)


def row(name: str, times: list[float], lint: float) -> None:
    """Print a row: median and worst, each beside the plain lint."""
    middle, worst = statistics.median(times), max(times)
    print(
        f"{name:36} median {middle * 1000:7.1f} ms ({middle / lint:4.2f} of a lint)"
        f"   worst {worst * 1000:7.1f} ms ({worst / lint:4.2f})"
    )


if __name__ == "__main__":
    asyncio.run(run())
