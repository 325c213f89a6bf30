"""`storyboard plan`: the jobs that film a board, every second and its price shown before anything is sent."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from storyboard.cli.boards import add_target, asked_of, lint_and_plan, load_board
from storyboard.cli.plan_options import add_filming
from storyboard.errors import UsageError

if TYPE_CHECKING:
    from storyboard.planning import Candidate
    from storyboard.planning.report import Style


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = (
        "Show the jobs of a board: their shots, their paid, used and unused seconds, their cost, and why the board\n"
        "is split this way. Errors that would stop `make` are shown, too, with exit code 1. Nothing is sent."
    )
    parser.epilog = (
        "example:\n  storyboard plan flight.story\n  storyboard plan --compare flight.story\n"
        "  storyboard plan --model sora-2-pro-all --continuity last-frame --output-format json flight.story"
    )
    parser.add_argument("file", metavar="FILE", help="a board, or `-` for standard input")
    add_target(parser)
    add_filming(parser)
    parser.add_argument(
        "--minimise",
        metavar="LIST",
        default="money,jobs,waste",
        help="what to minimize, most important first (default: money,jobs,waste)",
    )
    parser.add_argument("--single", action="store_true", help="fail if the board needs more than one job")
    parser.add_argument(
        "--compare", action="store_true", help="compare all models: jobs, seconds, unused seconds, price"
    )
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="output format")


def run(args: argparse.Namespace) -> int:
    """Print the plan or the comparison."""
    from storyboard.planning.report import comparison_lines, plan_lines

    objectives = [name.strip() for name in args.minimise.split(",") if name.strip()]
    if args.compare:
        found = _compare(args, objectives)
        _show([candidate.to_json() for candidate in found], comparison_lines(found), args.output_format)
        return 0
    made, clean = lint_and_plan(args, objectives)
    if made is not None:
        _show(made.to_json(), plan_lines(made, _style()), args.output_format)
    return 0 if clean else 1


def _compare(args: argparse.Namespace, objectives: Sequence[str]) -> list[Candidate]:
    """Every model with its plan. The linter is not asked: it judges a board for one model."""
    from storyboard.planning import compare
    from storyboard.project import Project

    if args.model:
        raise UsageError("--compare and --model cannot be combined", "leave out one of them")
    return compare(load_board(args.file), Project.of(args.file, asked_of(args)), objectives=objectives)


def _show(data: object, lines: Iterable[str], output_format: str) -> None:
    if output_format == "json":
        import json

        print(json.dumps(data, ensure_ascii=False, indent=2))
    else:
        if isinstance(sys.stdout, io.TextIOWrapper):
            # A name that this terminal cannot write is no reason to show no plan.
            sys.stdout.reconfigure(errors="replace")
        print(*lines, sep="\n")


def _style() -> Style:
    from storyboard.planning.report import BLOCKS, Style

    try:
        "".join(BLOCKS).encode(sys.stdout.encoding or "utf-8")
    except UnicodeEncodeError:
        return Style(unicode=False)
    return Style(colour=sys.stdout.isatty() and not os.environ.get("NO_COLOR"))
