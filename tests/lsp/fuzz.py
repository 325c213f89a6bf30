"""A fuzzed session: random edits with requests between them, like somebody who types, cuts and pastes without rest.

    python -m tests.lsp.fuzz --edits 20000 --seed 1

At the end the diagnostics must be those of a fresh lint, no request may have failed, the server may have logged
nothing, and its memory must have stayed flat.
"""

from __future__ import annotations

import argparse
import asyncio
import random
import sys
import tempfile
from pathlib import Path

from lsprotocol import types
from pygls.exceptions import JsonRpcException
from pygls.lsp.client import LanguageClient

from storyboard.lint.engine import lint_document
from storyboard.syntax.document import Document
from tests.strategies import TRAPS

BOARD = "title: Fuzz\nmodel: sora-2-all\nlet pilot = a woman in red\n\n" + "\n".join(
    f"Shot {number}: Part {number}\nduration: 2.5sec\nScene: {{pilot}} walks on, step {number}. 🛬 飞机 lands.\n"
    for number in range(1, 13)
)
PIECES = [
    *TRAPS,
    *(
        "Shot 7: x\n",
        "duration: 3sec\n",
        "Scene: It goes on.\n",
        "\n",
        "\n\n",
        "  ",
        "é",
        "飞",
        "🛬",
        "{pilot}",
        "\r\n",
        "\r",
    ),
    *("# a comment\n", "model: sora-2\n", "transition: dissolve 1sec\n", "storyboard: ignore[SB301] why\n", "\u2028"),
]
#: Seconds that one answer may take before the session counts as hung.
PATIENCE = 120


class Session:
    """One server, one board, and what is known of both."""

    def __init__(self, client: LanguageClient, path: Path, text: str) -> None:
        self.client = client
        self.path = path
        self.uri = path.as_uri()
        self.text = text
        self.version = 1
        self.published: types.PublishDiagnosticsParams | None = None
        self.failures: list[str] = []

    def edit(self, start: int, end: int, new: str) -> None:
        """Put a text in the place of another."""
        change = types.TextDocumentContentChangePartial(
            range=types.Range(self.position(start), self.position(end)), text=new
        )
        self.text = self.text[:start] + new + self.text[end:]
        self.version += 1
        document = types.VersionedTextDocumentIdentifier(self.version, self.uri)
        self.client.text_document_did_change(types.DidChangeTextDocumentParams(document, [change]))

    def position(self, offset: int) -> types.Position:
        """The position of an offset, counted independently of the server's way."""
        before = self.text[:offset].replace("\r\n", "\n\0").replace("\r", "\n")
        line = before.count("\n")
        row = before[before.rfind("\n") + 1 :].replace("\0", "")
        return types.Position(line, len(row.encode("utf-16-le")) // 2)

    def random_offset(self, rng: random.Random) -> int:
        """An offset that does not part a CRLF."""
        offset = rng.randint(0, len(self.text))
        return offset - (self.text[offset - 1 : offset + 1] == "\r\n")

    async def ask(self, rng: random.Random) -> None:
        """One request at a random place; a failure is written down."""
        document, position = types.TextDocumentIdentifier(self.uri), self.position(self.random_offset(rng))
        start, end = types.Position(0, 0), self.position(len(self.text))
        requests = [
            self.client.text_document_completion_async(types.CompletionParams(document, position)),
            self.client.text_document_hover_async(types.HoverParams(document, position)),
            self.client.text_document_inlay_hint_async(types.InlayHintParams(document, types.Range(start, end))),
            self.client.text_document_document_symbol_async(types.DocumentSymbolParams(document)),
            self.client.text_document_semantic_tokens_full_async(types.SemanticTokensParams(document)),
            self.client.text_document_folding_range_async(types.FoldingRangeParams(document)),
            self.client.text_document_code_action_async(
                types.CodeActionParams(document, types.Range(position, position), types.CodeActionContext([]))
            ),
        ]
        chosen = rng.randrange(len(requests))
        for index, request in enumerate(requests):
            if index != chosen:
                request.close()
        try:
            async with asyncio.timeout(PATIENCE):
                await requests[chosen]
        except (JsonRpcException, TimeoutError) as error:
            self.failures.append(f"request {chosen} at edit {self.version}: {error!r}")

    async def settled(self) -> list[types.Diagnostic]:
        """The diagnostics of the newest version."""
        async with asyncio.timeout(PATIENCE):
            while self.published is None or self.published.version != self.version:
                await asyncio.sleep(0.005)
        return list(self.published.diagnostics)


async def run(edits: int, seed: int, every: int = 10) -> dict[str, object]:
    """Run a session; return what it came to. `every`: edits between two requests."""
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "fuzz.story")
        path.write_text(BOARD, encoding="utf-8")
        client = LanguageClient("fuzz", "1")
        await client.start_io(sys.executable, "-m", "storyboard", "lsp")
        session = Session(client, path, BOARD)

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def published(params: types.PublishDiagnosticsParams) -> None:
            session.published = params

        await client.initialize_async(types.InitializeParams(capabilities=types.ClientCapabilities()))
        client.initialized(types.InitializedParams())
        client.text_document_did_open(
            types.DidOpenTextDocumentParams(types.TextDocumentItem(session.uri, "story", 1, BOARD))
        )
        memory = []
        for number in range(edits):
            one_edit(session, rng)
            if number % every == 0:
                await session.ask(rng)
            if number % max(1, edits // 10) == 0:
                await session.settled()
                memory.append(resident(client))
        shown = sorted((str(item.code), item.message) for item in await session.settled())
        fresh = sorted((item.code, item.message) for item in lint_document(Document(session.text, str(path))))
        process = client._server
        assert process is not None
        await client.shutdown_async(None)
        client.exit(None)
        log = (await process.stderr.read()).decode("utf-8", "replace") if process.stderr else ""
        await client.stop()
    return {
        "edits": edits,
        "same diagnostics": shown == fresh,
        "diagnostics": len(fresh),
        "differences": [*(set(shown) ^ set(fresh))][:5],
        "failures": session.failures,
        "log": log,
        "memory in MB": [round(value / 1024) for value in memory],
    }


def one_edit(session: Session, rng: random.Random) -> None:
    """A key, a paste, a cut; the board keeps about its size."""
    start = session.random_offset(rng)
    end = start
    if rng.random() < 0.3 + (len(session.text) > 2 * len(BOARD)) * 0.5:
        end = min(len(session.text), start + rng.choice([1, 1, 3, 20, 200]))
        end += session.text[end - 1 : end + 1] == "\r\n"
    new = rng.choice(PIECES) if rng.random() < 0.7 else ""
    if session.text[start - 1 : start] == "\r" and new.startswith("\n"):
        new = f" {new}"  # it would join the CR before it
    session.edit(start, end, new)
    if len(session.text) < len(BOARD) // 4:
        session.edit(0, len(session.text), BOARD)


def resident(client: LanguageClient) -> int:
    """The server's resident memory in KiB; 0 where the system does not say."""
    process = client._server
    try:
        text = Path(f"/proc/{process.pid}/status").read_text() if process else ""
    except OSError:
        return 0
    return next((int(line.split()[1]) for line in text.splitlines() if line.startswith("VmRSS")), 0)


def main() -> int:
    """Run from the command line; exit 1 where anything went wrong."""
    parser = argparse.ArgumentParser(description="Fuzz the language server.")
    parser.add_argument("--edits", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    found = asyncio.run(run(options.edits, options.seed))
    for name, value in found.items():
        print(f"{name}: {value}")
    return 0 if found["same diagnostics"] and not found["failures"] and not found["log"] else 1


if __name__ == "__main__":
    sys.exit(main())
