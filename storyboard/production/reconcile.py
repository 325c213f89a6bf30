"""Reconciling: what became of creates whose answer was lost. Only reads, so it costs nothing."""

from __future__ import annotations

import asyncio
import time
from collections.abc import Callable, Iterable, Sequence
from decimal import Decimal, InvalidOperation
from typing import NamedTuple

from storyboard.basics.words import plural
from storyboard.catalog.wire import Wire
from storyboard.production.ledger import Entry, Ledger
from storyboard.production.states import State
from storyboard.services import AsyncVideoClient, VideoJob
from storyboard.services.errors import BadReply, NotOffered

#: Seconds before the intent from which the list is first asked for: clocks differ. Before a job counts as never started
#: it is looked for in the whole list, so that no clock can hide it.
MARGIN = 86_400.0
#: A job that was created this many seconds before its intent is hardly the one that was meant, if another one fits.
NEAR = 300.0


class Reconciler(NamedTuple):
    """Looks for lost jobs at one service with one key.

    `grace` is how many seconds a job may take to show in the service's answers.
    """

    client: AsyncVideoClient
    wire: Wire
    ledger: Ledger
    address: str
    account: str
    grace: float

    async def resolve(self, entries: Sequence[Entry]) -> None:
        """Find the jobs of unresolved entries, which this run must hold.

        Each becomes `submitted` where its job is found, `waiting` where it was surely never started, else `unknown`
        with what is known. Raises ServiceError where the service cannot be asked.
        """
        mine = [entry for entry in entries if entry.account in ("", self.account)]
        for entry in entries:
            if entry not in mine:
                self._leave(entry, "it was sent with another key: run with that key")
        if not mine:
            return
        if self.wire.find is not None:
            await self._by_client_id(mine)
        elif self.wire.list is not None:
            await self._by_list(mine)
        else:
            for entry in mine:
                self._leave(entry, "the service has no way to look for it")

    async def _by_client_id(self, entries: Sequence[Entry]) -> None:
        left = list(entries)
        for wait in (0.0, self.grace):
            if left and wait:
                await asyncio.sleep(wait)
            missing = []
            for entry in left:
                job = await self.client.find_by_client_id(entry.client_id)
                if job is None:
                    missing.append(entry)
                else:
                    self._found(entry, job)
            left = missing
        for entry in left:
            self._absent(entry)

    async def _by_list(self, entries: Sequence[Entry]) -> None:
        left = list(entries)
        try:
            left = self._match(left, await self.client.list_since(_since(left)))
            if left:
                await asyncio.sleep(self.grace)
                left = self._match(left, await self.client.list_since(0.0))
        except (NotOffered, BadReply) as error:
            for entry in left:
                self._leave(entry, error.message)
            return
        for entry in left:
            self._absent(entry)

    def _match(self, entries: Sequence[Entry], jobs: Iterable[VideoJob]) -> list[Entry]:
        """Adopt what is found; the entries of which the list shows no job."""
        with self.ledger.database.transaction():  # no other run adopts the same job meanwhile
            return self._adopt(entries, jobs)

    def _adopt(self, entries: Sequence[Entry], jobs: Iterable[VideoJob]) -> list[Entry]:
        known = self.ledger.known_ids(self.address)
        unknown = [job for job in jobs if job.id not in known]
        absent: list[Entry] = []
        groups: dict[tuple[str, ...], list[Entry]] = {}
        for entry in entries:
            groups.setdefault((entry.model, entry.seconds, entry.size, entry.prompt), []).append(entry)
        for group in groups.values():
            absent += self._adopt_group(group, unknown)
        return absent

    def _adopt_group(self, group: Sequence[Entry], unknown: Sequence[VideoJob]) -> list[Entry]:
        """Adopt jobs for entries that ask for the same; those of which the list surely shows no job."""
        possible = [job for job in unknown if could_be(job, group[0])]
        exact = _nearest([job for job in possible if is_like(job, group[0])], group[0])
        if len(exact) > self.ledger.lost_like(group[0]):
            # More jobs of this content than were asked for: which are ours is the author's to say.
            self._ask(group, exact)
            return []
        for entry, job in zip(group, exact, strict=False):
            self._found(entry, job)
        left = list(group[len(exact) :])
        others = [job for job in possible if job not in exact]
        if left and others:
            # What the list says of these differs from what was asked for, but services round, rename and cut off.
            self._ask(left, others)
            return []
        return left

    def _ask(self, entries: Sequence[Entry], jobs: Sequence[VideoJob]) -> None:
        for entry in entries:
            self._leave(entry, f"{plural(len(jobs), 'job')} could be it: {_described(jobs)}")

    def _found(self, entry: Entry, job: VideoJob) -> None:
        self.ledger.advance(
            entry.number,
            State.SUBMITTED,
            detail=f"found at the service: {job.id}",
            answer=job.raw,
            job_id=job.id,
            submitted_at=job.created_at or entry.sent_at,
            message="",
        )

    def _absent(self, entry: Entry) -> None:
        if self.wire.authoritative:
            self.ledger.advance(entry.number, State.WAITING, detail="the service never started it", message="")
        else:
            self._leave(entry, "the service does not show it, which does not prove that it was never started")

    def _leave(self, entry: Entry, reason: str) -> None:
        if entry.state is State.UNKNOWN and entry.message == reason:
            return
        state = State.UNKNOWN
        self.ledger.advance(entry.number, state, message=reason)


def is_like(job: VideoJob, entry: Entry) -> bool:
    """Whether a job of the service's list is what an entry asked for, in everything that the list says of it.

    The name of the model may be longer or shorter: `sora-2-all` is answered as `sora-2`.
    """
    return (
        (not job.prompt or _plain(job.prompt) == _plain(entry.prompt))
        and (not job.model or job.model.startswith(entry.model) or entry.model.startswith(job.model))
        and (not job.size or job.size == entry.size)
        and (not job.seconds or _apart(job.seconds, entry.seconds) == 0)
    )


def could_be(job: VideoJob, entry: Entry) -> bool:
    """Whether nothing in the list rules out that a job is what an entry asked for.

    A prompt may be cut off and a length be that of the clip; a size may be written in another way.
    """
    prompt = _plain(job.prompt).rstrip(".…")
    apart = _apart(job.seconds, entry.seconds)
    return _plain(entry.prompt).startswith(prompt) and (apart is None or apart <= 1)


def _nearest(jobs: Sequence[VideoJob], entry: Entry) -> list[VideoJob]:
    """The jobs that were created since the intent, or all where none was; the oldest first."""
    since = (entry.sent_at or 0.0) - NEAR
    near = [job for job in jobs if job.created_at is None or job.created_at >= since]
    return sorted(near or jobs, key=lambda job: (job.created_at or 0, job.id))


def _plain(text: str) -> str:
    return " ".join(text.split())


def _apart(left: str, right: str) -> Decimal | None:
    """How many seconds two lengths differ by; None where one is not a number."""
    try:
        return abs(Decimal(left) - Decimal(right))
    except InvalidOperation:
        return None


def _since(entries: Iterable[Entry]) -> float:
    return max(0.0, min(entry.sent_at or 0.0 for entry in entries) - MARGIN)


def _described(jobs: Sequence[VideoJob], clock: Callable[[float], time.struct_time] = time.gmtime) -> str:
    most = 5
    shown = [
        f"{job.id} ({time.strftime('%Y-%m-%d %H:%M:%S', clock(job.created_at))} UTC)" if job.created_at else job.id
        for job in jobs[:most]
    ]
    return ", ".join(shown) + (f" and {len(jobs) - most} more" if len(jobs) > most else "")
