"""`storyboard stitch`: clips into one film."""

from __future__ import annotations

import argparse
from pathlib import Path


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = (
        "Join clips into one film, in the order they are named, with the sound of all of them. Clips of other\n"
        "proportions are letterboxed."
    )
    parser.epilog = (
        "example:\n  storyboard stitch take-off.mp4 landing.mp4 -o film.mp4\n"
        "  storyboard stitch clips/*.mp4 -o film.mp4 --size 1280x720 --fps 24"
    )
    parser.add_argument("clips", nargs="+", type=Path, metavar="CLIP", help="a video file")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILM", help="the MP4 to write")
    parser.add_argument("--size", metavar="WxH", help="in pixels (default: the first clip's)")
    parser.add_argument("--fps", type=int, metavar="N", help="frames per second (default: the highest of the clips)")


def run(args: argparse.Namespace) -> int:
    """Join them and say what was made."""
    from storyboard.cli.film_output import film_size, report, told
    from storyboard.film import Segment, stitch
    from storyboard.film.output import check_mp4

    check_mp4(args.output)
    size = film_size(args.size) if args.size else None
    with told("joining") as progress:
        made = stitch([Segment(clip) for clip in args.clips], args.output, size=size, fps=args.fps, progress=progress)
    print(report(args.output, made))
    return 0
