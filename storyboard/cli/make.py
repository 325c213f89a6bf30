"""`storyboard make`: from boards to one film. Parses, calls `storyboard.production.make`, prints."""

from __future__ import annotations

import argparse
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path

from storyboard.basics.words import plural
from storyboard.cli.plan_options import add_filming, filming
from storyboard.errors import UsageError


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to the command line."""
    parser.description = (
        "Lint and plan boards, render every job, and join the clips into one film.\n"
        "Clips and a ledger of all jobs are kept in .storyboard in the project's folder: run the same command again\n"
        "after a change, a failure or an interruption, and only the missing jobs are sent."
    )
    parser.epilog = """\
example:
  storyboard make flight.story -o film.mp4
  storyboard make part1.story part2.story -o film.mp4 --service cometapi --max-cost 5
  storyboard make flight.story -o film.mp4 --service cometapi --retake 3
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
    parser.add_argument("--simulate", action="store_true", help="rehearse that service with the simulator, for free")
    parser.add_argument("--model", metavar="NAME", help="model to use instead of the board's")
    parser.add_argument("--size", metavar="WxH", help="size to use instead of the board's, such as 1280x720")
    add_filming(parser)
    parser.add_argument("--single", action="store_true", help="fail if a board needs more than one job")
    takes = parser.add_argument_group("takes")
    takes.add_argument(
        "--takes",
        type=_count,
        default=1,
        metavar="N",
        help="render each job N times (see `storyboard jobs choose`)",
    )
    takes.add_argument("--only", type=_shots, default=(), metavar="SHOTS", help="only these shots, such as 3 or 2,5-7")
    takes.add_argument(
        "--retake", type=_shots, default=(), metavar="SHOTS", help="render new takes of the jobs that hold these shots"
    )
    takes.add_argument(
        "--clip",
        type=_clip,
        action="append",
        default=[],
        metavar="SHOT=FILE",
        help="show this file in the place of a shot",
    )
    spending = parser.add_argument_group("spending")
    spending.add_argument("--max-cost", type=money, metavar="AMOUNT", help="send nothing that costs more in all")
    spending.add_argument("--max-jobs", type=_count, metavar="N", help="send at most N jobs")
    spending.add_argument("--yes", action="store_true", help="do not ask before spending money")
    spending.add_argument("--resend", action="store_true", help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    """Make the film and say what it is."""
    from storyboard.cli.boards import read_document
    from storyboard.cli.progress import Display
    from storyboard.production.make import make

    if args.resend:
        hint = "storyboard jobs adopt N ID, retry N or forget N; `storyboard jobs` lists the jobs"
        raise UsageError("--resend is gone: say for each job what is to be done", hint)
    with Display() as display:
        film = make(
            [read_document(name) for name in args.files],
            args.output,
            model=args.model,
            service=args.service,
            size=args.size,
            single=args.single,
            simulate=args.simulate,
            takes=args.takes,
            only=args.only,
            retake=args.retake,
            clips=dict(args.clip),
            max_cost=args.max_cost,
            max_jobs=args.max_jobs,
            consent=args.yes or (lambda bill: agrees(str(bill), *bill.warnings)),
            on_update=display.show,
            **filming(args),
        )
    for amount in film.paid:
        print(f"paid about {amount}", file=sys.stderr)
    print(f"{film.path}: {float(film.seconds):.6g} s, {film.width}x{film.height}, {plural(film.jobs, 'job')}")
    return 0


def agrees(bill: str, *warnings: str) -> bool:
    """Ask the author whether to spend money. Raises UsageError where nobody can answer."""
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(f"this run would send {bill}", "add --yes to agree; --max-cost and --max-jobs set limits")
    for warning in warnings:
        print(f"warning: {warning}", file=sys.stderr)
    print(f"{bill}. Send? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def money(text: str) -> Decimal:
    """An amount of at least 0, as an argument."""
    try:
        amount = Decimal(text)
    except InvalidOperation:
        amount = Decimal(-1)
    if not amount.is_finite() or amount < 0:
        raise argparse.ArgumentTypeError("write an amount, such as 4.50")
    return amount


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) <= 9999):
        raise argparse.ArgumentTypeError("write a number from 1")
    return int(text)


def _shots(text: str) -> tuple[int, ...]:
    numbers: list[int] = []
    for part in text.split(","):
        first, dash, last = part.partition("-")
        bounds = [first, last] if dash else [first, first]
        if not all(bound.strip().isascii() and bound.strip().isdecimal() for bound in bounds):
            raise argparse.ArgumentTypeError("write numbers of shots, such as 3 or 2,5-7")
        numbers += range(int(bounds[0]), int(bounds[1]) + 1)
    return tuple(numbers)


def _clip(text: str) -> tuple[int, Path]:
    shot, sign, path = text.partition("=")
    if not (sign and path and shot.isascii() and shot.isdecimal()):
        raise argparse.ArgumentTypeError("write SHOT=FILE, such as 3=plane.mp4")
    return int(shot), Path(path)
