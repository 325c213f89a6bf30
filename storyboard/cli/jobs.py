"""`storyboard jobs`: the ledger of a project, and the author's word about what is in it."""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from storyboard.cli.make import agrees, money

if TYPE_CHECKING:
    from storyboard.production.films import Films
    from storyboard.production.ledger import Entry
    from storyboard.production.store import Store
    from storyboard.project import Project

#: Action → its arguments and what it does, in the order of `storyboard jobs --help`.
ACTIONS = {
    "list": ("", "every job: state, cost, shots (default)"),
    "show": ("N", "all that is known of a job, and its history"),
    "cost": ("", "what was paid, by film, day or service (--by)"),
    "history": ("FILM.mp4", "which clips each version of a film was cut from"),
    "retry": ("N…", "let the next `make` send a job again, though it may have been paid"),
    "adopt": ("N ID", "job N is this job of the service"),
    "forget": ("N…", "job N was never started: it cost nothing"),
    "cancel": ("N", "cancel a job at the service, where it can"),
    "remix": ("N PROMPT", "render a variation of a finished job as a new take"),
    "delete": ("N", "delete a job at the service, once its clip is safe"),
    "choose": ("N", "films use this take"),
    "lock": ("N", "approve this take: it is never rendered again (--undo)"),
    "clean": ("", "delete clips that no film uses; lists them without --yes"),
    "backup": ("FILE", "write a copy of the ledger"),
}
#: Actions that take numbers of jobs, and how many other arguments follow.
_NUMBERED = {
    "show": 0,
    "retry": 0,
    "adopt": 1,
    "forget": 0,
    "cancel": 0,
    "remix": 1,
    "delete": 0,
    "choose": 0,
    "lock": 0,
}


def configure(parser: argparse.ArgumentParser) -> None:
    """Describe the command to the command line."""
    actions = "\n".join(f"  {f'{name} {words}':<16} {what}" for name, (words, what) in ACTIONS.items())
    parser.description = (
        "Show the jobs of a project, what they cost and what came of them, and say what is to be done with them.\n\n"
        f"actions:\n{actions}"
    )
    parser.epilog = """\
example:
  storyboard jobs
  storyboard jobs show 12
  storyboard jobs retry 12 13
  storyboard jobs cost --by day
"""
    parser.add_argument("action", nargs="?", default="list", choices=tuple(ACTIONS), metavar="ACTION")
    parser.add_argument("arguments", nargs="*", metavar="ARGUMENT", help="numbers of jobs, and what the action needs")
    parser.add_argument(
        "--project", type=Path, default=Path(), metavar="DIR", help="a folder of the project (default: .)"
    )
    parser.add_argument("--by", choices=("film", "day", "service"), default="film", help="for cost (default: film)")
    parser.add_argument("--undo", action="store_true", help="for lock: take the approval back")
    parser.add_argument("--yes", action="store_true", help="for clean and remix: do not ask")
    parser.add_argument(
        "--max-cost", type=money, metavar="AMOUNT", help="for remix: send nothing if it would cost more"
    )
    parser.add_argument(
        "--output-format", choices=("text", "json"), default="text", help="for list, show, cost, history"
    )


def run(args: argparse.Namespace) -> int:
    """Carry out one action."""
    from storyboard.production.manage import open_store
    from storyboard.project import Project

    project = Project.find(args.project)
    numbers, rest = _arguments(args.action, args.arguments)
    with open_store(Path(project.root)) as store:
        code: int = _RUN[args.action](store, project, args, numbers, rest)
    return code


def _arguments(action: str, given: list[str]) -> tuple[list[int], list[str]]:
    """The numbers of jobs and the other arguments of an action. Raises UsageError."""
    from storyboard.errors import UsageError

    words, _ = ACTIONS[action]
    usage = UsageError(
        f"storyboard jobs {action}: wrong arguments", f"write: storyboard jobs {action} {words}".rstrip()
    )
    if action not in _NUMBERED:
        if len(given) != len(words.split()):
            raise usage
        return [], given
    others = _NUMBERED[action]
    numbers, rest = (given[: len(given) - others], given[len(given) - others :]) if others else (given, [])
    if not numbers or len(rest) != others or (len(numbers) > 1 and "…" not in words):
        raise usage
    if not all(number.isascii() and number.isdecimal() for number in numbers):
        raise usage
    return [int(number) for number in numbers], rest


# ------------------------------------------------------------------------------- reading


def _list(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.production.films import Films

    entries, films = store.ledger.entries(), Films(store.ledger, store.root)
    if args.output_format == "json":
        _print_json([_json(entry, films) for entry in entries])
        return 0
    if not entries:
        print("no jobs yet")
        return 0
    from storyboard.basics.terminal import table

    head = ("job", "state", "service", "model", "seconds", "cost", "shots", "take", "film", "")
    print(*table(head, [_row(entry, films) for entry in entries], right=">   >"), sep="\n")
    return 0


def _row(entry: Entry, films: Films) -> tuple[str, ...]:
    choice = films.choice(entry.identity)
    mark = ""
    if choice and choice.take == entry.take:
        mark = "locked" if choice.locked else "chosen"
    price = "free" if entry.rehearsal else str(entry.price or "unknown")
    take = str(entry.take)
    return (
        str(entry.number), entry.state.value, entry.service, entry.model, entry.seconds, price, entry.shots, take,
        entry.film, mark,
    )  # fmt: skip


def _json(entry: Entry, films: Films) -> dict[str, Any]:
    from storyboard.basics.quantities import json_number

    choice = films.choice(entry.identity)
    chosen = choice is not None and choice.take == entry.take
    return {
        "number": entry.number,
        "state": entry.state.value,
        "service": entry.service,
        "model": entry.model,
        "seconds": entry.seconds,
        "size": entry.size,
        "shots": entry.shots,
        "film": entry.film,
        "take": entry.take,
        "chosen": chosen,
        "locked": chosen and choice is not None and choice.locked,
        "rehearsal": entry.rehearsal,
        "job_id": entry.job_id,
        "cost": json_number(entry.price.value) if entry.price else None,
        "cost_is_estimate": entry.cost is None,
        "currency": entry.currency,
        "clip": entry.clip,
        "message": entry.message,
        "remix_of": entry.remix_of,
        "reserved_at": entry.reserved_at,
        "submitted_at": entry.submitted_at,
        "rendered_at": entry.rendered_at,
    }


def _show(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.production.films import Films

    entry, films = store.ledger.entry(numbers[0]), Films(store.ledger, store.root)
    events = store.ledger.events(entry.number)
    if args.output_format == "json":
        history = [event._asdict() for event in events]
        details = {"prompt": entry.prompt, "fields": json.loads(entry.fields), "films": films.of_entry(entry.number)}
        _print_json({**_json(entry, films), **details, "history": history})
        return 0
    for name, value in _json(entry, films).items():
        if value not in (None, "", False):
            print(f"{name.replace('_', ' ')}: {_when(value) if name.endswith('_at') else value}")
    if used := films.of_entry(entry.number):
        print(f"used in: {', '.join(used)}")
    print("prompt:", *(f"  {line}" for line in entry.prompt.splitlines()), sep="\n")
    print("history:")
    for event in events:
        print(f"  {_when(event.at)} {event.kind}{f': {event.detail}' if event.detail else ''}")
    return 0


def _cost(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.basics.quantities import json_number
    from storyboard.production.manage import costs
    from storyboard.production.money import Budget

    found = costs(store, args.by, Budget(**project.settings.budget._asdict()))
    if args.output_format == "json":
        rows: list[dict[str, Any]] = [
            {
                args.by: cost.name,
                "jobs": cost.jobs,
                "costs": [{"amount": json_number(a.value), "currency": a.currency} for a in cost.amounts],
                "unknown": cost.unknown,
            }
            for cost in found
        ]
        _print_json(rows)
        return 0
    if not found:
        print("nothing was paid")
        return 0
    from storyboard.basics.terminal import table

    lines = []
    for cost in found:
        amounts = [str(amount) for amount in cost.amounts]
        if cost.unknown:
            amounts.append(f"{cost.unknown} of unknown price")
        lines.append((cost.name, str(cost.jobs), " + ".join(amounts) or "0"))
    print(*table((args.by, "jobs", "cost"), lines, right=" >"), sep="\n")
    return 0


def _history(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.production.films import Films

    films = Films(store.ledger, store.root)
    versions = films.history(films.name(Path(rest[0])))
    if args.output_format == "json":
        _print_json([{"cut_at": at, "clips": [used._asdict() for used in clips]} for at, clips in versions])
        return 0
    if not versions:
        print(f"{rest[0]} was never cut here")
        return 1
    for at, clips in versions:
        print(f"{_when(at)}:")
        for used in clips:
            source = f"job {used.entry}, take {used.take}" if used.entry else "own footage"
            print(f"  {used.place}. {used.shots}: {source}")
    return 0


# ------------------------------------------------------------------------------- the author's word


def _retry(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.production.manage import retry

    retry(store, numbers)
    print("the next `storyboard make` sends " + ("it again" if len(numbers) == 1 else "them again"))
    return 0


def _forget(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.production.manage import forget

    forget(store, numbers)
    return 0


def _adopt(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.production.manage import adopt

    adopt(store, numbers[0], rest[0])
    print(f"job {numbers[0]} is {rest[0]}: the next `storyboard make` fetches its clip")
    return 0


def _choose(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.production.manage import choose

    entry = choose(store, numbers[0])
    print(f"films use take {entry.take} of {entry.shots} from now on; run `storyboard make` to cut them again")
    return 0


def _lock(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.production.manage import lock

    entry = lock(store, numbers[0], undo=args.undo)
    print(f"take {entry.take} of {entry.shots} is {'not locked any more' if args.undo else 'locked'}")
    return 0


# ------------------------------------------------------------------------------- at the service, in the store


def _cancel(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.production.at_service import cancel
    from storyboard.production.stopping import wait_for

    wait_for(cancel(store, project.catalog, numbers[0]))
    print(f"job {numbers[0]} is cancelled")
    return 0


def _delete(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.production.at_service import delete
    from storyboard.production.stopping import wait_for

    wait_for(delete(store, project.catalog, numbers[0]))
    print(f"job {numbers[0]} is deleted at the service; its clip is kept here")
    return 0


def _remix(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.basics.money import Amount
    from storyboard.production.at_service import remix, remix_price
    from storyboard.production.money import Budget
    from storyboard.production.stopping import wait_for

    price = remix_price(store, numbers[0])
    most = None if args.max_cost is None else Amount(args.max_cost, price.currency if price else "")
    budget = Budget(max_cost=most, **project.settings.budget._asdict())
    cost = f"for about {price}" if price else "at an unknown price"
    if not args.yes and not agrees(f"1 job, a variation of job {numbers[0]}, {cost}"):
        print("nothing was sent", file=sys.stderr)
        return 1

    def tell(state: str, progress: int = 0, message: str = "") -> None:
        print(f"remix of job {numbers[0]}: {state}{f': {message}' if message else ''}", file=sys.stderr)

    clip = wait_for(remix(store, project.catalog, numbers[0], rest[0], budget, tell))
    print(f"job {clip.entry}: {clip.path}; films use it after `storyboard jobs choose {clip.entry}`")
    return 0


def _clean(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.basics.words import plural
    from storyboard.production.manage import clean, unused_clips

    found = unused_clips(store)
    if not args.yes:
        for path, size in found:
            print(f"{path.relative_to(store.root)}  {size / 1e6:.1f} MB")
    total = f"{plural(len(found), 'file')}, {sum(size for _, size in found) / 1e6:.1f} MB"
    if args.yes:
        clean(store, [path for path, _ in found])
    print(f"{total} {'deleted' if args.yes else 'that no film uses; add --yes to delete'}")
    return 0


def _backup(store: Store, project: Project, args: argparse.Namespace, numbers: list[int], rest: list[str]) -> int:
    from storyboard.production.manage import backup

    backup(store, Path(rest[0]))
    print(f"{rest[0]}: a copy of {store.ledger.database.path.relative_to(store.root)}")
    return 0


_RUN: dict[str, Callable[[Store, Project, argparse.Namespace, list[int], list[str]], int]] = {
    "list": _list,
    "show": _show,
    "cost": _cost,
    "history": _history,
    "retry": _retry,
    "adopt": _adopt,
    "forget": _forget,
    "cancel": _cancel,
    "remix": _remix,
    "delete": _delete,
    "choose": _choose,
    "lock": _lock,
    "clean": _clean,
    "backup": _backup,
}


def _when(moment: object) -> str:
    if not isinstance(moment, int | float):
        return "-"
    return time.strftime("%Y-%m-%d %H:%M:%S", time.localtime(moment))


def _print_json(data: object) -> None:
    print(json.dumps(data, ensure_ascii=False, indent=2))
