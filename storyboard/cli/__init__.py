"""The command line: `storyboard COMMAND …`.

A command is a module beside this one with `configure(parser)` and `run(args) -> exit code`.
Only the module of the command that was asked for is imported, so that `lint` stays instant.
"""

from __future__ import annotations

import argparse
import gc
import importlib
import os
import sys
from collections.abc import Sequence
from types import ModuleType

from storyboard.errors import StoryboardError

#: Command name → what it does, in the order of `storyboard --help`.
COMMANDS: dict[str, str] = {
    "new": "write a commented board to start from",
    "import": "turn a chat answer, table, JSON, CSV or screenplay into a board",
    "outline": "list the shots: start times, words, jobs, price",
    "edit": "move, insert, delete, split, merge, retime or renumber shots",
    "lint": "check boards for problems before money is spent",
    "fmt": "format boards in place, keeping comments",
    "prompt": "print the prompt exactly as it is sent",
    "plan": "show the jobs of a board: shots, seconds, unused seconds, cost",
    "make": "lint, plan and render boards, and join the clips into a film",
    "jobs": "list the jobs in the ledger: states, costs, takes; retry, adopt, choose, clean",
    "animatic": "render a board as timed cards, without a service",
    "stitch": "join clips into one film",
    "export": "write a board for other tools: tables, time lines, subtitles, sheets",
    "models": "show the catalog: services, models, limits, prices",
    "doctor": "check keys, services, ffmpeg, fonts and disk, without paying",
    "rule": "explain a lint rule: what it reports, why, and how to fix it",
    "simulate": "run the simulator on 127.0.0.1",
    "lsp": "serve the language server, for editors",
    "mcp": "serve the Model Context Protocol, for agents",
    "schema": "print the JSON Schema of a board",
    "completion": "print the shell completion script for bash, zsh or fish",
}

EPILOG = """\
example:
  storyboard new flight.story
  storyboard lint flight.story
  storyboard make flight.story -o film.mp4

Run `storyboard COMMAND --help` for help on a command, with an example.
Exit codes: 0 success, 1 problems in a board or a failed job, 2 wrong usage, an unreadable file or no service.
"""


class HelpFormatter(argparse.RawDescriptionHelpFormatter):
    """Keeps examples as they are written, with room for long option names."""

    def __init__(self, prog: str) -> None:
        # argparse would ask shutil for the width each time an argument is added, and importing that takes its time.
        super().__init__(prog, max_help_position=30, width=_width() - 2)


def _width() -> int:
    """The columns of the terminal; 80 where there is none."""
    try:
        return int(os.environ.get("COLUMNS") or os.get_terminal_size(sys.stdout.fileno()).columns) or 80
    except (ValueError, OSError):
        return 80


def command_module(name: str) -> ModuleType:
    """The module of a command; `import` is a word of Python and has an underscore."""
    return importlib.import_module(f"storyboard.cli.{'import_' if name == 'import' else name}")


def command_parser(name: str) -> argparse.ArgumentParser:
    """The parser of one command, as its own module configures it."""
    module = command_module(name)
    parser = argparse.ArgumentParser(prog=f"storyboard {name}", formatter_class=HelpFormatter)
    module.configure(parser)
    parser.set_defaults(run=module.run)
    return parser


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code. Ctrl-C is the caller's to handle: `storyboard.__main__`."""
    gc.set_threshold(50_000)  # thousands of objects are made at the start and none is garbage: look for it seldom
    arguments = list(sys.argv[1:] if argv is None else argv)
    try:
        code = _dispatch(arguments)
        sys.stdout.flush()
        return code
    except StoryboardError as error:
        print_error(error)
        return error.exit_code
    except BrokenPipeError:
        # The reader (`head`, a closed pager) has gone. Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:  # the last resort: a defect of ours must not throw its innards at a user
        if os.environ.get("STORYBOARD_TRACEBACK"):
            raise
        print_error(_defect(error))
        return 2


def _defect(error: Exception) -> StoryboardError:
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    if isinstance(error, OSError):  # a full disk, a lost file system: not ours after all
        return StoryboardError(said, "check the disk and the permissions, then run the command again")
    hint = "please report it with the output of STORYBOARD_TRACEBACK=1; no file and no paid clip is lost"
    return StoryboardError(f"internal error: {said}", hint)


def print_error(error: StoryboardError) -> None:
    """An error as users read it: what is wrong, then how to fix it."""
    print(f"storyboard: {error.message}", file=sys.stderr)
    if error.hint:
        print(f"  help: {error.hint}", file=sys.stderr)


def _dispatch(arguments: list[str]) -> int:
    if arguments and arguments[0] in COMMANDS:
        name, *rest = arguments
        args = command_parser(name).parse_args(rest)
        return int(args.run(args))
    return _top_level(arguments)


def _top_level(arguments: list[str]) -> int:
    """Everything that is not a command: `--help`, `--version`, nothing at all, or a typing mistake."""
    from storyboard import __version__

    parser = argparse.ArgumentParser(
        prog="storyboard",
        description="Write AI videos as text: lint, plan and render .story boards, and join the clips.",
        formatter_class=HelpFormatter,
        epilog=EPILOG,
    )
    parser.add_argument("--version", action="version", version=f"storyboard {__version__}")
    commands = parser.add_subparsers(title="commands", metavar="COMMAND", dest="command")
    for name, summary in COMMANDS.items():
        commands.add_parser(name, help=summary)
    parser.parse_args(arguments)
    parser.print_help(sys.stderr)
    return 2
