"""How `make` shows its updates: live on a terminal, as plain lines elsewhere. Always on standard error."""

from __future__ import annotations

import sys
from types import TracebackType
from typing import TYPE_CHECKING

from storyboard.production.updates import Checked, CutNotice, Cutting, JobUpdate, Planned, Started, Stopping, Update

if TYPE_CHECKING:
    from rich.progress import Progress, ProgressColumn

    from storyboard.planning import Notice
    from storyboard.production.orders import Order

#: States in which a job's clip is on disk.
DONE = frozenset({"reused", "done"})


class Display:
    """Prints each update; a live display of the jobs on a terminal ends with the block."""

    def __init__(self) -> None:
        self._live: LiveJobs | None = None
        self._lines: JobLines | None = None
        self._cut: CutBar | None = None

    def show(self, update: Update) -> None:
        """Print what there is to say of an update."""
        match update:
            case Checked() if update.diagnostics:
                _print_diagnostics(update)
            case Planned(board, plan):
                for notice in plan.notices:
                    _print_notice(board, notice)
            case Started(orders, bill):
                for words in (*bill.doubts, *bill.warnings):
                    print(f"warning: {words}", file=sys.stderr)
                if sys.stderr.isatty():
                    self._live = LiveJobs(orders)
                else:
                    self._lines = JobLines(len(orders))
            case Stopping(creates):
                self._stop(creates)
            case JobUpdate() if self._live:
                self._live.show(update)
            case JobUpdate() if self._lines:
                self._lines.show(update)
            case Cutting(share) if sys.stderr.isatty():
                if self._live:
                    self._live.close()
                self._cut = self._cut or CutBar()
                self._cut.show(share)

            case CutNotice(text):
                if self._cut:
                    self._cut.close()
                    self._cut = None
                print(f"note: {text}", file=sys.stderr)

    def _stop(self, creates: int) -> None:
        if self._live:
            self._live.close()
        waiting = f"waiting for {_answers(creates)}" if creates else "closing the connections"
        print(f"stopping: {waiting}; nothing more is sent", file=sys.stderr)

    def __enter__(self) -> Display:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for shown in (self._live, self._cut):
            if shown:
                shown.close()


class JobLines:
    """A line for each change of a job's state."""

    def __init__(self, total: int) -> None:
        self._total = total
        self._states: dict[int, str] = {}

    def show(self, update: JobUpdate) -> None:
        order = update.order
        if self._states.get(order.number) == update.state and not update.message:
            return
        self._states[order.number] = update.state
        words = f": {update.message}" if update.message else ""
        print(f"job {order.number} of {self._total} ({order.span}): {_plain(update.state + words)}", file=sys.stderr)


class LiveJobs:
    """A bar for each job, and one for all clips together."""

    def __init__(self, orders: tuple[Order, ...]) -> None:
        from rich.progress import BarColumn, TextColumn, TimeElapsedColumn

        self._bars = _bars(
            TextColumn("{task.description}", markup=False),
            BarColumn(bar_width=24),
            TextColumn("{task.fields[state]}", markup=False),
            TimeElapsedColumn(),
        )
        self._tasks = {order.number: self._bars.add_task(_title(order), total=100, state="waiting") for order in orders}
        self._total = sum(order.request.seconds for order in orders)
        self._all = self._bars.add_task("all clips", total=float(self._total), state="")
        self._done: dict[int, Order] = {}

    def show(self, update: JobUpdate) -> None:
        task = self._tasks[update.order.number]
        self._bars.update(task, completed=update.progress, state=_plain(f"{update.state} {update.message}".strip()))
        if update.state in DONE:
            self._done[update.order.number] = update.order
            self._bars.stop_task(task)
        seconds = sum(order.request.seconds for order in self._done.values())
        self._bars.update(self._all, completed=float(seconds), state=f"{seconds} of {self._total} s")

    def close(self) -> None:
        self._bars.stop()


class CutBar:
    """The share of the film that is cut; gone when it is done."""

    def __init__(self) -> None:
        self._bar = _bars(transient=True)
        self._task = self._bar.add_task("cutting", total=1.0)

    def show(self, share: float) -> None:
        self._bar.update(self._task, completed=share)

    def close(self) -> None:
        self._bar.stop()


def _bars(*columns: ProgressColumn, transient: bool = False) -> Progress:
    from rich.console import Console
    from rich.progress import Progress

    bars = Progress(*columns, console=Console(stderr=True), transient=transient)
    bars.start()
    return bars


def _print_diagnostics(checked: Checked) -> None:
    from storyboard.basics.terminal import wants_colour
    from storyboard.lint.report import FileReport
    from storyboard.lint.reporters import render

    report = FileReport(checked.board, checked.diagnostics, checked.text)
    sys.stderr.write(render("text", [report], colour=wants_colour(sys.stderr)))


def _print_notice(board: str, notice: Notice) -> None:
    where = f", job {notice.job}" if notice.job else ""
    print(f"{board}{where}: note: {notice.text}", file=sys.stderr)


def _answers(creates: int) -> str:
    return "the answer of 1 paid create" if creates == 1 else f"the answers of {creates} paid creates"


def _title(order: Order) -> str:
    take = f", take {order.take}" if order.take > 1 else ""
    return f"job {order.number}: {order.span}, {order.request.seconds} s{take}"


def _plain(text: str) -> str:
    """A service's words without what could steer a terminal, short enough for a line."""
    line = "".join(character if character.isprintable() else " " for character in text)
    return line if len(line) <= 100 else f"{line[:99]}…"
