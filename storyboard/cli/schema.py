"""`storyboard schema`: the JSON Schema of a board."""

from __future__ import annotations

import argparse
import json
from typing import Any


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Print the JSON Schema of a board as read by `Storyboard.from_json` and written by `to_json`."
    parser.epilog = "example:\n  storyboard schema > board.schema.json"


def run(args: argparse.Namespace) -> int:
    """Print it."""
    print(json.dumps(board_schema(), indent=2, ensure_ascii=False))
    return 0


def board_schema() -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a board."""
    from storyboard.model.board import Storyboard

    schema = Storyboard.model_json_schema(mode="validation")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}
