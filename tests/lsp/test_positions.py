"""Positions in every encoding that an editor may agree on."""

from __future__ import annotations

import asyncio
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lsprotocol import types
from pygls.lsp.client import LanguageClient

from storyboard.lsp.positions import Positions

ENCODINGS = ["utf-8", "utf-16", "utf-32"]


@given(st.text("ab 飞🛬é\n\r\u2028", max_size=40), st.sampled_from(ENCODINGS))
def test_every_place_is_found_again(text: str, encoding: str) -> None:
    positions = Positions(text, encoding)
    for offset in range(len(text) + 1):
        if text[offset - 1 : offset + 1] != "\r\n":  # no place is between the two
            assert positions.offset(positions.position(offset)) == offset


@pytest.mark.parametrize("encoding, column", [("utf-8", 18), ("utf-16", 12), ("utf-32", 11)])
def test_the_encoding_is_negotiated(encoding: str, column: int) -> None:
    async def session() -> tuple[str | None, int]:
        client = LanguageClient("test", "1")
        published: asyncio.Future[types.PublishDiagnosticsParams] = asyncio.get_running_loop().create_future()

        @client.feature(types.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def shown(params: types.PublishDiagnosticsParams) -> None:
            published.set_result(params)

        await client.start_io(sys.executable, "-m", "storyboard", "lsp")
        wanted = types.GeneralClientCapabilities(position_encodings=[types.PositionEncodingKind(encoding)])
        capabilities = types.ClientCapabilities(general=wanted)
        async with asyncio.timeout(60):
            found = await client.initialize_async(types.InitializeParams(capabilities=capabilities))
            client.initialized(types.InitializedParams())
            text = "let a = b\n\nShot 1:\nduration: 10sec\nScene: 🛬飞机 {plot} {a}.\n"
            item = types.TextDocumentItem("file:///nowhere/board.story", "story", 1, text)
            client.text_document_did_open(types.DidOpenTextDocumentParams(item))
            (plot,) = [item for item in (await published).diagnostics if "plot" in item.message]
            await client.shutdown_async(None)
            client.exit(None)
            await client.stop()
        return found.capabilities.position_encoding, plot.range.start.character

    assert asyncio.run(session()) == (encoding, column)
