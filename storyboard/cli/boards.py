"""Boards as commands are given them: a file, or `-` for standard input, with the options that they are planned with."""

from __future__ import annotations

import argparse
import sys
from typing import TYPE_CHECKING

from storyboard.errors import BoardError
from storyboard.syntax.document import STDIN, Document, check_is_text

if TYPE_CHECKING:
    from collections.abc import Sequence

    from storyboard.model.board import Storyboard
    from storyboard.planning import Plan
    from storyboard.project import Asked, Project


def read_document(name: str) -> Document:
    """Return the document of a file or of standard input. Raises FileError if it cannot be read as text."""
    if name != STDIN:
        return Document.load(name)
    data = sys.stdin.buffer.read()
    check_is_text(data, "standard input")
    return Document.from_bytes(data, STDIN)


def load_board(name: str) -> Storyboard:
    """Return the board of a file or of standard input. Raises FileError, or BoardError if the board is incomplete."""
    from storyboard.model.board import Storyboard

    return Storyboard.of(read_document(name))


def add_target(parser: argparse.ArgumentParser) -> None:
    """Describe the options that name another model, service or size than the board does."""
    parser.add_argument("--model", metavar="NAME", help="plan for this model instead of the board's")
    parser.add_argument("--service", metavar="NAME", help="plan for this service instead of the board's")
    parser.add_argument("--size", metavar="WxH", help="render at this size instead of the board's, such as 1280x720")


def asked_of(args: argparse.Namespace) -> Asked:
    """What the command line asks for, for a command with `add_target` and `add_filming`."""
    from storyboard.cli.plan_options import filming
    from storyboard.project import Asked

    single = getattr(args, "single", False)  # `prompt` has no such option
    return Asked(model=args.model, service=args.service, size=args.size, single=single, **filming(args))


def lint_and_plan(args: argparse.Namespace, objectives: Sequence[str] = ()) -> tuple[Plan | None, bool]:
    """The plan of the board that `args` name, and whether the linter, under the same options, finds no error.

    Its errors are shown on standard error; no plan where they leave no board. Raises FileError, UsageError, PlanError.
    """
    from storyboard.lint.notation import find_notation
    from storyboard.model.board import Storyboard
    from storyboard.planning import OBJECTIVES, plan
    from storyboard.project import Project

    document = read_document(args.file)
    project = Project.of(document.path, asked_of(args))
    clean = _show_errors(document, project)
    try:
        board = Storyboard.of(document, root=project.root)
    except BoardError:
        if clean:
            raise
        return None, False  # the linter has just said why
    if not board.shots and not clean and find_notation(document):
        return None, False
    return plan(board, project, objectives=objectives or OBJECTIVES), clean


def _show_errors(document: Document, project: Project) -> bool:
    """Show the linter's errors; whether there are none."""
    from storyboard.basics.terminal import wants_colour
    from storyboard.lint import lint_document
    from storyboard.lint.report import FileReport
    from storyboard.lint.reporters import render

    found = [item for item in lint_document(document, project=project) if item.severity == "error"]
    if found:
        report = FileReport(document.path or STDIN, found, document.text)
        sys.stderr.write(render("text", [report], colour=wants_colour(sys.stderr)))
    return not found
