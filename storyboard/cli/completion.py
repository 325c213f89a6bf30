"""`storyboard completion`: a script that completes commands, options and rule codes in a shell."""

from __future__ import annotations

import argparse
import sys

EPILOG = """\
example:
  storyboard completion bash > ~/.local/share/bash-completion/completions/storyboard
  storyboard completion zsh > "${fpath[1]}/_storyboard"
  storyboard completion fish > ~/.config/fish/completions/storyboard.fish
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to its parser."""
    from storyboard.cli.completion_scripts import SHELLS

    parser.description = "Print the completion script for a shell; it completes commands, options and rules."
    parser.epilog = EPILOG
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))


def run(args: argparse.Namespace) -> int:
    """Print the script."""
    from storyboard.cli.completion_scripts import script

    sys.stdout.write(script(args.shell))
    return 0
