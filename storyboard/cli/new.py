"""`storyboard new`: a commented board to start from."""

from __future__ import annotations

import argparse
import os
import sys

from storyboard.errors import FileError

#: It lints without a word, and shows the whole language once.
BOARD = """\
# A board: first what applies to the whole film, then the shots. Lines that start with # are comments, never sent.
# `storyboard lint` says what is wrong, `storyboard animatic` shows it as timed cards, `storyboard make` renders it.

title: First flight
model: sora-2-all
size: 720x1280
style: documentary look, natural light, 35mm film

# Describe once what must look the same in every shot, and use it as {pilot}.
let pilot = a woman in a red flight jacket

Shot 1: Take-off
duration: 7.5sec
Scene: The old biplane lifts off a grass field, {pilot} at the stick.
camera: low angle, tracking beside the plane
sound: the engine roars, grass hisses
transition: dissolve 0.5sec

# Indent a line to continue the text above it.
Shot 2: Landing
duration: 7.5sec
Scene: At sunset the biplane touches down and rolls towards the camera;
  {pilot} lifts her goggles and smiles.
lighting: warm back light, long shadows
note: never sent: ask Mia for the old propeller sound
"""


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = "Write a commented board to start from. An existing file is not overwritten."
    parser.epilog = "example:\n  storyboard new flight.story\n  storyboard lint flight.story"
    parser.add_argument("file", metavar="FILE", help="file to write, or `-` to print it")


def run(args: argparse.Namespace) -> int:
    """Write the board."""
    if args.file == "-":
        sys.stdout.write(BOARD)
        return 0
    try:
        with open(args.file, "x", encoding="utf-8", newline="\n") as file:
            file.write(BOARD)
    except FileExistsError:
        raise FileError(f"{args.file} already exists; not overwritten", "choose another file name") from None
    except OSError as error:
        folder = os.path.dirname(args.file) or "."
        raise FileError(f"{args.file}: cannot write: {error.strerror}", f"check the folder {folder}") from None
    print(f"{args.file}: written; `storyboard lint {args.file}` checks it, `storyboard make` renders it")
    return 0
