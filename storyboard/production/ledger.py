"""The ledger: what was asked of which service, and what came of it, written before and after each step.

A killed process, a full disk or a power cut leave an entry that says how far it came. Entries advance as
`storyboard.production.states` allows; every change adds an event, and events are never changed. Keys are never written.
"""

from __future__ import annotations

import json
import time
import uuid
from collections.abc import Callable, Iterable, Iterator, Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any, NamedTuple

from storyboard.basics.money import Amount
from storyboard.basics.words import plural
from storyboard.errors import UsageError
from storyboard.production.database import Database, DiskFullError
from storyboard.production.money import NO_BUDGET, Budget, BudgetError, decimal, nano
from storyboard.production.states import CURRENT, FREE, TRANSITIONS, UNDER_WAY, UNRESOLVED, State

if TYPE_CHECKING:
    from storyboard.production.runs import Run


class Entry(NamedTuple):
    """One time that a clip was asked for, and how far that came."""

    number: int
    identity: str
    take: int
    state: State
    service: str
    address: str
    account: str  # a hash of the key that it was sent with; empty before
    rehearsal: bool
    model: str
    seconds: str
    size: str
    prompt: str
    fields: str  # JSON
    reference: str  # SHA-256 of the reference image, or empty
    remix_of: int | None  # the number of the entry that it varies
    client_id: str  # our own id for it, sent to services that take one
    job_id: str | None
    estimate: int | None  # thousand-millionths of `currency`; None: unknown
    cost: int | None  # what the service says that it cost
    currency: str
    clip: str | None  # SHA-256
    message: str
    film: str  # the film that asked for it first
    shots: str
    run: str
    holder: str | None  # the run that is at work on it
    reserved_at: float  # Unix seconds, as are all times
    sent_at: float | None
    submitted_at: float | None
    rendered_at: float | None
    updated_at: float

    @property
    def price(self) -> Amount | None:
        """What it costs: as the service says, else as estimated; None where that is unknown."""
        value = decimal(self.estimate if self.cost is None else self.cost)
        return None if value is None else Amount(value, self.currency)


class EntryEvent(NamedTuple):
    """Something that happened to an entry. `answer` is what the service said, as it came, without the key."""

    at: float
    kind: str
    detail: str
    answer: str


#: Later than any time.
FOREVER = 1e18


class Claimed(Exception):
    """Another run is at work on the entry."""


_COLUMNS = ", ".join(Entry._fields)
_STATE = Entry._fields.index("state")
_REHEARSAL = Entry._fields.index("rehearsal")


def _in(states: Iterable[State]) -> str:
    return "(" + ", ".join(f"'{state.value}'" for state in sorted(states)) + ")"


#: What counts against a budget: all but what surely cost nothing. `Ledger.counts` says the same of one entry.
_COUNTED = f"rehearsal = 0 AND state NOT IN {_in(FREE)} AND NOT (state = '{State.BLOCKED.value}' AND job_id IS NULL)"


class Ledger:
    """The entries of a project, as one run sees and changes them.

    `rescue` frees reserved space on a full disk, once, so that an id can always be written; False where there is none.
    Raises FileError where the ledger cannot be read or written.
    """

    def __init__(
        self,
        database: Database,
        run: Run,
        clock: Callable[[], float] = time.time,
        rescue: Callable[[], bool] = lambda: False,
    ) -> None:
        self.database = database
        self.run = run
        self._clock = clock
        self._rescue = rescue

    def now(self) -> float:
        """The Unix time."""
        return self._clock()

    # ----------------------------------------------------------------------------- reading

    def entry(self, number: int) -> Entry:
        """The entry of a number. Raises UsageError where there is none."""
        found = next(self._select("WHERE number = ?", number), None)
        if found is None:
            raise UsageError(f"there is no job {number} in the ledger", "`storyboard jobs` lists them")
        return found

    def newest(self, identity: str, take: int) -> Entry | None:
        """The newest entry of a clip, or None where it was never asked for."""
        return next(self._select("WHERE identity = ? AND take = ? ORDER BY number DESC LIMIT 1", identity, take), None)

    def entries(self, states: Iterable[State] | None = None) -> list[Entry]:
        """Every entry, or those in some states, oldest first."""
        where = f"WHERE state IN {_in(states)}" if states is not None else ""
        return list(self._select(f"{where} ORDER BY number"))

    def takes(self, identity: str) -> list[Entry]:
        """The newest entry of each take of a clip."""
        newest = "SELECT MAX(number) FROM entry WHERE identity = ? GROUP BY take"
        return list(self._select(f"WHERE number IN ({newest}) ORDER BY take", identity))

    def failures(self, identity: str, take: int) -> int:
        """How often a clip failed in a row, up to now."""
        states = self.database.all(
            "SELECT state FROM entry WHERE identity = ? AND take = ? ORDER BY number DESC", identity, take
        )
        count = 0
        for (state,) in states:
            if state == State.FAILED.value:
                count += 1
            elif state != State.UNSENT.value:
                break
        return count

    def unresolved(self, address: str) -> list[Entry]:
        """Entries of a service that no run is at work on and that may have been started unseen."""
        where = f"WHERE address = ? AND state IN {_in(UNRESOLVED)} AND (holder IS NULL OR holder = ?) ORDER BY number"
        return list(self._select(where, address, self.run.token))

    def lost_like(self, entry: Entry) -> int:
        """How many entries ask for the same as this one and may have been started unseen, itself included."""
        sql = (
            f"SELECT COUNT(*) FROM entry WHERE address = ? AND state IN {_in(UNRESOLVED)} AND model = ? "
            "AND seconds = ? AND size = ? AND prompt = ?"
        )
        like = (entry.address, entry.model, entry.seconds, entry.size, entry.prompt)
        return int(self.database.value(sql, *like))

    def owner_of(self, address: str, job_id: str) -> int | None:
        """The number of the entry that has a job of a service; None where the ledger does not know it."""
        owner = self.database.value("SELECT number FROM entry WHERE address = ? AND job_id = ?", address, job_id)
        return None if owner is None else int(owner)

    def known_ids(self, address: str) -> dict[str, int]:
        """The ids of all jobs at a service that the ledger knows, each with the number of its entry."""
        return dict(
            self.database.all("SELECT job_id, number FROM entry WHERE address = ? AND job_id IS NOT NULL", address)
        )

    def events(self, number: int) -> list[EntryEvent]:
        """The history of an entry."""
        sql = "SELECT at, kind, detail, answer FROM event WHERE entry = ? ORDER BY number"
        return [EntryEvent(*row) for row in self.database.all(sql, number)]

    def render_seconds(self, model: str) -> float | None:
        """How long the last jobs of a model took from submission to clip, by the median; None where none is known."""
        sql = (
            "SELECT rendered_at - submitted_at FROM entry WHERE model = ? AND rendered_at > submitted_at "
            "ORDER BY number DESC LIMIT 21"
        )
        times = sorted(seconds for (seconds,) in self.database.all(sql, model))
        return times[len(times) // 2] if times else None

    # ----------------------------------------------------------------------------- writing

    def reserve(self, values: Mapping[str, Any], price: Decimal | None, budget: Budget = NO_BUDGET) -> Entry:
        """A new entry in state `waiting`, held by this run, with its price reserved: checked and written as one.

        Raises Claimed where the clip has a current entry, BudgetError where a limit would be passed.
        """
        now = self._clock()
        row = {
            **values,
            "state": State.WAITING.value,
            "client_id": uuid.uuid4().hex,
            "estimate": nano(price),
            "run": self.run.token,
            "holder": self.run.token,
            "reserved_at": now,
            "updated_at": now,
        }
        with self.database.transaction(durable=False):  # the intent to send comes next, and brings this to the disk
            taken = f"SELECT 1 FROM entry WHERE identity = ? AND take = ? AND state IN {_in(CURRENT)}"
            if self.database.one(taken, row["identity"], row["take"]):
                raise Claimed
            if not row.get("rehearsal"):
                amount = None if price is None else Amount(price, row.get("currency", ""))
                self.check_budget(amount, 1, budget, row["model"])
            names, marks = ", ".join(row), ", ".join("?" * len(row))
            number = self.database.value(
                f"INSERT INTO entry ({names}) VALUES ({marks}) RETURNING number", *row.values()
            )
            self._tell(number, "reserved", "", "")
            return self.entry(number)

    def advance(
        self, number: int, state: State, *, detail: str = "", answer: str = "", **values: str | float | None
    ) -> Entry:
        """Write how far an entry came; on return it is safe on disk. Raises ValueError for an impossible change."""
        try:
            return self._advance(number, state, detail, answer, values)
        except DiskFullError:
            if not self._rescue():
                raise
            return self._advance(number, state, detail, answer, values)

    def take_over(self, old: str, identity: str, address: str) -> None:
        """Give the entries that version 0.1 wrote for a clip their identity."""
        if self.database.one("SELECT 1 FROM entry WHERE identity = ?", f"old:{old}"):
            sql = "UPDATE entry SET identity = ?, address = ? WHERE identity = ?"
            self.database.run(sql, identity, address, f"old:{old}")

    async def advance_with_others(
        self, number: int, state: State, *, detail: str = "", answer: str = "", **values: str | float | None
    ) -> Entry:
        """`advance` in one transaction with what other tasks write at the same time."""
        try:
            return await self.database.together(lambda: self._advance(number, state, detail, answer, values))
        except DiskFullError:
            return self.advance(number, state, detail=detail, answer=answer, **values)

    def note(self, number: int, kind: str, detail: str = "", answer: str = "") -> None:
        """Add an event without a change of state."""
        with self.database.transaction(durable=False):
            self._tell(number, kind, detail, answer)

    def begin(self, number: int, account: str, places: int) -> bool:
        """Write the intent to send an entry, unless `places` jobs of the account are under way in any run."""
        with self.database.transaction():
            busy = self.database.value(
                f"SELECT COUNT(*) FROM entry WHERE address = (SELECT address FROM entry WHERE number = ?) "
                f"AND account = ? AND state IN {_in(UNDER_WAY)} AND holder IS NOT NULL",
                number,
                account,
            )
            if busy >= places:
                return False
            self._advance(number, State.SENDING, "", "", {"account": account, "sent_at": self._clock()})
            return True

    # ----------------------------------------------------------------------------- claims

    def claim(self, number: int) -> bool:
        """Take an entry for this run, unless a living run holds it."""
        with self.database.transaction(durable=False):
            sql = "UPDATE entry SET holder = ? WHERE number = ? AND (holder IS NULL OR holder = ?)"
            return self.database.run(sql, self.run.token, number, self.run.token) == 1

    def let_go(self, number: int) -> None:
        """Give a claim back; what was reserved and not sent is not reserved any more."""
        if self.entry(number).holder != self.run.token:
            return
        with self.database.transaction(durable=False):
            entry = self.entry(number)
            if entry.state is State.WAITING:
                self._advance(number, State.UNSENT, "not sent", "", {})
            self.database.run("UPDATE entry SET holder = NULL WHERE number = ?", number)

    def sweep(self) -> None:
        """Take back what dead runs held: claims are free again, and what they had not sent is not reserved any more."""
        with self.database.transaction():
            for token in self.run.ended_runs(self.database, self._clock()):
                waiting = self._select(f"WHERE holder = ? AND state = '{State.WAITING.value}'", token)
                for entry in list(waiting):
                    self._advance(entry.number, State.UNSENT, "the run ended before it was sent", "", {})
                self.database.run("UPDATE entry SET holder = NULL WHERE holder = ?", token)

    # ----------------------------------------------------------------------------- money

    def spent(self, start: float = 0.0, end: float = FOREVER, run: str | None = None) -> tuple[list[Amount], int]:
        """What was spent and is reserved between two times, by currency, and for how many jobs the price is unknown."""
        where = f"{_COUNTED} AND reserved_at >= ? AND reserved_at < ?"
        values: list[object] = [start, end]
        if run is not None:
            where, values = f"{where} AND run = ?", [*values, run]
        rows = self.database.all(
            f"SELECT currency, SUM(COALESCE(cost, estimate)), SUM(CASE WHEN cost IS NULL AND estimate IS NULL "
            f"THEN 1 ELSE 0 END) FROM entry WHERE {where} GROUP BY currency ORDER BY currency",
            *values,
        )
        amounts = [Amount(decimal(total) or Decimal(0), currency) for currency, total, _ in rows if total]
        return amounts, sum(unknown for _, _, unknown in rows)

    def counts(self, entry: Entry) -> bool:
        """Whether an entry counts as spent or reserved."""
        return not (entry.rehearsal or entry.state in FREE or (entry.state is State.BLOCKED and entry.job_id is None))

    def check_budget(self, price: Amount | None, jobs: int, budget: Budget, model: str) -> None:
        """Raise BudgetError where so many more jobs at this price would pass a limit.

        Raises UsageError where that cannot be told, because a price or a rate is unknown.
        """
        if budget.max_jobs is not None:
            sent = self.database.value(f"SELECT COUNT(*) FROM entry WHERE {_COUNTED} AND run = ?", self.run.token)
            if sent + jobs > budget.max_jobs:
                hint = "raise --max-jobs, or render less; nothing more was sent"
                raise BudgetError(f"{plural(jobs, 'more job')} would pass --max-jobs {budget.max_jobs}", hint)
        now = self._clock()
        if (most := budget.max_cost) is not None:
            spent = self.spent(run=self.run.token)
            _check(price, spent, budget, most, model, "--max-cost", "raise --max-cost, or render less")
        if (most := budget.per_day) is not None:
            spent = self.spent(*budget.day(now))
            hint = "go on tomorrow, or raise `per_day` in storyboard.toml's [budget]"
            _check(price, spent, budget, most, model, f"the project's budget for {budget.date(now)}", hint)

    # ----------------------------------------------------------------------------- inside

    def _advance(
        self, number: int, state: State, detail: str, answer: str, values: Mapping[str, str | float | None]
    ) -> Entry:
        with self.database.transaction(durable=state is not State.RENDERED):  # which a poll finds out anew
            before = self.entry(number)
            if state is not before.state and state not in TRANSITIONS[before.state]:
                raise ValueError(f"entry {number} cannot go from {before.state.value} to {state.value}")
            row = {**values, "state": state.value, "updated_at": self._clock()}
            changes = ", ".join(f"{name} = ?" for name in row)
            self.database.run(f"UPDATE entry SET {changes} WHERE number = ?", *row.values(), number)
            self._tell(number, state.value, detail or str(values.get("message", "") or ""), answer)
            return self.entry(number)

    def _tell(self, number: int, kind: str, detail: str, answer: str) -> None:
        self.database.run(
            "INSERT INTO event (entry, at, kind, detail, answer) VALUES (?, ?, ?, ?, ?)",
            number,
            self._clock(),
            kind,
            detail,
            answer,
        )

    def _select(self, clause: str, *values: object) -> Iterator[Entry]:
        for row in self.database.all(f"SELECT {_COLUMNS} FROM entry {clause}", *values):
            entry = Entry(*row)
            yield entry._replace(state=State(row[_STATE]), rehearsal=bool(row[_REHEARSAL]))


def fields_text(fields: Mapping[str, Any]) -> str:
    """The fields of a request as the ledger keeps them."""
    return json.dumps(dict(fields), sort_keys=True, ensure_ascii=False)


def _check(
    price: Amount | None,
    spent: tuple[list[Amount], int],
    budget: Budget,
    most: Amount,
    model: str,
    name: str,
    hint: str,
) -> None:
    amounts, unknown = spent
    if price is None or unknown:
        words = f"the price of {model} is unknown" if price is None else "jobs of unknown price were sent"
        remedy = "give the model a `price` in storyboard.toml, or take the limit away"
        raise UsageError(f"{name} {most} cannot be kept: {words}", remedy)
    left = max(most.value - budget.total(amounts, most.currency), Decimal(0))
    if budget.convert(price, most.currency) > left:
        raise BudgetError(
            f"{price} more would pass {name} {most}: {Amount(left, most.currency)} is left",
            f"{hint}; nothing more was sent",
        )
