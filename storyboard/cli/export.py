"""`storyboard export`: a board in another tool's form."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from storyboard.syntax.document import STDIN

if TYPE_CHECKING:
    from storyboard.exports.subject import Subject
    from storyboard.model.board import Storyboard

EPILOG = """\
formats:
{forms}

example:
  storyboard export flight.story --to csv -o flight.csv
  storyboard export flight.story -o flight.otio --fps 24
  storyboard export flight.story -o flight.html

`storyboard import` reads csv, markdown, json, fountain and otio back. Standard
error lists what a text format cannot hold.
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to its parser."""
    from storyboard.exports import FORMS

    parser.description = "Export a board to another tool's format: tables, editing timelines, subtitles, sheets."
    parser.epilog = EPILOG.format(forms="\n".join(f"  {form.name:<10}{form.summary}" for form in FORMS))
    add = parser.add_argument
    add("file", metavar="FILE", help="a board, or `-` for standard input")
    add("--to", dest="form", metavar="FORMAT", help="output format (default: by the name of OUT)")
    add("-o", "--output", metavar="OUT", help="file to write (default: standard output)")
    add("--fps", default="30", metavar="N", help="frames per second, such as 24, 23.976 or 30000/1001 (default: 30)")
    add("--model", metavar="NAME", help="plan the jobs for this model instead of the board's")
    add("--service", metavar="NAME", help="plan the jobs for this service instead of the board's")


def run(args: argparse.Namespace) -> int:
    """Export; exit 0 also where the form cannot hold everything: that is named."""
    from storyboard.cli.boards import load_board
    from storyboard.exports import export_board, export_film, form_named

    form = form_named(args.form, args.output)
    board = load_board(args.file)
    lost: tuple[str, ...] = ()
    if form.reads_as:
        text, lost = export_board(board, form.name)
        data = text.encode()
    else:
        data = export_film(_subject(board, args), form.name)
    if args.output and args.output != STDIN:
        from storyboard.basics.files import write_atomically

        write_atomically(args.output, data)
    else:
        sys.stdout.flush()
        sys.stdout.buffer.write(data)
    for what in lost:
        print(f"{args.file}: {form.name} does not keep {what}", file=sys.stderr)
    return 0


def _subject(board: Storyboard, args: argparse.Namespace) -> Subject:
    """Return the board with its plan, or without one, with the reason on standard error, where nothing can film it."""
    from pathlib import Path

    from storyboard.basics.config_file import folder_of
    from storyboard.cli import print_error
    from storyboard.errors import PlanError
    from storyboard.exports.subject import Subject
    from storyboard.film.rates import read_rate
    from storyboard.planning import Plan, plan
    from storyboard.project import Asked, Project

    fps = read_rate(args.fps)
    project = Project.of(args.file, Asked(model=args.model, service=args.service))
    made: Plan | None = None
    try:
        made = plan(board, project)
    except PlanError as error:
        print_error(PlanError(f"exported without jobs: {error.message}", error.hint))
    return Subject(board, made, folder=Path(folder_of(args.file)), fps=fps, project=project)
