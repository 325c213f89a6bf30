"""`storyboard doctor`: whether everything that films is there, checked without paying."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import TYPE_CHECKING, NamedTuple

if TYPE_CHECKING:
    from storyboard.catalog import Catalog, Service


class Finding(NamedTuple):
    """One check: what was looked at, what was found, and whether it stands in the way."""

    what: str
    found: str
    bad: bool = False


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to the command line."""
    parser.description = (
        "Check what rendering needs: for each service whether its key is set and, where a request that costs nothing\n"
        "can tell, whether it is accepted; ffmpeg, fonts and free disk space. Nothing is paid."
    )
    parser.epilog = "example:\n  storyboard doctor\n  storyboard doctor --service kling\n  storyboard doctor --offline"
    parser.add_argument("--service", metavar="NAME", help="check only this service")
    parser.add_argument("--offline", action="store_true", help="send no request: only say which keys are set")


def run(args: argparse.Namespace) -> int:
    """Print every finding; 1 where one stands in the way."""
    from storyboard.basics.terminal import table
    from storyboard.project import Project

    catalog = Project.find().catalog
    names = [args.service] if args.service else list(catalog.service_names())
    findings = [*_of_machine(), *(_of_service(catalog, catalog.service(name), offline=args.offline) for name in names)]
    print(*table(("check", "result"), [(one.what, one.found) for one in findings]), sep="\n")
    return 1 if any(one.bad for one in findings) else 0


def _of_machine() -> Iterator[Finding]:
    import shutil
    from pathlib import Path

    from storyboard.errors import StoryboardError
    from storyboard.film.extra import require_video

    try:
        require_video()
        from storyboard.film.cards.fonts import base
        from storyboard.film.ffmpeg import executable

        yield Finding("ffmpeg", executable())
        yield Finding("fonts", str(base().path))
    except StoryboardError as error:
        yield Finding("ffmpeg, fonts", f"{error.message}; {error.hint}", bad=True)
    free = shutil.disk_usage(Path.cwd()).free
    yield Finding("disk", f"{free / 1e9:.1f} GB free", bad=free < 1e9)


def _of_service(catalog: Catalog, service: Service, *, offline: bool) -> Finding:
    """Whether a service can be used: the key is read from the environment and shown nowhere."""
    import os
    from datetime import date

    what = service.name
    if service.free:
        return Finding(what, "free, on this machine")
    if service.kind == "limits":
        return Finding(what, "can be planned for, not sent to")
    if service.retired_on and service.retired_on <= date.today():
        return Finding(what, f"shut down on {service.retired_on.isoformat()}")
    doubt = f"; experimental: {service.experimental}" if service.experimental else ""
    key = os.environ.get(service.key_variable or "", "").strip()
    if service.key_variable and not key:
        return Finding(what, f"no key: {service.key_variable} is not set{doubt}")
    if offline or catalog.wire(service.name).account is None:
        reason = "not checked" if offline else "no request that costs nothing would tell whether it is accepted"
        return Finding(what, f"{service.key_variable} is set; {reason}{doubt}")
    return _asked(catalog, service, key, doubt)


def _asked(catalog: Catalog, service: Service, key: str, doubt: str) -> Finding:
    from storyboard.errors import ServiceError, UsageError
    from storyboard.services import Pace, Timeouts, VideoClient

    quick = Pace(attempts=1)
    try:
        with VideoClient(catalog.wire(service.name), key, pace=quick, timeouts=Timeouts(read=20.0)) as client:
            client.check_key()
    except (ServiceError, UsageError) as error:
        return Finding(service.name, f"{error.message}{doubt}", bad=True)
    return Finding(service.name, f"{service.key_variable} is accepted{doubt}")
