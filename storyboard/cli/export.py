"""`storyboard export`: a board in another tool's format."""

from __future__ import annotations

import argparse
import sys

from storyboard.cli.planned import add_planning
from storyboard.syntax.document import STDIN

EPILOG = """\
formats:
{formats}

example:
  storyboard export flight.story --to csv -o flight.csv
  storyboard export flight.story -o flight.otio --fps 24
  storyboard export flight.story -o flight.html

`storyboard import` reads csv, markdown, json, fountain and otio back. Standard
error lists what a text format cannot hold.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to its parser."""
    from storyboard.exports import FORMATS

    parser.description = "Export a board to another tool's format: tables, editing timelines, subtitles, sheets."
    parser.epilog = EPILOG.format(formats="\n".join(f"  {kind.name:<10}{kind.summary}" for kind in FORMATS))
    add = parser.add_argument
    add("file", metavar="FILE", help="a board, or `-` for standard input")
    add("--to", dest="format", metavar="FORMAT", help="output format (default: by the name of OUT)")
    add("-o", "--output", metavar="OUT", help="file to write (default: standard output)")
    add("--fps", default="30", metavar="N", help="frames per second, such as 24, 23.976 or 30000/1001 (default: 30)")
    add_planning(parser)


def run(args: argparse.Namespace) -> int:
    """Export; exit 0 also where the format cannot hold everything: that is named."""
    from storyboard.cli.boards import load_board
    from storyboard.cli.planned import planned
    from storyboard.exports import export_board, export_film, format_named
    from storyboard.film.rates import read_rate

    kind = format_named(args.format, args.output)
    board = load_board(args.file)
    lost: tuple[str, ...] = ()
    if kind.reads_as:
        text, lost = export_board(board, kind.name)
        data = text.encode()
    else:
        data = export_film(planned(board, args, read_rate(args.fps)), kind.name)
    if args.output and args.output != STDIN:
        from storyboard.basics.files import write_atomically

        write_atomically(args.output, data)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    for what in lost:
        print(f"{args.file}: {kind.name} does not keep {what}", file=sys.stderr)
    return 0
