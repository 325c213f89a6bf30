"""`storyboard simulate`: the simulator as a server of its own."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to the command line."""
    parser.description = (
        "Serve a video service on 127.0.0.1 that renders every prompt as timed cards: OpenAI's /v1/videos, with\n"
        "faults, slow jobs and expiring clips where they are asked for. Point your own code at it to test it."
    )
    parser.epilog = """\
example:
  storyboard simulate --port 8123
  storyboard simulate --key sk-test --faults faults.json
  storyboard simulate --port 0 --fault poll-503=3 --fault create-drop=1

To render with it, give it a name in storyboard.toml:
  [services.rehearsal]
  kind = "simulator"
  base_url = "http://127.0.0.1:8123/v1"
Then use it: storyboard make flight.story -o film.mp4 --service rehearsal
"""
    parser.add_argument(
        "--port", type=_port, default=8123, metavar="N", help="port to listen on; 0 for any free one (default: 8123)"
    )
    parser.add_argument("--key", metavar="KEY", help="refuse requests without this bearer key")
    parser.add_argument("--folder", type=Path, metavar="DIR", help="folder for the clips (default: a temporary folder)")
    parser.add_argument("--render-seconds", type=_number, default=0.0, metavar="S", help="how long each job takes")
    parser.add_argument(
        "--clip-hours", type=_number, default=24.0, metavar="H", help="how long a clip can be downloaded (default: 24)"
    )
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="NAME[=TIMES]",
        help="fail on purpose, to test a client; `--fault list` lists the faults",
    )
    parser.add_argument("--faults", type=Path, metavar="FILE", help="a script of faults as JSON (docs/simulator.md)")


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C."""
    import tempfile
    from contextlib import ExitStack

    from storyboard.basics.words import plural
    from storyboard.errors import FileError
    from storyboard.film.extra import require_video
    from storyboard.project import Project
    from storyboard.simulator import FAULTS, Manner, Simulator, catalog_limits, read_script

    if args.fault == ["list"]:
        print(*(f"{name:18} {_described(fault)}" for name, fault in FAULTS.items()), sep="\n")
        return 0
    require_video()
    with ExitStack() as stack:
        folder = args.folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="storyboard-")))
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileError(f"{folder}: {error.strerror}", "choose another --folder") from error
        simulator = stack.enter_context(
            Simulator(
                folder,
                port=args.port,
                limits=catalog_limits(Project.find(".").catalog),
                faults=args.fault,
                key=args.key,
                manner=Manner(args.render_seconds, args.clip_hours),
            )
        )
        if args.faults:
            simulator.play(read_script(_read(args.faults), str(args.faults)))
        print(simulator.base_url, flush=True)
        print("press Ctrl-C to stop", file=sys.stderr)
        try:
            simulator.wait()
        except KeyboardInterrupt:
            print(f"\nstopped after {plural(simulator.created, 'job')}", file=sys.stderr)
    return 0


def _described(fault: Mapping[str, Any]) -> str:
    from storyboard.simulator import ACTIONS

    details = ", ".join(f"{key} {value}" for key, value in fault.items() if key not in ("on", "do"))
    return f"{fault['on']}: {ACTIONS[fault['do']]}" + (f" ({details})" if details else "")


def _read(path: Path) -> str:
    from storyboard.errors import FileError

    try:
        return path.read_text("utf-8")
    except (OSError, UnicodeDecodeError) as error:
        reason = getattr(error, "strerror", None) or "is not UTF-8 text"
        raise FileError(f"{path}: {reason}", "check the path given to --faults") from error


def _number(text: str) -> float:
    try:
        number = float(text)
    except ValueError:
        number = -1.0
    if not 0 <= number < 1e9:
        raise argparse.ArgumentTypeError("write a number of 0 or more")
    return number


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) <= 65535):
        raise argparse.ArgumentTypeError("write a port from 0 to 65535")
    return int(text)
