"""`storyboard completion`: a script that completes commands, options, files and rule codes in a shell."""

from __future__ import annotations

import argparse
import sys

EPILOG = """\
example:
  storyboard completion bash > ~/.local/share/bash-completion/completions/storyboard
  storyboard completion zsh > "${fpath[1]}/_storyboard"
  storyboard completion fish > ~/.config/fish/completions/storyboard.fish
"""

SHELLS = ("bash", "zsh", "fish")
#: Names of values that are files, and that are rule codes.
_FILES = ("FILE", "FILM", "FILM.mp4", "CLIP", "PATH", "OUT", "OUT.story", "DIR", "FOLDER")
_CODES = ("CODE", "CODES")


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to its parser."""
    parser.description = "Print the completion script for a shell. It knows all commands, options and rules."
    parser.epilog = EPILOG
    parser.add_argument("shell", choices=SHELLS, metavar="SHELL", help=", ".join(SHELLS))


def run(args: argparse.Namespace) -> int:
    """Print the script."""
    sys.stdout.write(script(args.shell))
    return 0


def script(shell: str) -> str:
    """Return the completion script for one of `SHELLS`."""
    import shtab

    return f"{shtab.complete(_whole_parser(), shell).rstrip()}\n"


def _whole_parser() -> argparse.ArgumentParser:
    """Return one parser of all commands, as their own modules configure them."""
    import shtab

    from storyboard.cli import COMMANDS, command_module
    from storyboard.lint.registry import shipped_rules

    codes = [rule.code for rule in shipped_rules()]
    parser = argparse.ArgumentParser(prog="storyboard")
    parser.add_argument("--version", action="store_true", help="print the version")
    commands = parser.add_subparsers(metavar="COMMAND")
    for name, summary in COMMANDS.items():
        command = commands.add_parser(name, help=summary)
        command_module(name).configure(command)
        command.description = summary  # the first line is enough for a menu
        for action in command._actions:  # argparse has no public list of them
            if action.metavar in _FILES:
                action.complete = shtab.FILE  # type: ignore[attr-defined]  # where shtab looks for it
            elif action.metavar in _CODES:
                action.choices = codes
    return parser
