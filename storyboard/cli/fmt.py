"""`storyboard fmt`: boards in their one form."""

from __future__ import annotations

import argparse
import sys

from storyboard.errors import BoardError, FileError, StoryboardError, UsageError
from storyboard.syntax.document import STDIN, Document

EPILOG = """\
example:
  storyboard fmt                      all boards below this folder
  storyboard fmt --check scenes/      list unformatted boards, change nothing
  storyboard fmt --diff flight.story
  storyboard fmt - < flight.story > formatted.story

Comments, order and unknown fields are kept. The result is read back before it is written; if it would mean
something else, nothing is written.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to its parser."""
    parser.description = "Format boards in place, keeping comments."
    parser.epilog = EPILOG
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", default=["."], help="files, folders, globs, or - (default: this folder)")
    add("--check", action="store_true", help="change nothing; exit 1 if a board is not formatted")
    add("--diff", action="store_true", help="print the changes as a diff, write nothing; exit 1 if there are any")


def run(args: argparse.Namespace) -> int:
    """Format; exit 0 when done, 1 where --check or --diff found something, 2 where a file failed."""
    from storyboard.lint.discover import find_files

    if STDIN in args.paths and len(args.paths) > 1:
        raise UsageError("standard input (-) cannot be combined with files", "run a separate command for the files")
    paths = find_files(args.paths)
    changed = failed = 0
    for path in paths:
        try:
            changed += _format(path, args)
        except StoryboardError as error:
            from storyboard.cli import print_error

            print_error(error)
            failed += 1
    if STDIN not in args.paths:
        _sum_up(len(paths) - failed, changed, dry=args.check or args.diff)
    if failed:
        return 2
    return 1 if changed and (args.check or args.diff) else 0


def _format(path: str, args: argparse.Namespace) -> bool:
    """Format one board; whether it changed, or would."""
    from storyboard.cli.boards import read_document
    from storyboard.syntax.format import format_document

    document = read_document(path)
    if any("\udc80" <= character <= "\udcff" for character in document.text):
        # Written anew, they would be what is only a guess.
        raise FileError(
            f"{path}: holds bytes that are not UTF-8, so it is not formatted",
            "`storyboard lint` shows what they may be",
        )
    _refuse_other_notation(document)
    formatted = format_document(document)
    changed = formatted != document.text
    if args.diff:
        from storyboard.cli.diffs import unified

        sys.stdout.write(unified(path, document.text, formatted))
    elif args.check:
        if changed:
            print(f"{path}: not formatted")
    elif path == STDIN:
        sys.stdout.flush()
        sys.stdout.buffer.write(Document(formatted).encode())
    elif changed:
        from storyboard.basics.files import write_atomically

        write_atomically(path, Document(formatted).encode())
        print(f"{path}: formatted")
    return changed


def _refuse_other_notation(document: Document) -> None:
    """Raise BoardError if a file without shots has them in another notation: its scenes must not become comments."""
    if document.tree.shots:
        return
    from storyboard.lint.notation import find_notation

    found = find_notation(document)
    if found:
        path = document.path or STDIN
        raise BoardError(
            f"{path}: this looks like {found.name}, so it is not formatted",
            f"convert it with `storyboard import {path} -o BOARD.story`",
        )


def _sum_up(count: int, changed: int, *, dry: bool) -> None:
    def boards(number: int) -> str:
        return "1 board" if number == 1 else f"{number} boards"

    done = "would be formatted" if dry else "formatted"
    print(f"{boards(changed)} {done}, {boards(count - changed)} unchanged", file=sys.stderr)
