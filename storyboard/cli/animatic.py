"""`storyboard animatic`: the board as timed cards, to see its rhythm before anything is filmed."""

from __future__ import annotations

import argparse
import os
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storyboard.model.board import Storyboard

#: Where neither the board nor --size says one.
DEFAULT_SIZE = "1280x720"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = (
        "Render a board as timed cards: each shot at its full length, with its number, title, scene, notes and\n"
        "reference image, a running timecode, and a strip of the whole board that marks where jobs meet.\n"
        "This needs no service and costs nothing."
    )
    parser.epilog = (
        "example:\n  storyboard animatic flight.story -o animatic.mp4\n"
        "  storyboard animatic flight.story -o phone.mp4 --size 720x1280 --fps 24"
    )
    parser.add_argument("file", metavar="FILE", help="a board, or `-` for standard input")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILM", help="the MP4 to write")
    parser.add_argument("--size", metavar="WxH", help=f"size in pixels (default: the board's, or {DEFAULT_SIZE})")
    parser.add_argument(
        "--fps", default="30", metavar="N", help="frames per second, such as 24, 23.976 or 30000/1001 (default: 30)"
    )


def run(args: argparse.Namespace) -> int:
    """Film it and say what was made."""
    from storyboard.cli.boards import load_board
    from storyboard.cli.film_output import film_size, report, told
    from storyboard.film.animatic import render_cards
    from storyboard.film.cards.of_board import cards_of
    from storyboard.film.output import check_mp4
    from storyboard.film.probe import probe
    from storyboard.film.rates import read_rate

    check_mp4(args.output)
    fps = read_rate(args.fps)
    board = load_board(args.file)
    folder = Path("." if args.file == "-" else os.path.dirname(args.file))
    size = film_size(args.size or board.size or DEFAULT_SIZE)
    cards = cards_of(board, folder)
    with told("drawing") as progress:
        render_cards(
            cards, size, args.output, fps=fps, title=board.title, jobs=_jobs(board, args.file), progress=progress
        )
    print(report(args.output, probe(args.output)))
    return 0


def _jobs(board: Storyboard, source: str) -> list[Decimal]:
    """Return the seconds that each job films; none, with the reason on standard error, where nothing can film them."""
    from storyboard.cli import print_error
    from storyboard.errors import PlanError
    from storyboard.planning import plan
    from storyboard.project import Project

    try:
        # The size changes no job, and that of the animatic need not be one that the model offers.
        return [job.used_seconds for job in plan(board.replace(size=None), Project.of(source)).jobs]
    except PlanError as error:
        print_error(PlanError(f"the cards show no jobs: {error.message}", error.hint))
        return []
