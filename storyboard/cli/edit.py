"""`storyboard edit`: the shot edits of an editor on the command line."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from storyboard.errors import UsageError

if TYPE_CHECKING:
    from storyboard.syntax.document import Document
    from storyboard.syntax.edits import Edit

EPILOG = """\
example:
  storyboard edit flight.story move 3 1
  storyboard edit flight.story split 2 --at 3sec
  storyboard edit flight.story split 2 --before "It lands"
  storyboard edit flight.story retime --to 15
  storyboard edit --diff flight.story merge 1
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Edit a board in place. Comments move with their shots, and shots are renumbered."
    parser.epilog = EPILOG
    parser.add_argument("--diff", action="store_true", help="print the changes as a diff, write nothing")
    parser.add_argument("file", metavar="FILE", help="a board, or `-` to read standard input and print the result")
    edits = parser.add_subparsers(title="edits", metavar="EDIT", required=True, dest="edit")

    def add(name: str, summary: str, *numbers: str) -> argparse.ArgumentParser:
        own = edits.add_parser(name, help=summary, description=summary[0].upper() + summary[1:] + ".")
        for number in numbers:
            own.add_argument(number.lower(), type=int, metavar=number, help="the position of a shot, from 1")
        return own

    add("move", "move a shot to another position", "SHOT", "TO")
    insert = add("insert", "insert a new shot before a position; one past the last appends it", "PLACE")
    insert.add_argument("--duration", default="5sec", metavar="TIME", help="its duration (default: 5sec)")
    insert.add_argument("--scene", required=True, metavar="TEXT", help="what is seen")
    insert.add_argument("--title", default="", metavar="TEXT", help="its title")
    add("delete", "delete a shot with its comments", "SHOT")
    split = add("split", "split a shot into two, at the end of a sentence", "SHOT")
    split.add_argument("--at", metavar="TIME", help="the first shot's duration, such as 3sec (default: half)")
    split.add_argument("--before", metavar="TEXT", help="the words of the scene that start the second shot")
    add("merge", "merge a shot with the next one", "SHOT")
    retime = add("retime", "scale all shots in proportion to a new total")
    retime.add_argument("--to", required=True, metavar="TIME", help="the new total, such as 15 or 15sec")
    add("renumber", "renumber the shots 1, 2, 3 …")


def run(args: argparse.Namespace) -> int:
    """Edit the board. Raises UsageError where the edit cannot be made; the file is then as it was."""
    from storyboard.basics.files import write_atomically
    from storyboard.cli.boards import read_document
    from storyboard.syntax.document import STDIN, Document
    from storyboard.syntax.edits import apply_edits, in_endings_of

    document = read_document(args.file)
    text = apply_edits(document.text, in_endings_of(document.text, _EDITS[args.edit](document, args)))
    if args.diff:
        from storyboard.cli.diffs import unified

        sys.stdout.write(unified(args.file, document.text, text))
    elif args.file == STDIN:
        sys.stdout.flush()
        sys.stdout.buffer.write(Document(text).encode())
    elif text != document.text:
        write_atomically(args.file, Document(text).encode())
    return 0


def _move(document: Document, args: argparse.Namespace) -> list[Edit]:
    from storyboard.syntax.edits import move_shot

    return move_shot(document, args.shot, args.to)


def _insert(document: Document, args: argparse.Namespace) -> list[Edit]:
    from storyboard.model.shot import Shot
    from storyboard.syntax.edits import insert_shot
    from storyboard.syntax.values import format_milliseconds

    shot = Shot(duration=args.duration, scene=args.scene, title=args.title or None)
    head = f"Shot {args.place}:" + (f" {shot.title}" if shot.title else "")
    lines = (head, f"duration: {format_milliseconds(shot.milliseconds)}", f"Scene: {shot.scene}")
    return insert_shot(document, args.place, "\n".join(lines))


def _delete(document: Document, args: argparse.Namespace) -> list[Edit]:
    from storyboard.syntax.edits import delete_shot

    return delete_shot(document, args.shot)


def _split(document: Document, args: argparse.Namespace) -> list[Edit]:
    from storyboard.syntax.reshape import split_shot

    time = None if args.at is None else _milliseconds(args.at)
    return split_shot(document, args.shot, at=_place_of(document, args), milliseconds=time)


def _place_of(document: Document, args: argparse.Namespace) -> int | None:
    """Where the words of --before stand in the shot's scene."""
    if args.before is None or not 1 <= args.shot <= len(document.tree.shots):
        return None
    scene = document.tree.shots[args.shot - 1].field("scene")
    at = document.text.find(args.before, scene.value_start, scene.full_end) if scene else -1
    if at < 0:
        raise UsageError(
            f"the scene of shot {args.shot} does not contain {args.before!r}", "copy the words from the scene"
        )
    return at


def _merge(document: Document, args: argparse.Namespace) -> list[Edit]:
    from storyboard.syntax.reshape import merge_shots

    return merge_shots(document, args.shot)


def _retime(document: Document, args: argparse.Namespace) -> list[Edit]:
    from storyboard.syntax.reshape import retime_board

    return retime_board(document, _milliseconds(args.to))


def _renumber(document: Document, args: argparse.Namespace) -> list[Edit]:
    from storyboard.syntax.edits import renumber

    return renumber(document)


_EDITS: dict[str, Callable[[Document, argparse.Namespace], list[Edit]]] = {
    "move": _move,
    "insert": _insert,
    "delete": _delete,
    "split": _split,
    "merge": _merge,
    "retime": _retime,
    "renumber": _renumber,
}


def _milliseconds(text: str) -> int:
    """A time as it was given. Raises UsageError."""
    from storyboard.syntax.values import read_duration

    read = read_duration(text)
    if read.milliseconds is None:
        raise UsageError(f"time {text!r} {read.problem}", "write seconds, such as 7.5 or 7.5sec")
    return read.milliseconds
