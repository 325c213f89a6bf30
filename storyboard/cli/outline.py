"""`storyboard outline`: the shots of a board at a glance, with start times, words, jobs and price."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storyboard.planning.outline import Outline

EPILOG = """\
example:
  storyboard outline flight.story
  storyboard outline --output-format json flight.story landing.story
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "List the shots of boards: start time, length, words, job, share of the price, running total."
    parser.epilog = EPILOG
    parser.add_argument("files", nargs="+", metavar="FILE", help="a board, or `-` for standard input")
    parser.add_argument("--model", metavar="NAME", help="plan for this model instead of the board's")
    parser.add_argument("--service", metavar="NAME", help="plan for this service instead of the board's")
    parser.add_argument("--output-format", choices=("text", "json"), default="text", help="text (default) or json")


def run(args: argparse.Namespace) -> int:
    """Print the outlines. Boards with faults are outlined as far as they can be read."""
    import sys

    from storyboard.basics.terminal import write
    from storyboard.cli.boards import read_document
    from storyboard.planning.outline import outline
    from storyboard.project import Asked, Project

    found: list[tuple[str, Outline]] = []
    for name in args.files:
        document = read_document(name)
        project = Project.of(name, Asked(model=args.model, service=args.service))
        found.append((name, outline(document, project)))
    if args.output_format == "json":
        import json

        data = [{"path": name, **one.to_json()} for name, one in found]
        write(sys.stdout, json.dumps(data, ensure_ascii=False, indent=2) + "\n")
    else:
        write(sys.stdout, "\n".join(_lines(found)) + "\n")
    return 0


def _lines(found: Sequence[tuple[str, Outline]]) -> Iterator[str]:
    from storyboard.basics.terminal import table

    for place, (name, one) in enumerate(found):
        if place:
            yield ""
        if len(found) > 1:
            yield name
        rows = [_row(one, index) for index in range(len(one.shots))]
        yield from table(("shot", "start", "length", "end", "words", "job", "cost", "title"), rows, right=">>>>>>> ")
        yield one.summary


def _row(one: Outline, index: int) -> Sequence[str]:
    from storyboard.basics.quantities import clock, seconds_text

    shot = one.shots[index]
    return (
        str(shot.number),
        clock(shot.start),
        f"{seconds_text(shot.milliseconds)} s" if shot.milliseconds else "?",
        clock(shot.end),
        str(shot.words),
        ", ".join(map(str, shot.jobs)) or "-",
        "-" if shot.cost is None else f"{shot.cost:f}",
        shot.title,
    )
