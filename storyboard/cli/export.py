"""`storyboard export`: a board in another tool's form."""

from __future__ import annotations

import argparse
import sys

from storyboard.syntax.document import STDIN

EPILOG = """\
example:
  storyboard export flight.story --to csv -o flight.csv
  storyboard export flight.story --to markdown

`storyboard import` reads each form back. What a form cannot hold is named on standard error.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to its parser."""
    from storyboard.exports import FORMATS

    parser.description = "Write a board in another tool's form."
    parser.epilog = EPILOG
    add = parser.add_argument
    add("file", metavar="FILE", help="a board; `-` reads standard input")
    add("--to", dest="format", required=True, choices=tuple(FORMATS), help="the form to write")
    add("-o", "--output", metavar="OUT", help="write it here instead of standard output")


def run(args: argparse.Namespace) -> int:
    """Export; exit 0 also where the form cannot hold everything: that is named."""
    from storyboard.cli.boards import load_board
    from storyboard.exports import export_board

    exported = export_board(load_board(args.file), args.format)
    data = exported.text.encode()
    if args.output and args.output != STDIN:
        from storyboard.basics.files import write_atomically

        write_atomically(args.output, data)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    for what in exported.lost:
        print(f"{args.file}: {args.format} does not keep {what}", file=sys.stderr)
    return 0
