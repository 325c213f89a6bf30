"""What `make` tells while it works: one typed update per event, in the order in which they happen."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from storyboard.lint.diagnostic import Diagnostic
    from storyboard.planning import Plan
    from storyboard.production.orders import Order
    from storyboard.production.survey import Bill


class Checked(NamedTuple):
    """A board was linted. `diagnostics` are its errors and warnings; `text` is what their places refer to."""

    board: str
    text: str
    diagnostics: tuple[Diagnostic, ...]


class Planned(NamedTuple):
    """A board was planned."""

    board: str
    plan: Plan


class Started(NamedTuple):
    """The jobs of the film are known and the bill is agreed to; their updates follow."""

    orders: tuple[Order, ...]
    bill: Bill


class JobUpdate(NamedTuple):
    """A job changed. `entry` is its number in the ledger, 0 before it has one.

    `state` is `reused`, `waiting`, `sending`, `retrying`, `submitted`, `fetching`, `done`, `failed`, or what the
    service calls it.
    """

    order: Order
    state: str
    progress: int = 0  # 0 to 100
    message: str = ""
    entry: int = 0


class Stopping(NamedTuple):
    """The run was interrupted; it ends as soon as the answers of `creates` jobs, which may have been paid, are in."""

    creates: int


class Cutting(NamedTuple):
    """The film is being cut from its clips; `share` is what is done of it, 0 to 1."""

    share: float


class CutNotice(NamedTuple):
    """How the film was cut: what was copied or encoded again and why, or what it shows otherwise than its clips."""

    text: str


Update: TypeAlias = Checked | Planned | Started | JobUpdate | Stopping | Cutting | CutNotice
Watch: TypeAlias = Callable[[Update], None]


def ignore(update: Update) -> None:
    """The watch where nobody asked."""
