"""`storyboard make`: from boards to one film. Parses, calls `storyboard.production.make`, prints."""

from __future__ import annotations

import argparse
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard.basics.words import plural
from storyboard.cli.plan_options import add_filming, filming
from storyboard.errors import UsageError

if TYPE_CHECKING:
    from storyboard.production.bill import Bill


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to the command line."""
    parser.description = (
        "Lint and plan boards, render every job, and join the clips into one film.\n"
        "Clips and a ledger of all jobs are kept in FILM.production next to the film: run the same command again\n"
        "after a change or a failure, and only the missing jobs are sent."
    )
    parser.epilog = """\
example:
  storyboard make flight.story -o film.mp4
  storyboard make part1.story part2.story -o film.mp4 --service cometapi --max-cost 5
"""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a board, or `-` for standard input; several boards follow each other"
    )
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILM.mp4", help="the MP4 to write")
    parser.add_argument(
        "--service",
        metavar="NAME",
        help="service to render with (default: the board's, or else the simulator, which is free)",
    )
    parser.add_argument("--model", metavar="NAME", help="model to use instead of the board's")
    parser.add_argument("--size", metavar="WxH", help="size to use instead of the board's, such as 1280x720")
    add_filming(parser)
    parser.add_argument("--single", action="store_true", help="fail if a board needs more than one job")
    parser.add_argument(
        "--max-cost", type=_money, metavar="AMOUNT", help="do not send any job if the run would cost more"
    )
    parser.add_argument(
        "--takes", type=_count, default=1, metavar="N", help="render each job N times; the film uses the first"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask before spending money")
    parser.add_argument(
        "--resend", action="store_true", help="send jobs again that may have been paid for already, or were blocked"
    )


def run(args: argparse.Namespace) -> int:
    """Make the film and say what it is."""
    from storyboard.cli.boards import read_document
    from storyboard.cli.progress import Display
    from storyboard.production.make import make

    with Display() as display:
        film = make(
            [read_document(name) for name in args.files],
            args.output,
            model=args.model,
            service=args.service,
            size=args.size,
            single=args.single,
            takes=args.takes,
            max_cost=args.max_cost,
            consent=args.yes or _agrees,
            resend=args.resend,
            on_update=display.show,
            **filming(args),
        )
    size = f"{film.info.width}x{film.info.height}"
    print(f"{film.path}: {float(film.info.duration):.6g} s, {size}, {plural(film.jobs, 'job')}")
    return 0


def _agrees(bill: Bill) -> bool:
    """Ask the author. Raises UsageError where nobody can answer."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(f"this run would send {bill}", "add --yes to agree; add --max-cost to set a limit")
    print(f"{bill}. Send them? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _money(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        amount = Decimal(-1)
    if not amount.is_finite() or amount < 0:
        raise argparse.ArgumentTypeError("write an amount, such as 4.50")
    return amount


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) <= 99):
        raise argparse.ArgumentTypeError("write a number from 1 to 99")
    return int(text)
