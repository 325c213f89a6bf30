"""`storyboard animatic`: the board as timed cards, to see its rhythm before anything is filmed."""

from __future__ import annotations

import argparse
from pathlib import Path

#: Where neither the board nor --size says one.
DEFAULT_SIZE = "1280x720"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = (
        "Film a board as timed cards: every shot as long as it will be, with its number, its scene and a running\n"
        "timecode. No service is needed and nothing is paid."
    )
    parser.epilog = (
        "example:\n  storyboard animatic flight.story -o animatic.mp4\n"
        "  storyboard animatic flight.story -o phone.mp4 --size 720x1280 --fps 24"
    )
    parser.add_argument("file", metavar="FILE", help="a board; `-` reads standard input")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILM", help="the MP4 to write")
    parser.add_argument("--size", metavar="WxH", help=f"in pixels (default: the board's, else {DEFAULT_SIZE})")
    parser.add_argument("--fps", type=int, default=30, metavar="N", help="frames per second (default: 30)")


def run(args: argparse.Namespace) -> int:
    """Film it and say what was made."""
    from storyboard.cli.boards import load_board
    from storyboard.cli.film_output import film_size, report, told
    from storyboard.film.animatic import render_cards
    from storyboard.film.output import check_mp4
    from storyboard.film.parts import Card
    from storyboard.film.probe import probe

    check_mp4(args.output)
    board = load_board(args.file)
    size = film_size(args.size or board.size or DEFAULT_SIZE)
    cards = [
        Card(number, shot.duration, board.shot_text(number - 1), shot.title)
        for number, shot in enumerate(board.shots, start=1)
    ]
    with told("drawing") as progress:
        render_cards(cards, size, args.output, fps=args.fps, progress=progress)
    print(report(args.output, probe(args.output)))
    return 0
