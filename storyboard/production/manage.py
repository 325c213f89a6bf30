"""What `storyboard jobs` does: the author's word about entries, takes, and what the store keeps."""

from __future__ import annotations

import os
from collections.abc import Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

from storyboard.basics.money import Amount
from storyboard.errors import FileError, UsageError
from storyboard.production.films import Films
from storyboard.production.ledger import Entry
from storyboard.production.money import Budget
from storyboard.production.states import State
from storyboard.production.store import NAME, Store

#: States that an author may take to be a job of the service after all.
_ADOPTABLE = frozenset({State.SENDING, State.UNKNOWN, State.RELEASED, State.FORGOTTEN})


class Cost(NamedTuple):
    """What one film, day or service cost, by currency, and for how many jobs the price is unknown."""

    name: str
    jobs: int
    amounts: tuple[Amount, ...]
    unknown: int


def open_store(root: Path) -> Store:
    """The store of a project that has one. Raises UsageError where nothing was made yet."""
    if not (root / NAME).is_dir():
        raise UsageError(f"{root}: no jobs yet", "`storyboard make` writes the first; --project names another folder")
    return Store(root)


# ------------------------------------------------------------------------------- the author's word


def retry(store: Store, numbers: Sequence[int]) -> None:
    """Let the next `make` send these again, though they may have been paid. Raises UsageError."""
    for number in numbers:
        entry = free(store, number)
        if entry.state in (State.WAITING, State.UNSENT, State.RELEASED, State.FORGOTTEN):
            raise UsageError(f"job {number} is {entry.state.value}: the next `make` sends it anyway", "run `make`")
        if entry.state is State.DONE and store.has_clip(entry.clip):
            hint = "for another take: storyboard make --retake SHOT"
            raise UsageError(f"job {number} is done: its clip is in the store", hint)
        store.ledger.advance(number, State.RELEASED, detail="retry")


def forget(store: Store, numbers: Sequence[int]) -> None:
    """Take the author's word that these were never started: they cost nothing. Raises UsageError."""
    for number in numbers:
        entry = free(store, number)
        if entry.state is State.WAITING:
            raise UsageError(f"job {number} is waiting to be sent", "it ends with the run that reserved it")
        store.ledger.advance(number, State.FORGOTTEN, detail="forget")


def adopt(store: Store, number: int, job_id: str) -> None:
    """Take the author's word that an entry is this job of the service. Raises UsageError."""
    entry = free(store, number)
    if entry.state not in _ADOPTABLE:
        raise UsageError(f"job {number} is {entry.state.value}: its outcome is known", "storyboard jobs show tells it")
    owner = store.ledger.owner_of(entry.address, job_id)
    if owner is not None:
        raise UsageError(f"{job_id} is job {owner} already", "choose another id")
    if any(character.isspace() for character in job_id) or not 0 < len(job_id) <= 512:
        raise UsageError(f"{job_id!r} is not an id of a job", "copy it from the service's own list")
    newest = store.ledger.newest(entry.identity, entry.take)
    if newest is not None and newest.number != number:
        raise UsageError(f"job {number} was sent again as job {newest.number}", f"adopt it for job {newest.number}")
    store.ledger.advance(
        number, State.SUBMITTED, detail=f"adopted: {job_id}", job_id=job_id, submitted_at=store.ledger.now(), message=""
    )


def choose(store: Store, number: int) -> Entry:
    """Let films use an entry's take of its job. Raises UsageError where it has no clip."""
    entry = _done(store, number)
    films = Films(store.ledger, store.root)
    choice = films.choice(entry.identity)
    if choice and choice.locked and choice.take != entry.take:
        locked = _of(store, entry, choice.take)
        raise UsageError(f"take {choice.take} is locked", f"first: storyboard jobs lock --undo {locked}")
    films.choose(entry.identity, entry.take)
    return entry


def lock(store: Store, number: int, *, undo: bool = False) -> Entry:
    """Approve an entry's take: films use it and it is never rendered again. Raises UsageError."""
    entry = _done(store, number)
    Films(store.ledger, store.root).choose(entry.identity, entry.take, locked=not undo)
    return entry


# ------------------------------------------------------------------------------- the store


def unused_clips(store: Store) -> list[tuple[Path, int]]:
    """Clips, and their sizes in bytes, that no film uses: neither as it was cut last nor as a locked take."""
    films = Films(store.ledger, store.root)
    kept = films.used_clips() | films.locked_clips()
    unused = [path for path in sorted(store.clips.glob("*.mp4")) if path.stem not in kept]
    leftovers = [path for folder in (store.incoming, store.wrong) for path in sorted(folder.iterdir())]
    return [(path, path.stat().st_size) for path in (*unused, *leftovers)]


def clean(store: Store, clips: Sequence[Path]) -> None:
    """Delete clips from the store; their entries stay, and a clip that the service still has can be fetched again."""
    for path in clips:
        path.unlink(missing_ok=True)


def backup(store: Store, target: Path) -> None:
    """Write a consistent copy of the ledger to a new file, while runs go on. Raises FileError."""
    if target.exists():
        raise FileError(f"{target} already exists; not overwritten", "name a new file")
    if not target.parent.is_dir():
        raise FileError(f"{target.parent}: there is no such folder", "create it first")
    part = target.with_name(f".{target.name}.{os.getpid()}.tmp")
    try:
        store.ledger.database.backup(part)
        os.replace(part, target)
    finally:
        part.unlink(missing_ok=True)


def costs(store: Store, by: str, budget: Budget) -> list[Cost]:
    """What was paid, and is reserved, by `film`, `day` or `service`; rehearsals cost nothing and are left out."""
    groups: dict[str, list[Entry]] = {}
    for entry in store.ledger.entries():
        if store.ledger.counts(entry):
            name = {"film": entry.film or "-", "service": entry.service}.get(by) or str(budget.date(entry.reserved_at))
            groups.setdefault(name, []).append(entry)
    return [_cost(name, entries) for name, entries in sorted(groups.items())]


def _cost(name: str, entries: Sequence[Entry]) -> Cost:
    totals: dict[str, Decimal] = {}
    unknown = 0
    for entry in entries:
        if entry.price is None:
            unknown += 1
        else:
            totals[entry.currency] = totals.get(entry.currency, Decimal(0)) + entry.price.value
    return Cost(name, len(entries), tuple(Amount(total, currency) for currency, total in totals.items()), unknown)


# ------------------------------------------------------------------------------- checks


def free(store: Store, number: int) -> Entry:
    """The entry of a number that no other run is at work on. Raises UsageError."""
    entry = store.ledger.entry(number)
    if entry.holder is not None and entry.holder != store.run.token:
        raise UsageError(f"job {number}: a run is at work on it", "wait until it is done, or stop it with Ctrl-C")
    return entry


def _done(store: Store, number: int) -> Entry:
    entry = store.ledger.entry(number)
    if entry.state is not State.DONE:
        raise UsageError(f"job {number} is {entry.state.value}: it has no clip", "choose a job that is done")
    return entry


def _of(store: Store, entry: Entry, take: int) -> int:
    found = store.ledger.newest(entry.identity, take)
    return found.number if found else entry.number
