"""`storyboard stitch`: clips into one film."""

from __future__ import annotations

import argparse
import re
import sys
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING

from storyboard.errors import UsageError

if TYPE_CHECKING:
    from storyboard.film import Segment, Transition

#: What programmes on the web are evened to, in LUFS.
_LOUDNESS = -16

_RANGE = re.compile(r"(.+)@(\d*\.?\d*)-(\d*\.?\d*)\Z", re.DOTALL)
_TRANSITION = re.compile(r"(cut|fade|dissolve)(?::(\d+\.?\d*|\.\d+))?\Z")


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command."""
    parser.description = (
        "Join clips into one film in the given order, exact to the frame. CLIP@START-END uses a part of a clip, in\n"
        "seconds; either may be left out. fade:SECONDS or dissolve:SECONDS between two clips sets their transition.\n"
        "Frames that do not change are copied without encoding them again."
    )
    parser.epilog = (
        "example:\n  storyboard stitch take-off.mp4@0.5-7.9 dissolve:1 landing.mp4 -o film.mp4\n"
        "  storyboard stitch clips/*.mp4 -o film.mp4 --size 1280x720 --fps 24 --transition fade:0.5"
    )
    parser.add_argument("clips", nargs="+", metavar="CLIP", help="a video file, CLIP@START-END, or KIND:SECONDS")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILM", help="the MP4 to write")
    parser.add_argument(
        "--transition", metavar="KIND:SECONDS", help="transition between all other clips (default: cut)"
    )
    parser.add_argument("--size", metavar="WxH", help="size in pixels (default: the first clip's)")
    parser.add_argument(
        "--fps", metavar="N", help="frames per second, such as 24 or 23.976 (default: the highest of the clips)"
    )
    parser.add_argument(
        "--fit",
        choices=("fit", "fill", "pad"),
        default="fit",
        help="clips of another size: fit them in with black bars, fill the frame and crop, or pad without enlarging",
    )
    parser.add_argument(
        "--engine",
        choices=("auto", "exact", "moviepy"),
        default="auto",
        help="copy what did not change (auto), encode every frame with ffmpeg, or compose every frame with moviepy",
    )
    parser.add_argument("--music", action="append", type=Path, metavar="FILE", help="audio file under the whole film")
    parser.add_argument(
        "--narration", action="append", type=Path, metavar="FILE", help="audio file with a voice over the whole film"
    )
    parser.add_argument(
        "--loudness",
        nargs="?",
        const=_LOUDNESS,
        type=float,
        metavar="LUFS",
        help=f"normalize the loudness of all clips to EBU R128 (without a number: {_LOUDNESS})",
    )
    parser.add_argument(
        "--verify", action="store_true", help="decode the whole film afterwards, not only the frames around each join"
    )


def run(args: argparse.Namespace) -> int:
    """Join them and say what was made."""
    from storyboard.cli.film_output import film_size, report, told
    from storyboard.film import Track, stitch
    from storyboard.film.output import check_mp4
    from storyboard.film.rates import read_rate

    check_mp4(args.output)
    segments = _segments(args.clips, args.transition)
    tracks = [Track(path, "music") for path in args.music or ()]
    tracks += [Track(path, "narration") for path in args.narration or ()]
    notes: list[str] = []
    with told("stitching") as progress:
        made = stitch(
            segments,
            args.output,
            size=film_size(args.size) if args.size else None,
            fps=read_rate(args.fps) if args.fps else None,
            fit=args.fit,
            engine=args.engine,
            verify=args.verify,
            loudness=args.loudness,
            tracks=tracks,
            progress=progress,
            notice=notes.append,
        )
    for note in notes:
        print(f"note: {note}", file=sys.stderr)
    print(report(args.output, made))
    return 0


def _segments(words: list[str], usual: str | None) -> list[Segment]:
    """The segments that clips and the transitions between them say."""

    between = _transition(usual) if usual else None
    if usual and not between:
        raise UsageError(f"invalid transition `{usual}`", "write fade:SECONDS or dissolve:SECONDS")
    segments: list[Segment] = []
    named = True
    for place, word in enumerate(words):
        transition = None if Path(word).exists() else _transition(word)
        if transition:
            if named or place + 1 == len(words):
                raise UsageError(f"`{word}` is not between two clips", "name a clip before and after it")
            segments[-1] = segments[-1]._replace(transition=transition)
            named = True
        else:
            if segments and not named and between:
                segments[-1] = segments[-1]._replace(transition=between)
            segments.append(_segment(word))
            named = False
    return segments


def _transition(word: str) -> Transition | None:
    """The transition that a word names; None where it is none."""
    from storyboard.film import Transition

    match = _TRANSITION.match(word)
    if not match:
        return None
    kind, seconds = match.groups()
    if (kind == "cut") != (seconds is None):
        raise UsageError(f"invalid transition `{word}`", "write cut, fade:SECONDS or dissolve:SECONDS")
    return Transition(kind, Decimal(seconds or 0))  # type: ignore[arg-type]  # one of those that the pattern names


def _segment(word: str) -> Segment:
    """A clip, or a part of it; a file whose name looks like a part is that file."""
    from storyboard.film import Segment

    match = None if Path(word).exists() else _RANGE.match(word)
    if not match:
        return Segment(Path(word))
    path, start, end = match.groups()
    if "." in (start, end) or not (start or end):
        raise UsageError(f"invalid range in `{word}`", "write CLIP@START-END in seconds, such as clip.mp4@0.5-7.9")
    return Segment(Path(path), Decimal(start or 0), Decimal(end) if end else None)
