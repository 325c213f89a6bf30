"""What `animatic` and `export` know of a board besides its text: its plan, and the clips that `make` has rendered."""

from __future__ import annotations

import argparse
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from storyboard.exports.subject import Subject
    from storyboard.model.board import Storyboard


def add_planning(parser: argparse.ArgumentParser) -> None:
    """Describe the options to a parser."""
    parser.add_argument("--model", metavar="NAME", help="plan the jobs for this model instead of the board's")
    parser.add_argument("--service", metavar="NAME", help="plan the jobs for this service instead of the board's")
    parser.add_argument(
        "--with-clips", action="store_true", help="use the clips that `make` has rendered for this board so far"
    )


def planned(board: Storyboard, args: argparse.Namespace, fps: Fraction, *, any_size: bool = False) -> Subject:
    """Return the board with its plan and its rendered clips; without a plan where nothing can film it, and say why.

    With `any_size` the board's size need not be one that the model offers, unless rendered clips are asked for.
    """
    from storyboard.basics.config_file import folder_of
    from storyboard.catalog import SIMULATOR
    from storyboard.cli import print_error
    from storyboard.errors import PlanError
    from storyboard.exports.subject import Subject
    from storyboard.planning import plan
    from storyboard.project import Asked, Project

    folder = Path(folder_of(args.file))
    asked = Asked(model=args.model, service=args.service)
    project = Project.of(args.file, asked)
    if args.with_clips:  # as `make` plans it
        asked = asked._replace(service=project.service_name(board.service) or SIMULATOR)
        project = project.asking(asked)
    made, clips = None, {}
    try:
        made = plan(board.replace(size=None) if any_size and not args.with_clips else board, project)
    except PlanError as error:
        print_error(PlanError(f"no jobs are shown: {error.message}", error.hint))
    if made and args.with_clips:
        from storyboard.production.rendered import rendered_clips

        clips = rendered_clips(made, folder, project)
    return Subject(board, made, folder=folder, fps=fps, project=project, clips=clips)
