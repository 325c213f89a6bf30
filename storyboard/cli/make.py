"""`storyboard make`: the whole road from boards to one film."""

from __future__ import annotations

import argparse
import os
import sys
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from storyboard.basics.words import plural
from storyboard.cli.plan_options import add_filming, filming
from storyboard.errors import FileError, UsageError

if TYPE_CHECKING:
    from collections.abc import Mapping

    from storyboard.catalog import Service
    from storyboard.model.board import Storyboard
    from storyboard.planning import Plan
    from storyboard.production import Finding, Order
    from storyboard.production.bill import Bill
    from storyboard.project.settings import Settings
    from storyboard.syntax.document import Document


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to the command line."""
    parser.description = (
        "Lint and plan boards, have every job filmed, and cut the clips into one film.\n"
        "Clips and a ledger of all jobs are kept in FILM.production beside the film: run the same command again\n"
        "after a change or a failure, and only what is missing is filmed."
    )
    parser.epilog = """\
example:
  storyboard make flight.story -o film.mp4
  storyboard make part1.story part2.story -o film.mp4 --service cometapi --max-cost 5
"""
    parser.add_argument(
        "files", nargs="+", metavar="FILE", help="a board, or `-` for standard input; several follow each other"
    )
    parser.add_argument("-o", "--output", required=True, type=Path, metavar="FILM.mp4", help="the film to write")
    parser.add_argument(
        "--service", metavar="NAME", help="who films it (default: the board's, else the simulator: free)"
    )
    parser.add_argument("--model", metavar="NAME", help="film with this model instead of the board's")
    parser.add_argument("--size", metavar="WxH", help="film at this size instead of the board's, such as 1280x720")
    add_filming(parser)
    parser.add_argument(
        "--max-cost", type=_money, metavar="AMOUNT", help="send nothing where it would cost more than this"
    )
    parser.add_argument(
        "--takes", type=_count, default=1, metavar="N", help="film each job N times; the film uses the first"
    )
    parser.add_argument("--yes", action="store_true", help="do not ask before spending money")
    parser.add_argument(
        "--resend", action="store_true", help="send again what may have been paid for already, or was blocked"
    )


def run(args: argparse.Namespace) -> int:
    """Everything that can be known before paying is checked before anything is sent."""
    from storyboard.cli.film_output import check_film_name, told
    from storyboard.film.extra import require_video
    from storyboard.model.board import Storyboard
    from storyboard.model.reading import read_board
    from storyboard.production import orders_of
    from storyboard.production.cutting import cut_film

    check_film_name(args.output)
    require_video()
    scenes = [_read(name, args) for name in args.files]
    if not _lint(scenes):
        return 1
    boards = [read_board(Storyboard, scene.document) for scene in scenes]
    plans = [_plan(scene, board, args) for scene, board in zip(scenes, boards, strict=True)]
    _check_service(plans)
    orders = orders_of([(plan, scene.folder) for plan, scene in zip(plans, scenes, strict=True)], args.takes)
    _check_size(orders)
    clips = _film(orders, plans[0].service, scenes[0].settings, args)
    if clips is None:
        return 1
    first_takes = [clips[order.number] for order in orders if order.take == 1]
    with told("cutting") as progress:
        film = cut_film(plans, first_takes, args.output, progress)
    print(f"{args.output}: {float(film.duration):.6g} s, {film.width}x{film.height}, {plural(len(orders), 'job')}")
    return 0


class Scene(NamedTuple):
    """One board as it was given."""

    name: str
    folder: Path  # what its references are relative to
    document: Document
    settings: Settings


def _read(name: str, args: argparse.Namespace) -> Scene:
    from storyboard.cli.boards import read_document
    from storyboard.project.settings import Settings
    from storyboard.syntax.document import STDIN

    document = read_document(name)
    folder = Path.cwd() if name == STDIN else Path(name).parent
    settings = Settings.find(folder, model=args.model, service=args.service)
    if args.service:
        settings.catalog.service(args.service)  # a name that nobody has is wrong usage, not the board's fault
    if args.model:
        settings.catalog.model(args.model, args.service)
    return Scene(name, folder, document, settings)


def _lint(scenes: list[Scene]) -> bool:
    """Show errors and warnings; whether no board has an error."""
    from storyboard.basics.terminal import wants_colour
    from storyboard.lint import lint_document
    from storyboard.lint.report import FileReport, count
    from storyboard.lint.reporters import render

    reports = []
    for scene in scenes:
        found = [item for item in lint_document(scene.document, settings=scene.settings) if item.severity != "info"]
        reports.append(FileReport(scene.name, found, scene.document.text))
    if any(report.diagnostics for report in reports):
        sys.stderr.write(render("text", reports, colour=wants_colour(sys.stderr)))
    return not count(reports).errors


def _plan(scene: Scene, board: Storyboard, args: argparse.Namespace) -> Plan:
    """The board's plan, at the simulator where nobody names a service."""
    from storyboard.catalog import SIMULATOR
    from storyboard.planning import plan

    service = args.service or board.service or scene.settings.service or SIMULATOR
    made = plan(board, settings=scene.settings, model=args.model, service=service, size=args.size, **filming(args))
    for notice in made.notices:
        where = f", job {notice.job}" if notice.job else ""
        print(f"{scene.name}{where}: note: {notice.text}", file=sys.stderr)
    return made


def _check_service(plans: list[Plan]) -> None:
    """Raise where the boards name several services, or one that cannot film."""
    from datetime import date

    service = plans[0].service
    others = {plan.service.name for plan in plans} - {service.name}
    if others:
        raise UsageError(
            f"the boards name several services: {service.name}, {', '.join(others)}", "choose one: --service"
        )
    if service.kind == "limits":
        hint = "choose another --service; `storyboard models` shows them"
        raise UsageError(f"{service.title} is known by its limits only: boards are planned for it, not sent", hint)
    if service.retired_on and service.retired_on <= date.today():
        hint = "choose another --service; `storyboard models` shows them"
        raise UsageError(f"{service.title} was shut down on {service.retired_on.isoformat()}", hint)


def _check_size(orders: list[Order]) -> None:
    """Raise where the clips could not be joined."""
    sizes = list(dict.fromkeys(order.request.size for order in orders))
    if len(sizes) > 1:
        raise UsageError(f"the boards have several sizes: {', '.join(sizes)}", "choose one: --size")


def _film(
    orders: list[Order], service: Service, settings: Settings, args: argparse.Namespace
) -> dict[int, Path] | None:
    """The clips by order; None where the author does not agree to the bill."""
    from storyboard.cli.progress import shown
    from storyboard.production import Archive, Ledger, Step
    from storyboard.production.bill import bill_of, check_budget
    from storyboard.production.session import film_orders

    folder = args.output.with_suffix(".production")
    with Ledger(_made(folder)) as ledger:
        archive = Archive(_made(folder / "clips"), ledger, free=service.free, resend=args.resend)
        findings = archive.preview(orders)
        _check_doubts(orders, findings)
        bill = bill_of(orders, findings, resend=args.resend)
        check_budget(bill, args.max_cost)
        key = _key(service, any(found is None or found.step is not Step.REUSE for found in findings.values()))
        if bill.jobs and not service.free and not (args.yes or _agrees(bill, service)):
            print("nothing was sent", file=sys.stderr)
            return None
        with shown(orders) as watch:
            return film_orders(archive, orders, service, key, settings.catalog, watch)


def _made(folder: Path) -> Path:
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        raise FileError(f"{folder}: {error.strerror}", "check its permissions, or choose another -o") from error
    return folder


def _check_doubts(orders: list[Order], findings: Mapping[int, Finding | None]) -> None:
    """Raise, before anything is sent, where an order may have been paid for already or is known to be useless."""
    from storyboard.production import Failure, ProductionError, Step, stopped

    doubts = [
        Failure(order, stopped(found.entry.state, found.entry.message))
        for order in orders
        if (found := findings[order.number]) and found.step is Step.ASK_AUTHOR and found.entry
    ]
    if doubts:
        reused = sum(found is not None and found.step is Step.REUSE for found in findings.values())
        raise ProductionError(doubts, reused, len(orders))


def _key(service: Service, needed: bool) -> str | None:
    """The key from the environment variable that the service names; it goes to the client and nowhere else."""
    if not service.key_variable:
        return None
    key = os.environ.get(service.key_variable, "").strip()
    if needed and not key:
        raise UsageError(
            f"{service.title} needs a key: {service.key_variable} is not set",
            f"export {service.key_variable}=…, or leave out --service to rehearse with the simulator for free",
        )
    return key


def _agrees(bill: Bill, service: Service) -> bool:
    """Ask the author. Raises UsageError where nobody can answer."""
    words = f"{plural(bill.jobs, 'job')} of {bill.seconds} s in all at {service.title} {bill.price}"
    if not (sys.stdin.isatty() and sys.stderr.isatty()):
        raise UsageError(f"this would send {words}", "add --yes to agree, or --max-cost with it to set a limit")
    print(f"{words}. Send them? [y/N] ", end="", file=sys.stderr, flush=True)
    return sys.stdin.readline().strip().lower() in {"y", "yes"}


def _money(text: str) -> Decimal:
    try:
        amount = Decimal(text)
    except InvalidOperation:
        amount = Decimal(-1)
    if not amount.is_finite() or amount < 0:
        raise argparse.ArgumentTypeError("give an amount, such as 4.50")
    return amount


def _count(text: str) -> int:
    if not (text.isascii() and text.isdecimal() and 0 < int(text) <= 99):
        raise argparse.ArgumentTypeError("give a number from 1 to 99")
    return int(text)
