"""`storyboard animatic`: the board as timed cards, to see its rhythm before anything is filmed."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard.cli.planned import add_planning
from storyboard.errors import UsageError

if TYPE_CHECKING:
    from fractions import Fraction

    from storyboard.film.cards.card import Card

#: Where neither the board nor --size says one.
DEFAULT_SIZE = "1280x720"


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = (
        "Film a board as timed cards: every shot as long as it will be, with its number, title, scene, notes and\n"
        "reference picture, a running timecode, and a strip of the whole board with the jobs. No service is needed\n"
        "and nothing is paid."
    )
    parser.epilog = (
        "example:\n  storyboard animatic flight.story -o animatic.mp4\n"
        "  storyboard animatic flight.story -o phone.mp4 --size 720x1280 --fps 24\n"
        "  storyboard animatic flight.story -o animatic.mp4 --with-clips --clip 2=landing.mp4"
    )
    parser.add_argument("file", metavar="FILE", help="a board; `-` reads standard input")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILM", help="the MP4 to write")
    parser.add_argument("--size", metavar="WxH", help=f"in pixels (default: the board's, else {DEFAULT_SIZE})")
    parser.add_argument(
        "--fps", default="30", metavar="N", help="frames per second, such as 24, 23.976 or 30000/1001 (default: 30)"
    )
    parser.add_argument(
        "--clip", action="append", default=[], metavar="SHOT=FILE", help="show this clip for a shot instead of its card"
    )
    add_planning(parser)


def run(args: argparse.Namespace) -> int:
    """Film it and say what was made."""
    from storyboard.cli.boards import load_board
    from storyboard.cli.film_output import film_size, report, told
    from storyboard.cli.planned import planned
    from storyboard.film.animatic import render_cards
    from storyboard.film.output import check_mp4
    from storyboard.film.probe import probe
    from storyboard.film.rates import read_rate

    check_mp4(args.output)
    fps = read_rate(args.fps)
    board = load_board(args.file)
    size = film_size(args.size or board.size or DEFAULT_SIZE)
    film = planned(board, args, fps, any_size=True)
    jobs = [job.used_seconds for job in film.plan.jobs] if film.plan else []
    cards = _with_own([*film.shown], args.clip, fps)
    with told("drawing") as progress:
        render_cards(cards, size, args.output, fps=fps, title=board.title, jobs=jobs, progress=progress)
    print(report(args.output, probe(args.output)))
    return 0


def _with_own(cards: list[Card], named: list[str], fps: Fraction) -> list[Card]:
    """Return the cards, those of the named shots with their clips. Raises UsageError, FileError, FilmError."""
    from fractions import Fraction

    from storyboard.film.cards.card import Footage
    from storyboard.film.grid import frame_cuts
    from storyboard.film.probe import read_clip

    cuts = [0, *frame_cuts([card.duration for card in cards], fps)]
    for text in named:
        number, _, name = text.partition("=")
        if not name or not number.isascii() or not number.isdecimal():
            raise UsageError(f"invalid --clip `{text}`", "write SHOT=FILE, such as 2=landing.mp4")
        if not 1 <= int(number) <= len(cards):
            raise UsageError(f"--clip {text}: the board has no shot {number}", f"its shots are 1 to {len(cards)}")
        shot = int(number)
        footage = Footage(read_clip(Path(name)), Fraction(0), cuts[shot] - cuts[shot - 1])
        cards[shot - 1] = cards[shot - 1]._replace(footage=(footage,))
    return cards
