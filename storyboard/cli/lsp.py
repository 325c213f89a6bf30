"""`storyboard lsp`: the language server, on standard input and output."""

from __future__ import annotations

import argparse
import os
import sys

EPILOG = """\
example (Neovim 0.8 and later, init.lua):
  vim.api.nvim_create_autocmd("FileType", { pattern = "story", callback = function()
    vim.lsp.start({ name = "storyboard", cmd = { "storyboard", "lsp" } })
  end })

Editors start this command themselves; docs/editors.md has the settings of several.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Serve the Language Server Protocol on standard input and output, for editors."
    parser.epilog = EPILOG
    parser.add_argument("--stdio", action="store_true", help="the default and only transport; some editors pass it")


def run(args: argparse.Namespace) -> int:
    """Serve until the editor ends the session."""
    from storyboard.lsp.server import server

    out = os.fdopen(os.dup(sys.stdout.fileno()), "wb", 0)
    sys.stdout = sys.stderr  # standard output is the editor's: nothing else may be printed to it
    server.start_io(stdout=out)
    return 0
