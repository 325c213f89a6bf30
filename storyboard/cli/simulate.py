"""`storyboard simulate`: the simulator as a server of its own."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to the command line."""
    parser.description = "Serve the /v1/videos protocol on 127.0.0.1, rendering every prompt as timed cards."
    parser.epilog = """\
example:
  storyboard simulate --port 8123
  storyboard simulate --port 0 --fault poll-503=3 --fault create-drop=1

To make films with it, give it a name in storyboard.toml:
  [services.rehearsal]
  kind = "simulator"
  base_url = "http://127.0.0.1:8123/v1"
and ask for it: storyboard make flight.story -o film.mp4 --service rehearsal
"""
    parser.add_argument(
        "--port", type=_port, default=8123, metavar="N", help="port to listen on; 0: any (default 8123)"
    )
    parser.add_argument(
        "--folder",
        type=Path,
        metavar="DIR",
        help="keep the clips here (default: a temporary folder, removed at the end)",
    )
    parser.add_argument(
        "--fault",
        action="append",
        default=[],
        metavar="NAME[=TIMES]",
        help="go wrong on purpose, to try a client; `--fault list` prints what there is",
    )


def run(args: argparse.Namespace) -> int:
    """Serve until Ctrl-C."""
    import signal
    import tempfile
    from contextlib import ExitStack

    from storyboard.errors import FileError
    from storyboard.film.extra import require_video
    from storyboard.project import Project
    from storyboard.simulator import FAULTS, Simulator, catalog_limits

    if args.fault == ["list"]:
        print(*(f"{name:16} {what}" for name, what in FAULTS.items()), sep="\n")
        return 0
    require_video()
    with ExitStack() as stack:
        folder = args.folder or Path(stack.enter_context(tempfile.TemporaryDirectory(prefix="storyboard-")))
        try:
            folder.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FileError(f"{folder}: {error.strerror}", "choose another --folder") from error
        limits = catalog_limits(Project.find().catalog)
        simulator = stack.enter_context(Simulator(folder, port=args.port, limits=limits, faults=args.fault))
        # Whoever started it may end it with either; a shell's background job would not even see Ctrl-C.
        for ending in (signal.SIGINT, signal.SIGTERM):
            signal.signal(ending, signal.default_int_handler)
        print(simulator.base_url, flush=True)
        print("Ctrl-C ends it", file=sys.stderr)
        try:
            simulator.wait()
        except KeyboardInterrupt:
            print(f"\nended after {len(simulator.jobs)} jobs", file=sys.stderr)
    return 0


def _port(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and int(text) <= 65535):
        raise argparse.ArgumentTypeError("give a port from 0 to 65535")
    return int(text)
