"""How `make` shows what its jobs are doing: live on a terminal, as plain lines elsewhere. Always on stderr."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from decimal import Decimal

    from storyboard.production import Order, Update

#: States in which a job's clip is there.
DONE = frozenset({"reused", "filmed"})


@contextmanager
def shown(orders: Sequence[Order]) -> Iterator[Callable[[Update], None]]:
    """What to tell every update to, while the block runs."""
    if sys.stderr.isatty():
        with _live(orders) as tell:
            yield tell
    else:
        yield _lines(len(orders))


def _lines(total: int) -> Callable[[Update], None]:
    """A line for each change of state."""
    states: dict[int, str] = {}

    def tell(update: Update) -> None:
        order = update.order
        if states.get(order.number) == update.state and not update.message:
            return
        states[order.number] = update.state
        words = f": {update.message}" if update.message else ""
        print(f"job {order.number} of {total} ({order.shots}): {_plain(update.state + words)}", file=sys.stderr)

    return tell


@contextmanager
def _live(orders: Sequence[Order]) -> Iterator[Callable[[Update], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=24),
        TextColumn("{task.fields[state]}", markup=False),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=Console(stderr=True)) as progress:
        tasks = {order.number: progress.add_task(_title(order), total=100, state="waits") for order in orders}
        lengths = {order.number: order.request.seconds for order in orders}
        whole = progress.add_task("all clips", total=float(sum(lengths.values())), state="")
        filmed: dict[int, Decimal | int] = {}

        def tell(update: Update) -> None:
            number = update.order.number
            state = _plain(f"{update.state} {update.message}".strip())
            progress.update(tasks[number], completed=update.progress, state=state)
            if update.state in DONE:
                filmed[number] = lengths[number]
                progress.stop_task(tasks[number])
            seconds = sum(filmed.values())
            progress.update(whole, completed=float(seconds), state=f"{seconds} of {sum(lengths.values())} s")

        yield tell


def _title(order: Order) -> str:
    take = f", take {order.take}" if order.take > 1 else ""
    return f"job {order.number}: {order.shots}, {order.request.seconds} s{take}"


def _plain(text: str) -> str:
    """A service's words without what could steer a terminal, short enough for a line."""
    line = "".join(character if character.isprintable() else " " for character in text)
    return line if len(line) <= 100 else f"{line[:99]}…"
