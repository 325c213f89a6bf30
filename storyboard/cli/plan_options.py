"""How a board is filmed: the options that `plan` shows and `make` obeys."""

from __future__ import annotations

import argparse
from typing import Any


def add_filming(parser: argparse._ActionsContainer) -> None:
    """Describe the options to a parser or a group of one."""
    parser.add_argument(
        "--fit",
        choices=("trim", "stretch", "exact"),
        default="trim",
        help="how shots fill a clip: trim renders a job's last shot longer and cuts the rest off (default), stretch "
        "lengthens all shots in proportion, exact allows only clips that fit exactly",
    )
    parser.add_argument(
        "--continuity",
        choices=("none", "last-frame"),
        default="none",
        help="none renders jobs independently (default); last-frame starts each from the last frame of the one before",
    )
    parser.add_argument(
        "--split-shots", action="store_true", help="split shots that are longer than any clip, where it costs least"
    )


def filming(args: argparse.Namespace) -> dict[str, Any]:
    """The options as `Asked` takes them."""
    return {"fit": args.fit, "continuity": args.continuity, "split_shots": args.split_shots}
