"""`storyboard mcp`: the server for agents, on standard input and output."""

from __future__ import annotations

import argparse

from storyboard.errors import MissingExtraError

EPILOG = """\
example (in an agent's settings):
  {"mcpServers": {"storyboard": {"command": "storyboard", "args": ["mcp"]}}}

Its tools import, check, fix and plan boards and render animatics. None of them costs money.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Serve the Model Context Protocol on standard input and output, for agents."
    parser.epilog = EPILOG


def run(args: argparse.Namespace) -> int:
    """Serve until the agent ends the session. Raises MissingExtraError where the package mcp is not installed."""
    try:
        from storyboard.lsp.agents import server
    except ModuleNotFoundError as error:
        if not (error.name or "").startswith("mcp"):
            raise
        raise MissingExtraError(
            "the server for agents needs the package mcp", "pip install 'storyboard-dsl[mcp]'"
        ) from None
    server.run()
    return 0
